import type { Change, Fact, Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { compare } from "./compare.js";
import type { Problem } from "./problem.js";
import { type PlaceOf, readRecords } from "./read-records.js";
import { latestFacts, readReleases } from "./releases.js";

/** The records as they are against the last release. */
export type Difference =
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "changes";
      /** Empty when the release is current. */
      readonly changes: readonly Change[];
      readonly facts: readonly Fact[];
      readonly placeOf: PlaceOf;
      /** The facts of the last release. */
      readonly before: ReadonlyMap<string, Fact>;
      readonly releases: readonly Release[];
      /** What someone should look at, although the records can be published. */
      readonly warnings: readonly Problem[];
    };

/** Throws a RecordError when there is no such set or its releases are damaged. */
export async function readDifference(folder: string, model: Model): Promise<Difference> {
  const reading = await readRecords(folder, model);
  if (reading.kind === "problems") return reading;
  const releases = await readReleases(folder);
  const before = await latestFacts(releases);
  const { facts, placeOf, warnings } = reading;
  return { kind: "changes", changes: compare(before, facts), facts, placeOf, before, releases, warnings };
}
