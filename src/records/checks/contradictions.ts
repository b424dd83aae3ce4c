import { type Draft, type Index, isGiven, placeIn } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

/** An explanation and the moment it was given go together. */
export function checkContradictions(index: Index): readonly Problem[] {
  return index.all.filter(({ thing }) => thing.name === "Contradiction").flatMap(checkExplained);
}

function checkExplained(draft: Draft): readonly Problem[] {
  if (isGiven(draft, "explanation") === isGiven(draft, "explainedAt")) return [];
  const [given, missing] = isGiven(draft, "explanation") ? ["explanation", "explainedAt"] : ["explainedAt", "explanation"];
  return [problemAt(placeIn(draft, given), `${draft.id}: ${given}: expected ${missing} beside it, got none`)];
}
