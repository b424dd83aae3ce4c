// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AttendanceRole, EventKind, PartOfDay } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type EventsData = { readonly events: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string } | null; readonly attendances: { readonly totalCount: number | null } | null; readonly parts: readonly ({ readonly id: string; readonly attendances: { readonly totalCount: number | null } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type EventsVariables = { readonly filter: { readonly from?: string | null | undefined; readonly to?: string | null | undefined; readonly kinds?: readonly (EventKind)[] | null | undefined; readonly area?: string | null | undefined; readonly within?: boolean | null | undefined; readonly throughSuccession?: boolean | null | undefined; readonly attendeesAll?: readonly (string)[] | null | undefined; readonly roles?: readonly (AttendanceRole)[] | null | undefined; readonly organization?: string | null | undefined; readonly topLevel?: boolean | null | undefined }; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Events: Query<EventsData, EventsVariables> = {
  name: "Events",
  takes: ["filter", "after", "release", "asOf"],
  text: `query Events($filter: EventFilter!, $after: String, $release: Int, $asOf: Date) {
  events(
    first: 50
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
  attendances(first: 1) {
    totalCount
  }
  parts {
    id
    attendances(first: 1) {
      totalCount
    }
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
