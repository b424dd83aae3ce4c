import type { Change, Fact } from "../../schema/fact.js";
import { byCodeUnit, canonicalJson } from "./canonical.js";
import { countChanges, typeOf } from "./compare.js";
import { groupBy } from "./group-by.js";
import { idOf } from "./release-lines.js";

const SIGNS = { add: "+", change: "~", remove: "-" } as const;

/** What a thing is called, by the first of these it has. */
const NAMES = ["title", "name", "label", "summary", "indicator", "question", "quote"] as const;

/** A line for people per change, in their order: `~ event/tet  Lễ chúc Tết  (fields: start, title)`. */
export function* describeChanges(changes: readonly Change[], before: ReadonlyMap<string, Fact>): Generator<string> {
  for (const change of changes) {
    const old = before.get(idOf(change));
    const fact = change.kind === "remove" ? old : change.fact;
    const fields = change.kind === "change" && old !== undefined ? `(fields: ${changedFields(old, change.fact).join(", ")})` : "";
    yield [`${SIGNS[change.kind]} ${idOf(change)}`, fact === undefined ? "" : nameOf(fact), fields]
      .filter((part) => part !== "")
      .join("  ");
  }
}

/** How much changed in all and by kind: `3 added, 1 changed, 0 removed (Event +2 ~1, Person +1)`. */
export function summarize(changes: readonly Change[]): string {
  const { added, changed, removed } = countChanges(changes);
  const types = [...groupBy(changes, typeOf)].sort(([a], [b]) => byCodeUnit(a, b)).map(([type, some]) => `${type} ${signs(some)}`);
  return `${added} added, ${changed} changed, ${removed} removed${types.length === 0 ? "" : ` (${types.join(", ")})`}`;
}

function changedFields(old: Fact, now: Fact): readonly string[] {
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].filter((field) => canonicalJson(old[field] ?? null) !== canonicalJson(now[field] ?? null)).sort(byCodeUnit);
}

function nameOf(fact: Fact): string {
  return NAMES.flatMap((field) => (typeof fact[field] === "string" ? [fact[field]] : []))[0] ?? "";
}

function signs(changes: readonly Change[]): string {
  const { added, changed, removed } = countChanges(changes);
  const parts = [
    { sign: SIGNS.add, count: added },
    { sign: SIGNS.change, count: changed },
    { sign: SIGNS.remove, count: removed },
  ];
  return parts.flatMap(({ sign, count }) => (count === 0 ? [] : [`${sign}${count}`])).join(" ");
}
