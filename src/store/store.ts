/** A place that runs Cypher and holds one release of the graph at a time. Nothing outside this folder knows which one it is. */
export interface Store {
  readonly dialect: Dialect;
  /** Where it is, for people: never with a password. */
  readonly description: string;

  /** What the store holds now, checked against what it should hold. */
  status(): Promise<StoreStatus>;

  /**
   * Which release it answers from; undefined when nothing can be read. What another process published within the last
   * `noticeMs` need not be known yet, so that asking costs next to nothing.
   */
  held(): Promise<ReleaseMark | undefined>;

  /**
   * Runs one reading statement and gives its rows as positional values, in the statement's order: strings, numbers,
   * booleans, null and lists of them. All rows are of one release. Throws a StoreError.
   */
  read(statement: ReadStatement, options: ReadOptions): Promise<readonly Row[]>;

  /**
   * Makes the store hold another release: all of it or nothing, whatever happens meanwhile; readers see the old one
   * until it is there. Publishing the same twice leaves the same graph. Throws a StoreError, CONFLICT when the store
   * does not hold `base` (any more).
   */
  publish(publication: Publication): Promise<void>;

  /** What the store is made of, for whoever looks after it; only of use where a release is held. Changes nothing. */
  inspect(): Promise<StoreInspection>;

  close(): Promise<void>;
}

/** Cypher for both stores, without its RETURN: what it returns is named apart, so that a store can read more with it. */
export interface ReadStatement {
  readonly text: string;
  /** Variables of the text, in the order of the row's values. */
  readonly columns: readonly string[];
  readonly parameters: Parameters;
  readonly ways?: Ways;
}

/** Lines of a statement for which some stores have better ones. With them or without, the answer is the same. */
export interface Ways {
  /** For stores whose indexes know order: they read no more than the rows that are wanted. */
  readonly ordered: readonly Instead[];
  /** For stores whose indexes do not: they look for the rows among the first before they sort all. */
  readonly fronts: readonly Front[];
}

export interface Instead {
  readonly line: string;
  readonly better: string;
}

/** The first rows of all with a label, by a property that is the first part of what they are sorted by, downwards. */
export interface Front extends Instead {
  readonly label: string;
  readonly property: string;
  /** The parameter of the better line that holds the values of the property to look among. */
  readonly among: string;
  /** Parameters that no row is above in what it is sorted by. */
  readonly upTo: readonly string[];
  /** The column that holds the rows as a list, and the parameter that holds how many are wanted at most. */
  readonly column: string;
  readonly size: string;
}

export interface WriteStatement {
  readonly text: string;
  readonly parameters: Parameters;
}

export type Value = string | number | boolean | null | readonly Value[];
export type Row = readonly Value[];
/** Parameters may hold lists of maps, which rows of a writing statement are. */
export type Parameters = Readonly<Record<string, ParameterValue>>;
export type ParameterValue = string | number | boolean | null | readonly ParameterValue[] | { readonly [key: string]: ParameterValue };

export interface Planning {
  /** The moment (as of `performance.now()`) until which the statement may take. */
  readonly until: number;
  /** Told how long it took, planning and first run. */
  readonly took?: (ms: number) => void;
}

export interface ReadOptions {
  readonly timeoutMs: number;
  /** For a statement that the database has to plan first, which can take longer than running it ever does. */
  readonly planning?: Planning | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** Whose question it is, for the log. */
  readonly requestId?: string | undefined;
  /** Only from the release of this number: throws CONFLICT when the store holds another. */
  readonly release?: number | undefined;
}

/** Which release a store holds, and in which form. */
export interface ReleaseMark {
  readonly number: number;
  /** The release file's hash: two chains with the same numbers are told apart by it. */
  readonly hash: string;
  /** The projection's format; a graph of another format is built again. */
  readonly format: number;
}

export type StoreStatus =
  | { readonly kind: "empty" }
  | { readonly kind: "holds"; readonly mark: ReleaseMark }
  /** A first load or a rebuild was cut short; nothing may be read, and publishing from nothing clears it. */
  | { readonly kind: "unfinished" }
  /** What is there does not match what was published; publishing from nothing replaces it. */
  | { readonly kind: "damaged"; readonly reason: string };

export interface StoreInspection {
  /** The engine with its version, as it calls itself. */
  readonly engine: string;
  /** Names of constraints and indexes of the store's schema that are not there, or not ready yet. */
  readonly missing: readonly string[];
}

export interface Publication {
  /** The release the writes start from; undefined: from nothing, whatever the store holds is replaced. */
  readonly base: number | undefined;
  readonly mark: ReleaseMark;
  /** Made anew for each attempt. */
  readonly writes: () => AsyncIterable<WriteStatement>;
  /** Told of each statement when it has run; what it throws ends the work, and the store is as it was. */
  readonly wrote?: (write: WriteStatement) => void;
  /** Rows to be written in all, at a guess: decides whether one transaction can hold them. */
  readonly size: number;
}

/** Constraints and indexes the graph needs; each dialect says them its own way. */
export interface StoreSchema {
  /** Unique properties, each with the label it is unique among. */
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  /** Keys in which whole lists are paged; only of use where indexes are ordered. */
  readonly ordered: readonly { readonly label: string; readonly properties: readonly string[] }[];
  /** Properties that fronts are found by; only of use where indexes know no order. */
  readonly fronts: readonly { readonly label: string; readonly property: string }[];
}

/** The differences between the stores, as data. Nothing else branches on which store it is. */
export interface Dialect {
  readonly name: string;
  /** Statements that make the schema, each safe to run again. */
  readonly schemaStatements: (schema: StoreSchema) => readonly string[];
}
