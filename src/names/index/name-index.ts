import { setImmediate } from "node:timers/promises";
import { TEXT_END, TEXT_START } from "../search-text.js";
import { at, sortInTurns } from "./in-turns.js";
import { growingNumbers, type PackedStrings, packStrings } from "./packed.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** A thing as it is put into an index. */
export interface Named {
  readonly id: string;
  /** The place of its kind among all kinds. */
  readonly kind: number;
  /** Its texts as they are stored, with accents (see `SearchText`). */
  readonly own: string;
  /** The texts that may stand behind its own; "" for none. */
  readonly within: string;
  /** What it came of, with the texts of that. */
  readonly former: readonly { readonly id: string; readonly own: string }[];
  readonly prominence: number;
  /** What settles ties between things of its kind, and whether the greater comes first. */
  readonly key: string;
  readonly descending: boolean;
  /** The days it can have existed on, as 20210701. */
  readonly from: number;
  readonly until: number;
}

/**
 * All names of a release, in a form that is quick to look through and small: things are numbered in the order in which
 * equally good hits are given, and everything about them is numbers side by side.
 */
export interface NameIndex {
  readonly size: number;
  readonly ids: PackedStrings;
  readonly formerIds: readonly string[];
  readonly vocabulary: Vocabulary;
  /** The words of each thing's texts, each text behind one of the marks below; `starts` says where a thing's begin. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  /** The things that have a word, in their order: of the word's letters without accents, `thingStarts` says where they begin. */
  readonly things: Int32Array;
  readonly thingStarts: Int32Array;
  readonly kinds: Uint8Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
}

/** Before the words of a text: its own, or one it may stand within; of what the thing came of, FORMER less the place in `formerIds`. */
export const OWN = -1;
export const WITHIN = -2;
/** Between the words of a text and those of its other forms. */
export const OTHERS = -3;
export const FORMER = -4;

export interface NameIndexBuilder {
  add(named: Named): void;
  /** In some turns, so that others who wait for this thread have theirs. Throws when a thing was added twice. */
  build(): Promise<NameIndex>;
}

export function startNameIndex(): NameIndexBuilder {
  const known = new Map<string, number>();
  const words = growingNumbers();
  const starts = growingNumbers();
  const formerIds: string[] = [];
  // Its texts are in `words`, the rest is needed until all are sorted.
  const added: Omit<Named, "own" | "within" | "former">[] = [];

  function addTexts(mark: number, stored: string): void {
    for (const text of stored.split(TEXT_START)) {
      // What stands before the first start is nothing.
      if (text === "") continue;
      words.push(mark);
      for (const word of text.split(" ")) if (word !== "") words.push(word === TEXT_END ? OTHERS : numberOf(word));
    }
  }

  function numberOf(word: string): number {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  }

  return {
    add({ own, within, former, ...named }) {
      starts.push(words.length());
      addTexts(OWN, own);
      addTexts(WITHIN, within);
      for (const one of former) addTexts(FORMER - (formerIds.push(one.id) - 1), one.own);
      added.push(named);
    },
    async build() {
      starts.push(words.length());
      const { vocabulary, places } = vocabularyOf([...known.keys()]);
      const order = await sortInTurns(Int32Array.from(added.keys()), (a, b) => compare(added[a], added[b]));
      for (let place = 1; place < order.length; place++) {
        const [before, now] = [added[at(order, place - 1)], added[at(order, place)]];
        if (before?.id === now?.id) throw new Error(`expected each thing once, got ${now?.id} twice`);
      }
      const inOrder = <T>(value: (named: (typeof added)[number]) => T) =>
        Array.from(order, (index) => value(added[index] as (typeof added)[number]));
      const ids = packStrings(inOrder(({ id }) => id));
      await setImmediate();
      const texts = reordered(words.values(), starts.values(), order, places);
      await setImmediate();
      return {
        size: order.length,
        ids,
        formerIds,
        vocabulary,
        ...texts,
        ...thingsByWord(vocabulary, texts),
        kinds: Uint8Array.from(inOrder(({ kind }) => kind)),
        from: Int32Array.from(inOrder(({ from }) => from)),
        until: Int32Array.from(inOrder(({ until }) => until)),
      };
    },
  };
}

type Texts = Pick<NameIndex, "words" | "starts">;

/** The texts in the order of the things, their words by their final numbers. */
function reordered(words: Int32Array, starts: Int32Array, order: Int32Array, places: Int32Array): Texts {
  const result: Texts = { words: new Int32Array(words.length), starts: new Int32Array(order.length + 1) };
  let place = 0;
  for (const [number, index] of order.entries()) {
    result.starts[number] = place;
    for (let from = at(starts, index); from < at(starts, index + 1); from++) {
      const word = at(words, from);
      result.words[place++] = word < 0 ? word : at(places, word);
    }
  }
  result.starts[order.length] = place;
  return result;
}

/** Which things have which word, each thing once. */
function thingsByWord({ folded, first }: Vocabulary, { words, starts }: Texts): Pick<NameIndex, "things" | "thingStarts"> {
  const spelling = new Int32Array(at(first, folded.length));
  for (let word = 0; word < folded.length; word++) spelling.fill(word, at(first, word), at(first, word + 1));
  const last = new Int32Array(folded.length);
  const eachOnce = (use: (word: number, thing: number) => void) => {
    last.fill(-1);
    for (let thing = 0; thing + 1 < starts.length; thing++)
      for (let place = at(starts, thing); place < at(starts, thing + 1); place++) {
        const exact = at(words, place);
        if (exact < 0) continue;
        const word = at(spelling, exact);
        if (last[word] === thing) continue;
        last[word] = thing;
        use(word, thing);
      }
  };
  const thingStarts = new Int32Array(folded.length + 1);
  eachOnce((word) => {
    thingStarts[word + 1] = at(thingStarts, word + 1) + 1;
  });
  for (let word = 0; word < folded.length; word++) thingStarts[word + 1] = at(thingStarts, word + 1) + at(thingStarts, word);
  const next = thingStarts.slice();
  const things = new Int32Array(at(thingStarts, folded.length));
  eachOnce((word, thing) => {
    const place = at(next, word);
    things[place] = thing;
    next[word] = place + 1;
  });
  return { things, thingStarts };
}

type Placed = Pick<Named, "prominence" | "kind" | "key" | "descending" | "id">;

/** Total: no two things have one id. */
function compare(a: Placed | undefined, b: Placed | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.prominence !== b.prominence) return b.prominence - a.prominence;
  if (a.kind !== b.kind) return a.kind - b.kind;
  if (a.key !== b.key) return a.key < b.key === a.descending ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
