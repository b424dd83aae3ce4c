import { StoreError } from "./errors.js";
import type { Row, Value } from "./store.js";

/** An engine's rows as the interface promises them; what it does not name (nodes, maps, temporal values) is refused. */
export function plainRows(rows: readonly (readonly unknown[])[]): Row[] {
  return rows.map((row) => row.map(plainValue));
}

function plainValue(value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === "bigint") return safeNumber(value);
  throw new StoreError("BAD_STATEMENT", `a statement returns strings, numbers, booleans, null and lists of them, found a ${typeof value}`);
}

/** A number that would be rounded is an error: a wrong figure must not look like a right one. */
function safeNumber(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new StoreError("BAD_STATEMENT", `a statement returned the whole number ${value}, which is beyond 2^53`);
}
