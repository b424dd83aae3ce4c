import { TEXT_START } from "../../names/search-text.js";

/** Whether one of the texts of `n` has words that begin with all the words; the parameters hold pieces of a `SearchQuery`. */
export function isNamed(n: string, { words, lead }: { readonly words: string; readonly lead: string }, single: string): string {
  const own = `${n}.searchFolded`;
  // Where there is but one word, the lead has told.
  const some = `any(x IN split(${own}, '${TEXT_START}') WHERE all(w IN ${words} WHERE x CONTAINS w))`;
  return `${own} CONTAINS ${lead} AND (${single} OR ${some})`;
}
