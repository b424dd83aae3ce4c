import { type FieldNode, type GraphQLSchema, getNamedType, isCompositeType, isObjectType, type OperationDefinitionNode } from "graphql";
import type { Model } from "../../../schema/model.js";
import type { ParameterValue, ReadStatement, Row, Value } from "../../store/store.js";
import { badInput } from "./bad-input.js";
import { whereClause } from "./clauses.js";
import { planNode } from "./object.js";
import { planPage } from "./page.js";
import type { Given, Root } from "./root.js";
import { childSets, collectFields, type Selection } from "./selection.js";
import { type FieldPlan, type Filling, indent, startWriting, type Tree, type Use, type Writing } from "./writing.js";

/** An operation translated once: its text never changes, only its parameters do. */
export interface Plan {
  /** The one statement that answers the whole operation; undefined when nothing of it is stored. Throws BAD_USER_INPUT for a bad page size or cursor. */
  statement(filling: Filling): ReadStatement | undefined;
  /** The most nodes the answer can hold, with this request's page sizes. */
  cost(filling: Filling): number;
  /** The response's data from the statement's row, by response key. */
  shape(row: Row, filling: Filling): Tree;
}

/** The most ids that `nodes` takes. */
export const MAX_IDS = 100;

/** Plans a query operation. Every root field with a Root in its extensions becomes a subquery of the one statement. */
export function planOperation(
  schema: GraphQLSchema,
  model: Model,
  operation: OperationDefinitionNode,
  fragments: Selection["fragments"],
  variables: Selection["variables"],
): Plan {
  const query = schema.getQueryType();
  if (!query || operation.operation !== "query") throw badInput("Only queries are answered.", operation);
  const writing = startWriting({ schema, fragments, variables }, model, planNode);
  const plans: { key: string; plan: FieldPlan }[] = [];
  for (const [key, nodes] of collectFields(writing.selection, query, [operation.selectionSet])) {
    const [first] = nodes;
    const field = first && query.getFields()[first.name.value];
    if (!field) continue;
    plans.push({ key, plan: planRoot(writing, { name: `Query.${field.name}`, field, node: first }, nodes) });
  }
  const text = plans.flatMap(({ plan }) => plan.clauses).join("\n");
  const columns = plans.flatMap(({ plan }) => plan.columns);
  return {
    statement: (filling) => (columns.length > 0 ? { text, columns, parameters: writing.fill(filling) } : undefined),
    cost: (filling) => plans.reduce((sum, { plan }) => sum + plan.cost(filling), 0),
    shape: (row, filling) => {
      let at = 0;
      return Object.fromEntries(
        plans.map(({ key, plan }) => {
          const values = row.slice(at, at + plan.columns.length);
          at += plan.columns.length;
          return [key, plan.read(values, filling)];
        }),
      );
    },
  };
}

function planRoot(writing: Writing, use: Use, nodes: readonly FieldNode[]): FieldPlan {
  const root = use.field.extensions.root as Root | undefined;
  const type = getNamedType(use.field.type);
  if (!root || !isCompositeType(type)) throw new Error(`plan: ${use.name} has no place in the graph`);
  const child = writing.node();
  const match = [`MATCH (${child}:${root.label})`];
  const where = root.where(child, givenOf(writing, use)).filter((condition) => condition !== false);
  if (root.shape === "page") {
    if (!isObjectType(type)) throw new Error(`plan: ${use.name} is not a connection`);
    // Saying that the keys are there lets Neo4j read them in order from their index; they always are.
    const sorted = root.order.map((key) => `${child}.${key.replace("-", "")} IS NOT NULL`);
    return planPage(writing, {
      use,
      connection: type,
      sets: childSets(nodes),
      child,
      open: "CALL () {",
      match,
      where: [...sorted, ...where],
      distinct: false,
      order: root.order,
      cap: 100,
    });
  }
  const plan = writing.planNode(type, childSets(nodes), child);
  const column = writing.column();
  const found = [...match, ...whereClause(where)];
  if (root.shape === "one") {
    return {
      clauses: ["CALL () {", ...indent([...found, ...plan.clauses, `RETURN head(collect(${plan.expression})) AS ${column}`]), "}"],
      columns: [column],
      expressions: [column],
      read: ([value], filling) => plan.read(value ?? null, filling),
      cost: (filling) => 1 + plan.cost(filling),
    };
  }
  return {
    clauses: ["CALL () {", ...indent([...found, ...plan.clauses, `RETURN collect([${child}.id, ${plan.expression}]) AS ${column}`]), "}"],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => {
      const byId = new Map(
        (Array.isArray(value) ? value : []).map((pair: Value) => (Array.isArray(pair) ? [pair[0], pair[1]] : [])) as [Value, Value][],
      );
      return idsOf(use, filling).map((id) => plan.read(byId.get(id) ?? null, filling));
    },
    cost: (filling) => idsOf(use, filling).length * (1 + plan.cost(filling)),
  };
}

function idsOf(use: Use, filling: Filling): readonly string[] {
  const { ids } = filling.arguments(use);
  const list = Array.isArray(ids) ? ids.map(String) : [];
  if (list.length > MAX_IDS) throw badInput(`ids: at most ${MAX_IDS}, not ${list.length}`, use.node);
  return list;
}

function givenOf(writing: Writing, use: Use): Given {
  const at = (filling: Filling, path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>(
        (value, name) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined),
        filling.arguments(use),
      );
  const example = (path: string) => at(writing.example, path);
  return {
    has: (path) => example(path) !== undefined && example(path) !== null,
    flag: (path) => example(path) === true,
    param: (path, as) => writing.parameter((filling) => (as ? as(at(filling, path)) : (at(filling, path) as ParameterValue))),
  };
}
