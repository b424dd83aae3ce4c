import { MAX_WORDS, type SearchQuery, searchQuery } from "../search-query.js";
import type { Word } from "../words.js";
import { at } from "./in-turns.js";
import { FORMER, type NameIndex, OTHERS, OWN, WITHIN } from "./name-index.js";
import { isOneErrorApart, LONG_WORD } from "./typing-error.js";
import { isNothing, placeOf, type Range } from "./vocabulary.js";

/** What a search found. */
export interface Found {
  readonly id: string;
  /** What it came of, when it was found by the name of that. */
  readonly former: string | undefined;
  /** What was typed, read with one typing error put right, when nothing has the word that was typed. */
  readonly corrected: string | undefined;
}

export interface Narrowed {
  readonly first: number;
  /** Whether a kind is asked for, by its place. */
  readonly kind: (kind: number) => boolean;
  /** The day it is about, as 20210701. */
  readonly day: number | undefined;
}

/** Ways to read a mistyped word; the words that most things have come first. */
const MAX_READINGS = 10;

/**
 * The best hits in the order of matches: accents as typed, then without, then as beginnings of words; within each a whole
 * text, then one that begins so, then one that has it anywhere; of equally good texts a thing's own before those of what
 * it came of. Equally good hits are in the order of the index. A long word that no name has is read as those that are one
 * typing error away.
 */
export function findNames(index: NameIndex, query: SearchQuery, narrowed: Narrowed): readonly Found[] {
  if (query.empty) return [];
  const mistyped = query.asked.slice(0, MAX_WORDS).filter(({ folded }) => isNothing(index.vocabulary.beginning(folded)));
  const [word] = mistyped;
  if (word === undefined) return told(index, hitsOf(index, query, narrowed));
  if (mistyped.length > 1 || word.folded.length < LONG_WORD) return [];
  const best = new Map<number, Hit & { readonly reading: string }>();
  for (const reading of readingsOf(index, query.asked, word))
    for (const hit of hitsOf(index, searchQuery(reading), narrowed)) {
      const known = best.get(hit.thing);
      if (known === undefined || hit.rank < known.rank) best.set(hit.thing, { ...hit, reading });
    }
  return told(index, [...best.values()].sort((a, b) => a.rank - b.rank || a.thing - b.thing).slice(0, narrowed.first));
}

interface Hit {
  readonly thing: number;
  readonly rank: number;
  /** The place of what it came of, or NOT_FORMER. */
  readonly former: number;
  readonly reading?: string;
}

const NOT_FORMER = -1;

function told({ ids, formerIds }: NameIndex, hits: readonly Hit[]): readonly Found[] {
  return hits.map(({ thing, former, reading }) => ({ id: ids.at(thing), former: formerIds[former], corrected: reading }));
}

/** What may have been meant: another word, or two without the space between them. */
function readingsOf(index: NameIndex, asked: readonly Word[], mistyped: Word): readonly string[] {
  const { folded } = index.vocabulary;
  const near = [...folded.keys()].filter((place) => isOneErrorApart(mistyped.folded, folded[place] ?? ""));
  const meant = near.map((place) => ({ words: folded[place] ?? "", things: thingsWith(index, place) }));
  for (let end = 2; end <= mistyped.folded.length - 2; end++) {
    const parts = [mistyped.folded.slice(0, end), mistyped.folded.slice(end)];
    const places = parts.map((part) => placeOf(folded, part));
    if (places.every((place, part) => folded[place] === parts[part]))
      meant.push({ words: parts.join(" "), things: Math.min(...places.map((place) => thingsWith(index, place))) });
  }
  return meant
    .sort((a, b) => b.things - a.things || (a.words < b.words ? -1 : 1))
    .slice(0, MAX_READINGS)
    .map(({ words }) => asked.map((word) => (word.folded === mistyped.folded ? words : word.written)).join(" "));
}

function thingsWith({ thingStarts }: NameIndex, word: number): number {
  return at(thingStarts, word + 1) - at(thingStarts, word);
}

/** What was typed in one form, as ranges of words. */
interface Form {
  readonly words: readonly Range[];
  readonly orders: readonly (readonly Range[])[];
  /** The grade of a text that is the words and nothing more; the two after it are those of one that begins so and of any other. */
  readonly grade: number;
  /** Whether words need only begin so: then no text is the words and nothing more. */
  readonly open: boolean;
}

const FORMS = 8;

/** The hits of a query without typing errors, best first. */
function hitsOf(index: NameIndex, query: SearchQuery, narrowed: Narrowed): readonly Hit[] {
  const { vocabulary } = index;
  const form = (of: (word: Word) => Range, grade: number, before = of): Form => ({
    words: distinct(query.asked.slice(0, MAX_WORDS).map(of)),
    orders: query.orders
      .map((order) => order.map((word, place) => (place < order.length - 1 ? before : of)(word)))
      .filter((order) => !order.some(isNothing)),
    grade,
    open: before !== of,
  });
  const like = (word: Word) => vocabulary.like(word.folded);
  const exact = form((word) => vocabulary.exactly(word.exact, word.folded), 0);
  const folded = form(like, 3);
  // Of a text that begins so only the last word may be unfinished.
  const prefix = form((word) => vocabulary.beginning(word.folded), 5, like);
  const hasAccents = query.asked.some((word) => word.exact !== word.folded);
  const kept = keptHits(narrowed.first);
  const whole = [...(hasAccents ? [exact] : []), folded].filter(isPossible);
  if (whole.length > 0) look(index, folded, whole, narrowed, kept);
  // Beginnings of words are worse than all of these.
  if (kept.count() < narrowed.first && isPossible(prefix)) look(index, prefix, [prefix], narrowed, kept);
  return kept.best();
}

function isPossible({ words }: Form): boolean {
  return words.length > 0 && !words.some(isNothing);
}

function distinct(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter((range, place) => ranges.findIndex(({ from, to }) => from === range.from && to === range.to) === place);
}

interface Kept {
  count(): number;
  has(thing: number): boolean;
  add(hit: Hit): void;
  /** Whether there are as many as are wanted that are no worse than that. */
  enough(rank: number): boolean;
  best(): readonly Hit[];
}

/** The first hits of each rank; a thing's own texts and former ones have ranks by turns. */
function keptHits(most: number): Kept {
  const ranks: Hit[][] = Array.from({ length: 2 * FORMS }, () => []);
  const seen = new Set<number>();
  const upTo = (rank: number) => ranks.slice(0, rank + 1).reduce((sum, hits) => sum + hits.length, 0);
  return {
    count: () => upTo(ranks.length),
    has: (thing) => seen.has(thing),
    add: (hit) => {
      const hits = ranks[hit.rank];
      if (hits === undefined || hits.length >= most) return;
      hits.push(hit);
      seen.add(hit.thing);
    },
    enough: (rank) => upTo(rank) >= most,
    best: () => ranks.flat().slice(0, most),
  };
}

/** Grades the things that have the rarest of the words, in their order, until nothing better can come. */
function look(index: NameIndex, { words }: Form, forms: readonly Form[], { kind, day }: Narrowed, kept: Kept): void {
  const bestRank = 2 * Math.min(...forms.map(({ grade, open }) => (open ? grade + 1 : grade)));
  for (const thing of candidates(index, words)) {
    if (!kind(at(index.kinds, thing)) || kept.has(thing)) continue;
    if (day !== undefined && (at(index.from, thing) > day || at(index.until, thing) < day)) continue;
    const hit = graded(index, thing, forms);
    if (hit === undefined) continue;
    kept.add(hit);
    if (hit.rank <= bestRank && kept.enough(bestRank)) return;
  }
}

/** Of more things than this share of all, all are read: that takes less time than putting them in order. */
const MOST_SORTED = 1 / 8;

/** The things that have the rarest of the words, in their order, some of them more than once. */
function candidates({ vocabulary, things, thingStarts, size }: NameIndex, words: readonly Range[]): Iterable<number> {
  const parts = words.map(({ from, to }) => {
    // A range of words is always one of whole spellings or lies within one.
    const [first, last] = [spellingOf(vocabulary.first, from), spellingOf(vocabulary.first, to - 1)];
    return { first, last, from: at(thingStarts, first), to: at(thingStarts, last + 1) };
  });
  const rarest = parts.reduce((best, part) => (part.to - part.from < best.to - best.from ? part : best));
  const found = things.subarray(rarest.from, rarest.to);
  if (rarest.first === rarest.last) return found;
  return found.length > size * MOST_SORTED ? numbersBelow(size) : found.slice().sort();
}

function* numbersBelow(size: number): Generator<number> {
  for (let number = 0; number < size; number++) yield number;
}

/** The place of the spelling that has the word of that number. */
function spellingOf(first: Int32Array, word: number): number {
  let [low, high] = [0, first.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(first, middle) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The best of a thing's texts. */
function graded({ words, starts }: NameIndex, thing: number, forms: readonly Form[]): Hit | undefined {
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
