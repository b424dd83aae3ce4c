// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, DocumentKind, EventKind, SourceExtent, SourceKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type ThingData = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly documentTitle: string | null; readonly number: string | null; readonly issuedOn: string | null; readonly documentKind: DocumentKind; readonly issuedBy: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly effectiveFrom: string | null; readonly documentCitations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Person"; readonly id: string; readonly name: string; readonly disambiguation: string | null } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly membership: { readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string; readonly organization: { readonly name: string } | null } | null } | null } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly id: string; readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string; readonly publisher: string; readonly publishedAt: string | null; readonly url: string | null; readonly author: string | null; readonly sourceKind: SourceKind; readonly extent: SourceExtent; readonly machineTranslated: boolean; readonly textHash: string | null; readonly citations: { readonly totalCount: number | null; readonly nodes: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly supports: readonly ({ readonly __typename: "Document" | "Person" | "PersonnelAct" | "Post" | "Source" | "Citation" | "Sighting" | "Term" | "Succession" | "Organization" | "Group" | "EventDocument" | "Area" | "Claim" | "Contradiction" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly event: { readonly id: string } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string } | null } | { readonly __typename: "Attendance"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly event: { readonly id: string; readonly title: string } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly event: { readonly id: string } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string })[] })[] } | null } | { readonly __typename: "Citation" | "Sighting" | "Succession" | "Attendance" | "EventDocument" | "Claim" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Term"; readonly id: string; readonly termPrinted: readonly (string)[]; readonly organization: { readonly name: string } | null } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null; readonly area: { readonly name: string } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null; readonly groupOrganizations: readonly ({ readonly id: string; readonly name: string; readonly nameEn: string | null })[]; readonly members: { readonly nodes: readonly ({ readonly id: string; readonly attendee: { readonly __typename: "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string; readonly headcountMin: number | null; readonly headcountMax: number | null } | { readonly __typename: "Organization"; readonly id: string; readonly name: string; readonly nameEn: string | null } | null; readonly printedTitle: string | null; readonly event: { readonly id: string; readonly title: string } | null })[] } | null } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly event: { readonly id: string; readonly start: string | null } | null } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly eventKind: EventKind; readonly start: string | null } | { readonly __typename: "Area"; readonly id: string; readonly name: string; readonly areaKind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string } | null };

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
            __typename
            id
            ... on Event {
              title
            }
            ... on Statement {
              summary
              event {
                id
              }
            }
            ... on Figure {
              indicator
              event {
                id
              }
            }
            ... on Attendance {
              person {
                id
                name
              }
              event {
                id
                title
              }
            }
            ... on Membership {
              person {
                id
                name
              }
              post {
                title
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
    ... on Contradiction {
      question
    }
    ... on Membership {
      ...WhoInPost
    }
    ... on PersonnelAct {
      membership {
        ...WhoInPost
      }
    }
    ... on Term {
      termPrinted: printed
      organization {
        name
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
