import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { type Model, readModel } from "../../schema/model.js";
import { changesPage, type TellChanges } from "../../src/api/changes.js";
import { buildApiSchema } from "../../src/api/schema.js";
import type { History } from "../../src/graph/history.js";
import { createOperations, operationOf } from "../../src/graph/operations.js";
import type { ReadStatement, Store } from "../../src/store/store.js";

/** A way to ask a store by GraphQL as the server does, without a server, and to see which statements that took. */
export interface Asker {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  readonly statements: ReadStatement[];
  /** The data; throws the first error there is. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** The number of nodes an operation may come to in tests that are not about it. */
const MAX_NODES = 10_000;

/** Of what is asked here nothing is about time; a database that plans a statement for the first time on a busy machine takes some. */
const PATIENCE_MS = 25_000;

/** What the releases are asked for: a graph of their own, and what they changed. */
export interface AskedPast {
  readonly past: History;
  readonly tellChanges: TellChanges;
}

/** For tests that ask of the present only. */
export const noPast: AskedPast = {
  past: {
    isNewest: async () => true,
    read: async () => [],
    close: async () => {},
  },
  tellChanges: async () => ({ changes: [], total: 0 }),
};

export async function createAsker(store: Store, model = readModel(), maxNodes = MAX_NODES, { past, tellChanges } = noPast): Promise<Asker> {
  const statements: ReadStatement[] = [];
  const recording: Store = {
    ...store,
    read: (statement, options) => {
      statements.push(statement);
      return store.read(statement, options);
    },
  };
  const schema = await buildApiSchema(
    (_context, info) =>
      operations.answer(
        { present: recording, past },
        { definition: info.operation, fragments: info.fragments, variables: info.variableValues },
        { timeoutMs: PATIENCE_MS, patienceMs: PATIENCE_MS },
      ),
    { "Release.changes": (from, page) => changesPage(tellChanges, Number(from), page, undefined) },
  );
  const operations = createOperations(schema, model, maxNodes);
  return {
    schema,
    model,
    statements,
    ask: async (query, variables = {}) => {
      const document = parse(query);
      const [invalid] = validate(schema, document);
      if (invalid) throw invalid;
      const operation = operationOf(schema, document, undefined, variables);
      if (operation) operations.check(operation);
      const { data, errors } = await execute({ schema, document, contextValue: {}, variableValues: variables });
      if (errors?.[0]) throw errors[0];
      // Execution makes objects without a prototype, which no expectation written by hand has.
      return JSON.parse(JSON.stringify(data));
    },
  };
}

/** A store that answers nothing, for tests of what is asked of it. */
export function silentStore(): Store {
  return {
    dialect: { name: "silent", schemaStatements: () => [] },
    description: "a store that answers nothing",
    status: async () => ({ kind: "empty" }),
    read: async () => [],
    inspect: async () => ({ engine: "nothing", missing: [] }),
    publish: async () => {},
    close: async () => {},
  };
}
