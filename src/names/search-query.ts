import { dropHonorifics } from "./honorifics.js";
import { type Word, wordsOf } from "./words.js";

/** What someone typed, as pieces to look for in search texts. */
export interface SearchQuery {
  /** The words in full with their accents. */
  readonly exact: readonly string[];
  /** The words in full without accents. */
  readonly folded: readonly string[];
  /** The words without accents as beginnings of words. */
  readonly prefixes: readonly string[];
  /** The longest of them, the quickest to rule out what does not match; "" when nothing was typed. */
  readonly lead: string;
  /** How a text begins that is what was typed, all of it and in order, with its accents. */
  readonly wholeExact: readonly string[];
  readonly wholeFolded: readonly string[];
}

/** Words after these are not looked at. */
export const MAX_WORDS = 10;

export function searchQuery(text: string): SearchQuery {
  const typed = wordsOf(text);
  const asked = dropHonorifics(typed);
  const words = asked.slice(0, MAX_WORDS);
  const prefixes = distinct(words.map(({ folded }) => ` ${folded}`));
  return {
    exact: distinct(words.map(({ exact }) => ` ${exact} `)),
    folded: distinct(words.map(({ folded }) => ` ${folded} `)),
    prefixes,
    lead: prefixes.reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), ""),
    wholeExact: wholes([asked, typed], ({ exact }) => exact),
    wholeFolded: wholes([asked, typed], ({ folded }) => folded),
  };
}

/** With and without honorifics: "ba vi" may be Bà Vi or Ba Vì. */
function wholes(queries: readonly (readonly Word[])[], form: (word: Word) => string): readonly string[] {
  return distinct(queries.map((words) => ` ${words.map(form).join(" ")} ;`));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
