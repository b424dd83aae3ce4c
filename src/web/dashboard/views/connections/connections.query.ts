// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, Basis, EventKind, Language, Overlap, Relation } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type WaysData = { readonly paths: { readonly truncated: boolean; readonly paths: readonly ({ readonly sentence: string; readonly steps: readonly ({ readonly from: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly to: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly relation: Relation; readonly outgoing: boolean; readonly start: string | null; readonly end: string | null; readonly overlapsPrevious: Overlap; readonly sentence: string; readonly assertion: { readonly id: string; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | null })[] })[] } | null };

export type WaysVariables = { readonly from: string; readonly to: string; readonly maxLength?: number | null | undefined; readonly relations?: readonly (Relation)[] | null | undefined; readonly requireOverlap?: boolean | null | undefined; readonly since?: string | null | undefined; readonly until?: string | null | undefined; readonly language: Language; readonly release?: number | null | undefined };

export const Ways: Query<WaysData, WaysVariables> = {
  name: "Ways",
  takes: ["from", "to", "maxLength", "relations", "requireOverlap", "since", "until", "language", "release"],
  text: `query Ways($from: ID!, $to: ID!, $maxLength: Int, $relations: [Relation!], $requireOverlap: Boolean, $since: Date, $until: Date, $language: Language!, $release: Int) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    relations: $relations
    requireOverlap: $requireOverlap
    since: $since
    until: $until
    first: 10
    release: $release
  ) {
    truncated
    paths {
      ...WayFound
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

fragment WayFound on Path {
  sentence(language: $language)
  steps {
    from {
      ...Hit
    }
    to {
      ...Hit
    }
    relation
    outgoing
    start
    end
    overlapsPrevious
    sentence(language: $language)
    assertion {
      id
      basis
      note
      citations(first: 3) {
        ...Proof
      }
    }
  }
}`,
};

export type WayFound = { readonly sentence: string; readonly steps: readonly ({ readonly from: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly to: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly relation: Relation; readonly outgoing: boolean; readonly start: string | null; readonly end: string | null; readonly overlapsPrevious: Overlap; readonly sentence: string; readonly assertion: { readonly id: string; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | null })[] };

export type AroundData = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | null; readonly neighbours: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly relation: Relation; readonly outgoing: boolean; readonly start: string | null; readonly end: string | null; readonly assertion: { readonly id: string; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | null })[] } | null };

export type AroundVariables = { readonly id: string; readonly first: number; readonly relations?: readonly (Relation)[] | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Around: Query<AroundData, AroundVariables> = {
  name: "Around",
  takes: ["id", "first", "relations", "release", "asOf"],
  text: `query Around($id: ID!, $first: Int!, $relations: [Relation!], $release: Int, $asOf: Date) {
  node(id: $id, release: $release, asOf: $asOf) {
    ...Hit
  }
  neighbours(
    id: $id
    first: $first
    relations: $relations
    release: $release
    asOf: $asOf
  ) {
    totalCount
    nodes {
      ...NextTo
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
}

fragment NextTo on Neighbour {
  node {
    ...Hit
  }
  relation
  outgoing
  start
  end
  assertion {
    id
    basis
    note
    citations(first: 3) {
      ...Proof
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
}`,
};

export type NextTo = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null }; readonly relation: Relation; readonly outgoing: boolean; readonly start: string | null; readonly end: string | null; readonly assertion: { readonly id: string; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | null };

export type PickedData = { readonly nodes: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | null)[] | null };

export type PickedVariables = { readonly ids: readonly (string)[]; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Picked: Query<PickedData, PickedVariables> = {
  name: "Picked",
  takes: ["ids", "release", "asOf"],
  text: `query Picked($ids: [ID!]!, $release: Int, $asOf: Date) {
  nodes(ids: $ids, release: $release, asOf: $asOf) {
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
