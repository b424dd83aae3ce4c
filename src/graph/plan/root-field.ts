import { type FieldNode, type GraphQLCompositeType, type GraphQLObjectType, getNamedType, isCompositeType, isObjectType } from "graphql";
import { MAX_PAGE } from "../../../schema/decorators.js";
import type { Value } from "../../store/store.js";
import { lookUp } from "../former-ids.js";
import { badInput } from "./bad-input.js";
import { onTheDay, whereClause } from "./clauses.js";
import { givenOf } from "./given.js";
import { planPage } from "./page.js";
import type { PatternRoot, Root } from "./root.js";
import { childSets } from "./selection.js";
import { planHead } from "./view.js";
import { type FieldPlan, type Filling, indent, type Use, type Writing } from "./writing.js";

/** The most ids that `nodes` takes. */
export const MAX_IDS = 100;

/** A field of Query with what it leads to. */
interface RootField {
  readonly use: Use;
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
  /** The variable of a row. */
  readonly child: string;
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** Of a look-up the variable of what has the id that was asked for, which may be a former one of the row. */
  readonly asked: string | undefined;
}

/** Plans a field of Query: a subquery of its own, from the pattern and the conditions its Root gives. */
export function planRoot(writing: Writing, use: Use, nodes: readonly FieldNode[]): FieldPlan {
  const root = use.field.extensions.root as Root | undefined;
  const type = getNamedType(use.field.type);
  if (root?.shape === "question") return writing.question(root.question)(writing, use, nodes, undefined);
  if (!root || !isCompositeType(type)) throw new Error(`plan: ${use.name} has no place in the graph`);
  const child = writing.node();
  const given = givenOf(writing, use);
  const where = root.where(child, given).filter((condition) => condition !== false);
  const path = root.byId?.(given);
  const asked = path === undefined ? undefined : writing.node();
  const match =
    path === undefined || asked === undefined
      ? [`MATCH (${child}:${root.label})`]
      : lookUp(asked, `${asked}.id ${root.shape === "many" ? "IN" : "="} ${given.param(path)}`, child, root.label);
  const field: RootField = { use, type, nodes, child, match, where, asked };
  switch (root.shape) {
    case "one":
      return planOne(writing, field);
    case "many":
      return planMany(writing, field);
    case "page":
      return planWhole(writing, field, root);
  }
}

function planOne(writing: Writing, { type, nodes, child, match, where }: RootField): FieldPlan {
  return planHead(writing, [], [...match, ...whereClause(where)], writing.planNode(type, childSets(nodes), child));
}

/** Things by ids: found in any order, answered in the order asked, each at the place of the id it was asked by. */
function planMany(writing: Writing, { use, type, nodes, child, match, where, asked = child }: RootField): FieldPlan {
  const plan = writing.planNode(type, childSets(nodes), child);
  const column = writing.column();
  const block = [...match, ...whereClause(where), ...plan.clauses, `RETURN collect([${asked}.id, ${plan.expression}]) AS ${column}`];
  return {
    clauses: ["CALL () {", ...indent(block), "}"],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => {
      const byId = new Map<Value, Value>();
      for (const pair of Array.isArray(value) ? value : []) if (Array.isArray(pair)) byId.set(pair[0], pair[1]);
      return idsOf(use, filling).map((id) => plan.read(byId.get(id) ?? null, filling));
    },
    cost: (filling) => idsOf(use, filling).length * (1 + plan.cost(filling)),
  };
}

function planWhole(writing: Writing, { use, type, nodes, child, match, where }: RootField, { order }: PatternRoot): FieldPlan {
  if (!isObjectType(type)) throw new Error(`plan: ${use.name} is not a connection`);
  const keys = [...order.map((key) => key.replace("-", "")), "id"];
  return planPage(writing, {
    use,
    connection: type,
    sets: childSets(nodes),
    child,
    open: "CALL () {",
    match,
    where: [...where, ...onTheDay(writing, rowOf(use, type), child)],
    sorted: keys.map((key) => `${child}.${key} IS NOT NULL`),
    distinct: false,
    order,
    cap: MAX_PAGE,
  });
}

function rowOf(use: Use, connection: GraphQLObjectType): GraphQLCompositeType {
  const row = getNamedType(connection.getFields().nodes?.type);
  if (!isCompositeType(row)) throw new Error(`plan: ${use.name} has no nodes`);
  return row;
}

function idsOf(use: Use, filling: Filling): readonly string[] {
  const { ids } = filling.arguments(use);
  const list = Array.isArray(ids) ? ids.map(String) : [];
  if (list.length > MAX_IDS) throw badInput(`ids: at most ${MAX_IDS}, not ${list.length}`, use.node);
  return list;
}
