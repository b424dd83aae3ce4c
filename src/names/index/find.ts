import { MAX_WORDS, type SearchQuery, searchQuery } from "../search-query.js";
import type { Word } from "../words.js";
import { type Form, type Graded, graded } from "./grade.js";
import { at } from "./in-turns.js";
import type { NameIndex } from "./name-index.js";
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

interface Hit extends Graded {
  readonly reading?: string;
}

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

/** How many grades there are. */
const GRADES = 8;

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
  const ranks: Hit[][] = Array.from({ length: 2 * GRADES }, () => []);
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
