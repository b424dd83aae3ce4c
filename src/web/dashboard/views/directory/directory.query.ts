// Made from the SDL and the queries beside the views by `npm run generate`.

import type { AreaKind, Branch, Level, OrganizationKind } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type PeopleData = { readonly people: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly disambiguation: string | null })[] } | null };

export type PeopleVariables = { readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const People: Query<PeopleData, PeopleVariables> = {
  name: "People",
  takes: ["after", "release", "asOf"],
  text: `query People($after: String, $release: Int, $asOf: Date) {
  people(first: 60, after: $after, release: $release, asOf: $asOf) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      disambiguation
    }
  }
}`,
};

export type OrganizationsData = { readonly organizations: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly nameEn: string | null; readonly kind: OrganizationKind; readonly area: { readonly name: string } | null })[] } | null };

export type OrganizationsVariables = { readonly branch?: Branch | null | undefined; readonly level?: Level | null | undefined; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Organizations: Query<OrganizationsData, OrganizationsVariables> = {
  name: "Organizations",
  takes: ["branch", "level", "after", "release", "asOf"],
  text: `query Organizations($branch: Branch, $level: Level, $after: String, $release: Int, $asOf: Date) {
  organizations(
    first: 60
    branch: $branch
    level: $level
    after: $after
    release: $release
    asOf: $asOf
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      nameEn
      kind
      area {
        name
      }
    }
  }
}`,
};

export type AreasData = { readonly areas: { readonly totalCount: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly ({ readonly id: string; readonly name: string; readonly kind: AreaKind; readonly validFrom: string | null; readonly validUntil: string | null; readonly parent: { readonly name: string } | null })[] } | null };

export type AreasVariables = { readonly kind?: AreaKind | null | undefined; readonly after?: string | null | undefined; readonly release?: number | null | undefined; readonly asOf?: string | null | undefined };

export const Areas: Query<AreasData, AreasVariables> = {
  name: "Areas",
  takes: ["kind", "after", "release", "asOf"],
  text: `query Areas($kind: AreaKind, $after: String, $release: Int, $asOf: Date) {
  areas(first: 60, kind: $kind, after: $after, release: $release, asOf: $asOf) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      kind
      validFrom
      validUntil
      parent {
        name
      }
    }
  }
}`,
};
