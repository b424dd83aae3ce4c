import { storedTexts } from "../src/names/search-text.js";
import type { Fact, FactValue } from "./fact.js";
import type { CopiedKey, SearchMapping } from "./mapping.js";

/** The stored keys of what is searched: the texts as they are, and their words with and without accents. */
export function searchKeys({ by }: SearchMapping, fact: Fact): Readonly<Record<SearchKey, FactValue>> {
  const { texts, exact, folded } = storedTexts(by.flatMap((field) => listOf(fact[field]).map(String)));
  return { searchTexts: texts, searchExact: exact, searchFolded: folded };
}

/** The same keys of the thing that `within` names, copied so that a search need not follow the reference. */
export function copiedSearchKeys({ within }: SearchMapping): Readonly<Record<string, CopiedKey>> {
  if (within === undefined) return {};
  return {
    withinTexts: { from: within, key: "searchTexts" },
    withinExact: { from: within, key: "searchExact" },
    withinFolded: { from: within, key: "searchFolded" },
  };
}

type SearchKey = "searchTexts" | "searchExact" | "searchFolded";

function listOf(value: FactValue | undefined): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [value];
}
