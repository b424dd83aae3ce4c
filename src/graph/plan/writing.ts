import type { FieldNode, GraphQLCompositeType, GraphQLField, SelectionSetNode } from "graphql";
import { getArgumentValues } from "graphql/execution/values.js";
import type { Model } from "../../../schema/model.js";
import type { NameIndex } from "../../names/index/name-index.js";
import type { Front, Instead, Parameters, ParameterValue, Value } from "../../store/store.js";
import type { Reading } from "../one-release.js";
import type { Selection } from "./selection.js";

/** One use of a field in an operation: what its arguments are read from. */
export interface Use {
  /** Type and field, for messages and fingerprints: "Event.attendances". */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** The variables of one request, through which a plan's parameters, limits and shapes are read. */
export interface Filling {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The arguments of a use, coerced, defaults included. Throws BAD_USER_INPUT as graphql-js does. */
  arguments(use: Use): Readonly<Record<string, unknown>>;
}

/** The tree a plan gives: plain objects by response key. What kind an object is stands under TYPE, where no JSON shows it. */
export type Tree = Record<string, unknown>;
export const TYPE: unique symbol = Symbol("type");

function Empty() {}
Empty.prototype = Object.create(null);
/** A new tree. It inherits nothing, so that a key may be `__proto__`; made by a constructor, it is as fast as any object. */
export const EmptyTree = Empty as unknown as new () => Tree;

/** How a bound node becomes a value: clauses that fetch what crosses relationships, and an expression over them. */
export interface NodePlan {
  /** Lines to stand after the node is bound; they bind `columns`. */
  readonly clauses: readonly string[];
  readonly columns: readonly string[];
  /** A positional list, decoded far faster than a map. */
  readonly expression: string;
  read(value: Value, filling: Filling): unknown;
  /** The most nodes that can come below one such node. */
  cost(filling: Filling): number;
}

/** A part of a node's list: one field's values. */
export interface FieldPlan {
  readonly clauses: readonly string[];
  readonly columns: readonly string[];
  readonly expressions: readonly string[];
  read(values: readonly Value[], filling: Filling): unknown;
  cost(filling: Filling): number;
}

/** The questions by name. */
export type Questions = Readonly<Record<string, Question>>;

/** Plans what is selected of the node bound to a variable. */
export type PlanNode = (writing: Writing, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], node: string) => NodePlan;

/** The day an operation asks about. */
export interface AsOf {
  /** As a parameter in the text; undefined when the operation is about no day. */
  readonly parameter: string | undefined;
  /** The day of a request. Throws BAD_USER_INPUT when its roots do not agree. */
  of(filling: Filling): string | undefined;
}

/**
 * Answers a field that is a question of its own: its part of the statement, from the thing it is asked of. A field of
 * Query is asked of nothing.
 */
export type Question = (writing: Writing, use: Use, nodes: readonly FieldNode[], node: string | undefined) => FieldPlan;

/**
 * What has to be looked for before the statement can be asked: rounds of reading, of which a plan's parameters and shape
 * then know by the request they were for.
 */
export type Search = (reading: Searching, filling: Filling) => Promise<void>;

export interface Searching extends Reading {
  /** All names of the release that is read. */
  names(): Promise<NameIndex>;
  /** To be told when a search ends for want of time: what it found then is not what the release holds. */
  cutShort(): void;
}

/** The state of writing one statement: fresh names, and the parameters it will need. */
export interface Writing {
  readonly selection: Selection;
  readonly model: Model;
  /** The request the plan is made for; only what `presenceOf` keeps of it may decide the text. */
  readonly example: Filling;
  readonly asOf: AsOf;
  /** The question of that name. */
  question(name: string): Question;
  /** Here, because relations and nodes are planned by turns and neither file can import the other. */
  planNode(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], node: string): NodePlan;
  node(): string;
  relationship(): string;
  column(): string;
  /** Adds a parameter; gives it as written in the text. */
  parameter(read: (filling: Filling) => ParameterValue): string;
  /** The parameters' values for a request. */
  fill(filling: Filling): Parameters;
  /** What is looked for first, in the order it was added. */
  readonly searches: Search[];
  /** Better lines for some stores, in the order they were added. */
  readonly ways: { readonly ordered: Instead[]; readonly fronts: Front[] };
}

export function startWriting(selection: Selection, model: Model, questions: Questions, planNode: PlanNode, asOf: AsOf["of"]): Writing {
  const counts = { n: 0, r: 0, c: 0 };
  const parameters: ((filling: Filling) => ParameterValue)[] = [];
  const fresh = (kind: keyof typeof counts) => () => `${kind}${counts[kind]++}`;
  const example = fillingOf(selection.variables);
  const parameter = (read: (filling: Filling) => ParameterValue) => `$p${parameters.push(read) - 1}`;
  const aboutADay = asOf(example) !== undefined;
  const writing: Writing = {
    selection,
    model,
    planNode: (type, sets, node) => planNode(writing, type, sets, node),
    example,
    question: (name) => questions[name] ?? fail(`plan: no question is called ${name}`),
    asOf: { of: asOf, parameter: aboutADay ? parameter((filling) => asOf(filling) ?? null) : undefined },
    node: fresh("n"),
    relationship: fresh("r"),
    column: fresh("c"),
    parameter,
    fill: (filling) => Object.fromEntries(parameters.map((read, index) => [`p${index}`, read(filling)])),
    searches: [],
    ways: { ordered: [], fronts: [] },
  };
  return writing;
}

/** Reads arguments from the variables of one request; each use is read once. */
export function fillingOf(variables: Readonly<Record<string, unknown>>): Filling {
  const read = new Map<Use, Readonly<Record<string, unknown>>>();
  return {
    variables,
    arguments: (use) => {
      const known = read.get(use);
      if (known) return known;
      const values = getArgumentValues(use.field, use.node, variables);
      read.set(use, values);
      return values;
    },
  };
}

/** Indents the lines of a block, so that a statement can be read in a log or a test. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function fail(message: string): never {
  throw new Error(message);
}
