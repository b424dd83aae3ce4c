// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, ChangeKind, ContradictionKind, ContradictionStatus, EventKind, PersonnelActKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type ContradictionsData = { readonly contradictions: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly kind: ContradictionKind; readonly status: ContradictionStatus; readonly question: string; readonly explanation: string | null; readonly explainedAt: string | null; readonly about: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly actKind: PersonnelActKind; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Citation" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Term"; readonly id: string; readonly termNumber: number | null; readonly body: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Succession"; readonly id: string; readonly predecessor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null; readonly successor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "EventDocument"; readonly id: string; readonly document: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimOf: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null })[]; readonly between: readonly ({ readonly __typename: "Document" | "Statement" | "PersonnelAct" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Event"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null } | { readonly __typename: "Person" | "Post" | "Source" | "Citation" | "Organization" | "Group" | "Area" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly citation: { readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null } | null; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly start: string | null; readonly end: string | null } | { readonly __typename: "Figure"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimed: string | null; readonly value: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] })[] } | null };

export type ContradictionsVariables = { readonly status?: ContradictionStatus | null | undefined; readonly kinds?: readonly (ContradictionKind)[] | null | undefined; readonly after?: string | null | undefined; readonly release?: number | null | undefined };

export const Contradictions: Query<ContradictionsData, ContradictionsVariables> = {
  name: "Contradictions",
  takes: ["status", "kinds", "after", "release"],
  text: `query Contradictions($status: ContradictionStatus, $kinds: [ContradictionKind!], $after: String, $release: Int) {
  contradictions(
    status: $status
    kinds: $kinds
    first: 10
    after: $after
    release: $release
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ContradictionFound
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

fragment Called on Node {
  ...Hit
  ...Holding
  ... on PersonnelAct {
    actKind: kind
    membership {
      ...Holding
    }
  }
  ... on Sighting {
    on
    membership {
      ...Holding
    }
  }
  ... on Attendance {
    attendee {
      ...Attending
    }
    attended: event {
      id
      title
    }
  }
  ... on Term {
    termNumber: number
    body: organization {
      id
      name
      nameEn
    }
  }
  ... on EventDocument {
    document {
      ...Label
    }
    attended: event {
      id
      title
    }
  }
  ... on Claim {
    property
    claimOf: about {
      ...Label
      ...Holding
    }
  }
  ... on Succession {
    predecessor {
      ...Label
    }
    successor {
      ...Label
    }
  }
}

fragment ContradictionFound on Contradiction {
  id
  kind
  status
  question
  explanation
  explainedAt
  about {
    ...Called
  }
  between {
    ...SideOf
  }
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

fragment Holding on Membership {
  id
  person {
    id
    name
  }
  held: post {
    ...PostOfBody
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

fragment PostOfBody on Post {
  id
  title
  titleEn
  organization {
    id
    name
    nameEn
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

fragment SideOf on Node {
  __typename
  id
  ... on Assertion {
    citations(first: 2) {
      ...Proof
    }
    note
  }
  ... on Claim {
    property
    claimed: printed
    value
    note
    citations(first: 2) {
      ...Proof
    }
  }
  ... on Figure {
    indicator
    printed
    periodPrinted
  }
  ... on Membership {
    ...Holding
    start
    end
  }
  ... on Sighting {
    on
    citation {
      ...Proof
    }
    membership {
      ...Holding
    }
  }
}`,
};

export type ContradictionCountsData = { readonly open: { readonly totalCount: number | null } | null; readonly explained: { readonly totalCount: number | null } | null };

export type ContradictionCountsVariables = { readonly release?: number | null | undefined };

export const ContradictionCounts: Query<ContradictionCountsData, ContradictionCountsVariables> = {
  name: "ContradictionCounts",
  takes: ["release"],
  text: `query ContradictionCounts($release: Int) {
  open: contradictions(status: OPEN, first: 1, release: $release) {
    totalCount
  }
  explained: contradictions(status: EXPLAINED, first: 1, release: $release) {
    totalCount
  }
}`,
};

export type ContradictionFound = { readonly id: string; readonly kind: ContradictionKind; readonly status: ContradictionStatus; readonly question: string; readonly explanation: string | null; readonly explainedAt: string | null; readonly about: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly actKind: PersonnelActKind; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Citation" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Term"; readonly id: string; readonly termNumber: number | null; readonly body: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Succession"; readonly id: string; readonly predecessor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null; readonly successor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "EventDocument"; readonly id: string; readonly document: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimOf: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null })[]; readonly between: readonly ({ readonly __typename: "Document" | "Statement" | "PersonnelAct" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Event"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null } | { readonly __typename: "Person" | "Post" | "Source" | "Citation" | "Organization" | "Group" | "Area" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly citation: { readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null } | null; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly start: string | null; readonly end: string | null } | { readonly __typename: "Figure"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimed: string | null; readonly value: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] };

export type Called = { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly actKind: PersonnelActKind; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Citation" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Term"; readonly id: string; readonly termNumber: number | null; readonly body: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Succession"; readonly id: string; readonly predecessor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null; readonly successor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "EventDocument"; readonly id: string; readonly document: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimOf: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null };

export type CalledByData = { readonly nodes: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly actKind: PersonnelActKind; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Citation" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Term"; readonly id: string; readonly termNumber: number | null; readonly body: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Succession"; readonly id: string; readonly predecessor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null; readonly successor: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "EventDocument"; readonly id: string; readonly document: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | null; readonly attended: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimOf: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | null } | null)[] | null };

export type CalledByVariables = { readonly ids: readonly (string)[]; readonly number?: number | null | undefined };

export const CalledBy: Query<CalledByData, CalledByVariables> = {
  name: "CalledBy",
  takes: ["ids", "number"],
  text: `query CalledBy($ids: [ID!]!, $number: Int) {
  nodes(ids: $ids, release: $number) {
    ...Called
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

fragment Called on Node {
  ...Hit
  ...Holding
  ... on PersonnelAct {
    actKind: kind
    membership {
      ...Holding
    }
  }
  ... on Sighting {
    on
    membership {
      ...Holding
    }
  }
  ... on Attendance {
    attendee {
      ...Attending
    }
    attended: event {
      id
      title
    }
  }
  ... on Term {
    termNumber: number
    body: organization {
      id
      name
      nameEn
    }
  }
  ... on EventDocument {
    document {
      ...Label
    }
    attended: event {
      id
      title
    }
  }
  ... on Claim {
    property
    claimOf: about {
      ...Label
      ...Holding
    }
  }
  ... on Succession {
    predecessor {
      ...Label
    }
    successor {
      ...Label
    }
  }
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

fragment Holding on Membership {
  id
  person {
    id
    name
  }
  held: post {
    ...PostOfBody
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

fragment PostOfBody on Post {
  id
  title
  titleEn
  organization {
    id
    name
    nameEn
  }
}`,
};

export type Holding = { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null };

export type SideOf = { readonly __typename: "Document" | "Statement" | "PersonnelAct" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Event"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null } | { readonly __typename: "Person" | "Post" | "Source" | "Citation" | "Organization" | "Group" | "Area" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Sighting"; readonly id: string; readonly on: string; readonly citation: { readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null } | null; readonly membership: { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null } | null } | { readonly __typename: "Membership"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly held: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly start: string | null; readonly end: string | null } | { readonly __typename: "Figure"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly note: string | null; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly claimed: string | null; readonly value: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type ThinData = { readonly all: { readonly totalCount: number | null } | null; readonly byAct: { readonly totalCount: number | null } | null; readonly undated: { readonly totalCount: number | null } | null; readonly seen: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly firstSeen: string | null; readonly lastSeen: string | null; readonly seenOn: readonly (string)[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type ThinVariables = { readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Thin: Query<ThinData, ThinVariables> = {
  name: "Thin",
  takes: ["after", "release", "asOf"],
  text: `query Thin($after: String, $release: Int, $asOf: Date) {
  all: memberships(first: 1, release: $release, asOf: $asOf) {
    totalCount
  }
  byAct: memberships(
    first: 1
    filter: {byAct: true}
    release: $release
    asOf: $asOf
  ) {
    totalCount
  }
  undated: memberships(
    first: 1
    filter: {dated: false}
    release: $release
    asOf: $asOf
  ) {
    totalCount
  }
  seen: memberships(
    first: 20
    after: $after
    filter: {byAct: false, dated: false}
    release: $release
    asOf: $asOf
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OnlySeen
    }
  }
}

fragment OnlySeen on Membership {
  id
  person {
    id
    name
  }
  post {
    ...PostOfBody
  }
  organization {
    id
    name
    nameEn
  }
  firstSeen
  lastSeen
  seenOn
  citations(first: 3) {
    ...Proof
  }
}

fragment PostOfBody on Post {
  id
  title
  titleEn
  organization {
    id
    name
    nameEn
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

export type OnlySeen = { readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly firstSeen: string | null; readonly lastSeen: string | null; readonly seenOn: readonly (string)[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type RestsOnData = { readonly publishers: readonly ({ readonly name: string; readonly sources: number; readonly supports: number })[] | null; readonly years: readonly ({ readonly key: string; readonly count: number })[] | null; readonly events: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly start: string | null; readonly citations: readonly ({ readonly source: { readonly id: string; readonly publisher: string } | null })[] })[] } | null };

export type RestsOnVariables = { readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const RestsOn: Query<RestsOnData, RestsOnVariables> = {
  name: "RestsOn",
  takes: ["release", "asOf"],
  text: `query RestsOn($release: Int, $asOf: Date) {
  publishers(first: 12, release: $release) {
    name
    sources
    supports
  }
  years: eventCounts(by: YEAR, release: $release) {
    key
    count
  }
  events(first: 100, filter: {topLevel: true}, release: $release, asOf: $asOf) {
    totalCount
    nodes {
      ...Rests
    }
  }
}

fragment Rests on Event {
  id
  title
  start
  citations(first: 5) {
    source {
      id
      publisher
    }
  }
}`,
};

export type Rests = { readonly id: string; readonly title: string; readonly start: string | null; readonly citations: readonly ({ readonly source: { readonly id: string; readonly publisher: string } | null })[] };

export type ReleasedData = { readonly release: { readonly number: number; readonly publishedAt: string; readonly note: string | null; readonly added: number; readonly changed: number; readonly removed: number; readonly changes: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly kind: ChangeKind; readonly type: string; readonly fields: readonly (string)[]; readonly name: string | null })[] } | null } | null };

export type ReleasedVariables = { readonly number?: number | null | undefined; readonly after?: string | null | undefined };

export const Released: Query<ReleasedData, ReleasedVariables> = {
  name: "Released",
  takes: ["number", "after"],
  text: `query Released($number: Int, $after: String) {
  release(number: $number) {
    number
    publishedAt
    note
    added
    changed
    removed
    changes(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeLine
      }
    }
  }
}

fragment ChangeLine on Change {
  id
  kind
  type
  fields
  name
}`,
};

export type ReleaseListData = { readonly releases: { readonly nodes: readonly ({ readonly number: number; readonly publishedAt: string })[] } | null };

export type ReleaseListVariables = Record<never, never>;

export const ReleaseList: Query<ReleaseListData, ReleaseListVariables> = {
  name: "ReleaseList",
  takes: [],
  text: `query ReleaseList {
  releases(first: 50) {
    nodes {
      number
      publishedAt
    }
  }
}`,
};

export type ChangeLine = { readonly id: string; readonly kind: ChangeKind; readonly type: string; readonly fields: readonly (string)[]; readonly name: string | null };
