import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { type Model, readModel } from "../../schema/model.js";
import { changesPage, type TellChanges } from "../../src/api/changes.js";
import { answeredOnce, buildApiSchema } from "../../src/api/schema.js";
import type { History } from "../../src/graph/history.js";
import { createOperations, type Operation, operationOf } from "../../src/graph/operations.js";
import type { ReadStatement, Store } from "../../src/store/store.js";

/** A way to ask a store by GraphQL as the server does, without a server, and to see which statements that took. */
export interface Asker {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  readonly statements: ReadStatement[];
  /** The queries that were also answered by the server's own walk, and alike. */
  readonly walked: string[];
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
  const walked: string[] = [];
  const recording: Store = {
    ...store,
    read: (statement, options) => {
      statements.push(statement);
      return store.read(statement, options);
    },
  };
  const answer = answeredOnce<object, Operation>((_context, operation) =>
    operations.answer({ present: recording, past }, operation, { timeoutMs: PATIENCE_MS, patienceMs: PATIENCE_MS }),
  );
  const schema = await buildApiSchema(
    (context: object, { operation, fragments, variableValues }) =>
      answer(context, { definition: operation, fragments, variables: variableValues }),
    { "Release.changes": (from, page) => changesPage(tellChanges, Number(from), page, undefined) },
  );
  const operations = createOperations(schema, model, maxNodes);
  return {
    schema,
    model,
    statements,
    walked,
    ask: async (query, variables = {}) => {
      const document = parse(query);
      const [invalid] = validate(schema, document);
      if (invalid) throw invalid;
      const operation = operationOf(schema, document, undefined, variables);
      if (operation) operations.check(operation);
      const contextValue = {};
      const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
      if (errors?.[0]) throw errors[0];
      const text = JSON.stringify(data);
      const own = operation && operations.complete(operation, await answer(contextValue, operation));
      // Compared as text: the order of keys is part of an answer.
      if (own && JSON.stringify(own) !== text) throw new Error(`the server's own walk gives ${JSON.stringify(own)}, graphql ${text}`);
      if (own) walked.push(query);
      // Execution makes objects without a prototype, which no expectation written by hand has.
      return JSON.parse(text);
    },
  };
}

/** A store that answers nothing, for tests of what is asked of it. */
export function silentStore(): Store {
  return {
    dialect: { name: "silent", schemaStatements: () => [] },
    description: "a store that answers nothing",
    status: async () => ({ kind: "empty" }),
    held: async () => undefined,
    read: async () => [],
    inspect: async () => ({ engine: "nothing", missing: [] }),
    publish: async () => {},
    close: async () => {},
  };
}
