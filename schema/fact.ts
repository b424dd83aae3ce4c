/**
 * What the records say, in the form everything after reading works on. A fact is a plain object; a release is the
 * changes between two states of all facts.
 */

/** One thing: its type, its id and its recorded fields. References are ids; absent values and empty lists are left out. */
export interface Fact {
  readonly type: string;
  readonly id: string;
  readonly [field: string]: FactValue | undefined;
}
export type FactValue = string | number | boolean | readonly string[];

/** What a release did to one fact. A change carries the whole fact as it is now. */
export type Change =
  | { readonly kind: "add" | "change"; readonly fact: Fact }
  | { readonly kind: "remove"; readonly type: string; readonly id: string };

/** What is known of a release apart from its changes. */
export interface ReleaseHeader {
  /** 1 for the first. */
  readonly number: number;
  /** UTC, to the second. */
  readonly publishedAt: string;
  readonly note?: string;
  /** SHA-256 of the release file before this one; null for the first. */
  readonly previous: string | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A release as it lies in its file: the changes can be read more than once and are never all in memory. */
export interface Release {
  readonly header: ReleaseHeader;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** In the order of ids; with `from`, only those of this id and later ones, found without reading what comes before. */
  changes(from?: string): AsyncIterable<Change>;
}
