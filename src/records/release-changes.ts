import type { Change as DescribedChange } from "../../schema/change.js";
import type { Change, Fact, Release } from "../../schema/fact.js";
import { describeChange } from "./describe-changes.js";
import { idOf } from "./release-lines.js";

export interface ChangesWanted {
  /** Only those after this id. */
  readonly after: string | undefined;
  readonly first: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Some of a release's changes in the order of ids, described; one more than wanted where more follow. Of the files only
 * what is needed is read: the page, and how things were that it changed or removed.
 */
export async function describedChanges(
  releases: readonly Release[],
  number: number,
  { after, first, signal }: ChangesWanted,
): Promise<readonly DescribedChange[]> {
  const changes: Change[] = [];
  for await (const change of releases[number - 1]?.changes(after ?? "") ?? []) {
    if (idOf(change) === after) continue;
    changes.push(change);
    if (changes.length > first) break;
  }
  const known = changes.flatMap((change) => (change.kind === "add" ? [] : [idOf(change)]));
  const before = await lastFacts(releases.slice(0, number - 1), known, signal);
  return changes.map((change) => describeChange(change, before.get(idOf(change))));
}

/** Looking a thing up takes about as long as reading through this many changes. */
const LOOK_UP = 500;

/** How things were after the last of these releases; the ids are in order. */
async function lastFacts(
  releases: readonly Release[],
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Fact>> {
  const found = new Map<string, Fact>();
  for (const release of releases.toReversed()) {
    const missing = ids.filter((id) => !found.has(id));
    for (const { from, to } of spansOf(release, missing)) {
      signal?.throwIfAborted();
      for await (const change of release.changes(from)) {
        const id = idOf(change);
        if (change.kind !== "remove" && missing.includes(id)) found.set(id, change.fact);
        if (id >= to) break;
      }
    }
  }
  return found;
}

/** Where in a release to read for these ids: at each of them, or from the first to the last in one go. */
function spansOf({ header }: Release, ids: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  const [from, to] = [ids[0], ids.at(-1)];
  if (from === undefined || to === undefined) return [];
  const all = header.added + header.changed + header.removed;
  return all > ids.length * LOOK_UP ? ids.map((id) => ({ from: id, to: id })) : [{ from, to }];
}
