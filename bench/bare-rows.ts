import { open } from "node:fs/promises";
import type { Fact, FactValue, Release } from "../schema/fact.js";
import type { Model, ThingModel } from "../schema/model.js";
import { propertiesOf } from "../src/graph/project/nodes.js";
import { releaseFact } from "../src/graph/project/writes.js";

/** A statement of the bare loop with its rows. */
export interface BareWrite {
  readonly text: string;
  readonly rows: readonly Row[];
}

type Row = Readonly<Record<string, FactValue>>;

/** Rows in a statement; more or fewer were not faster on either store. */
const BATCH = 5_000;

/**
 * Writes to a file, a line each, the statements that make of nothing the graph the product makes of a release: whatever
 * the product finds out while it writes is known before. For that all facts are held in memory, so this is for a
 * process with room, and no part of what is measured.
 */
export async function prepareBareRows(model: Model, release: Release, path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const write of bareWrites(model, release)) await file.appendFile(`${JSON.stringify(write)}\n`);
  } finally {
    await file.close();
  }
}

async function* bareWrites(model: Model, release: Release): AsyncGenerator<BareWrite> {
  const facts = new Map<string, Fact>();
  const add = (fact: Fact) => facts.set(fact.id, fact);
  add(releaseFact(release));
  for await (const change of release.changes()) if (change.kind === "add") add(change.fact);
  yield* batched(rowsOf(facts, nodeRows(model)));
  yield* batched(rowsOf(facts, relationshipRows(model, `release/${release.header.number}`)));
}

type RowsOf = (fact: Fact, facts: ReadonlyMap<string, Fact>) => Iterable<readonly [text: string, row: Row]>;

function* rowsOf(facts: ReadonlyMap<string, Fact>, rows: RowsOf): Generator<readonly [text: string, row: Row]> {
  for (const fact of facts.values()) yield* rows(fact, facts);
}

function* batched(rows: Iterable<readonly [text: string, row: Row]>): Generator<BareWrite> {
  const waiting = new Map<string, Row[]>();
  for (const [text, row] of rows) {
    const batch = waiting.get(text) ?? [];
    waiting.set(text, batch);
    batch.push(row);
    if (batch.length < BATCH) continue;
    waiting.delete(text);
    yield { text, rows: batch };
  }
  for (const [text, batch] of waiting) yield { text, rows: batch };
}

function nodeRows(model: Model): RowsOf {
  return function* (fact, facts) {
    const thing = model.thing(fact.type);
    const copied = Object.entries(thing.copied).flatMap(([name, { from, key }]) => {
      const target = facts.get(String(fact[from]));
      const value = target && propertiesOf(model.thing(target.type), target)[key];
      return value === undefined ? [] : [[name, value] as const];
    });
    const row = { ...propertiesOf(thing, fact), ...Object.fromEntries(copied) };
    yield [`UNWIND $rows AS row CREATE (n:Node:${thing.name}) SET n = row`, row];
  };
}

function relationshipRows(model: Model, release: string): RowsOf {
  return function* (fact, facts) {
    const thing = model.thing(fact.type);
    for (const { name, relationship, many } of thing.references) {
      if (name === "since") yield [createText(relationship, ""), { from: fact.id, to: release }];
      else
        for (const [position, to] of idsIn(fact[name]).entries()) {
          if (many) yield [createText(relationship, " {position: row.position}"), { from: fact.id, to, position }];
          else yield [createText(relationship, ""), { from: fact.id, to }];
        }
    }
    for (const { type, from, to } of edgesOf(thing, fact, facts)) yield [createText(type, " {id: row.id}"), { from, to, id: fact.id }];
  };
}

function createText(type: string, properties: string): string {
  return `UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)-[:\`${type}\`${properties}]->(b)`;
}

function edgesOf(
  thing: ThingModel,
  fact: Fact,
  facts: ReadonlyMap<string, Fact>,
): Iterable<{ readonly type: string; readonly from: string; readonly to: string }> {
  const found = new Map<string, { type: string; from: string; to: string }>();
  for (const { type, from, fromType, to } of thing.edges) {
    const starts = walked(fact, from, facts).filter((start) => fromType === undefined || start.type === fromType().name);
    for (const start of starts)
      for (const end of walked(fact, to, facts)) found.set(`${type} ${start.id} ${end.id}`, { type, from: start.id, to: end.id });
  }
  return found.values();
}

function walked(fact: Fact, path: readonly string[], facts: ReadonlyMap<string, Fact>): readonly Fact[] {
  const [field, ...others] = path;
  if (field === undefined) return [fact];
  return idsIn(fact[field]).flatMap((id) => {
    const next = facts.get(id);
    return next ? walked(next, others, facts) : [];
  });
}

function idsIn(value: FactValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}
