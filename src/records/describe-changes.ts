import type { Change as DescribedChange } from "../../schema/change.js";
import type { Change, Fact } from "../../schema/fact.js";
import { byCodeUnit, canonicalJson } from "./canonical.js";
import { countChanges, typeOf } from "./compare.js";
import { groupBy } from "./group-by.js";
import { idOf } from "./release-lines.js";

const KINDS = { add: "ADDED", change: "CHANGED", remove: "REMOVED" } as const;
const SIGNS = { ADDED: "+", CHANGED: "~", REMOVED: "-" } as const;

/** What a thing is called, by the first of these it has. */
const NAMES = ["title", "name", "label", "summary", "indicator", "question", "quote"] as const;

/** A change with what it changed and what the thing is called, by the fact as it was before, if it was there. */
export function describeChange(change: Change, old: Fact | undefined): DescribedChange {
  const now = change.kind === "remove" ? undefined : change.fact;
  const name = nameOf(now ?? old);
  return {
    kind: KINDS[change.kind],
    id: idOf(change),
    type: typeOf(change),
    fields: now !== undefined && old !== undefined ? changedFields(old, now) : [],
    ...(name === undefined ? {} : { name }),
  };
}

/** A line for people per change, in their order: `~ event/tet  Lễ chúc Tết  (fields: start, title)`. */
export function* describeChanges(changes: readonly Change[], before: ReadonlyMap<string, Fact>): Generator<string> {
  for (const change of changes) yield lineOf(describeChange(change, before.get(idOf(change))));
}

/** How much changed in all and by kind: `3 added, 1 changed, 0 removed (Event +2 ~1, Person +1)`. */
export function summarize(changes: readonly Change[]): string {
  const { added, changed, removed } = countChanges(changes);
  const types = [...groupBy(changes, typeOf)].sort(([a], [b]) => byCodeUnit(a, b)).map(([type, some]) => `${type} ${signs(some)}`);
  return `${added} added, ${changed} changed, ${removed} removed${types.length === 0 ? "" : ` (${types.join(", ")})`}`;
}

function lineOf({ kind, id, name = "", fields }: DescribedChange): string {
  const what = kind === "CHANGED" ? `(fields: ${fields.join(", ")})` : "";
  return [`${SIGNS[kind]} ${id}`, name, what].filter((part) => part !== "").join("  ");
}

function changedFields(old: Fact, now: Fact): readonly string[] {
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(now[field] ?? null)).sort(byCodeUnit);
}

function nameOf(fact: Fact | undefined): string | undefined {
  return NAMES.flatMap((field) => (typeof fact?.[field] === "string" ? [fact[field]] : []))[0];
}

function signs(changes: readonly Change[]): string {
  const { added, changed, removed } = countChanges(changes);
  const parts = [
    { sign: SIGNS.ADDED, count: added },
    { sign: SIGNS.CHANGED, count: changed },
    { sign: SIGNS.REMOVED, count: removed },
  ];
  return parts.flatMap(({ sign, count }) => (count === 0 ? [] : [`${sign}${count}`])).join(" ");
}
