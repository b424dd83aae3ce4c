import type { Order } from "../../../schema/mapping.js";

/**
 * How a field of Query is answered from the graph. It stands in the field's `extensions.root`; the planner needs
 * nothing else to plan it.
 */
export type Root = PatternRoot | QuestionRoot;

/** Answered by a question of src/graph/questions/. */
export interface QuestionRoot {
  readonly shape: "question";
  readonly question: string;
}

export interface PatternRoot {
  /** "one": at most one thing; "many": the things of a list of ids, null where there is none; "page": a Relay connection. */
  readonly shape: "one" | "many" | "page";
  /** The label of its rows: a kind of thing, or Node for any. */
  readonly label: string;
  readonly order: Order;
  /** The argument its rows are looked up by, an id or a list of them; undefined when they are found otherwise. */
  readonly byId?: (given: Given) => string | undefined;
  /** Conditions on a row bound to the variable `n`, made from the arguments that are there. */
  readonly where: (n: string, given: Given) => readonly (string | false)[];
}

/** The arguments of one use of a field, as its conditions see them: what is there, and under which parameter. */
export interface Given {
  /** Whether the argument is there and not null: "filter.from". */
  has(path: string): boolean;
  /** Whether a list is there and has something in it. */
  some(path: string): boolean;
  /** Whether a flag is there and true. */
  flag(path: string): boolean;
  /** Conditions that `n`, of that kind, may exist on the day the operation asks about; none when it asks about no day. */
  existing(n: string, kind: string): readonly string[];
  /** The parameter that will hold the argument's value, changed by `as` before it is sent. */
  param(path: string, as?: (value: unknown) => ParameterInput): string;
}

/** What a parameter may be changed to. */
export type ParameterInput = string | number | boolean | readonly (string | number)[];
