import type { Fact } from "../../../schema/fact.js";
import type { Model } from "../../../schema/model.js";
import { byCodeUnit, canonicalFact } from "../canonical.js";
import { type Draft, type Index, listOf, placeIn, textOf } from "../draft.js";
import { groupBy } from "../group-by.js";
import { nearest } from "../nearest.js";
import { type Problem, problemAt } from "../problem.js";
import type { Found } from "./found.js";
import { type Known, knownOf, textIn } from "./known.js";
import { findContradictions } from "./rules.js";

const MOST_SUGGESTED = 3;
const MOST_ABOUT = 20;

/**
 * The contradictions there are: those the rules find, each with what a curator's record of the same id adds, and those a
 * curator states. What is found between things that a stated one has among its own is that one, and is not told again.
 */
export function contradictionFacts(
  index: Index,
  facts: readonly Fact[],
  model: Model,
): { facts: readonly Fact[]; problems: readonly Problem[] } {
  const known = knownOf(facts, model);
  const found = findContradictions(known);
  const records = index.all.filter(({ thing }) => thing.name === "Contradiction");
  const recorded = new Map(records.map((record) => [record.id, record]));
  const stated = records.filter(({ id }) => !found.has(id));
  const isTold = toldIn(stated);
  const untold = [...found.values()].filter((one) => recorded.has(one.id) || !isTold(one));
  return {
    facts: [
      ...untold.map((one) => factOf(known, one.id, one, recorded.get(one.id))),
      ...stated.map((record) => factOf(known, record.id, undefined, record)),
    ],
    problems: stated.flatMap((record) => checkStated(record, found)),
  };
}

/** What the curator says counts; what is left out is as it was found. */
function factOf(known: Known, id: string, found: Found | undefined, record: Draft | undefined): Fact {
  const between = [...new Set([...(found?.between ?? []), ...(record ? listOf(record, "between") : [])])];
  const concerned = between.flatMap((one) => concernedBy(known.byId(one)));
  return canonicalFact("Contradiction", id, {
    kind: found?.kind ?? "CONFLICT",
    question: found?.question,
    rule: found?.rule,
    ...record?.fields,
    between,
    about: [...new Set(concerned)].slice(0, MOST_ABOUT),
    status: record?.fields.explanation === undefined ? "OPEN" : "EXPLAINED",
  });
}

/** A claim stands for what it is about; a figure is asked for at its area or body as well. */
function concernedBy(fact: Fact | undefined): readonly string[] {
  const ids = fact?.type === "Claim" ? [textIn(fact, "about")] : [fact?.id, fact?.type === "Figure" ? textIn(fact, "subject") : undefined];
  return ids.flatMap((id) => id ?? []);
}

/** Whether a stated one has everything among its own that a found one is between. */
function toldIn(stated: readonly Draft[]): (found: Found) => boolean {
  const sets = stated.map((record) => new Set(listOf(record, "between")));
  const byMember = groupBy(
    sets.flatMap((set) => [...set].map((member) => ({ member, set }))),
    ({ member }) => member,
  );
  return ({ between }) => (byMember.get(between[0] ?? "") ?? []).some(({ set }) => between.every((one) => set.has(one)));
}

function checkStated(record: Draft, found: ReadonlyMap<string, Found>): readonly Problem[] {
  const between = listOf(record, "between").length;
  if (between === 0) {
    const near = nearestIds(record.id, [...found.keys()]);
    const hint = near.length === 0 ? "the rules find none at all" : `the nearest found are ${near.join(", ")}`;
    const message = `${record.id}: no rule finds a contradiction of this id, and one that is stated needs between; ${hint}`;
    return [problemAt(placeIn(record, "id"), message)];
  }
  return [
    ...(between === 1
      ? [
          problemAt(
            placeIn(record, "between"),
            `${record.id}: between: expected at least two things that stand against each other, got one`,
          ),
        ]
      : []),
    ...(textOf(record, "question") === undefined
      ? [problemAt(record.tree.place, `${record.id}: question: is missing: expected what the sources disagree about, in a few words`)]
      : []),
  ];
}

/** What was probably meant, else what begins most like it. */
function nearestIds(id: string, known: readonly string[]): readonly string[] {
  const meant = nearest(id, known);
  if (meant !== undefined) return [meant];
  const shared = (other: string) => [...id].findIndex((letter, index) => letter !== other[index]);
  return known.toSorted((a, b) => shared(b) - shared(a) || byCodeUnit(a, b)).slice(0, MOST_SUGGESTED);
}
