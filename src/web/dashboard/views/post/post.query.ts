// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, Basis, ContradictionStatus, EventKind, JudgementKind, PostRole, Standing, Tenure } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type PostData = { readonly node: { readonly __typename: "Document" | "Statement" | "Person" | "PersonnelAct" | "Source" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Organization" | "Group" | "Attendance" | "EventDocument" | "Figure" | "Event" | "Area" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly titleEn: string | null; readonly otherTitles: readonly (string)[]; readonly seats: number | null; readonly role: PostRole; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly formerIds: readonly (string)[]; readonly judgements: readonly ({ readonly id: string; readonly kind: JudgementKind; readonly by: string; readonly on: string; readonly note: string | null; readonly between: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[]; readonly memberships: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly tenure: Tenure; readonly start: string | null; readonly startEarliest: string | null; readonly startLatest: string | null; readonly end: string | null; readonly endEarliest: string | null; readonly endLatest: string | null; readonly seenOn: readonly (string)[]; readonly presumedUntil: string | null; readonly standing: Standing; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string; readonly disambiguation: string | null } | null; readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null } | null; readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] })[] } | null } | null };

export type PostVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const Post: Query<PostData, PostVariables> = {
  name: "Post",
  takes: ["id", "day", "release"],
  text: `query Post($id: ID!, $day: Date!, $release: Int) {
  node(id: $id, release: $release) {
    __typename
    id
    ... on Post {
      title
      titleEn
      otherTitles
      seats
      role
      organization {
        id
        name
        nameEn
      }
      formerIds
      judgements {
        ...Judged
      }
      contradictions {
        ...Differing
      }
      memberships(first: 100) {
        totalCount
        nodes {
          ...Held
        }
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
