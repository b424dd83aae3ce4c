import type { DerivedEdge } from "../../../schema/mapping.js";
import type { Hop, Model, ThingModel } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";
import { copiesAlong } from "./nodes.js";

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

/**
 * Statements that make the edges derived from new things, once all references are written. What is only on the way of
 * an edge and new is on the way of new or changed assertions alone.
 */
export function* createEdges(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  const owner = model.thing(type);
  for (const edgeType of new Set(owner.edges.map((edge) => edge.type))) {
    const ways = owner.edges.filter((edge) => edge.type === edgeType).map((edge) => waysOf(model, owner, edge));
    const found = ways.map((lines) => [...lines, "RETURN s, t"].join("\n")).join("\nUNION\n");
    yield {
      // Several ways, of one declaration or more, may lead to the same pair; UNION and DISTINCT make one of them.
      text: `UNWIND $ids AS id\nMATCH (a:Node {id: id})\nCALL (a) {\n${found}\n}\nWITH DISTINCT a, s, t\nCREATE (s)-[:${edgeType} {id: a.id}]->(t)`,
      parameters: { ids },
    };
  }
}

/** Statements that make the edges derived from, or by way of, changed things; some of these edges are there already. */
export function* mergeEdges(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  for (const { edge, anchor, ways } of edgesTouchedBy(model, type)) {
    yield { text: ["UNWIND $ids AS id", ...anchor, ...ways, `MERGE (s)-[r:${edge.type} {id: a.id}]->(t)`].join("\n"), parameters: { ids } };
  }
}

/** Statements that copy the keys of changed things onto those that refer to them. */
export function* copyKeys(model: Model, type: string, ids: readonly string[]): Generator<WriteStatement> {
  for (const { owner, relationship, target, assignments } of copiesOf(model)) {
    if (target !== type) continue;
    const way = `MATCH (t)<-[:${relationship}]-(a:${owner})`;
    yield { text: ["UNWIND $ids AS id", "MATCH (t:Node {id: id})", way, `SET ${assignments.join(", ")}`].join("\n"), parameters: { ids } };
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
      const paths = [edge.from, edge.to].map((path) => walked(model, owner, path));
      return anchorsOf(owner, type, paths).map((anchor) => ({ edge, anchor, ways: waysOf(model, owner, edge) }));
    }),
  );
}

function waysOf(model: Model, owner: ThingModel, edge: DerivedEdge): readonly string[] {
  const start = `s${edge.fromType ? `:${edge.fromType().name}` : ""}`;
  return [`MATCH (a)${way(walked(model, owner, edge.from), start)}`, `MATCH (a)${way(walked(model, owner, edge.to), "t")}`];
}

/** Along references only: what leads to a thing then says so itself, and is new or changed when the thing is new. */
function walked(model: Model, owner: ThingModel, path: readonly string[]): readonly Hop[] {
  const hops = model.walk(model.classOf(owner.name), path);
  if (hops.every(({ direction }) => direction === "out")) return hops;
  throw new Error(`schema: ${owner.name} derives an edge by ${path.join(", ")}, which does not follow references`);
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
        .map(({ relationship }) => `<-[:${relationship}]-()`)
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
      const assignments = copiesAlong(owner, field).map(({ to, from }) => `a.${to} = t.${from}`);
      return { owner: owner.name, relationship: hop.relationship, target: hop.label, assignments };
    });
  });
}

function way(hops: readonly Hop[], end: string): string {
  return hops
    .map(({ relationship, label }, index) => {
      const arrow = `-[:${relationship}]->`;
      if (index === hops.length - 1) return `${arrow}(${end}${label === undefined || end.includes(":") ? "" : `:${label}`})`;
      return `${arrow}(${label === undefined ? "" : `:${label}`})`;
    })
    .join("");
}
