// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AttendanceRole, EventKind, PartOfDay } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type EventsData = { readonly events: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string } | null; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null; readonly parts: readonly ({ readonly id: string; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type EventsVariables = { readonly filter: { readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly kinds?: readonly (EventKind)[] | null | undefined; readonly area?: string | null | undefined; readonly within?: boolean | null | undefined; readonly throughSuccession?: boolean | null | undefined; readonly attendeesAll?: readonly (string)[] | null | undefined; readonly roles?: readonly (AttendanceRole)[] | null | undefined; readonly organization?: string | null | undefined; readonly membersOf?: string | null | undefined; readonly topLevel?: boolean | null | undefined }; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Events: Query<EventsData, EventsVariables> = {
  name: "Events",
  takes: ["filter", "after", "release", "asOf"],
  text: `query Events($filter: EventFilter!, $after: String, $release: Int, $asOf: Date) {
  events(
    first: 30
    filter: $filter
    after: $after
    release: $release
    asOf: $asOf
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EventRow
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

export type EventCountsData = { readonly kinds: readonly ({ readonly key: string; readonly count: number })[] | null; readonly years: readonly ({ readonly key: string; readonly count: number })[] | null };

export type EventCountsVariables = { readonly ofAnyKind: { readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly kinds?: readonly (EventKind)[] | null | undefined; readonly area?: string | null | undefined; readonly within?: boolean | null | undefined; readonly throughSuccession?: boolean | null | undefined; readonly attendeesAll?: readonly (string)[] | null | undefined; readonly roles?: readonly (AttendanceRole)[] | null | undefined; readonly organization?: string | null | undefined; readonly membersOf?: string | null | undefined; readonly topLevel?: boolean | null | undefined }; readonly ofAnyDay: { readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly kinds?: readonly (EventKind)[] | null | undefined; readonly area?: string | null | undefined; readonly within?: boolean | null | undefined; readonly throughSuccession?: boolean | null | undefined; readonly attendeesAll?: readonly (string)[] | null | undefined; readonly roles?: readonly (AttendanceRole)[] | null | undefined; readonly organization?: string | null | undefined; readonly membersOf?: string | null | undefined; readonly topLevel?: boolean | null | undefined }; readonly release?: number | null | undefined };

export const EventCounts: Query<EventCountsData, EventCountsVariables> = {
  name: "EventCounts",
  takes: ["ofAnyKind", "ofAnyDay", "release"],
  text: `query EventCounts($ofAnyKind: EventFilter!, $ofAnyDay: EventFilter!, $release: Int) {
  kinds: eventCounts(by: KIND, filter: $ofAnyKind, release: $release) {
    key
    count
  }
  years: eventCounts(by: YEAR, filter: $ofAnyDay, release: $release) {
    key
    count
  }
}`,
};
