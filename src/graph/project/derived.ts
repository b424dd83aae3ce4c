import type { DerivedEdge } from "../../../schema/mapping.js";
import type { Hop, Model, ThingModel } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";

/**
 * What is derived from more than one fact: copied sort keys and direct edges. Both are made again for whatever a release
 * touched, also when it touched only a thing on the way. Old edges are taken away before the release is written, while
 * the old ways to them still stand.
 */

/** Statements that take away the edges derived from, or by way of, the given things, before they change. */
export function* removeEdges(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  for (const { edge, anchor, ways } of edgesTouchedBy(model, type)) {
    yield {
      text: ["UNWIND $ids AS id", ...anchor, ...ways, `MATCH (s)-[r:${edge.type}]->(t)`, "WHERE r.id = a.id", "DELETE r"].join("\n"),
      parameters: { ids },
    };
  }
}

/** Statements that make the edges derived from, or by way of, the given things, after everything is written. */
export function* createEdges(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  for (const { edge, anchor, ways } of edgesTouchedBy(model, type)) {
    // MERGE, because several declarations of one edge type may lead to the same pair.
    yield { text: ["UNWIND $ids AS id", ...anchor, ...ways, `MERGE (s)-[r:${edge.type} {id: a.id}]->(t)`].join("\n"), parameters: { ids } };
  }
}

/** Statements that copy keys along single references: onto the given things, and from them onto those that refer to them. */
export function* copyKeys(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  for (const { owner, relationship, target, assignments } of copiesOf(model)) {
    const set = `SET ${assignments.join(", ")}`;
    const way = `-[:${relationship}]->(t:${target})`;
    if (owner === type)
      yield { text: ["UNWIND $ids AS id", "MATCH (a:Node {id: id})", `MATCH (a)${way}`, set].join("\n"), parameters: { ids } };
    if (target === type)
      yield {
        text: ["UNWIND $ids AS id", "MATCH (t:Node {id: id})", `MATCH (t)<-[:${relationship}]-(a:${owner})`, set].join("\n"),
        parameters: { ids },
      };
  }
}

interface TouchedEdge {
  readonly edge: DerivedEdge;
  /** From the touched thing to the assertion, bound to `a`. */
  readonly anchor: readonly string[];
  /** From `a` to the edge's start `s` and end `t`. */
  readonly ways: readonly string[];
}

function edgesTouchedBy(model: Model, type: string): readonly TouchedEdge[] {
  return model.things.flatMap((owner) =>
    owner.edges.flatMap((edge) => {
      const walked = (path: readonly string[]) => model.walk(model.classOf(owner.name), path);
      const ways = [
        `MATCH (a)${way(walked(edge.from), `s${edge.fromType ? `:${edge.fromType().name}` : ""}`)}`,
        `MATCH (a)${way(walked(edge.to), "t")}`,
      ];
      return anchorsOf(owner, type, [walked(edge.from), walked(edge.to)]).map((anchor) => ({ edge, anchor, ways }));
    }),
  );
}

/** How a thing of that type is on the way of an edge: as the assertion itself, or as a thing between it and an end. */
function anchorsOf(owner: ThingModel, type: string, paths: readonly (readonly Hop[])[]): readonly (readonly string[])[] {
  const itself = owner.name === type ? [["MATCH (a:Node {id: id})"]] : [];
  const between = paths.flatMap((hops) =>
    hops.slice(0, -1).flatMap((hop, index) => {
      if (hop.label !== type) return [];
      const back = hops
        .slice(0, index + 1)
        .toReversed()
        .map(({ relationship, direction }) => (direction === "out" ? `<-[:${relationship}]-()` : `-[:${relationship}]->()`))
        .join("");
      return [["MATCH (x:Node {id: id})", `MATCH (x)${back.replace(/\(\)$/, `(a:${owner.name})`)}`]];
    }),
  );
  return [...itself, ...between];
}

function copiesOf(model: Model): readonly { owner: string; relationship: string; target: string; assignments: readonly string[] }[] {
  return model.things.flatMap((owner) => {
    const fields = [...new Set(Object.values(owner.copied).map(({ from }) => from))];
    return fields.map((field) => {
      const [hop] = model.hops(model.classOf(owner.name), field);
      if (!hop?.label) throw new Error(`schema: ${owner.name} copies along ${field}, which leads to several kinds`);
      const assignments = Object.entries(owner.copied).flatMap(([name, { from, key }]) => (from === field ? [`a.${name} = t.${key}`] : []));
      return { owner: owner.name, relationship: hop.relationship, target: hop.label, assignments };
    });
  });
}

function way(hops: readonly Hop[], end: string): string {
  return hops
    .map(({ relationship, direction, label }, index) => {
      const arrow = direction === "out" ? `-[:${relationship}]->` : `<-[:${relationship}]-`;
      if (index === hops.length - 1) return `${arrow}(${end}${label === undefined || end.includes(":") ? "" : `:${label}`})`;
      return `${arrow}(${label === undefined ? "" : `:${label}`})`;
    })
    .join("");
}
