import type { SuppliedMapping } from "../../../schema/mapping.js";
import { sizeOf } from "./clauses.js";
import { type CursorKey, decodeCursor, encodeCursor, fingerprintOf } from "./cursor.js";
import type { FieldPlan, Filling, Use } from "./writing.js";

/** Which part of a supplied page is asked for, and how its cursors are written. */
export interface SuppliedPage {
  readonly first: number;
  /** The key after which to go on. */
  readonly after: string | undefined;
  cursor(key: CursorKey): string;
}

/** Plans a page that the graph does not hold: only what it is found by is read, by which the API then finds it. */
export function planSupplied(use: Use, { from, cap }: SuppliedMapping, node: string): FieldPlan {
  return {
    clauses: [],
    columns: [],
    expressions: [`${node}.${from}`],
    read: ([value]) => value ?? null,
    cost: (filling) => suppliedPage(use, cap, filling).first,
  };
}

/** Throws BAD_USER_INPUT for a bad page size or cursor. */
export function suppliedPage(use: Use, cap: number, filling: Filling): SuppliedPage {
  const fingerprint = fingerprintOf(use.name, [], []);
  const { after } = filling.arguments(use);
  return {
    first: sizeOf(use, filling, cap),
    after: typeof after === "string" ? String(decodeCursor(after, fingerprint, 1)[0]) : undefined,
    cursor: (key) => encodeCursor(fingerprint, [key]),
  };
}
