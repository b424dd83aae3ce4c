import type { Fact, FactValue } from "../../../schema/fact.js";
import type { Model, ThingModel } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";

/** A node's properties: the recorded ones and the keys made from them. A million facts go through it: no lists on the way. */
export function propertiesOf(thing: ThingModel, fact: Fact): Readonly<Record<string, FactValue>> {
  const keys = thing.keys(fact);
  const node: Record<string, FactValue> = { id: fact.id };
  for (const { name } of thing.properties) {
    const value = fact[name];
    if (value !== undefined && !(name in keys)) node[name] = value;
  }
  for (const name of Object.keys(keys)) {
    const value = keys[name];
    if (value !== undefined) node[name] = value;
  }
  return node;
}

/** Rows of new things and relationships are lists: their names, said once in the text, cost as much as the values. */
export function createNodes(thing: ThingModel, facts: readonly Fact[]): WriteStatement {
  const nodes = facts.map((fact) => propertiesOf(thing, fact));
  const found = new Set<string>();
  for (const node of nodes) for (const name in node) found.add(name);
  const names = [...found].sort();
  const properties = names.map((name, index) => `\`${name}\`: row[${index}]`).join(", ");
  return {
    text: `UNWIND $rows AS row\nCREATE (:Node:${thing.name} {${properties}})`,
    parameters: { rows: nodes.map((node) => names.map((name) => node[name] ?? null)) },
  };
}

/** Replaces the properties of nodes that are there and takes away their references, which are written again with the others. */
export function* changeNodes(thing: ThingModel, facts: readonly Fact[]): Generator<WriteStatement> {
  yield {
    text: "UNWIND $rows AS row\nMATCH (n:Node {id: row.id})\nSET n = row",
    parameters: { rows: facts.map((fact) => propertiesOf(thing, fact)) },
  };
  const types = thing.references.filter(({ name }) => name !== "since").map(({ relationship }) => relationship);
  if (types.length === 0) return;
  yield {
    text: `UNWIND $ids AS id\nMATCH (n:Node {id: id})-[r:${types.map((type) => `\`${type}\``).join("|")}]->()\nDELETE r`,
    parameters: { ids: facts.map(({ id }) => id) },
  };
}

export function removeNodes(ids: readonly string[]): WriteStatement {
  return { text: "UNWIND $ids AS id\nMATCH (n:Node {id: id})\nDETACH DELETE n", parameters: { ids } };
}

/**
 * The references of facts of one kind, a statement for each field that has any. Lists keep their order on the
 * relationships; keys that the kind copies along a field are copied on the way.
 */
export function* createReferences(thing: ThingModel, facts: readonly Fact[]): Generator<WriteStatement> {
  for (const { name, relationship, many } of thing.references) {
    if (name === "since") continue;
    const rows = facts.flatMap((fact) => targetsOf(fact[name]).map((to, position) => (many ? [fact.id, to, position] : [fact.id, to])));
    if (rows.length === 0) continue;
    const set = [...(many ? ["r.position = row[2]"] : []), ...copiesAlong(thing, name).map(({ to, from }) => `a.${to} = b.${from}`)];
    yield {
      text: [
        "UNWIND $rows AS row",
        "MATCH (a:Node {id: row[0]})",
        "MATCH (b:Node {id: row[1]})",
        `CREATE (a)-[r:\`${relationship}\`]->(b)`,
        ...(set.length === 0 ? [] : [`SET ${set.join(", ")}`]),
      ].join("\n"),
      parameters: { rows },
    };
  }
}

/** The keys that a kind copies along one of its fields: the property copied and the one it is copied to. */
export function copiesAlong(thing: ThingModel, field: string): readonly { readonly to: string; readonly from: string }[] {
  return Object.entries(thing.copied).flatMap(([to, { from, key }]) => (from === field ? [{ to, from: key }] : []));
}

/** Says of new assertions which release stated them first. */
export function createSince(ids: readonly string[], release: string): WriteStatement {
  return {
    text: "UNWIND $ids AS id\nMATCH (a:Node {id: id})\nMATCH (r:Node {id: $release})\nCREATE (a)-[:SINCE]->(r)",
    parameters: { ids, release },
  };
}

/** Whether things of that kind carry the release that first stated them. */
export function carriesSince(model: Model, type: string): boolean {
  return model.thing(type).references.some(({ name }) => name === "since");
}

function targetsOf(value: FactValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}
