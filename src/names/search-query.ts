import { dropHonorifics } from "./honorifics.js";
import { TEXT_END, TEXT_START } from "./search-text.js";
import { type Word, wordsOf } from "./words.js";

/** What someone typed, as pieces to look for in search texts. */
export interface SearchQuery {
  /** With accents; nothing has them when nothing typed has an accent, which then tells no text from another. */
  readonly exact: Pieces;
  /** Without accents. */
  readonly folded: Pieces;
  /** Without accents, the words as beginnings of words; nothing can be whole then. */
  readonly prefix: Pieces;
  /** Whether it is one word, which the lead alone tells. */
  readonly single: boolean;
  /** Whether it is no word at all. */
  readonly empty: boolean;
  /** The words, without honorifics. */
  readonly asked: readonly Word[];
  /** The words in their order, without honorifics and, where that is another, with them. */
  readonly orders: readonly (readonly Word[])[];
}

export interface Pieces {
  /** Every word. */
  readonly words: readonly string[];
  /** The longest of them, the quickest to rule out what does not match; "" without words. */
  readonly lead: string;
  /** How a text looks that begins so: with the words in their order, with or without honorifics. */
  readonly starts: readonly string[];
  /** How a text looks that is this and nothing more. */
  readonly wholes: readonly string[];
}

/** Words after these are not looked at. */
export const MAX_WORDS = 10;

/** What no text has. */
const NEVER = TEXT_START + TEXT_START;
const NONE: Pieces = { words: [NEVER], lead: NEVER, starts: [NEVER], wholes: [NEVER] };

export function searchQuery(text: string): SearchQuery {
  const typed = wordsOf(text);
  const asked = dropHonorifics(typed);
  // "ba vi" may be Bà Vi or Ba Vì.
  const orders = asked.length < typed.length ? [asked, typed] : [typed];
  const pieces = (form: keyof Word, end: "" | " "): Pieces => {
    const words = [...new Set(asked.slice(0, MAX_WORDS).map((word) => ` ${word[form]}${end}`))];
    const starts = orders.map((order) => `${TEXT_START} ${order.map((word) => word[form]).join(" ")}${end}`);
    const lead = words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
    return { words, lead, starts, wholes: starts.map((start) => start + TEXT_END) };
  };
  const prefix = pieces("folded", "");
  return {
    exact: asked.some((word) => word.exact !== word.folded) ? pieces("exact", " ") : NONE,
    folded: pieces("folded", " "),
    prefix,
    single: prefix.words.length === 1,
    empty: typed.length === 0,
    asked,
    orders,
  };
}
