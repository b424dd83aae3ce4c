import { type FieldNode, type GraphQLCompositeType, type GraphQLObjectType, getNamedType, isCompositeType } from "graphql";
import type { Value } from "../../store/store.js";
import { childSets, collectFields } from "./selection.js";
import { EmptyTree, type FieldPlan, type Filling, indent, type NodePlan, type Tree, TYPE, type Use, type Writing } from "./writing.js";

/** Puts the plans of an object's fields together: their values stand one after another in one list, behind `lead`. */
export function assemble(
  type: GraphQLObjectType,
  plans: readonly { readonly key: string; readonly plan: FieldPlan }[],
  lead: readonly string[] = [],
): NodePlan {
  let length = lead.length;
  const placed = plans.map(({ key, plan }) => {
    const from = length;
    length += plan.expressions.length;
    return { key, from, to: length, plan };
  });
  const expressions = [...lead, ...plans.flatMap(({ plan }) => plan.expressions)];
  return {
    clauses: plans.flatMap(({ plan }) => plan.clauses),
    columns: plans.flatMap(({ plan }) => plan.columns),
    // Something must stand in the list: an empty one could not be told from nothing on every store.
    expression: `[${expressions.length > 0 ? expressions.join(", ") : "1"}]`,
    read: (value, filling) => {
      if (!Array.isArray(value)) return null;
      const tree: Tree & { [TYPE]?: string } = new EmptyTree();
      for (const { key, from, to, plan } of placed) tree[key] = plan.read(value.slice(from, to), filling);
      tree[TYPE] = type.name;
      return tree;
    },
    cost: (filling) => plans.reduce((sum, { plan }) => sum + plan.cost(filling), 0),
  };
}

/** How one field of an object is planned that is no thing of its own, such as a line of a line-up. */
export type Part = (use: Use, nodes: readonly FieldNode[]) => FieldPlan;

/** Plans what is selected of such an object, each field by its part. */
export function planView(
  writing: Writing,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  parts: Readonly<Record<string, Part>>,
): NodePlan {
  const object = type as GraphQLObjectType;
  const plans = [...collectFields(writing.selection, object, childSets(nodes))].flatMap(([key, fields]) => {
    const [first] = fields;
    const field = first && object.getFields()[first.name.value];
    if (!field) return [];
    const part = parts[field.name];
    if (!part) throw new Error(`plan: nothing answers ${object.name}.${field.name}`);
    return [{ key, plan: part({ name: `${object.name}.${field.name}`, field, node: first }, fields) }];
  });
  return assemble(object, plans);
}

/** The thing bound to a variable. */
export function theThing(writing: Writing, variable: string): Part {
  return (use, nodes) => asField(writing.planNode(targetOf(use), childSets(nodes), variable));
}

/** An object as the value of one field. */
export function asField(plan: NodePlan): FieldPlan {
  return { ...plan, expressions: [plan.expression], read: ([value], filling) => plan.read(value ?? null, filling) };
}

/** A value: an expression over what is bound, read as it is unless told otherwise. */
export function theValue(expression: string, read: (value: Value) => unknown = (value) => value): Part {
  return () => ({ clauses: [], columns: [], expressions: [expression], read: ([value]) => read(value ?? null), cost: () => 0 });
}

/** The one thing that is found from what is bound; null where there is none. */
export function planHead(writing: Writing, bound: readonly string[], match: readonly string[], plan: NodePlan): FieldPlan {
  const column = writing.column();
  const block = [...match, ...plan.clauses, `RETURN head(collect(${plan.expression})) AS ${column}`];
  return {
    clauses: [`CALL (${bound.join(", ")}) {`, ...indent(block), "}"],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => plan.read(value ?? null, filling),
    cost: (filling) => 1 + plan.cost(filling),
  };
}

/** Rows of a list that hangs on what is bound, cut before anything is fetched for them. */
export interface Rows {
  /** The variables the subquery needs. */
  readonly bound: readonly string[];
  /** Clauses that bind `carried`, conditions included. */
  readonly match: readonly string[];
  /** What each row keeps. */
  readonly carried: readonly string[];
  readonly distinct?: boolean;
  readonly order: string;
  readonly size: (filling: Filling) => number;
  readonly plan: NodePlan;
}

export function planRows(writing: Writing, { bound, match, carried, distinct, order, size, plan }: Rows): FieldPlan {
  const column = writing.column();
  const kept = carried.join(", ");
  const block = [
    ...match,
    `WITH ${distinct ? "DISTINCT " : ""}${kept} ORDER BY ${order} LIMIT ${writing.parameter(size)}`,
    ...plan.clauses,
    ...(plan.clauses.length > 0 ? [`WITH ${[...carried, ...plan.columns].join(", ")} ORDER BY ${order}`] : []),
    `RETURN collect(${plan.expression}) AS ${column}`,
  ];
  return {
    clauses: [`CALL (${bound.join(", ")}) {`, ...indent(block), "}"],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => (Array.isArray(value) ? value.map((one) => plan.read(one, filling)) : []),
    cost: (filling) => size(filling) * (1 + plan.cost(filling)),
  };
}

/** The composite type a field leads to. */
export function targetOf(use: Use): GraphQLCompositeType {
  const type = getNamedType(use.field.type);
  if (!isCompositeType(type)) throw new Error(`plan: ${use.name} leads to nothing`);
  return type;
}
