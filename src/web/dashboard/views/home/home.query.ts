// Made from the SDL and the queries beside the views by `npm run generate`.

import type { EventKind, PartOfDay } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type HomeData = { readonly events: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string } | null; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null; readonly parts: readonly ({ readonly id: string; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null; readonly people: { readonly totalCount: number | null } | null; readonly organizations: { readonly totalCount: number | null } | null; readonly areas: { readonly totalCount: number | null } | null; readonly provinces: { readonly nodes: readonly ({ readonly id: string; readonly name: string })[] } | null; readonly statements: { readonly totalCount: number | null } | null; readonly figures: { readonly totalCount: number | null } | null; readonly sources: { readonly totalCount: number | null } | null; readonly eventCounts: readonly ({ readonly key: string; readonly count: number })[] | null };

export type HomeVariables = { readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Home: Query<HomeData, HomeVariables> = {
  name: "Home",
  takes: ["release", "asOf"],
  text: `query Home($release: Int, $asOf: Date) {
  events(first: 6, filter: {topLevel: true}, release: $release, asOf: $asOf) {
    totalCount
    nodes {
      ...EventRow
    }
  }
  people(first: 1, release: $release, asOf: $asOf) {
    totalCount
  }
  organizations(first: 1, release: $release, asOf: $asOf) {
    totalCount
  }
  areas(first: 1, release: $release, asOf: $asOf) {
    totalCount
  }
  provinces: areas(kind: PROVINCE, first: 5, release: $release, asOf: $asOf) {
    nodes {
      id
      name
    }
  }
  statements(first: 1, release: $release) {
    totalCount
  }
  figures(first: 1, release: $release) {
    totalCount
  }
  sources(first: 1, release: $release) {
    totalCount
  }
  eventCounts(by: YEAR, filter: {topLevel: true}, release: $release) {
    key
    count
  }
}

fragment Attending on Attendee {
  __typename
  ... on Person {
    id
    name
  }
  ... on Organization {
    id
    name
    nameEn
  }
  ... on Group {
    id
    label
    headcountMin
    headcountMax
  }
}

fragment EventEntries on Event {
  attendances(first: 1) {
    totalCount
  }
  leaders: attendances(first: 2, roles: [LEAD, CHAIR]) {
    nodes {
      id
      attendee {
        ...Attending
      }
    }
  }
}

fragment EventRow on Event {
  id
  title
  kind
  start
  end
  partOfDay
  area {
    id
    name
  }
  partOf {
    id
    title
  }
  ...EventEntries
  parts {
    id
    ...EventEntries
  }
  citations(first: 1) {
    ...Proof
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
