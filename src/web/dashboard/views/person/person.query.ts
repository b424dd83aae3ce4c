// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, AttendanceRole, Basis, ContradictionStatus, EventKind, JudgementKind, PersonnelActKind, SpeechAct, Standing, StatementContent, Tenure } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type PersonData = { readonly person: { readonly id: string; readonly name: string; readonly otherNames: readonly (string)[]; readonly disambiguation: string | null; readonly formerIds: readonly (string)[]; readonly judgements: readonly ({ readonly id: string; readonly kind: JudgementKind; readonly by: string; readonly on: string; readonly note: string | null; readonly between: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | null; readonly coverage: { readonly sources: number; readonly from: string | null; readonly to: string | null; readonly publishers: readonly (string)[] } | null };

export type PersonVariables = { readonly id: string; readonly release?: number | null | undefined };

export const Person: Query<PersonData, PersonVariables> = {
  name: "Person",
  takes: ["id", "release"],
  text: `query Person($id: ID!, $release: Int) {
  person(id: $id, release: $release) {
    id
    name
    otherNames
    disambiguation
    formerIds
    judgements {
      ...Judged
    }
    contradictions {
      ...Differing
    }
  }
  coverage(person: $id, release: $release) {
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

export type PersonPostsData = { readonly person: { readonly name: string; readonly memberships: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly tenure: Tenure; readonly start: string | null; readonly startEarliest: string | null; readonly startLatest: string | null; readonly end: string | null; readonly endEarliest: string | null; readonly endLatest: string | null; readonly seenOn: readonly (string)[]; readonly presumedUntil: string | null; readonly standing: Standing; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string; readonly disambiguation: string | null } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] })[] } | null } | null };

export type PersonPostsVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const PersonPosts: Query<PersonPostsData, PersonPostsVariables> = {
  name: "PersonPosts",
  takes: ["id", "day", "release"],
  text: `query PersonPosts($id: ID!, $day: Date!, $release: Int) {
  person(id: $id, release: $release) {
    name
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

export type PersonActsData = { readonly person: { readonly memberships: { readonly nodes: readonly ({ readonly id: string; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly acts: readonly ({ readonly id: string; readonly kind: PersonnelActKind; readonly decidedOn: string | null; readonly effectiveOn: string | null; readonly announcedOn: string | null; readonly approvedOn: string | null; readonly votePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly by: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly event: { readonly id: string; readonly title: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] })[] } | null } | null };

export type PersonActsVariables = { readonly id: string; readonly release?: number | null | undefined };

export const PersonActs: Query<PersonActsData, PersonActsVariables> = {
  name: "PersonActs",
  takes: ["id", "release"],
  text: `query PersonActs($id: ID!, $release: Int) {
  person(id: $id, release: $release) {
    memberships(first: 40) {
      nodes {
        id
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
        acts {
          ...Act
        }
      }
    }
  }
}

fragment Act on PersonnelAct {
  id
  kind
  decidedOn
  effectiveOn
  announcedOn
  approvedOn
  votePrinted
  basis
  note
  by {
    id
    name
    nameEn
  }
  document {
    id
    number
    documentTitle: title
  }
  event {
    id
    title
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

export type Act = { readonly id: string; readonly kind: PersonnelActKind; readonly decidedOn: string | null; readonly effectiveOn: string | null; readonly announcedOn: string | null; readonly approvedOn: string | null; readonly votePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly by: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly document: { readonly id: string; readonly number: string | null; readonly documentTitle: string | null } | null; readonly event: { readonly id: string; readonly title: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type PersonMeetingsData = { readonly person: { readonly attendances: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly roles: readonly (AttendanceRole)[]; readonly printedName: string | null; readonly printedTitle: string | null; readonly basis: Basis; readonly note: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null; readonly end: string | null; readonly area: { readonly id: string; readonly name: string } | null } | null; readonly capacity: readonly ({ readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null } | null };

export type PersonMeetingsVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const PersonMeetings: Query<PersonMeetingsData, PersonMeetingsVariables> = {
  name: "PersonMeetings",
  takes: ["id", "after", "release", "asOf"],
  text: `query PersonMeetings($id: ID!, $after: String, $release: Int, $asOf: Date) {
  person(id: $id, release: $release, asOf: $asOf) {
    attendances(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Attended
      }
    }
  }
}

fragment Attended on Attendance {
  id
  roles
  printedName
  printedTitle
  basis
  note
  event {
    id
    title
    start
    end
    area {
      id
      name
    }
  }
  capacity {
    id
    title
    titleEn
    organization {
      id
      name
      nameEn
    }
  }
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
}`,
};

export type Attended = { readonly id: string; readonly roles: readonly (AttendanceRole)[]; readonly printedName: string | null; readonly printedTitle: string | null; readonly basis: Basis; readonly note: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null; readonly end: string | null; readonly area: { readonly id: string; readonly name: string } | null } | null; readonly capacity: readonly ({ readonly id: string; readonly title: string; readonly titleEn: string | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null })[]; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type PersonSaidData = { readonly person: { readonly statements: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly act: SpeechAct; readonly content: StatementContent; readonly summary: string; readonly addresseePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null } | null };

export type PersonSaidVariables = { readonly id: string; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const PersonSaid: Query<PersonSaidData, PersonSaidVariables> = {
  name: "PersonSaid",
  takes: ["id", "after", "release", "asOf"],
  text: `query PersonSaid($id: ID!, $after: String, $release: Int, $asOf: Date) {
  person(id: $id, release: $release, asOf: $asOf) {
    statements(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...SaidByPerson
      }
    }
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

fragment SaidByPerson on Statement {
  id
  act
  content
  summary
  addresseePrinted
  basis
  note
  event {
    id
    title
    start
  }
  citations(first: 3) {
    ...Proof
  }
}`,
};

export type SaidByPerson = { readonly id: string; readonly act: SpeechAct; readonly content: StatementContent; readonly summary: string; readonly addresseePrinted: string | null; readonly basis: Basis; readonly note: string | null; readonly event: { readonly id: string; readonly title: string; readonly start: string | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };

export type PersonCompanionsData = { readonly person: { readonly coAttendees: readonly ({ readonly events: number; readonly first: string | null; readonly last: string | null; readonly person: { readonly id: string; readonly name: string; readonly disambiguation: string | null }; readonly shared: readonly ({ readonly id: string; readonly title: string; readonly start: string | null })[] })[] | null } | null };

export type PersonCompanionsVariables = { readonly id: string; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const PersonCompanions: Query<PersonCompanionsData, PersonCompanionsVariables> = {
  name: "PersonCompanions",
  takes: ["id", "release", "asOf"],
  text: `query PersonCompanions($id: ID!, $release: Int, $asOf: Date) {
  person(id: $id, release: $release, asOf: $asOf) {
    coAttendees(first: 10) {
      events
      first
      last
      person {
        id
        name
        disambiguation
      }
      shared(first: 3) {
        id
        title
        start
      }
    }
  }
}`,
};
