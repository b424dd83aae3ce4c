import type { Fact, FactValue } from "../../schema/fact.js";

/** A fact in its one form: keys in one order, what is absent or an empty list left out. */
export function canonicalFact(type: string, id: string, fields: Readonly<Record<string, FactValue | undefined>>): Fact {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && !isEmptyList(value));
  return { type, id, ...Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b))) };
}

/** JSON with sorted keys and no spaces: the same value is the same bytes on every machine. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? sorted(part) : part));
}

/** Sorts as the bytes of ASCII text do, whatever the machine's language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEmptyList(value: FactValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)));
}
