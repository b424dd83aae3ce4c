import { type Draft, type Index, isGiven, placeIn, textOf } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

const BASE = ["baseStart", "baseEnd"] as const;

/** What is measured against a base is a change, and only a number that was read can be more or less than the true one. */
export function checkFigures(index: Index): readonly Problem[] {
  return index.all.filter((draft) => draft.thing.name === "Figure").flatMap((draft) => [...checkBase(draft), ...checkComparator(draft)]);
}

function checkBase(draft: Draft): readonly Problem[] {
  const measure = textOf(draft, "measure");
  if (measure === undefined || measure === "CHANGE") return [];
  return BASE.filter((field) => isGiven(draft, field)).map((field) =>
    problemAt(placeIn(draft, field), `${draft.id}: ${field}: only a CHANGE has a base, not a ${measure}`),
  );
}

function checkComparator(draft: Draft): readonly Problem[] {
  const comparator = textOf(draft, "comparator");
  if (comparator === undefined || isGiven(draft, "value")) return [];
  return [problemAt(placeIn(draft, "comparator"), `${draft.id}: comparator: ${comparator} of what? expected a value, got none`)];
}
