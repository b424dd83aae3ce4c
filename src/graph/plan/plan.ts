import type { GraphQLField, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Model } from "../../../schema/model.js";
import type { ReadStatement, Row } from "../../store/store.js";
import { badInput } from "./bad-input.js";
import { type Complete, compileComplete } from "./complete.js";
import { planNode } from "./object.js";
import { planRoot } from "./root-field.js";
import { collectFields, type Selection } from "./selection.js";
import { sharedArgument } from "./shared-argument.js";
import { type Filling, type Questions, type Search, startWriting, type Tree } from "./writing.js";

/** An operation translated once: its text never changes, only its parameters do. */
export interface Plan {
  /** What has to be looked for before the statement is asked; empty for most operations. */
  readonly searches: readonly Search[];
  /** The one statement that answers the whole operation; undefined when nothing of it is stored. Throws BAD_USER_INPUT for a bad page size or cursor. */
  statement(filling: Filling): ReadStatement | undefined;
  /** The most nodes the answer can hold, with this request's page sizes. */
  cost(filling: Filling): number;
  /** The response's data from the statement's row, by response key. */
  shape(row: Row, filling: Filling): Tree;
  /** The whole response from that data; undefined where graphql's own execution has to give it. */
  readonly complete: Complete | undefined;
  /** The release that is asked of; undefined for the newest. Throws BAD_USER_INPUT when root fields differ in it. */
  release(filling: Filling): number | undefined;
}

/** Which root fields a plan answers: all, only those that are asked of a release, or only those about the releases themselves. */
export type Part = "all" | "ofRelease" | "ofChain";

/** The root argument that says which release is asked. */
const RELEASE = "release";

/** Plans a query operation. Every root field with a Root in its extensions becomes a subquery of the one statement. */
export function planOperation(
  schema: GraphQLSchema,
  model: Model,
  questions: Questions,
  operation: OperationDefinitionNode,
  fragments: Selection["fragments"],
  variables: Selection["variables"],
  part: Part = "all",
): Plan {
  const query = schema.getQueryType();
  if (!query || operation.operation !== "query") throw badInput("Only queries are answered.", operation);
  const selection: Selection = { schema, fragments, variables };
  const selected = collectFields(selection, query, [operation.selectionSet]);
  const fields = [...selected].flatMap(([key, nodes]) => {
    const [first] = nodes;
    const field = first && query.getFields()[first.name.value];
    // What begins with two underscores is GraphQL's own to answer.
    return field && isIn(part, field) ? [{ key, nodes, use: { name: `Query.${field.name}`, field, node: first } }] : [];
  });
  const uses = fields.map(({ use }) => use);
  const dayOf = (filling: Filling) => sharedArgument(uses, "asOf", filling) as string | undefined;
  const writing = startWriting(selection, model, questions, planNode, dayOf);
  const plans = fields.map(({ key, nodes, use }) => ({ key, plan: planRoot(writing, use, nodes) }));
  const text = plans.flatMap(({ plan }) => plan.clauses).join("\n");
  const columns = plans.flatMap(({ plan }) => plan.columns);
  return {
    searches: writing.searches,
    complete: compileComplete(selection, query, selected),
    statement: (filling) => (columns.length > 0 ? { text, columns, parameters: writing.fill(filling), ways: writing.ways } : undefined),
    release: (filling) => sharedArgument(uses, RELEASE, filling) as number | undefined,
    cost: (filling) => {
      // Read here too, so that days that differ are refused before anything runs.
      dayOf(filling);
      return plans.reduce((sum, { plan }) => sum + plan.cost(filling), 0);
    },
    shape: (row, filling) => {
      let at = 0;
      // Not by assignment: a key may be `__proto__`.
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

function isIn(part: Part, { args }: GraphQLField<unknown, unknown>): boolean {
  return part === "all" || (part === "ofRelease") === args.some(({ name }) => name === RELEASE);
}
