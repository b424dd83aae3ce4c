import type { Draft, Index } from "./draft.js";
import { type Problem, placeText, problemAt } from "./problem.js";

/** Records by id. An id stands for one thing, whatever file it is in. */
export function indexRecords(drafts: readonly Draft[], brokenTexts: readonly string[]): { index: Index; problems: readonly Problem[] } {
  const byId = new Map<string, Draft>();
  const problems: Problem[] = [];
  for (const draft of drafts) {
    const first = byId.get(draft.id);
    if (first === undefined) byId.set(draft.id, draft);
    else problems.push(problemAt(draft.tree.place, `${draft.id} is recorded twice, first at ${placeText(first.tree.place)}`));
  }
  return { index: { all: drafts, byId, perhaps: new Set(brokenTexts.flatMap(idsIn)) }, problems };
}

/** What looks like a record's id in a file that cannot be read: its mistake must not show as a hundred unknown references. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bid\s*:\s*["']?([a-z]+\/[a-z0-9/-]+)/gu)].map((match) => match[1] ?? "");
}
