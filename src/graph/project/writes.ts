import type { Change, Fact, Release } from "../../../schema/fact.js";
import type { Model } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";
import { copyKeys, createEdges, mergeEdges, removeEdges } from "./derived.js";
import { createFormerIds, removeFormerIds } from "./former-ids.js";
import { carriesSince, changeNodes, createNodes, createReferences, createSince, removeNodes } from "./nodes.js";

/** Rows in one statement: measured fastest around a few thousand on both stores, and small enough to hold in memory. */
const BATCH = 2_000;

/** The writes for some of a release's changes, and what share of all the work they are about. */
export interface Work {
  readonly statements: Iterable<WriteStatement>;
  readonly size: number;
}

/**
 * What takes a graph from one release to the next. The changes are read several times, once for each kind of write, and
 * never held in memory: what derived edges stand on must be read before it changes, and a reference can only be
 * written when both its ends are there.
 */
export async function* workOf(model: Model, release: Release): AsyncGenerator<Work> {
  yield { statements: [createNodes(model.thing("Release"), [releaseFact(release)])], size: 0 };
  for (const { weight, writes } of passesOf(model, release)) {
    for await (const batch of batchesOf(release)) yield { statements: writes(batch), size: weight * batch.changes.length };
  }
}

/** The size of all the work of a release. */
export function sizeOf(model: Model, release: Release): number {
  const { added, changed, removed } = release.header;
  const weight = passesOf(model, release).reduce((sum, pass) => sum + pass.weight, 0);
  return weight * (added + changed + removed);
}

/** One reading of the changes. */
interface Pass {
  /** The time it takes beside the others, so that progress is even. */
  readonly weight: number;
  readonly writes: Writes;
}

type Writes = (batch: Batch) => Iterable<WriteStatement>;

function passesOf(model: Model, { header }: Release): readonly Pass[] {
  const removeOld: Writes = function* ({ kind, type, changes }) {
    if (kind === "add") return;
    yield* removeEdges(model, type, idsOf(changes));
    yield* removeFormerIds(model.thing(type), idsOf(changes));
  };
  const writeNodes: Writes = ({ kind, type, changes }) => {
    if (kind === "add") return [createNodes(model.thing(type), factsOf(changes))];
    return kind === "change" ? changeNodes(model.thing(type), factsOf(changes)) : [removeNodes(idsOf(changes))];
  };
  const writeReferences: Writes = function* ({ kind, type, changes }) {
    yield* createReferences(model.thing(type), factsOf(changes));
    yield* createFormerIds(model.thing(type), factsOf(changes));
    if (kind === "add" && carriesSince(model, type)) yield createSince(idsOf(changes), `release/${header.number}`);
  };
  const deriveFromNew: Writes = ({ kind, type, changes }) => (kind === "add" ? createEdges(model, type, idsOf(changes)) : []);
  const deriveFromChanged: Writes = function* ({ kind, type, changes }) {
    if (kind !== "change") return;
    yield* copyKeys(model, type, idsOf(changes));
    yield* mergeEdges(model, type, idsOf(changes));
  };
  const onlyAdds = header.changed === 0 && header.removed === 0;
  return [
    ...(onlyAdds ? [] : [{ weight: 1, writes: removeOld }]),
    { weight: 3, writes: writeNodes },
    { weight: 4, writes: writeReferences },
    { weight: 1, writes: deriveFromNew },
    ...(onlyAdds ? [] : [{ weight: 1, writes: deriveFromChanged }]),
  ];
}

interface Batch {
  readonly kind: Change["kind"];
  readonly type: string;
  readonly changes: readonly Change[];
}

/** The release's changes in batches of one kind and one type. */
async function* batchesOf(release: Release): AsyncGenerator<Batch> {
  const waiting = new Map<string, Change[]>();
  for await (const change of release.changes()) {
    const key = `${change.kind} ${typeOf(change)}`;
    const changes = waiting.get(key) ?? [];
    waiting.set(key, changes);
    changes.push(change);
    if (changes.length < BATCH) continue;
    waiting.delete(key);
    yield { kind: change.kind, type: typeOf(change), changes };
  }
  for (const changes of waiting.values()) {
    const [first] = changes;
    if (first) yield { kind: first.kind, type: typeOf(first), changes };
  }
}

function typeOf(change: Change): string {
  return change.kind === "remove" ? change.type : change.fact.type;
}

function factsOf(changes: readonly Change[]): readonly Fact[] {
  return changes.flatMap((change) => (change.kind === "remove" ? [] : [change.fact]));
}

function idsOf(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => (change.kind === "remove" ? change.id : change.fact.id));
}

/** The release as a thing of the graph. */
export function releaseFact({ header, hash }: Release): Fact {
  const { number, publishedAt, note, added, changed, removed } = header;
  const fact = { type: "Release", id: `release/${number}`, number, publishedAt, added, changed, removed, hash };
  return note === undefined ? fact : { ...fact, note };
}
