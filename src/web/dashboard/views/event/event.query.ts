// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AttendanceRole, Basis, Comparator, ContradictionStatus, DocumentKind, DocumentRelation, EventKind, FigureMeasure, PartOfDay, Side, SpeechAct, Standing, StatementContent } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type EventData = { readonly event: { readonly id: string; readonly title: string; readonly purpose: string | null; readonly kind: EventKind; readonly start: string | null; readonly end: string | null; readonly partOfDay: PartOfDay | null; readonly basis: Basis; readonly note: string | null; readonly area: { readonly id: string; readonly name: string } | null; readonly partOf: { readonly id: string; readonly title: string; readonly parts: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly area: { readonly id: string; readonly name: string } | null })[] } | null; readonly parts: readonly ({ readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly area: { readonly id: string; readonly name: string } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly status: ContradictionStatus; readonly question: string; readonly explanation: string | null })[] } | null };

export type EventVariables = { readonly id: string; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Event: Query<EventData, EventVariables> = {
  name: "Event",
  takes: ["id", "release", "asOf"],
  text: `query Event($id: ID!, $release: Int, $asOf: Date) {
  event(id: $id, release: $release, asOf: $asOf) {
    id
    title
    purpose
    kind
    start
    end
    partOfDay
    basis
    note
    area {
      id
      name
    }
    partOf {
      id
      title
      parts {
        ...EventPart
      }
    }
    parts {
      ...EventPart
    }
    citations(first: 10) {
      ...Proof
    }
    contradictions {
      id
      status
      question
      explanation
    }
  }
}

fragment EventPart on Event {
  id
  title
  kind
  start
  area {
    id
    name
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

export type EventPart = { readonly id: string; readonly title: string; readonly kind: EventKind; readonly start: string | null; readonly area: { readonly id: string; readonly name: string } | null };

export type EventAttendeesData = { readonly event: { readonly attendances: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly position: number | null; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly printedName: string | null; readonly printedTitle: string | null; readonly roles: readonly (AttendanceRole)[]; readonly side: Side | null; readonly delegation: { readonly id: string; readonly label: string } | null; readonly onBehalfOf: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly capacity: readonly ({ readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[]; readonly heldThen: readonly ({ readonly id: string; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null })[]; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null } | null };

export type EventAttendeesVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const EventAttendees: Query<EventAttendeesData, EventAttendeesVariables> = {
  name: "EventAttendees",
  takes: ["id", "after", "release", "asOf"],
  text: `query EventAttendees($id: ID!, $after: String, $release: Int, $asOf: Date) {
  event(id: $id, release: $release, asOf: $asOf) {
    attendances(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AttendanceLine
      }
    }
  }
}

fragment AttendanceLine on Attendance {
  id
  position
  attendee {
    ...Attending
  }
  printedName
  printedTitle
  roles
  side
  delegation {
    id
    label
  }
  onBehalfOf {
    id
    name
    nameEn
  }
  capacity {
    ...PostOfBody
  }
  heldThen {
    id
    post {
      ...PostOfBody
    }
  }
  basis
  note
  citations(first: 5) {
    ...Proof
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

export type AttendanceLine = { readonly id: string; readonly position: number | null; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly printedName: string | null; readonly printedTitle: string | null; readonly roles: readonly (AttendanceRole)[]; readonly side: Side | null; readonly delegation: { readonly id: string; readonly label: string } | null; readonly onBehalfOf: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly capacity: readonly ({ readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[]; readonly heldThen: readonly ({ readonly id: string; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null })[]; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type Attending = { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null };

export type PostOfBody = { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null };

export type EventSaidData = { readonly event: { readonly statements: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly act: SpeechAct; readonly content: StatementContent; readonly summary: string; readonly speaker: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly addressedTo: readonly ({ readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Area" | "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string })[]; readonly addresseePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null; readonly figures: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly indicator: string; readonly printed: string; readonly value: number | null; readonly comparator: Comparator; readonly unit: string; readonly measure: FigureMeasure; readonly periodPrinted: string | null; readonly periodStart: string | null; readonly periodEnd: string | null; readonly baseStart: string | null; readonly baseEnd: string | null; readonly subject: { readonly __typename: "Document" | "Statement" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly reportedBy: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null; readonly documents: readonly ({ readonly id: string; readonly relation: DocumentRelation; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly kind: DocumentKind; readonly number: string | null; readonly title: string | null; readonly issuedOn: string | null; readonly issuedBy: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null };

export type EventSaidVariables = { readonly id: string; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const EventSaid: Query<EventSaidData, EventSaidVariables> = {
  name: "EventSaid",
  takes: ["id", "release", "asOf"],
  text: `query EventSaid($id: ID!, $release: Int, $asOf: Date) {
  event(id: $id, release: $release, asOf: $asOf) {
    statements(first: 100) {
      totalCount
      nodes {
        ...StatementLine
      }
    }
    figures(first: 100) {
      totalCount
      nodes {
        ...FigureLine
      }
    }
    documents {
      ...DocumentLine
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

fragment DocumentLine on EventDocument {
  id
  relation
  basis
  note
  document {
    id
    kind
    number
    title
    issuedOn
    issuedBy {
      id
      name
      nameEn
    }
  }
  citations(first: 3) {
    ...Proof
  }
}

fragment FigureLine on Figure {
  id
  indicator
  printed
  value
  comparator
  unit
  measure
  periodPrinted
  periodStart
  periodEnd
  baseStart
  baseEnd
  subject {
    __typename
    id
    ... on Organization {
      name
    }
    ... on Area {
      name
    }
    ... on Person {
      name
    }
    ... on Event {
      title
    }
  }
  reportedBy {
    ...Attending
  }
  basis
  note
  citations(first: 3) {
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

fragment StatementLine on Statement {
  id
  act
  content
  summary
  speaker {
    ...Attending
  }
  addressedTo {
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
    ... on Area {
      id
      name
    }
    ... on Group {
      id
      label
    }
  }
  addresseePrinted
  basis
  note
  citations(first: 3) {
    ...Proof
  }
}`,
};

export type StatementLine = { readonly id: string; readonly act: SpeechAct; readonly content: StatementContent; readonly summary: string; readonly speaker: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly addressedTo: readonly ({ readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Area" | "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string })[]; readonly addresseePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type FigureLine = { readonly id: string; readonly indicator: string; readonly printed: string; readonly value: number | null; readonly comparator: Comparator; readonly unit: string; readonly measure: FigureMeasure; readonly periodPrinted: string | null; readonly periodStart: string | null; readonly periodEnd: string | null; readonly baseStart: string | null; readonly baseEnd: string | null; readonly subject: { readonly __typename: "Document" | "Statement" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly reportedBy: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type DocumentLine = { readonly id: string; readonly relation: DocumentRelation; readonly basis: Basis; readonly note: string | null; readonly document: { readonly id: string; readonly kind: DocumentKind; readonly number: string | null; readonly title: string | null; readonly issuedOn: string | null; readonly issuedBy: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type EventNotNamedData = { readonly event: { readonly notNamed: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly membership: { readonly id: string; readonly standing: Standing; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null }; readonly coveredBy: readonly ({ readonly id: string; readonly label: string })[] })[] } | null } | null };

export type EventNotNamedVariables = { readonly id: string; readonly on: string; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const EventNotNamed: Query<EventNotNamedData, EventNotNamedVariables> = {
  name: "EventNotNamed",
  takes: ["id", "on", "release", "asOf"],
  text: `query EventNotNamed($id: ID!, $on: Date!, $release: Int, $asOf: Date) {
  event(id: $id, release: $release, asOf: $asOf) {
    notNamed(first: 100) {
      totalCount
      nodes {
        ...NotNamedLine
      }
    }
  }
}

fragment NotNamedLine on NotNamed {
  membership {
    id
    standing(on: $on)
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
  }
  coveredBy {
    id
    label
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

export type NotNamedLine = { readonly membership: { readonly id: string; readonly standing: Standing; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null }; readonly coveredBy: readonly ({ readonly id: string; readonly label: string })[] };
