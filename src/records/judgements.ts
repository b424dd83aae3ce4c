import { byCodeUnit } from "./canonical.js";
import { type Draft, type Index, listOf, textOf } from "./draft.js";

/** What was judged to be the same: each merged id with where it leads next, and the judgement that says so. */
export type Merges = ReadonlyMap<string, Merge>;
export interface Merge {
  readonly survivor: string;
  readonly judgement: Draft;
}

export function judgementsOf(index: Index): readonly Draft[] {
  return index.all.filter((draft) => draft.thing.name === "Judgement");
}

/** Of two judgements that send one id to different things the first counts; the checks tell of the other. */
export function mergesOf(index: Index): Merges {
  const merges = new Map<string, Merge>();
  for (const judgement of judgementsOf(index)) {
    const survivor = survivorOf(judgement);
    if (survivor === undefined) continue;
    for (const id of listOf(judgement, "between")) if (id !== survivor && !merges.has(id)) merges.set(id, { survivor, judgement });
  }
  return merges;
}

/** The thing that goes on, by a judgement that things are the same. */
export function survivorOf(judgement: Draft): string | undefined {
  return textOf(judgement, "kind") === "SAME" ? textOf(judgement, "survivor") : undefined;
}

/** The merges on the way from an id to where it leads in the end; undefined when they go round in a ring. */
export function wayOf(id: string, merges: Merges): readonly Merge[] | undefined {
  const way: Merge[] = [];
  const seen = new Set([id]);
  for (let merge = merges.get(id); merge !== undefined; merge = merges.get(merge.survivor)) {
    way.push(merge);
    if (seen.has(merge.survivor)) return undefined;
    seen.add(merge.survivor);
  }
  return way;
}

/** The id a thing goes by after all merges. */
export function idNow(id: string, merges: Merges): string {
  return merges.has(id) ? (wayOf(id, merges)?.at(-1)?.survivor ?? id) : id;
}

/** The pairs of a judgement, as the things now are. */
export function pairsOf(judgement: Draft): readonly (readonly [string, string])[] {
  const ids = listOf(judgement, "between");
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other] as const));
}

/** A pair as one text, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return [one, other].sort(byCodeUnit).join(" ");
}
