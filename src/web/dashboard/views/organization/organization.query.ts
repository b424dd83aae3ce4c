// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, Basis, Branch, ContradictionStatus, DocumentKind, EventKind, Extent, JudgementKind, Level, OrganizationKind, PartOfDay, Standing, SuccessionKind, Tenure } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type OrganizationData = { readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null; readonly abbreviation: string | null; readonly otherNames: readonly (string)[]; readonly kind: OrganizationKind; readonly branch: Branch; readonly level: Level; readonly founded: string | null; readonly dissolved: string | null; readonly area: { readonly id: string; readonly name: string } | null; readonly parent: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly children: { readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly nameEn: string | null })[] } | null; readonly terms: readonly ({ readonly id: string; readonly printed: readonly (string)[]; readonly start: string | null; readonly end: string | null; readonly seats: number | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] })[]; readonly formerIds: readonly (string)[]; readonly judgements: readonly ({ readonly id: string; readonly kind: JudgementKind; readonly by: string; readonly on: string; readonly note: string | null; readonly between: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | null; readonly coverage: { readonly sources: number; readonly from: string | null; readonly to: string | null; readonly publishers: readonly (string)[] } | null };

export type OrganizationVariables = { readonly id: string; readonly release?: number | null | undefined };

export const Organization: Query<OrganizationData, OrganizationVariables> = {
  name: "Organization",
  takes: ["id", "release"],
  text: `query Organization($id: ID!, $release: Int) {
  organization(id: $id, release: $release) {
    id
    name
    nameEn
    abbreviation
    otherNames
    kind
    branch
    level
    founded
    dissolved
    area {
      id
      name
    }
    parent {
      id
      name
      nameEn
    }
    children(first: 100) {
      nodes {
        id
        name
        nameEn
      }
    }
    terms {
      id
      printed
      start
      end
      seats
      citations(first: 1) {
        ...Proof
      }
      contradictions {
        ...Differing
      }
    }
    formerIds
    judgements {
      ...Judged
    }
    contradictions {
      ...Differing
    }
  }
  coverage(organization: $id, release: $release) {
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

export type OrganizationBecameData = { readonly organization: { readonly predecessors: readonly ({ readonly id: string; readonly kind: SuccessionKind; readonly extent: Extent; readonly on: string | null; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly predecessor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly successor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[]; readonly successors: readonly ({ readonly id: string; readonly kind: SuccessionKind; readonly extent: Extent; readonly on: string | null; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly predecessor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly successor: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Organization" | "Area"; readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type OrganizationBecameVariables = { readonly id: string; readonly release?: number | null | undefined };

export const OrganizationBecame: Query<OrganizationBecameData, OrganizationBecameVariables> = {
  name: "OrganizationBecame",
  takes: ["id", "release"],
  text: `query OrganizationBecame($id: ID!, $release: Int) {
  organization(id: $id, release: $release) {
    predecessors {
      ...Became
    }
    successors {
      ...Became
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

export type OrganizationMembersData = { readonly organization: { readonly memberships: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly tenure: Tenure; readonly start: string | null; readonly startEarliest: string | null; readonly startLatest: string | null; readonly end: string | null; readonly endEarliest: string | null; readonly endLatest: string | null; readonly seenOn: readonly (string)[]; readonly presumedUntil: string | null; readonly standing: Standing; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string; readonly disambiguation: string | null } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] })[] } | null } | null };

export type OrganizationMembersVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const OrganizationMembers: Query<OrganizationMembersData, OrganizationMembersVariables> = {
  name: "OrganizationMembers",
  takes: ["id", "day", "release"],
  text: `query OrganizationMembers($id: ID!, $day: Date!, $release: Int) {
  organization(id: $id, release: $release) {
    memberships(first: 40) {
      totalCount
      nodes {
        ...Held
      }
    }
  }
}

fragment Differing on Contradiction {
  id
  question
  status
  explanation
}

fragment Held on Membership {
  id
  tenure
  start
  startEarliest
  startLatest
  end
  endEarliest
  endLatest
  seenOn
  presumedUntil
  standing(on: $day)
  basis
  note
  person {
    id
    name
    disambiguation
  }
  post {
    id
    title
    titleEn
  }
  organization {
    id
    name
    nameEn
  }
  citations(first: 3) {
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

export type OrganizationWorkData = { readonly organization: { readonly events: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string } | null; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null; readonly parts: readonly ({ readonly id: string; readonly attendances: { readonly totalCount: number | null } | null; readonly leaders: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[] } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null; readonly documents: { readonly nodes: readonly ({ readonly id: string; readonly kind: DocumentKind; readonly number: string | null; readonly title: string | null; readonly issuedOn: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null } | null };

export type OrganizationWorkVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const OrganizationWork: Query<OrganizationWorkData, OrganizationWorkVariables> = {
  name: "OrganizationWork",
  takes: ["id", "after", "release", "asOf"],
  text: `query OrganizationWork($id: ID!, $after: String, $release: Int, $asOf: Date) {
  organization(id: $id, release: $release, asOf: $asOf) {
    events(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EventRow
      }
    }
    documents(first: 50) {
      nodes {
        ...IssuedDocument
      }
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

fragment IssuedDocument on Document {
  id
  kind
  number
  title
  issuedOn
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

export type IssuedDocument = { readonly id: string; readonly kind: DocumentKind; readonly number: string | null; readonly title: string | null; readonly issuedOn: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };
