import { type Draft, type Index, isGiven, textOf } from "../draft.js";
import { type Problem, placeText, problemAt } from "../problem.js";

/** A document is called something, and what an event had to do with it is told once. */
export function checkDocuments(index: Index): readonly Problem[] {
  const told = new Map<string, Draft>();
  return index.all.flatMap((draft) => {
    if (draft.thing.name === "Document") return checkCalled(draft);
    return draft.thing.name === "EventDocument" ? checkTold(draft, told) : [];
  });
}

function checkCalled(draft: Draft): readonly Problem[] {
  if (isGiven(draft, "title") || isGiven(draft, "number")) return [];
  return [problemAt(draft.tree.place, `${draft.id}: expected a title or a number, got neither`)];
}

function checkTold(draft: Draft, told: Map<string, Draft>): readonly Problem[] {
  const [event, document, relation] = [textOf(draft, "event"), textOf(draft, "document"), textOf(draft, "relation")];
  if (event === undefined || document === undefined || relation === undefined) return [];
  const key = `${event} ${document} ${relation}`;
  const first = told.get(key);
  if (first === undefined) told.set(key, draft);
  // The same record twice is told as such.
  if (first === undefined || first.id === draft.id) return [];
  const message = `${draft.id}: ${document} is already ${relation} at ${event}: ${first.id} at ${placeText(first.tree.place)}; give that one a second citation`;
  return [problemAt(draft.tree.place, message)];
}
