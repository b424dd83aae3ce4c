import { at } from "./in-turns.js";
import { FORMER, type NameIndex, OTHERS, OWN, WITHIN } from "./name-index.js";
import type { Range } from "./vocabulary.js";

/** What was typed in one form, as ranges of words. */
export interface Form {
  readonly words: readonly Range[];
  readonly orders: readonly (readonly Range[])[];
  /** The grade of a text that is the words and nothing more; the two after it are those of one that begins so and of any other. */
  readonly grade: number;
  /** Whether words need only begin so: then no text is the words and nothing more. */
  readonly open: boolean;
}

/** A thing with the best of its texts. */
export interface Graded {
  readonly thing: number;
  /** Twice the grade, and one more for the text of what it came of. */
  readonly rank: number;
  /** The place of what it came of, or NOT_FORMER. */
  readonly former: number;
}

const NOT_FORMER = -1;

/** The best of a thing's texts. */
export function graded({ words, starts }: NameIndex, thing: number, forms: readonly Form[]): Graded | undefined {
  const end = at(starts, thing + 1);
  let rank = Number.POSITIVE_INFINITY;
  let former = NOT_FORMER;
  for (let text = at(starts, thing); text < end; text = endOf(words, text, end)) {
    const mark = at(words, text);
    if (mark === WITHIN) continue;
    const isFormer = mark <= FORMER;
    const found = 2 * gradeOf(words, text, end, mark === OWN, forms) + (isFormer ? 1 : 0);
    if (found >= rank) continue;
    rank = found;
    former = isFormer ? FORMER - mark : NOT_FORMER;
  }
  return rank === Number.POSITIVE_INFINITY ? undefined : { thing, rank, former };
}

/** Lower is better; infinite when it does not match. The conditions are those of `best-match.ts`, in the same order. */
function gradeOf(words: Int32Array, text: number, end: number, pairs: boolean, forms: readonly Form[]): number {
  for (const form of forms) {
    const begins = howItBegins(words, text, end, form.orders);
    if (begins === "whole" && !form.open) return form.grade;
    if (begins !== "otherwise") return form.grade + 1;
    const own = wordsIn(words, text, end, form.words);
    const all = 2 ** form.words.length - 1;
    if (own === all || (pairs && own !== 0 && standsWithin(words, text, end, form.words, own, all))) return form.grade + 2;
  }
  return Number.POSITIVE_INFINITY;
}

function howItBegins(words: Int32Array, text: number, end: number, orders: readonly (readonly Range[])[]): "whole" | "so" | "otherwise" {
  let begins: "so" | "otherwise" = "otherwise";
  for (const order of orders) {
    let place = 0;
    while (place < order.length && text + 1 + place < end && isIn(at(words, text + 1 + place), order[place])) place++;
    if (place < order.length) continue;
    if (at(words, text + 1 + place) === OTHERS) return "whole";
    begins = "so";
  }
  return begins;
}

/** Which of the words a text has, as bits. */
function wordsIn(words: Int32Array, text: number, end: number, wanted: readonly Range[]): number {
  let found = 0;
  for (let place = text + 1; place < end; place++) {
    const word = at(words, place);
    if (word < 0) {
      if (word === OTHERS) continue;
      break;
    }
    for (let which = 0; which < wanted.length; which++) if (isIn(word, wanted[which])) found |= 1 << which;
  }
  return found;
}

/** Whether the words are in the text and one it may stand within, where its own must have one that the other does not have. */
function standsWithin(words: Int32Array, text: number, end: number, wanted: readonly Range[], own: number, all: number): boolean {
  for (let other = endOf(words, text, end); other < end; other = endOf(words, other, end)) {
    if (at(words, other) !== WITHIN) continue;
    const found = wordsIn(words, other, end, wanted);
    if ((own | found) === all && (own & ~found) !== 0) return true;
  }
  return false;
}

/** Where the next text begins. */
function endOf(words: Int32Array, text: number, end: number): number {
  let place = text + 1;
  while (place < end && (at(words, place) >= 0 || at(words, place) === OTHERS)) place++;
  return place;
}

function isIn(word: number, range: Range | undefined): boolean {
  return range !== undefined && word >= range.from && word < range.to;
}
