// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, DocumentKind, EventKind, SourceExtent, SourceKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type ThingData = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null; readonly documentKind: DocumentKind; readonly issuedBy: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly effectiveFrom: string | null; readonly documentCitations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Membership" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null; readonly titleEn: string | null; readonly memberships: { readonly nodes: readonly ({ readonly id: string; readonly start: string | null; readonly end: string | null; readonly firstSeen: string | null; readonly lastSeen: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null; readonly url: string | null; readonly author: string | null; readonly sourceKind: SourceKind; readonly extent: SourceExtent; readonly machineTranslated: boolean; readonly textHash: string | null; readonly citations: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly supports: readonly ({ readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct" | "Sighting"; readonly id: string; readonly membership: { readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string; readonly organization: { readonly name: string } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null } | { readonly __typename: "Citation" | "Term" | "Succession" | "EventDocument" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly event: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] })[] } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null; readonly groupOrganizations: readonly ({ readonly id: string; readonly name: string; readonly nameEn: string | null })[]; readonly members: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly printedTitle: string | null; readonly event: { readonly id: string; readonly title: string } | null })[] } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | null };

export type ThingVariables = { readonly id: string; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Thing: Query<ThingData, ThingVariables> = {
  name: "Thing",
  takes: ["id", "release", "asOf"],
  text: `query Thing($id: ID!, $release: Int, $asOf: Date) {
  node(id: $id, release: $release, asOf: $asOf) {
    ...Hit
    ... on Source {
      url
      author
      sourceKind: kind
      extent
      machineTranslated
      textHash
      citations(first: 100) {
        totalCount
        nodes {
          id
          quote
          start
          end
          supports(first: 5) {
            ...Hit
            ... on Attendance {
              attendee {
                ...Attending
              }
              event {
                id
                title
              }
            }
            ... on Membership {
              ...WhoInPost
            }
            ... on PersonnelAct {
              membership {
                ...WhoInPost
              }
            }
            ... on Sighting {
              membership {
                ...WhoInPost
              }
            }
          }
        }
      }
    }
    ... on Document {
      documentKind: kind
      issuedBy {
        id
        name
        nameEn
      }
      effectiveFrom
      documentCitations: citations(first: 10) {
        ...Proof
      }
    }
    ... on Post {
      titleEn
      memberships(first: 50) {
        nodes {
          id
          start
          end
          firstSeen
          lastSeen
          person {
            id
            name
          }
          citations(first: 3) {
            ...Proof
          }
        }
      }
    }
    ... on Group {
      headcountMin
      headcountMax
      groupOrganizations: organizations {
        id
        name
        nameEn
      }
      members(first: 100) {
        nodes {
          id
          attendee {
            ...Attending
          }
          printedTitle
          event {
            id
            title
          }
        }
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

fragment Hit on Node {
  __typename
  id
  ... on Person {
    name
    disambiguation
  }
  ... on Organization {
    name
    nameEn
    area {
      name
    }
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
    areaKind: kind
    validFrom
    validUntil
    parent {
      name
    }
  }
  ... on Event {
    title
    eventKind: kind
    start
  }
  ... on Group {
    label
  }
  ... on Statement {
    summary
    event {
      id
      start
    }
  }
  ... on Figure {
    indicator
    printed
    event {
      id
      start
    }
  }
  ... on Document {
    documentTitle: title
    number
    issuedOn
  }
  ... on Source {
    title
    publisher
    publishedAt
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

fragment WhoInPost on Membership {
  person {
    id
    name
  }
  post {
    title
    organization {
      name
    }
  }
}`,
};

export type WhoInPost = { readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string; readonly organization: { readonly name: string } | null } | null };
