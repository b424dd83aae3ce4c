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
 * The rows after a place. The first key's comparison stands alone, because only so does Neo4j read the page from an index
 * on the keys; written as `key < x OR (key = x AND …)` it scans the label.
 */
export function after(node: string, keys: readonly SortKey[], parameters: readonly string[]): string {
  const [key, ...rest] = keys;
  const [parameter, ...others] = parameters;
  if (!key || parameter === undefined) return "true";
  const property = `${node}.${key.property}`;
  const side = key.descending ? "<" : ">";
  if (rest.length === 0) return `${property} ${side} ${parameter}`;
  return `${property} ${side}= ${parameter} AND (${property} ${side} ${parameter} OR (${after(node, rest, others)}))`;
}
