import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import type { Model } from "../../schema/model.js";
import { createApollo } from "../api/apollo.js";
import { changesPage, type TellChanges } from "../api/changes.js";
import { type RequestContext, remainingMs } from "../api/context.js";
import { buildApiSchema } from "../api/schema.js";
import type { OperationLimits } from "../api/settings.js";
import type { History } from "../graph/history.js";
import { createOperations, type Operations, operationOf } from "../graph/operations.js";
import type { Store } from "../store/store.js";

export interface ApiSettings {
  readonly store: Store;
  readonly past: History;
  readonly tellChanges: TellChanges;
  readonly model: Model;
  readonly limits: OperationLimits;
  /** Errors help strangers less. */
  readonly production: boolean;
  readonly log: Logger;
}

/** The store behind GraphQL: the same, with the same limits, for whoever asks over HTTP or at the command line. */
export async function createApi({
  store,
  past,
  tellChanges,
  model,
  limits,
  production,
  log,
}: ApiSettings): Promise<ApolloServer<RequestContext>> {
  const schema = await buildApiSchema<RequestContext>(
    (context, { operation, fragments, variableValues }) =>
      operations.answer(
        { present: store, past },
        { definition: operation, fragments, variables: variableValues },
        {
          signal: context.signal,
          requestId: context.requestId,
          timeoutMs: Math.min(remainingMs(context), limits.statementMs),
          // The other half is for the answer.
          patienceMs: remainingMs(context) / 2,
        },
      ),
    { "Release.changes": (from, page, { signal }) => changesPage(tellChanges, Number(from), page, signal) },
  );
  const operations: Operations = createOperations(schema, model, limits.nodes);
  return createApollo({
    schema,
    limits,
    log,
    suggestions: !production,
    guard: ({ document, operationName, variables }) => {
      const operation = operationOf(schema, document, operationName ?? undefined, variables);
      return operation ? operations.check(operation) : 0;
    },
  });
}
