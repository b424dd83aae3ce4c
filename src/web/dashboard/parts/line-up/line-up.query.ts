// Made from the SDL and the queries beside the views by `npm run generate`.

import type { Basis, Standing, Tenure } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type AreaLineUpData = { readonly lineUp: { readonly answeredFor: readonly ({ readonly id: string; readonly name: string })[]; readonly coverage: { readonly sources: number; readonly publishers: readonly (string)[] } | null; readonly bodies: readonly ({ readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null }; readonly posts: readonly ({ readonly post: { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly seats: number | null }; readonly holders: readonly ({ readonly id: string; readonly tenure: Tenure; readonly standing: Standing; readonly start: string | null; readonly end: string | null; readonly seenOn: readonly (string)[]; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] })[] })[] } | null };

export type AreaLineUpVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const AreaLineUp: Query<AreaLineUpData, AreaLineUpVariables> = {
  name: "AreaLineUp",
  takes: ["id", "day", "release"],
  text: `query AreaLineUp($id: ID!, $day: Date!, $release: Int) {
  lineUp(area: $id, asOf: $day, release: $release) {
    answeredFor {
      id
      name
    }
    coverage {
      sources
      publishers
    }
    bodies(first: 40) {
      organization {
        ...BodyOfLineUp
      }
      posts(first: 6) {
        post {
          ...PostOfLineUp
        }
        holders(first: 6) {
          ...HolderOfLineUp
        }
      }
    }
  }
}

fragment BodyOfLineUp on Organization {
  id
  name
  nameEn
}

fragment HolderOfLineUp on Membership {
  id
  tenure
  standing(on: $day)
  start
  end
  seenOn
  basis
  note
  person {
    id
    name
  }
  citations(first: 2) {
    ...Proof
  }
}

fragment PostOfLineUp on Post {
  id
  title
  titleEn
  seats
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

export type BodyLineUpData = { readonly organization: { readonly id: string; readonly name: string; readonly nameEn: string | null; readonly posts: { readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly titleEn: string | null; readonly seats: number | null; readonly memberships: { readonly nodes: readonly ({ readonly id: string; readonly tenure: Tenure; readonly standing: Standing; readonly start: string | null; readonly end: string | null; readonly seenOn: readonly (string)[]; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] })[] } | null })[] } | null } | null };

export type BodyLineUpVariables = { readonly id: string; readonly day: string; readonly release?: number | null | undefined };

export const BodyLineUp: Query<BodyLineUpData, BodyLineUpVariables> = {
  name: "BodyLineUp",
  takes: ["id", "day", "release"],
  text: `query BodyLineUp($id: ID!, $day: Date!, $release: Int) {
  organization(id: $id, asOf: $day, release: $release) {
    ...BodyOfLineUp
    posts(first: 40) {
      nodes {
        ...PostOfLineUp
        memberships(first: 20) {
          nodes {
            ...HolderOfLineUp
          }
        }
      }
    }
  }
}

fragment BodyOfLineUp on Organization {
  id
  name
  nameEn
}

fragment HolderOfLineUp on Membership {
  id
  tenure
  standing(on: $day)
  start
  end
  seenOn
  basis
  note
  person {
    id
    name
  }
  citations(first: 2) {
    ...Proof
  }
}

fragment PostOfLineUp on Post {
  id
  title
  titleEn
  seats
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

export type BodyOfLineUp = { readonly id: string; readonly name: string; readonly nameEn: string | null };

export type PostOfLineUp = { readonly id: string; readonly title: string; readonly titleEn: string | null; readonly seats: number | null };

export type HolderOfLineUp = { readonly id: string; readonly tenure: Tenure; readonly standing: Standing; readonly start: string | null; readonly end: string | null; readonly seenOn: readonly (string)[]; readonly basis: Basis; readonly note: string | null; readonly person: { readonly id: string; readonly name: string } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] };
