// Made from the SDL and the queries beside the views by `npm run generate`.

import type { Basis, ContradictionStatus } from "../data/enums.js";
import type { Query } from "../data/query.js";

export type FiguresOfData = { readonly figures: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null; readonly periodStart: string | null; readonly periodEnd: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] })[] } | null };

export type FiguresOfVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined };

export const FiguresOf: Query<FiguresOfData, FiguresOfVariables> = {
  name: "FiguresOf",
  takes: ["id", "after", "release"],
  text: `query FiguresOf($id: ID!, $after: String, $release: Int) {
  figures(subject: $id, first: 30, after: $after, release: $release) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FigureOf
    }
  }
}

fragment Differing on Contradiction {
  id
  question
  status
  explanation
}

fragment FigureOf on Figure {
  id
  indicator
  printed
  periodPrinted
  periodStart
  periodEnd
  event {
    id
    title
    start
  }
  basis
  note
  citations(first: 1) {
    ...Proof
  }
  contradictions {
    ...Differing
  }
}

fragment Proof on Citation {
  id
  quote
  start
  end
  source {
    id
    title
    publisher
    url
    publishedAt
    language
  }
}`,
};

export type FigureOf = { readonly id: string; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null; readonly periodStart: string | null; readonly periodEnd: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] };
