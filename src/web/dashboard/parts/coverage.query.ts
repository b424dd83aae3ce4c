// Made from the SDL and the queries beside the views by `npm run generate`.

import type { Query } from "../data/query.js";

export type CoverageOfData = { readonly coverage: { readonly sources: number; readonly from: string | null; readonly to: string | null; readonly publishers: readonly (string)[] } | null };

export type CoverageOfVariables = { readonly area?: string | null | undefined; readonly person?: string | null | undefined; readonly organization?: string | null | undefined; readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly release?: number | null | undefined };

export const CoverageOf: Query<CoverageOfData, CoverageOfVariables> = {
  name: "CoverageOf",
  takes: ["area", "person", "organization", "from", "to", "release"],
  text: `query CoverageOf($area: ID, $person: ID, $organization: ID, $from: Date, $to: Date, $release: Int) {
  coverage(
    area: $area
    person: $person
    organization: $organization
    from: $from
    to: $to
    release: $release
  ) {
    sources
    from
    to
    publishers
  }
}`,
};
