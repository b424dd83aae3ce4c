import type { Fact } from "../../../schema/fact.js";
import type { Model } from "../../../schema/model.js";
import { byCodeUnit } from "../canonical.js";
import { groupBy } from "../group-by.js";

/** All facts, as the rules look at them: in the order of their ids, so that no finding depends on where a record stands. */
export interface Known {
  readonly model: Model;
  ofType(type: string): readonly Fact[];
  byId(id: string | undefined): Fact | undefined;
}

export function knownOf(facts: readonly Fact[], model: Model): Known {
  const byType = groupBy(
    facts.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    ({ type }) => type,
  );
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return { model, ofType: (type) => byType.get(type) ?? [], byId: (id) => (id === undefined ? undefined : byId.get(id)) };
}

export function textIn(fact: Fact | undefined, field: string): string | undefined {
  const value = fact?.[field];
  return typeof value === "string" ? value : undefined;
}

export function numberIn(fact: Fact | undefined, field: string): number | undefined {
  const value = fact?.[field];
  return typeof value === "number" ? value : undefined;
}
