import type { FieldNode, GraphQLObjectType, SelectionSetNode } from "graphql";
import type { Value } from "../../store/store.js";
import { neverOne } from "../plan/clauses.js";
import { childSets, collectFields } from "../plan/selection.js";
import { targetOf } from "../plan/view.js";
import { type FieldPlan, type Filling, indent, type Use, type Writing } from "../plan/writing.js";

/**
 * For questions that are searched before the operation's statement is asked: what was found is read here, field by field,
 * and the statement fetches what is selected of the things in it, by their ids.
 */

/** The statement's values for one request. */
interface Answer {
  readonly filling: Filling;
  readonly values: readonly Value[];
}

/** How a field of something found is read. */
export type Read<Source> = (source: Source, answer: Answer) => unknown;
type Part<Source> = (use: Use, nodes: readonly FieldNode[]) => Read<Source>;
export type Parts<Source> = Readonly<Record<string, Part<Source>>>;

/** Reads what is selected of an object that is found, not stored, each field by its part. */
export function planParts<Source>(writing: Writing, use: Use, nodes: readonly FieldNode[], parts: Parts<Source>): Read<Source> {
  const object = targetOf(use) as GraphQLObjectType;
  const sets: readonly SelectionSetNode[] = childSets(nodes);
  const reads = [...collectFields(writing.selection, object, sets)].flatMap(([key, fields]) => {
    const [first] = fields;
    const field = first && object.getFields()[first.name.value];
    const part = field && parts[field.name];
    return field && part ? [{ key, read: part({ name: `${object.name}.${field.name}`, field, node: first }, fields) }] : [];
  });
  // Not by assignment: a key may be `__proto__`.
  return (source, answer) => Object.fromEntries(reads.map(({ key, read }) => [key, read(source, answer)]));
}

/** What the statement fetches for what was found. */
export interface Fetched<Item> {
  /** The thing an item names, with what is selected of it. */
  thing(use: Use, nodes: readonly FieldNode[], idOf: (item: Item) => string | undefined): Read<Item>;
  /** A value of each of the things of those ids: an expression over the node. Gives how it is found again. */
  value(idsOf: (item: Item) => readonly string[], expression: (node: string) => string): (answer: Answer) => ReadonlyMap<string, Value>;
  written(): Pick<FieldPlan, "clauses" | "columns" | "expressions">;
  /** The most nodes that can come with one item. */
  cost(filling: Filling): number;
}

export function createFetched<Item>(writing: Writing, itemsOf: (filling: Filling) => readonly Item[]): Fetched<Item> {
  const clauses: string[] = [];
  const columns: string[] = [];
  const costs: ((filling: Filling) => number)[] = [];
  const maps = new WeakMap<readonly Value[], ReadonlyMap<string, Value>>();

  /** Adds a list of pairs of id and value for the things of those ids. */
  function add(idsOf: (item: Item) => readonly string[], node: string, lines: readonly string[], expression: string) {
    const ids = writing.parameter((filling) => neverOne([...new Set(itemsOf(filling).flatMap(idsOf))].sort()));
    const column = writing.column();
    const block = [
      `MATCH (${node}:Node)`,
      `WHERE ${node}.id IN ${ids}`,
      ...lines,
      `RETURN collect([${node}.id, ${expression}]) AS ${column}`,
    ];
    clauses.push("CALL () {", ...indent(block), "}");
    const place = columns.push(column) - 1;
    return ({ values }: Answer) => pairsOf(values[place]);
  }

  /** Pairs of id and value by id, made once for each list. */
  function pairsOf(value: Value | undefined): ReadonlyMap<string, Value> {
    const list: readonly Value[] = Array.isArray(value) ? value : [];
    const pairs = maps.get(list) ?? new Map(list.flatMap((pair) => (Array.isArray(pair) ? [[String(pair[0]), pair[1]] as const] : [])));
    maps.set(list, pairs);
    return pairs;
  }

  return {
    thing: (use, nodes, idOf) => {
      const node = writing.node();
      const plan = writing.planNode(targetOf(use), childSets(nodes), node);
      const found = add((item) => [idOf(item) ?? []].flat(), node, plan.clauses, plan.expression);
      costs.push((filling) => 1 + plan.cost(filling));
      return (item, answer) => plan.read(found(answer).get(idOf(item) ?? "") ?? null, answer.filling);
    },
    value: (idsOf, expression) => {
      const node = writing.node();
      return add(idsOf, node, [], expression(node));
    },
    written: () => ({ clauses, columns, expressions: columns }),
    cost: (filling) => costs.reduce((sum, cost) => sum + cost(filling), 0),
  };
}
