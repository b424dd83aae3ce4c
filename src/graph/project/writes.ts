import type { Change, Fact, Release } from "../../../schema/fact.js";
import type { Model } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";
import { copyKeys, createEdges, removeEdges } from "./derived.js";
import { createFormerIds, removeFormerIds } from "./former-ids.js";
import { carriesSince, changeNodes, createNodes, createReferences, createSince, removeNodes } from "./nodes.js";

/** Rows in one statement: measured fastest around a few thousand on both stores, and small enough to hold in memory. */
const BATCH = 2_000;

/**
 * The statements that take a graph from one release to the next. The changes are read several times, once for each kind
 * of write, and never held in memory: what derived edges stand on must be read before it changes, and a reference can
 * only be written when both its ends are there.
 */
export async function* writesOf(model: Model, release: Release): AsyncGenerator<WriteStatement> {
  const { header } = release;
  const id = `release/${header.number}`;
  const onlyAdds = header.changed === 0 && header.removed === 0;
  yield createNodes(model.thing("Release"), [releaseFact(release)]);
  if (!onlyAdds) {
    for await (const batch of batches(release, isOld)) {
      yield* removeEdges(model, batch.type, idsOf(batch.changes));
      yield* removeFormerIds(model.thing(batch.type), idsOf(batch.changes));
    }
  }
  for await (const batch of batches(release, isAdd)) yield createNodes(model.thing(batch.type), factsOf(batch.changes));
  if (!onlyAdds) {
    for await (const batch of batches(release, isChange)) yield* changeNodes(model.thing(batch.type), factsOf(batch.changes));
    for await (const batch of batches(release, isRemove)) yield removeNodes(idsOf(batch.changes));
  }
  for await (const batch of batches(release, isNow)) {
    yield* createReferences(model.thing(batch.type), factsOf(batch.changes));
    yield* createFormerIds(model.thing(batch.type), factsOf(batch.changes));
  }
  for await (const batch of batches(release, isAdd)) if (carriesSince(model, batch.type)) yield createSince(idsOf(batch.changes), id);
  for await (const batch of batches(release, isNow)) yield* copyKeys(model, batch.type, idsOf(batch.changes));
  for await (const batch of batches(release, isNow)) yield* createEdges(model, batch.type, idsOf(batch.changes));
}

interface Batch {
  readonly type: string;
  readonly changes: readonly Change[];
}

/** The release's changes of some kinds, in batches of one type. */
async function* batches(release: Release, wanted: (change: Change) => boolean): AsyncGenerator<Batch> {
  const waiting = new Map<string, Change[]>();
  for await (const change of release.changes()) {
    if (!wanted(change)) continue;
    const type = change.kind === "remove" ? change.type : change.fact.type;
    const changes = waiting.get(type) ?? [];
    waiting.set(type, changes);
    changes.push(change);
    if (changes.length < BATCH) continue;
    waiting.delete(type);
    yield { type, changes };
  }
  for (const [type, changes] of waiting) yield { type, changes };
}

const isAdd = (change: Change): boolean => change.kind === "add";
const isChange = (change: Change): boolean => change.kind === "change";
const isRemove = (change: Change): boolean => change.kind === "remove";
const isOld = (change: Change): boolean => change.kind !== "add";
const isNow = (change: Change): boolean => change.kind !== "remove";

function factsOf(changes: readonly Change[]): readonly Fact[] {
  return changes.flatMap((change) => (change.kind === "remove" ? [] : [change.fact]));
}

function idsOf(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => (change.kind === "remove" ? change.id : change.fact.id));
}

function releaseFact({ header }: Release): Fact {
  const { number, publishedAt, note, added, changed, removed } = header;
  const fact = { type: "Release", id: `release/${number}`, number, publishedAt, added, changed, removed };
  return note === undefined ? fact : { ...fact, note };
}
