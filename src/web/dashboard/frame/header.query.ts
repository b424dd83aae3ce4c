// Made from the SDL and the queries beside the views by `npm run generate`.

import type { Query } from "../data/query.js";

export type ReleasesData = { readonly releases: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly number: number; readonly publishedAt: string; readonly note: string | null })[] } | null };

export type ReleasesVariables = Record<never, never>;

export const Releases: Query<ReleasesData, ReleasesVariables> = {
  name: "Releases",
  takes: [],
  text: `query Releases {
  releases(first: 50) {
    totalCount
    nodes {
      number
      publishedAt
      note
    }
  }
}`,
};
