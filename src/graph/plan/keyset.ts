import type { Order } from "../../../schema/mapping.js";

/** A sort key as Cypher: the property and its direction. */
export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

/** The keys of an order, with the id last to settle ties; it goes the way of the first key, so that one index can serve both. */
export function sortKeys(order: Order): readonly SortKey[] {
  const keys = order.map((key) =>
    key.startsWith("-") ? { property: key.slice(1), descending: true } : { property: key, descending: false },
  );
  return [...keys, { property: "id", descending: keys[0]?.descending ?? false }];
}

/** ORDER BY items of a node variable. */
export function orderBy(node: string, keys: readonly SortKey[]): string {
  return keys.map(({ property, descending }) => `${node}.${property}${descending ? " DESC" : ""}`).join(", ");
}

/**
 * The rows after a place. The first key's comparison stands alone, so that Neo4j reads the page from an index on the
 * keys; the rest is a CASE, because it takes nested ORs apart into a union over the whole label.
 */
export function after(node: string, keys: readonly SortKey[], parameters: readonly string[]): string {
  const places = keys.map((key, index) => ({
    property: `${node}.${key.property}`,
    side: key.descending ? "<" : ">",
    parameter: parameters[index],
  }));
  const [first, ...rest] = places;
  const last = rest.pop();
  if (!first) return "true";
  if (!last) return `${first.property} ${first.side} ${first.parameter}`;
  const branches = rest.map(({ property, side, parameter }) => `WHEN ${property} <> ${parameter} THEN ${property} ${side} ${parameter}`);
  return [
    `${first.property} ${first.side}= ${first.parameter} AND CASE WHEN ${first.property} ${first.side} ${first.parameter} THEN true`,
    ...branches,
    `ELSE ${last.property} ${last.side} ${last.parameter} END`,
  ].join(" ");
}
