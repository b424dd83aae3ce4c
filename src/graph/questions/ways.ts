import type { RelationName } from "../../../schema/relation.js";
import { belongingTime, documentTime, eventTime, heldTime, successionTime, type Timing, type TimingOf } from "./times.js";

/**
 * The relations by which things are neighbours, as patterns. A relation that an assertion states is walked over it, so
 * that its dates are at hand; each can be walked both ways, the bound end first.
 */

/** One relation walked one way, from a bound node `n` to its neighbours `m`. */
export interface Way {
  readonly relation: RelationName;
  readonly outgoing: boolean;
  /** The kinds of things it leads from and to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The relationship whose number on `n` says how many there are, near enough. */
  readonly counted: string;
  /** Clauses that bind `m`, the last a MATCH, and the conditions of that MATCH. */
  readonly match: (n: string) => readonly string[];
  readonly where: (n: string) => readonly string[];
  /** The variable of the assertion and its kind; undefined where there is none. */
  readonly assertion: { readonly variable: (n: string) => string; readonly kind: string } | undefined;
  /** What tells its time; the first two are the start and the end as recorded. */
  readonly times: (n: string) => readonly string[];
  readonly timeOf: Timing["timeOf"];
}

const BODIES = ["Area", "Organization"];
const ATTENDEES = ["Person", "Group", "Organization"];

export const ways: readonly Way[] = [
  ...stated("HELD", ["Person"], "PERSON", "Membership", "POST", ["Post"], "HELD", heldTime),
  // In charge of a body without a post.
  ...stated("HELD", ["Person"], "PERSON", "Membership", "ORGANIZATION", ["Organization"], "HELD", heldTime, [
    "NOT EXISTS { MATCH (a)-[:POST]->(:Post) }",
  ]),
  ...stated("ATTENDED", ATTENDEES, "ATTENDEE", "Attendance", "EVENT", ["Event"], "ATTENDED", eventTime),
  ...represented(),
  ...belonging("OF", "Post", "ORGANIZATION", "Organization"),
  ...belonging("OF", "Group", "ORGANIZATION", "Organization"),
  ...belonging("OF", "Group", "AREA", "Area"),
  ...belonging("PART_OF", "Organization", "PARENT", "Organization"),
  ...belonging("PART_OF", "Area", "PARENT", "Area"),
  ...belonging("GOVERNS", "Organization", "AREA", "Area"),
  ...ofItself("PART_OF", "Event", "PART_OF", ["Event"], eventTime),
  ...ofItself("HELD_IN", "Event", "AREA", ["Area"], eventTime),
  ...ofItself("MADE_BY", "Statement", "SPEAKER", ATTENDEES, eventTime),
  ...ofItself("ADDRESSED_TO", "Statement", "ADDRESSED_TO", [...ATTENDEES, "Area"], eventTime),
  ...ofItself("ISSUED", "Document", "ISSUED_BY", ["Organization"], documentTime).map((way) => ({ ...way, outgoing: !way.outgoing })),
  ...stated("SUCCEEDED_BY", BODIES, "PREDECESSOR", "Succession", "SUCCESSOR", BODIES, "SUCCEEDED_BY", successionTime),
];

/** The ways from things of a kind, over those relations or all. */
export function waysFrom(kind: string, relations: readonly RelationName[] | undefined): readonly Way[] {
  return ways.filter((way) => way.from.includes(kind) && (relations === undefined || relations.includes(way.relation)));
}

/** The id of what states a way, from the bound end `n`. */
export function statedBy({ assertion }: Way, n: string): string {
  return assertion ? `${assertion.variable(n)}.id` : "''";
}

/** (tail)<-[:back]-(a:kind)-[:on]->(head), with the assertion between. */
function stated(
  relation: RelationName,
  tails: readonly string[],
  back: string,
  kind: string,
  on: string,
  heads: readonly string[],
  counted: string,
  time: TimingOf,
  where: readonly string[] = [],
): readonly Way[] {
  const assertion = { variable: () => "a", kind };
  const walk = (outgoing: boolean): Way => {
    const [here, there] = outgoing ? [back, on] : [on, back];
    const [from, to] = outgoing ? [tails, heads] : [heads, tails];
    // At an event it is the event that has the time.
    const subject = (n: string) => (kind === "Attendance" ? (outgoing ? "m" : n) : "a");
    const mapping = (n: string) => time(subject(n), outgoing ? n : "m", outgoing ? "m" : n);
    return {
      relation,
      outgoing,
      from,
      to,
      counted,
      match: (n) => [`MATCH (${n})<-[:${here}]-(a:${kind})-[:${there}]->(m${labelOf(to)})`],
      where: () => where,
      assertion,
      times: (n) => mapping(n).expressions,
      timeOf: mapping("n").timeOf,
    };
  };
  return [walk(true), walk(false)];
}

/** A reference of the tail, which is itself what is stated. */
function ofItself(relation: RelationName, tail: string, type: string, heads: readonly string[], time: TimingOf): readonly Way[] {
  const told = (x: string) => (tail === "Statement" ? [`MATCH (${x})-[:EVENT]->(e:Event)`] : []);
  const mapping = (x: string) => time(tail === "Statement" ? "e" : x, x, x);
  const common = { relation, counted: type, timeOf: mapping("n").timeOf };
  return [
    {
      ...common,
      outgoing: true,
      from: [tail],
      to: heads,
      match: (n) => [...told(n), `MATCH (${n})-[:${type}]->(m${labelOf(heads)})`],
      where: (n) => [`${n}:${tail}`],
      assertion: { variable: (n) => n, kind: tail },
      times: (n) => mapping(n).expressions,
    },
    {
      ...common,
      outgoing: false,
      from: heads,
      to: [tail],
      match: (n) => [`MATCH (${n})<-[:${type}]-(m:${tail})`, ...told("m")],
      where: () => [],
      assertion: { variable: () => "m", kind: tail },
      times: () => mapping("m").expressions,
    },
  ];
}

/** A reference of the tail that no source has to state. */
function belonging(relation: RelationName, tail: string, type: string, head: string): readonly Way[] {
  const common = { relation, counted: type, assertion: undefined, timeOf: belongingTime("n", "m").timeOf };
  const times = (n: string) => belongingTime(n, "m").expressions;
  return [
    {
      ...common,
      outgoing: true,
      from: [tail],
      to: [head],
      match: (n) => [`MATCH (${n})-[:${type}]->(m:${head})`],
      where: (n) => [`${n}:${tail}`],
      times,
    },
    {
      ...common,
      outgoing: false,
      from: [head],
      to: [tail],
      match: (n) => [`MATCH (${n})<-[:${type}]-(m:${tail})`],
      where: (n) => [`${n}:${head}`],
      times,
    },
  ];
}

/** Several may have been there for one body: one attendance, always the same, stands for them. */
function represented(): readonly Way[] {
  const walk = (outgoing: boolean): Way => {
    const [from, to] = outgoing ? ["Organization", "Event"] : ["Event", "Organization"];
    const edge = outgoing ? "-[r:REPRESENTED_AT]->" : "<-[r:REPRESENTED_AT]-";
    const [body, event] = outgoing ? [(n: string) => n, () => "m"] : [() => "m", (n: string) => n];
    return {
      relation: "REPRESENTED_AT",
      outgoing,
      from: [from],
      to: [to],
      counted: "REPRESENTED_AT",
      match: (n) => [
        `MATCH (${n})${edge}(m:${to})`,
        // Between two bound ends the embedded store would look through every edge of the type.
        `WHERE NOT EXISTS { MATCH (${body(n)})-[:ATTENDED]->(x:Event) WHERE x.id = ${event(n)}.id }`,
        `WITH ${n}, m, min(r.id) AS chosen`,
        "MATCH (a:Node)",
      ],
      where: () => ["a.id = chosen"],
      assertion: { variable: () => "a", kind: "Attendance" },
      times: (n) => eventTime(event(n)).expressions,
      timeOf: eventTime(event("n")).timeOf,
    };
  };
  return [walk(true), walk(false)];
}

/** The label of an end that can be of one kind only. */
function labelOf(kinds: readonly string[]): string {
  return kinds.length === 1 ? `:${kinds[0]}` : "";
}
