import type { GraphQLCompositeType } from "graphql";
import type { SpanMapping } from "../../../schema/mapping.js";
import { badInput } from "./bad-input.js";
import { possibleTypes } from "./selection.js";
import type { Filling, Use, Writing } from "./writing.js";

/** How many rows a field may give in this request: its `first`, checked, or its cap where it takes none. */
export function sizeOf(use: Use, filling: Filling, cap: number): number {
  if (!use.field.args.some(({ name }) => name === "first")) return cap;
  const { first } = filling.arguments(use);
  if (typeof first !== "number" || first < 1 || first > cap) throw badInput(`first: between 1 and ${cap}, not ${first}`, use.node);
  return first;
}

/** What leaves out of a list the things that surely lie before or after the day the operation asks about. */
export function onTheDay(writing: Writing, type: GraphQLCompositeType, child: string): readonly string[] {
  const day = writing.asOf.parameter;
  if (day === undefined) return [];
  const kinds = possibleTypes(writing.selection.schema, type).map(({ name }) => ({
    name,
    conditions: existsOn(writing.model.thing(name).span, child, day),
  }));
  const [only, ...others] = kinds;
  if (only && others.length === 0) return only.conditions;
  return kinds.flatMap(({ name, conditions }) => (conditions.length > 0 ? [`(NOT ${child}:${name} OR ${conditions.join(" AND ")})`] : []));
}

/** Whether a thing with that span may exist on the day. */
export function existsOn({ from, until }: SpanMapping, child: string, day: string): readonly string[] {
  return [...(from ? [`${child}.${from} <= ${day}`] : []), ...(until ? [`${child}.${until} >= ${day}`] : [])];
}

/** A list of one is given twice: Neo4j plans a statement again for it, which takes longer than a search. */
export function neverOne<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 1 ? [...list, ...list] : list;
}

/** A WHERE of all conditions; nothing when there are none. */
export function whereClause(conditions: readonly string[]): readonly string[] {
  return conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : [];
}
