import { utc } from "../../schema/dates.js";
import type { Change, Fact, ReleaseHeader } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { countChanges } from "./compare.js";
import { readDifference } from "./difference.js";
import { RecordError } from "./errors.js";
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
  /** Whether it may take out more than a tenth of what the last release holds. */
  readonly removals?: boolean;
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
export async function publish({ folder, model, note, clock, removals = false, signal }: PublishOptions): Promise<Published> {
  const difference = await readDifference(folder, model);
  signal?.throwIfAborted();
  if (difference.kind === "problems") return difference;
  const { changes, before, facts, placeOf, releases, warnings } = difference;
  const last = releases.at(-1);
  if (changes.length === 0) return { kind: "unchanged", release: last?.header.number ?? 0, warnings };
  const counts = countChanges(changes);
  if (!removals) refuseLosing(counts.removed, before.size);
  const header: ReleaseHeader = {
    number: (last?.header.number ?? 0) + 1,
    publishedAt: utc(clock().toISOString()),
    ...(note === undefined || note === "" ? {} : { note: note.normalize("NFC") }),
    previous: last?.hash ?? null,
    ...counts,
  };
  const hash = await writeRelease(folder, header, changes, signal);
  return { kind: "published", header, hash, changes, before, facts, placeOf, warnings };
}

/** A set of which a tenth is a handful says nothing by losing it. */
const MANY = 100;

/** Nothing in records says that a file is missing; that much of the last release is gone does. */
function refuseLosing(removed: number, held: number): void {
  if (held < MANY || removed * 10 <= held) return;
  throw new RecordError(
    "MUCH_REMOVED",
    `expected the next release to take out at most a tenth of ${held} facts, got ${removed}; if no file is missing, publish with --removals`,
  );
}
