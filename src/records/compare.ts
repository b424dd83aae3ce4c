import type { Change, Fact } from "../../schema/fact.js";
import { byCodeUnit, canonicalJson } from "./canonical.js";
import { idOf } from "./release-lines.js";

/** How many facts of a kind a release touched. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What turns the facts before into the facts now, sorted by id. */
export function compare(before: ReadonlyMap<string, Fact>, now: readonly Fact[]): readonly Change[] {
  const left = new Set(now.map((fact) => fact.id));
  const kept = now.flatMap((fact): Change[] => {
    const old = before.get(fact.id);
    if (old === undefined) return [{ kind: "add", fact }];
    return canonicalJson(old) === canonicalJson(fact) ? [] : [{ kind: "change", fact }];
  });
  const gone = [...before.values()].filter((fact) => !left.has(fact.id));
  const removed = gone.map(({ type, id }): Change => ({ kind: "remove", type, id }));
  return [...kept, ...removed].sort((a, b) => byCodeUnit(idOf(a), idOf(b)));
}

export function countChanges(changes: readonly Change[]): Counts {
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  return { added: count("add"), changed: count("change"), removed: count("remove") };
}

export function typeOf(change: Change): string {
  return change.kind === "remove" ? change.type : change.fact.type;
}
