import { open } from "node:fs/promises";
import type { Release } from "../schema/fact.js";
import type { Model } from "../schema/model.js";
import { bulkRows } from "../src/graph/project/bulk.js";
import type { BulkRow, BulkValue } from "../src/store/bulk.js";

/** A statement of the bare loop with its rows. */
export interface BareWrite {
  readonly text: string;
  readonly rows: readonly Row[];
}

type Row = Readonly<Record<string, BulkValue>>;

/** Rows in a statement; more or fewer were not faster on either store. */
const BATCH = 5_000;

/**
 * Writes to a file, a line each, the statements that make of nothing the graph the product makes of a release: whatever
 * the product finds out while it writes is known before. That is done in a process of its own, and no part of what is
 * measured.
 */
export async function prepareBareRows(model: Model, release: Release, path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const write of bareWrites(model, release)) await file.appendFile(`${JSON.stringify(write)}\n`);
  } finally {
    await file.close();
  }
}

/** Relationships come after all nodes: what waits when they begin is written first. */
async function* bareWrites(model: Model, release: Release): AsyncGenerator<BareWrite> {
  const waiting = new Map<string, Row[]>();
  let kind: BulkRow["kind"] = "node";
  const rest = function* (): Generator<BareWrite> {
    for (const [text, rows] of waiting) yield { text, rows };
    waiting.clear();
  };
  for await (const bulk of bulkRows(model, [release])) {
    if (bulk.kind !== kind) yield* rest();
    kind = bulk.kind;
    const [text, row] = writeOf(bulk);
    const batch = waiting.get(text) ?? [];
    waiting.set(text, batch);
    batch.push(row);
    if (batch.length < BATCH) continue;
    waiting.delete(text);
    yield { text, rows: batch };
  }
  yield* rest();
}

function writeOf(bulk: BulkRow): readonly [text: string, row: Row] {
  if (bulk.kind === "node") return [`UNWIND $rows AS row CREATE (n:${bulk.labels.join(":")}) SET n = row`, bulk.properties];
  const names = Object.keys(bulk.properties);
  const properties = names.length === 0 ? "" : ` {${names.map((name) => `${name}: row.${name}`).join(", ")}}`;
  const text = `UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)-[:\`${bulk.type}\`${properties}]->(b)`;
  return [text, { from: bulk.from, to: bulk.to, ...bulk.properties }];
}
