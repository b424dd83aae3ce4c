import { dropHonorifics } from "./honorifics.js";
import { type Word, wordsOf } from "./words.js";

/** A name in the forms in which two spellings of it are one. */
export interface NameForm {
  /** With its accents. */
  readonly exact: string;
  /** Without; what two spellings of one name always share. */
  readonly folded: string;
}

/** Case, Unicode form, the place of the tone mark, Đ or D, i or y, and honorifics before it are not the name. */
export function nameForm(name: string): NameForm {
  const words = dropHonorifics(wordsOf(name));
  const join = (form: (word: Word) => string) => words.map((word) => withI(form(word))).join(" ");
  return { exact: join(({ exact }) => exact.replaceAll("đ", "d")), folded: join(({ folded }) => folded) };
}

/** Whether two names may be one name: with the same accents, or where one is printed without any. Hùng and Hưng are two names. */
export function isSameName(one: NameForm, other: NameForm): boolean {
  if (one.exact === other.exact) return true;
  return one.folded === other.folded && [one, other].some(({ exact, folded }) => exact === folded);
}

/** Sỹ and Sĩ, Quý and Quí: the one vowel of a syllable. Thúy and Huy are no other way of Thúi and Hui. */
function withI(word: string): string {
  return word.replace(/^(qu|[bcdghklmnpqrstvxđ]*)y(\p{M}*)$/u, "$1i$2");
}
