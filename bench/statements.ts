import { type Request, type Shape, shapeOf } from "./operations.js";

/** How values come back: maps with the names of the answer, or lists in its order. */
export type Style = "maps" | "lists";

export interface HandWritten {
  readonly text: string;
  readonly limits: Readonly<Record<string, number>>;
}

/** The statement somebody who knows the graph and its indexes would write for one operation. It returns one value. */
export function handWritten(request: Request, style: Style): HandWritten {
  const row = (values: Readonly<Record<string, string>>): string =>
    style === "maps"
      ? `{${Object.entries(values)
          .map(([name, value]) => `${name}: ${value}`)
          .join(", ")}}`
      : `[${Object.values(values).join(", ")}]`;
  const own = (shape: Shape, node: string) =>
    Object.fromEntries(Object.entries(shape).flatMap(([field, kind]) => (kind === true ? [[field, `${node}.${field}`]] : [])));
  const area = `CALL (e) { MATCH (e)-[:AREA]->(a:Area) RETURN head(collect(${row({ id: "a.id", name: "a.name" })})) AS area }`;
  const events =
    "MATCH (e:Event) WHERE e.startMin IS NOT NULL AND e.part IS NOT NULL AND e.turn IS NOT NULL AND e.id IS NOT NULL AND e.startMin <= $to";
  const newest = "e.startMin DESC, e.part, e.turn, e.id DESC";
  switch (request.operation) {
    case "lookup":
      return { text: `MATCH (p:Node:Person {id: $id}) RETURN ${row({ id: "p.id", name: "p.name" })} AS answer`, limits: {} };
    case "list":
      return {
        text: `MATCH (p:Person) WHERE p.sortKey IS NOT NULL AND p.id IS NOT NULL WITH p ORDER BY p.sortKey, p.id LIMIT $first
          RETURN collect(${row({ id: "p.id", name: "p.name" })}) AS answer`,
        limits: { first: 20 },
      };
    case "events":
      return {
        text: `${events} WITH e ORDER BY ${newest} LIMIT $first ${area} WITH e, area ORDER BY ${newest}
          RETURN collect(${row({ id: "e.id", title: "e.title", start: "e.start", area: "area" })}) AS answer`,
        limits: { first: 20 },
      };
    case "hub":
      return {
        text: `MATCH (p:Node:Person {id: $id})
          CALL (p) {
            MATCH (p)<-[:ATTENDEE]-(at:Attendance) WITH at ORDER BY at.eventDate DESC, at.id DESC LIMIT $first
            CALL (at) {
              MATCH (at)-[:EVENT]->(e:Event) ${area}
              RETURN head(collect(${row({ id: "e.id", title: "e.title", start: "e.start", area: "area" })})) AS event
            }
            WITH at, event ORDER BY at.eventDate DESC, at.id DESC
            RETURN collect(${row({ id: "at.id", roles: "at.roles", event: "event" })}) AS attendances
          }
          RETURN ${row({ id: "p.id", name: "p.name", attendances: "attendances" })} AS answer`,
        limits: { first: 20 },
      };
    case "coAttendance":
      return {
        text: `MATCH (p:Node:Person {id: $id})
          CALL (p) {
            MATCH (p)-[:ATTENDED]->(e:Event) WHERE e.lastDay >= $from AND e.startMin <= $to
            MATCH (e)<-[:ATTENDED]-(o:Person) WHERE o.id <> p.id
            WITH o, count(DISTINCT e.whole) AS events ORDER BY events DESC, o.sortKey, o.id LIMIT $first
            RETURN collect(${row({ person: row({ id: "o.id", name: "o.name" }), events: "events" })}) AS others
          }
          RETURN ${row({ id: "p.id", coAttendees: "others" })} AS answer`,
        limits: { first: 10 },
      };
    case "nested": {
      const shape = shapeOf(request).events;
      const fields = shape === undefined || shape === true || !("nodes" in shape) ? {} : own(shape.nodes, "e");
      return {
        text: `${events} WITH e ORDER BY ${newest} LIMIT $first
          CALL (e) {
            MATCH (e)<-[:EVENT]-(at:Attendance) WITH at ORDER BY at.turn, at.id LIMIT $attendances
            CALL (at) {
              MATCH (at)-[:ATTENDEE]->(p:Person)
              CALL (p) {
                MATCH (p)<-[:PERSON]-(m:Membership) WITH m ORDER BY m.began DESC, m.id DESC LIMIT $memberships
                CALL (m) {
                  MATCH (m)-[:POST]->(q:Post)
                  CALL (q) { MATCH (q)-[:ORGANIZATION]->(o:Organization) RETURN head(collect(${row({ id: "o.id", name: "o.name" })})) AS body }
                  RETURN head(collect(${row({ id: "q.id", title: "q.title", organization: "body" })})) AS post
                }
                WITH m, post ORDER BY m.began DESC, m.id DESC
                RETURN collect(${row({ id: "m.id", start: "m.start", post: "post" })}) AS memberships
              }
              RETURN head(collect(${row({ id: "p.id", name: "p.name", memberships: "memberships" })})) AS person
            }
            WITH at, person ORDER BY at.turn, at.id
            RETURN collect(${row({ id: "at.id", roles: "at.roles", person: "person" })}) AS attendances
          }
          WITH e, attendances ORDER BY ${newest}
          RETURN collect(${row({ ...fields, attendances: "attendances" })}) AS answer`,
        limits: { first: 20, attendances: 10, memberships: 3 },
      };
    }
    default:
      throw new Error(`no statement is written by hand for ${request.operation}`);
  }
}

/** What a hand-written statement gives, in the form of the product's answer. */
export function rootOf(request: Request, value: unknown): unknown {
  const [field = ""] = Object.keys(shapeOf(request));
  return { [field]: value };
}
