import { otherForms } from "./abbreviations.js";
import { type Word, wordsOf } from "./words.js";

/**
 * Texts as they are stored to be searched: "| uy ban nhan dan tinh ; ubnd ", words between spaces, then those of other
 * forms. So " uy " is found where the word is, " uy" where a word begins with it, "| uy ban " where the text begins so,
 * and with the end mark where that is all of it. A query is compared the same way in the store and here.
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

/** Before each text; no word has it. */
export const TEXT_START = "|";
/** Behind the words of a text and a space. */
export const TEXT_END = ";";

export function storedTexts(texts: readonly string[]): StoredTexts {
  const all = texts.map(searchText);
  const join = (form: keyof SearchText) => all.map((text) => text[form]).join("");
  return { texts, exact: join("exact"), folded: join("folded") };
}

/** The forms of each text again. */
export function eachText({ texts, exact, folded }: StoredTexts): readonly (SearchText & { readonly text: string })[] {
  const parts = (stored: string) => stored.split(TEXT_START).map((part) => TEXT_START + part);
  const [exacts, foldeds] = [parts(exact), parts(folded)];
  // What stands before the first start is nothing.
  return texts.map((text, index) => ({ text, exact: exacts[index + 1] ?? "", folded: foldeds[index + 1] ?? "" }));
}

function searchText(text: string): SearchText {
  const words = wordsOf(text);
  const others = otherForms(words);
  const line = (form: (word: Word) => string) => `${TEXT_START} ${words.map(form).join(" ")} ${TEXT_END} ${others.map(form).join(" ")} `;
  return { exact: line(({ exact }) => exact), folded: line(({ folded }) => folded) };
}
