import type { Fact, FactValue, Release } from "../../../schema/fact.js";
import type { Model, ThingModel } from "../../../schema/model.js";
import type { BulkNode, BulkRelationship } from "../../store/bulk.js";
import { MERGED, MERGED_INTO } from "../former-ids.js";
import { propertiesOf } from "./nodes.js";
import { releaseFact } from "./writes.js";

/**
 * The graph of the releases as whole nodes and whole relationships, for what takes a whole graph at once: nodes first,
 * then what is between them. Everything that publishing finds out by asking the store is known from the facts. One
 * release is read from its file twice and not held, but for what others copy or lead through: a small part of most
 * things. Of several releases the facts they come to are held.
 */
export async function* bulkRows(model: Model, releases: readonly Release[]): AsyncGenerator<BulkNode | BulkRelationship> {
  const stated = await statedIn(releases);
  const known = await knownOf(model, stated);
  for await (const { fact } of stated()) yield* nodesOf(model.thing(fact.type), fact, known);
  for await (const { fact, since } of stated()) yield* relationshipsOf(model.thing(fact.type), fact, since, known);
}

interface Stated {
  readonly fact: Fact;
  /** The number of the release that stated it first. */
  readonly since: number;
}

type ReadStated = () => AsyncIterable<Stated>;

/** The facts the releases come to, with the releases themselves. */
async function statedIn(releases: readonly Release[]): Promise<ReadStated> {
  const own = releases.map((release) => ({ fact: releaseFact(release), since: release.header.number }));
  const [only, ...others] = releases;
  if (only && others.length === 0) {
    return async function* () {
      yield* own;
      for await (const change of only.changes()) if (change.kind !== "remove") yield { fact: change.fact, since: only.header.number };
    };
  }
  const facts = new Map<string, Stated>();
  for (const release of releases) {
    for await (const change of release.changes()) {
      if (change.kind === "remove") facts.delete(change.id);
      else facts.set(change.fact.id, { fact: change.fact, since: facts.get(change.fact.id)?.since ?? release.header.number });
    }
  }
  return async function* () {
    yield* own;
    yield* facts.values();
  };
}

/** What is remembered of things by id: their kind, and the keys and references that others need of them. */
type Known = ReadonlyMap<string, Fact>;

async function knownOf(model: Model, stated: ReadStated): Promise<Known> {
  const needed = neededOf(model);
  const known = new Map<string, Fact>();
  for await (const { fact } of stated()) {
    const names = needed.get(fact.type);
    if (!names) continue;
    const values = { ...fact, ...propertiesOf(model.thing(fact.type), fact) };
    const kept = [...names].flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
    known.set(fact.id, { type: fact.type, id: fact.id, ...Object.fromEntries(kept) });
  }
  return known;
}

/** The keys that are copied from each kind of thing, and the references by which derived edges lead through it. */
function neededOf(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>();
  const need = (type: string, names: readonly string[]) => needed.set(type, new Set([...(needed.get(type) ?? []), ...names]));
  const targets = (thing: ThingModel, field: string) =>
    model.kindsOf(thing.references.find(({ name }) => name === field)?.targets() ?? []).map(({ name }) => model.thing(name));
  const leadThrough = (thing: ThingModel, [first = "", ...rest]: readonly string[]): void => {
    if (rest.length === 0) return;
    for (const next of targets(thing, first)) {
      need(next.name, rest.slice(0, 1));
      leadThrough(next, rest);
    }
  };
  for (const thing of model.things) {
    for (const { from, key } of Object.values(thing.copied)) for (const target of targets(thing, from)) need(target.name, [key]);
    for (const { from, fromType, to } of thing.edges) {
      if (fromType) need(fromType().name, []);
      leadThrough(thing, from);
      leadThrough(thing, to);
    }
  }
  return needed;
}

function* nodesOf(thing: ThingModel, fact: Fact, known: Known): Generator<BulkNode> {
  const copied = Object.entries(thing.copied).flatMap(([name, { from, key }]) => {
    const value = known.get(String(fact[from]))?.[key];
    return value === undefined ? [] : [[name, value] as const];
  });
  yield {
    kind: "node",
    labels: ["Node", thing.name],
    id: fact.id,
    properties: { ...propertiesOf(thing, fact), ...Object.fromEntries(copied) },
  };
  for (const id of formerIdsOf(thing, fact)) yield { kind: "node", labels: ["Node", MERGED], id, properties: { id } };
}

function* relationshipsOf(thing: ThingModel, fact: Fact, since: number, known: Known): Generator<BulkRelationship> {
  const one = (type: string, from: string, to: string, properties: BulkRelationship["properties"] = {}): BulkRelationship => ({
    kind: "relationship",
    type,
    from,
    to,
    properties,
  });
  for (const { name, relationship, many } of thing.references) {
    if (name === "since") yield one(relationship, fact.id, `release/${since}`);
    else for (const [position, to] of idsIn(fact[name]).entries()) yield one(relationship, fact.id, to, many ? { position } : {});
  }
  for (const id of formerIdsOf(thing, fact)) yield one(MERGED_INTO, id, fact.id);
  for (const { type, from, to } of edgesOf(thing, fact, known)) yield one(type, from, to, { id: fact.id });
}

/** Several ways, of one declaration or more, may lead to the same pair, which is one edge. */
function edgesOf(thing: ThingModel, fact: Fact, known: Known): Iterable<Pick<BulkRelationship, "type" | "from" | "to">> {
  if (thing.edges.length === 0) return [];
  const found = new Map<string, Pick<BulkRelationship, "type" | "from" | "to">>();
  for (const { type, from, fromType, to } of thing.edges) {
    const starts = walked(fact, from, known).filter((id) => fromType === undefined || known.get(id)?.type === fromType().name);
    if (starts.length === 0) continue;
    const ends = walked(fact, to, known);
    for (const start of starts) for (const end of ends) found.set(`${type} ${start} ${end}`, { type, from: start, to: end });
  }
  return found.values();
}

/** The ids that a list of references leads to, one after the other. */
function walked(fact: Fact, [field = "", ...rest]: readonly string[], known: Known): readonly string[] {
  const ids = idsIn(fact[field]);
  if (rest.length === 0) return ids;
  return ids.flatMap((id) => {
    const next = known.get(id);
    return next ? walked(next, rest, known) : [];
  });
}

function formerIdsOf(thing: ThingModel, fact: Fact): readonly string[] {
  return thing.identity ? idsIn(fact.formerIds) : [];
}

function idsIn(value: FactValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}
