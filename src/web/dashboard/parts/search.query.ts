// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, EventKind, NodeKind } from "../data/enums.js";
import type { Query } from "../data/query.js";

export type SearchData = { readonly search: readonly ({ readonly matched: string; readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } })[] | null };

export type SearchVariables = { readonly text: string; readonly kinds?: readonly (NodeKind)[] | null | undefined; readonly first?: number | null | undefined; readonly release?: number | null | undefined };

export const Search: Query<SearchData, SearchVariables> = {
  name: "Search",
  takes: ["text", "kinds", "first", "release"],
  text: `query Search($text: String!, $kinds: [NodeKind!], $first: Int, $release: Int) {
  search(text: $text, kinds: $kinds, first: $first, release: $release) {
    matched
    node {
      ...Hit
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

export type NamedData = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | null };

export type NamedVariables = { readonly id: string; readonly release?: number | null | undefined };

export const Named: Query<NamedData, NamedVariables> = {
  name: "Named",
  takes: ["id", "release"],
  text: `query Named($id: ID!, $release: Int) {
  node(id: $id, release: $release) {
    ...Hit
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

export type Label = { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string };

export type Hit = { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null };
