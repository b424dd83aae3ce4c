import { StoreError } from "./errors.js";
import type { Publication, ReadOptions, ReleaseMark } from "./store.js";

/** Throws CONFLICT unless the store holds the release the writes start from. */
export function requireBase({ base, mark }: Publication, held: ReleaseMark | undefined): void {
  if (base === undefined || base === held?.number) return;
  const found = held === undefined ? "nothing" : `release ${held.number}`;
  throw new StoreError("CONFLICT", `release ${mark.number} builds on release ${base}, the store holds ${found}`);
}

/** Throws CONFLICT when a reader wants another release than the one held. */
export function requireRelease({ release }: ReadOptions, held: number | undefined): void {
  if (release === undefined || release === held) return;
  throw new StoreError("CONFLICT", `release ${release} is asked for, the store holds release ${held}`);
}

export function notPublished(): StoreError {
  return new StoreError("UNAVAILABLE", "no release is published yet");
}

export function requireOpen(closed: boolean): void {
  if (closed) throw new StoreError("UNAVAILABLE", "the store is closed");
}
