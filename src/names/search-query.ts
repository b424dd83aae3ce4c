import { dropHonorifics } from "./honorifics.js";
import { wordsOf } from "./words.js";

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
  /** How a text begins that begins with what was typed, all of it and in order: with its accents, without, with the last word unfinished. */
  readonly startExact: readonly string[];
  readonly startFolded: readonly string[];
  readonly startPrefix: readonly string[];
}

/** Words after these are not looked at. */
export const MAX_WORDS = 10;

export function searchQuery(text: string): SearchQuery {
  const typed = wordsOf(text);
  const asked = dropHonorifics(typed);
  const words = asked.slice(0, MAX_WORDS);
  // With and without honorifics: "ba vi" may be Bà Vi or Ba Vì.
  const starts = asked.length < typed.length ? [asked, typed] : [typed];
  const prefixes = distinct(words.map(({ folded }) => ` ${folded}`));
  return {
    exact: distinct(words.map(({ exact }) => ` ${exact} `)),
    folded: distinct(words.map(({ folded }) => ` ${folded} `)),
    prefixes,
    lead: prefixes.reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), ""),
    startExact: starts.map((start) => ` ${start.map(({ exact }) => exact).join(" ")} `),
    startFolded: starts.map((start) => ` ${start.map(({ folded }) => folded).join(" ")} `),
    startPrefix: starts.map((start) => ` ${start.map(({ folded }) => folded).join(" ")}`),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
