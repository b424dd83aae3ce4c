import { utc } from "../../schema/dates.js";
import type { Change, Fact, ReleaseHeader } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { countChanges } from "./compare.js";
import { readDifference } from "./difference.js";
import type { Problem } from "./problem.js";
import type { PlaceOf } from "./read-records.js";
import { writeRelease } from "./write-release.js";

interface PublishOptions {
  /** The record set. */
  readonly folder: string;
  readonly model: Model;
  /** What the publisher says of the release. */
  readonly note: string | undefined;
  readonly clock: () => Date;
  /** Aborted when nobody wants the release any more; then there is none. */
  readonly signal?: AbortSignal;
}

export type Published =
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  /** The last release says the same already; its number, 0 when there is none and nothing to publish. */
  | { readonly kind: "unchanged"; readonly release: number; readonly warnings: readonly Problem[] }
  | {
      readonly kind: "published";
      readonly header: ReleaseHeader;
      readonly hash: string;
      readonly changes: readonly Change[];
      /** The facts before, to describe the changes by. */
      readonly before: ReadonlyMap<string, Fact>;
      readonly facts: readonly Fact[];
      readonly placeOf: PlaceOf;
      /** What someone should look at all the same. */
      readonly warnings: readonly Problem[];
    };

/**
 * Writes the next release file if the records have changed; what serves them is none of its business. Throws a
 * RecordError when the releases are damaged or someone else publishes at the same time.
 */
export async function publish({ folder, model, note, clock, signal }: PublishOptions): Promise<Published> {
  const difference = await readDifference(folder, model);
  signal?.throwIfAborted();
  if (difference.kind === "problems") return difference;
  const { changes, before, facts, placeOf, releases, warnings } = difference;
  const last = releases.at(-1);
  if (changes.length === 0) return { kind: "unchanged", release: last?.header.number ?? 0, warnings };
  const header: ReleaseHeader = {
    number: (last?.header.number ?? 0) + 1,
    publishedAt: utc(clock().toISOString()),
    ...(note === undefined || note === "" ? {} : { note: note.normalize("NFC") }),
    previous: last?.hash ?? null,
    ...countChanges(changes),
  };
  const hash = await writeRelease(folder, header, changes, signal);
  return { kind: "published", header, hash, changes, before, facts, placeOf, warnings };
}
