// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AttendanceRole, Basis, EventKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type MatrixData = { readonly attendances: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly event: { readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly area: { readonly name: string } | null } | null; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly roles: readonly (AttendanceRole)[]; readonly printedTitle: string | null; readonly capacity: readonly ({ readonly title: string; readonly organization: { readonly name: string } | null })[]; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type MatrixVariables = { readonly of: string; readonly filter: { readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly kinds?: readonly (EventKind)[] | null | undefined; readonly area?: string | null | undefined; readonly within?: boolean | null | undefined; readonly throughSuccession?: boolean | null | undefined; readonly attendeesAll?: readonly (string)[] | null | undefined; readonly roles?: readonly (AttendanceRole)[] | null | undefined; readonly organization?: string | null | undefined; readonly membersOf?: string | null | undefined; readonly topLevel?: boolean | null | undefined }; readonly after?: string | null | undefined; readonly release?: number | null | undefined };

export const Matrix: Query<MatrixData, MatrixVariables> = {
  name: "Matrix",
  takes: ["of", "filter", "after", "release"],
  text: `query Matrix($of: ID!, $filter: EventFilter!, $after: String, $release: Int) {
  attendances(
    of: $of
    throughPosts: true
    filter: $filter
    first: 100
    after: $after
    release: $release
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Present
    }
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

fragment Present on Attendance {
  id
  event {
    id
    title
    kind
    start
    area {
      name
    }
  }
  attendee {
    ...Attending
  }
  roles
  printedTitle
  capacity {
    title
    organization {
      name
    }
  }
  basis
  note
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

export type Present = { readonly id: string; readonly event: { readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly area: { readonly name: string } | null } | null; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly roles: readonly (AttendanceRole)[]; readonly printedTitle: string | null; readonly capacity: readonly ({ readonly title: string; readonly organization: { readonly name: string } | null })[]; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };
