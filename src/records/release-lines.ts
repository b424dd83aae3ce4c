import { createHash } from "node:crypto";
import { z } from "zod";
import type { Change, Fact, ReleaseHeader } from "../../schema/fact.js";
import { canonicalJson } from "./canonical.js";

/** The form of a release file: a header, a line per change in the order of ids, and a line that closes it. */
export const RELEASE_FORMAT = 1;

export type ReleaseLine = { readonly kind: "change"; readonly change: Change } | ReleaseEnd;

interface ReleaseEnd {
  readonly kind: "end";
  /** Lines before this one. */
  readonly lines: number;
  /** SHA-256 of all bytes before this line. */
  readonly sha256: string;
}

/** The lines of a release, each with its line feed. */
export function* releaseLines(header: ReleaseHeader, changes: Iterable<Change>): Generator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  for (const line of linesBeforeEnd(header, changes)) {
    hash.update(line);
    lines++;
    yield line;
  }
  yield lineOf({ end: { lines, sha256: hash.digest("hex") } });
}

/** Throws a plain Error that says what is wrong with the line. */
export function readHeader(text: string): { readonly format: number; readonly header: ReleaseHeader } {
  const { release, format, note, ...header } = parse(text, headerSchema, "a header");
  return { format, header: { number: release, ...header, ...(note === undefined ? {} : { note }) } };
}

/** Throws a plain Error that says what is wrong with the line. */
export function readLine(text: string): ReleaseLine {
  const line = json(text);
  const [[kind, content] = [], another] = isMap(line) ? Object.entries(line) : [];
  if (another === undefined && (kind === "add" || kind === "change") && isFact(content))
    return { kind: "change", change: { kind, fact: content } };
  const other = parse(text, otherLineSchema, "a change or the end");
  return "end" in other ? { kind: "end", ...other.end } : { kind: "change", change: { kind: "remove", ...other.remove } };
}

export function idOf(change: Change): string {
  return change.kind === "remove" ? change.id : change.fact.id;
}

function* linesBeforeEnd(header: ReleaseHeader, changes: Iterable<Change>): Generator<string> {
  const { number, ...rest } = header;
  yield lineOf({ ...rest, release: number, format: RELEASE_FORMAT });
  for (const change of changes) {
    yield lineOf(change.kind === "remove" ? { remove: { id: change.id, type: change.type } } : { [change.kind]: change.fact });
  }
}

function lineOf(value: object): string {
  return `${canonicalJson(value)}\n`;
}

function parse<T>(text: string, schema: z.ZodType<T>, expected: string): T {
  const result = schema.safeParse(json(text));
  if (result.success) return result.data;
  throw new Error(`expected ${expected}, got ${shorten(text)}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`expected JSON, got ${shorten(text)}`, { cause: error });
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

const count = z.int().nonnegative();

const headerSchema = z.strictObject({
  release: z.int().positive(),
  publishedAt: z.iso.datetime(),
  note: z.string().optional(),
  previous: z.string().nullable(),
  added: count,
  changed: count,
  removed: count,
  format: z.int(),
});

const otherLineSchema = z.union([
  z.strictObject({ remove: z.strictObject({ id: z.string(), type: z.string() }) }),
  z.strictObject({ end: z.strictObject({ lines: count, sha256: z.string() }) }),
]);

/** By hand, because a release may have a million of them: a schema takes longer than reading the line, and copies the fact. */
function isFact(value: unknown): value is Fact {
  return isMap(value) && typeof value.type === "string" && typeof value.id === "string" && Object.values(value).every(isFactValue);
}

function isFactValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
