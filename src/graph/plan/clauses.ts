import { badInput } from "./bad-input.js";
import type { Filling, Use } from "./writing.js";

/** How many rows a field may give in this request: its `first`, checked, or its cap where it takes none. */
export function sizeOf(use: Use, filling: Filling, cap: number): number {
  if (!use.field.args.some(({ name }) => name === "first")) return cap;
  const { first } = filling.arguments(use);
  if (typeof first !== "number" || first < 1 || first > cap) throw badInput(`first: between 1 and ${cap}, not ${first}`, use.node);
  return first;
}

/** A WHERE of all conditions; nothing when there are none. */
export function whereClause(conditions: readonly string[]): readonly string[] {
  return conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : [];
}
