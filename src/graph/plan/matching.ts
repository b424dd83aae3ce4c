import { TEXT_START } from "../../names/search-text.js";

/** The parameters of a search in one form, as written in the text (see `SearchQuery`). */
export interface PieceNames {
  readonly words: string;
  readonly lead: string;
  readonly starts: string;
}
export interface QueryNames {
  readonly exact: PieceNames & { readonly wholes: string };
  readonly folded: PieceNames & { readonly wholes: string };
  readonly prefix: PieceNames;
  readonly single: string;
}

/** Whether one of the texts of `n` has words that begin with all the words. */
export function isNamed(n: string, prefix: Pick<PieceNames, "words" | "lead">, single: string): string {
  return has(`${n}.searchFolded`, prefix, single);
}

/** Whether `n` can be a hit at all: the longest word is looked for in all its texts at once, which rules out nearly everything. */
export function isCandidate(n: string, { prefix: { lead } }: QueryNames, within: boolean): string {
  const own = `${n}.searchFolded CONTAINS ${lead}`;
  return within ? `(${own} OR ${n}.withinFolded CONTAINS ${lead})` : own;
}

/**
 * How good a hit is, 0 the best, null when it is none: with the accents as typed, then without accents, then as beginnings
 * of words; within each a whole text first, then one that begins with what was typed, then one that has it anywhere.
 */
export function gradeOf(n: string, { exact, folded, prefix, single }: QueryNames): string {
  const [ownExact, ownFolded] = [`${n}.searchExact`, `${n}.searchFolded`];
  const conditions = [
    begins(ownExact, exact.wholes),
    begins(ownExact, exact.starts),
    hasTogether(ownExact, `${n}.withinExact`, exact, single),
    begins(ownFolded, folded.wholes),
    begins(ownFolded, folded.starts),
    hasTogether(ownFolded, `${n}.withinFolded`, folded, single),
    begins(ownFolded, prefix.starts),
    hasTogether(ownFolded, `${n}.withinFolded`, prefix, single),
  ];
  return `CASE ${conditions.map((condition, grade) => `WHEN ${condition} THEN ${grade}`).join(" ")} END`;
}

/** Starts carry the mark before a text, so the texts of a thing need not be told apart. */
function begins(own: string, starts: string): string {
  return `any(w IN ${starts} WHERE ${own} CONTAINS w)`;
}

/** All words in one text. Where there is but one word, the lead has told. */
function has(own: string, { words, lead }: Pick<PieceNames, "words" | "lead">, single: string): string {
  return `${own} CONTAINS ${lead} AND (${single} OR any(x IN ${texts(own)} WHERE all(w IN ${words} WHERE x CONTAINS w)))`;
}

/** Or in a text and one it stands within, where its own must have a word that the other does not have. */
function hasTogether(own: string, other: string, pieces: PieceNames, single: string): string {
  const both = `all(w IN ${pieces.words} WHERE x CONTAINS w OR y CONTAINS w) AND any(w IN ${pieces.words} WHERE x CONTAINS w AND NOT y CONTAINS w)`;
  return `(${has(own, pieces, single)} OR ${other} IS NOT NULL AND any(x IN ${texts(own)} WHERE any(y IN ${texts(other)} WHERE ${both})))`;
}

function texts(key: string): string {
  return `split(${key}, '${TEXT_START}')`;
}
