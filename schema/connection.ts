import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import type { Class } from "./mapping.js";

@ObjectType({ description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether some came before: true exactly when the page was asked for with `after`." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first row; null on an empty page." })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: "The cursor of the last row, to be given as `after`; null on an empty page." })
  endCursor?: string;
}

/** A page of things as the API gives it. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number;
}

/**
 * The Relay connection type of a kind of thing. Call it once, at the top level of the thing's file: made inside a
 * thunk, the class comes too late for type-graphql to find.
 */
export function connection(name: string, node: () => Class): Class {
  @ObjectType(`${name}Edge`, { description: `One row of a page of ${name} things.` })
  class Edge {
    @Field(() => String, { description: "Where this row stands in the list; opaque." })
    cursor!: string;

    @Field(node as () => object, { description: `The ${name} itself.` })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} things.` })
  class Page {
    @Field(() => [Edge], { description: "The rows with their cursors." })
    edges!: readonly Edge[];

    @Field(() => [node()] as [object], { description: "The rows without cursors." })
    nodes!: readonly object[];

    @Field(() => PageInfo, { description: "Where this page stands." })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: "How many there are in all; counted only when asked for." })
    totalCount?: number;
  }
  return Page;
}
