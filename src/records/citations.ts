import type { Fact } from "../../schema/fact.js";
import { canonicalFact } from "./canonical.js";
import { type Cite, type Draft, placeIn } from "./draft.js";
import { type Place, type Problem, placeText, problemAt } from "./problem.js";

/** A citation is made from its place, so that two assertions that cite the same words share it. */
export function citationId(cite: Cite): string {
  const slug = cite.source.slice("source/".length);
  return cite.passage === undefined ? `citation/${slug}` : `citation/${slug}/${cite.passage.start}-${cite.passage.end}`;
}

/** The citations of all records, each once, sorted by nothing. */
export function citationFacts(drafts: readonly Draft[]): readonly Fact[] {
  const cites = drafts.flatMap((draft) => draft.cites);
  return [...new Map(cites.map((cite) => [citationId(cite), citationFact(cite)])).values()];
}

/** One place in a text has one wording, and an assertion gains nothing by citing it twice. */
export function checkCitations(drafts: readonly Draft[]): readonly Problem[] {
  const first = new Map<string, { place: Place; quote: string | undefined }>();
  return drafts.flatMap((draft) => {
    const own = new Set<string>();
    return draft.cites.flatMap((cite): readonly Problem[] => {
      const id = citationId(cite);
      const place = placeIn(draft, "cite", ...cite.path);
      const quote = cite.passage?.quote;
      const before = first.get(id);
      if (before === undefined) first.set(id, { place, quote });
      if (own.has(id)) return [problemAt(place, `${draft.id}: ${id} is cited twice`)];
      own.add(id);
      if (before === undefined || before.quote === quote) return [];
      const [was, is] = [before.quote, quote].map((words) => JSON.stringify(words ?? null));
      return [problemAt(place, `${draft.id}: ${id} is quoted as ${is}, but as ${was} at ${placeText(before.place)}`)];
    });
  });
}

function citationFact(cite: Cite): Fact {
  return canonicalFact("Citation", citationId(cite), { source: cite.source, ...cite.passage });
}
