import { otherForms } from "./abbreviations.js";
import { type Word, wordsOf } from "./words.js";

/**
 * Texts as they are stored to be searched: " uy ban nhan dan tinh ; ubnd ", words between spaces, then those of other
 * forms. So " uy " is found where the word is, " uy" where a word begins with it, and the words up to the end mark
 * stand at the start where they are all of the text, in its order. A query is compared the same way in the store and here.
 */
export interface SearchText {
  /** Words with their accents. */
  readonly exact: string;
  /** Words without accents. */
  readonly folded: string;
}

/** The texts of one thing as they are stored, each text's forms at the same place. */
export interface StoredTexts extends SearchText {
  readonly texts: readonly string[];
}

/** Between the texts of one thing; no word has it. */
export const TEXT_SEPARATOR = "|";
/** Behind the words of a text and a space. */
export const TEXT_END = ";";

export function storedTexts(texts: readonly string[]): StoredTexts {
  const all = texts.map(searchText);
  const join = (form: keyof SearchText) => all.map((text) => text[form]).join(TEXT_SEPARATOR);
  return { texts, exact: join("exact"), folded: join("folded") };
}

function searchText(text: string): SearchText {
  const words = wordsOf(text);
  const others = otherForms(words);
  const line = (form: (word: Word) => string) => ` ${words.map(form).join(" ")} ${TEXT_END} ${others.map(form).join(" ")} `;
  return { exact: line(({ exact }) => exact), folded: line(({ folded }) => folded) };
}
