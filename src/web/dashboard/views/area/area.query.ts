// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, Basis, ContradictionStatus, EventKind, Extent, JudgementKind, Level, OrganizationKind, PartOfDay, SuccessionKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type AreaData = { readonly area: { readonly id: string; readonly name: string; readonly otherNames: readonly (string)[]; readonly kind: AreaKind; readonly level: Level; readonly code: string | null; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly id: string; readonly name: string } | null; readonly formerIds: readonly (string)[]; readonly judgements: readonly ({ readonly id: string; readonly kind: JudgementKind; readonly by: string; readonly on: string; readonly note: string | null; readonly between: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | null; readonly coverage: { readonly sources: number; readonly from: string | null; readonly to: string | null; readonly publishers: readonly (string)[] } | null };

export type AreaVariables = { readonly id: string; readonly release?: number | null | undefined };

export const Area: Query<AreaData, AreaVariables> = {
  name: "Area",
  takes: ["id", "release"],
  text: `query Area($id: ID!, $release: Int) {
  area(by: {id: $id}, release: $release) {
    id
    name
    otherNames
    kind
    level
    code
    validFrom
    validUntil
    parent {
      id
      name
    }
    formerIds
    judgements {
      ...Judged
    }
    contradictions {
      ...Differing
    }
  }
  coverage(area: $id, release: $release) {
    sources
    from
    to
    publishers
  }
}

fragment Differing on Contradiction {
  id
  question
  status
  explanation
}

fragment Hit on Node {
  ...Label
  ... on Person {
    disambiguation
  }
  ... on Organization {
    area {
      name
    }
  }
  ... on Area {
    areaKind: kind
    validFrom
    validUntil
    parent {
      name
    }
  }
  ... on Event {
    eventKind: kind
    start
  }
  ... on Statement {
    event {
      id
      start
    }
  }
  ... on Figure {
    event {
      id
      start
    }
  }
  ... on Document {
    issuedOn
  }
  ... on Source {
    publisher
    publishedAt
  }
}

fragment Judged on Judgement {
  id
  kind
  by
  on
  note
  between {
    ...Hit
  }
}

fragment Label on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Organization {
    name
    nameEn
  }
  ... on Post {
    title
    organization {
      id
      name
    }
  }
  ... on Area {
    name
  }
  ... on Event {
    title
  }
  ... on Group {
    label
  }
  ... on Statement {
    summary
  }
  ... on Figure {
    indicator
    printed
  }
  ... on Document {
    documentTitle: title
    number
  }
  ... on Source {
    title
  }
}`,
};

export type AreaEarlierData = { readonly area: { readonly predecessors: readonly ({ readonly id: string; readonly kind: SuccessionKind; readonly extent: Extent; readonly on: string | null; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly predecessor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly earlier: readonly ({ readonly id: string; readonly extent: Extent; readonly on: string | null; readonly predecessor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null })[] } | null; readonly successor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type AreaEarlierVariables = { readonly id: string; readonly release?: number | null | undefined };

export const AreaEarlier: Query<AreaEarlierData, AreaEarlierVariables> = {
  name: "AreaEarlier",
  takes: ["id", "release"],
  text: `query AreaEarlier($id: ID!, $release: Int) {
  area(by: {id: $id}, release: $release) {
    predecessors {
      ...Became
      predecessor {
        ... on Area {
          earlier: predecessors {
            id
            extent
            on
            predecessor {
              ...Unit
            }
          }
        }
      }
    }
  }
}

fragment Became on Succession {
  id
  kind
  extent
  on
  basis
  note
  document {
    id
    number
    documentTitle: title
  }
  predecessor {
    ...Unit
  }
  successor {
    ...Unit
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
}

fragment Unit on Node {
  __typename
  id
  ... on Area {
    name
  }
  ... on Organization {
    name
  }
}`,
};

export type AreaLaterData = { readonly area: { readonly successors: readonly ({ readonly id: string; readonly kind: SuccessionKind; readonly extent: Extent; readonly on: string | null; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly predecessor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly successor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly later: readonly ({ readonly id: string; readonly extent: Extent; readonly on: string | null; readonly successor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null })[] } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type AreaLaterVariables = { readonly id: string; readonly release?: number | null | undefined };

export const AreaLater: Query<AreaLaterData, AreaLaterVariables> = {
  name: "AreaLater",
  takes: ["id", "release"],
  text: `query AreaLater($id: ID!, $release: Int) {
  area(by: {id: $id}, release: $release) {
    successors {
      ...Became
      successor {
        ... on Area {
          later: successors {
            id
            extent
            on
            successor {
              ...Unit
            }
          }
        }
      }
    }
  }
}

fragment Became on Succession {
  id
  kind
  extent
  on
  basis
  note
  document {
    id
    number
    documentTitle: title
  }
  predecessor {
    ...Unit
  }
  successor {
    ...Unit
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
}

fragment Unit on Node {
  __typename
  id
  ... on Area {
    name
  }
  ... on Organization {
    name
  }
}`,
};

export type AreaBodiesData = { readonly area: { readonly organizations: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly nameEn: string | null; readonly kind: OrganizationKind; readonly parent: { readonly id: string } | null })[] } | null } | null };

export type AreaBodiesVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const AreaBodies: Query<AreaBodiesData, AreaBodiesVariables> = {
  name: "AreaBodies",
  takes: ["id", "day", "release"],
  text: `query AreaBodies($id: ID!, $day: Date!, $release: Int) {
  area(by: {id: $id}, release: $release, asOf: $day) {
    organizations(first: 100) {
      totalCount
      nodes {
        id
        name
        nameEn
        kind
        parent {
          id
        }
      }
    }
  }
}`,
};

export type AreaUnitsData = { readonly area: { readonly children: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly kind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null })[] } | null } | null };

export type AreaUnitsVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const AreaUnits: Query<AreaUnitsData, AreaUnitsVariables> = {
  name: "AreaUnits",
  takes: ["id", "day", "release"],
  text: `query AreaUnits($id: ID!, $day: Date!, $release: Int) {
  area(by: {id: $id}, release: $release, asOf: $day) {
    children(first: 200) {
      totalCount
      nodes {
        id
        name
        kind
        validFrom
        validUntil
      }
    }
  }
}`,
};

export type AreaEventsData = { readonly events: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string } | null; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null; readonly parts: readonly ({ readonly id: string; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type AreaEventsVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const AreaEvents: Query<AreaEventsData, AreaEventsVariables> = {
  name: "AreaEvents",
  takes: ["id", "after", "release", "asOf"],
  text: `query AreaEvents($id: ID!, $after: String, $release: Int, $asOf: Date) {
  events(
    first: 20
    after: $after
    filter: {area: $id, within: true, topLevel: true}
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
