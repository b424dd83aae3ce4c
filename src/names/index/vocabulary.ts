import { fold } from "../fold.js";

/**
 * The different words of all names. Words are numbered in the order of their letters without accents, then with them: all
 * spellings of "tran" stand together, and so do all words that begin with "tr". Whatever is typed is a range of numbers.
 */
export interface Vocabulary {
  /** Without accents, sorted. */
  readonly folded: readonly string[];
  /** The number of the first word with those letters, and after the last how many words there are. */
  readonly first: Int32Array;
  /** The words of that very spelling. */
  exactly(exact: string, folded: string): Range;
  /** The words with those letters, whatever their accents. */
  like(folded: string): Range;
  /** The words that begin with those letters. */
  beginning(folded: string): Range;
}

/** From a number up to, but not with, another; nothing when they are equal. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const NOTHING: Range = { from: 0, to: 0 };

export function isNothing({ from, to }: Range): boolean {
  return from === to;
}

/** Of words in any order; `places` are their numbers, in that order. */
export function vocabularyOf(words: readonly string[]): { readonly vocabulary: Vocabulary; readonly places: Int32Array } {
  const sorted = words.map((exact, index) => ({ exact, folded: fold(exact), index })).sort(compareWords);
  const exacts = sorted.map(({ exact }) => exact);
  const folded: string[] = [];
  const first: number[] = [];
  for (const [number, word] of sorted.entries()) {
    if (word.folded === folded.at(-1)) continue;
    folded.push(word.folded);
    first.push(number);
  }
  const starts = Int32Array.of(...first, sorted.length);
  const between = (from: number, to: number): Range => ({ from: starts[from] ?? 0, to: starts[to] ?? 0 });
  const like = (word: string) => {
    const place = placeOf(folded, word);
    return folded[place] === word ? between(place, place + 1) : NOTHING;
  };
  const places = new Int32Array(words.length);
  for (const [number, { index }] of sorted.entries()) places[index] = number;
  const vocabulary: Vocabulary = {
    folded,
    first: starts,
    like,
    beginning: (word) => between(placeOf(folded, word), placeOf(folded, `${word}\uffff`)),
    exactly: (exact, word) => {
      const { from, to } = like(word);
      const place = exacts.slice(from, to).indexOf(exact);
      return place < 0 ? NOTHING : { from: from + place, to: from + place + 1 };
    },
  };
  return { vocabulary, places };
}

/** How many of the sorted words come before it. */
export function placeOf(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Spelled {
  readonly exact: string;
  readonly folded: string;
}

function compareWords(a: Spelled, b: Spelled): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  return a.exact < b.exact ? -1 : Number(a.exact > b.exact);
}
