import { createHash } from "node:crypto";
import { badInput } from "./bad-input.js";

/**
 * Cursors name a place in one list: the sort keys and the id of a row. They are base64url of
 * [version, fingerprint, …keys, id]; the fingerprint ties them to a field, its order and its filter, so that a cursor
 * of another list is refused rather than misread. They are not signed: a forged one only names another place.
 */

const VERSION = 1;
/** As long as the API lets a cursor be; the longest recorded title makes half of that. */
const MAX_LENGTH = 10_000;

export type CursorKey = string | number;

export function encodeCursor(fingerprint: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([VERSION, fingerprint, ...keys]), "utf8").toString("base64url");
}

/** The keys of a cursor, in the list's order, the id last. Throws BAD_USER_INPUT for anything but a cursor of this very list. */
export function decodeCursor(cursor: string, fingerprint: string, keyCount: number): readonly CursorKey[] {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed[0] !== VERSION) throw badInput("after: this is not a cursor of this API");
  if (parsed[1] !== fingerprint) throw badInput("after: this cursor is of another list or another filter; start again without it");
  const keys: readonly unknown[] = parsed.slice(2);
  if (keys.length !== keyCount || !keys.every(isKey) || typeof keys.at(-1) !== "string")
    throw badInput("after: this is not a cursor of this API");
  return keys.filter(isKey);
}

/** What a cursor is tied to: the field, its order, and the arguments that decide what is in the list. */
export function fingerprintOf(field: string, order: readonly string[], filter: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([field, order, filter]))
    .digest("base64url")
    .slice(0, 10);
}

function parse(cursor: string): unknown {
  if (cursor.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is CursorKey {
  return typeof value === "string" || Number.isSafeInteger(value);
}
