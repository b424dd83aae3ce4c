import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import type { Model } from "../../schema/model.js";
import { createApollo } from "../api/apollo.js";
import { changesPage, type TellChanges } from "../api/changes.js";
import { type RequestContext, remainingMs } from "../api/context.js";
import { answeredOnce, buildApiSchema } from "../api/schema.js";
import type { OperationLimits } from "../api/settings.js";
import type { History } from "../graph/history.js";
import { createOperations, type Operation, type Operations, operationOf } from "../graph/operations.js";
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
  /** False leaves every walk to graphql's own execution; for comparing. */
  readonly ownWalk?: boolean;
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
  ownWalk = true,
}: ApiSettings): Promise<ApolloServer<RequestContext>> {
  const cutShort = new WeakSet<RequestContext>();
  // Both walks, ours and graphql's, are of this one answer.
  const answer = answeredOnce<RequestContext, Operation>((context, operation) =>
    operations.answer({ present: store, past }, operation, {
      signal: context.signal,
      requestId: context.requestId,
      timeoutMs: Math.min(remainingMs(context), limits.statementMs),
      planning: { until: context.deadlineMs },
      cutShort: () => cutShort.add(context),
      // The other half is for the answer.
      patienceMs: remainingMs(context) / 2,
    }),
  );
  const schema = await buildApiSchema<RequestContext>(
    (context, { operation, fragments, variableValues }) => answer(context, { definition: operation, fragments, variables: variableValues }),
    { "Release.changes": (from, page, { signal }) => changesPage(tellChanges, Number(from), page, signal) },
  );
  const operations: Operations = createOperations(schema, model, limits.nodes);
  const asked = new WeakMap<RequestContext, Operation>();
  return createApollo({
    schema,
    limits,
    log,
    suggestions: !production,
    mayChange: (context) => cutShort.has(context),
    guard: ({ document, operationName, variables, context }) => {
      const operation = operationOf(schema, document, operationName ?? undefined, variables);
      if (!operation) return 0;
      const nodes = operations.check(operation);
      asked.set(context, operation);
      return nodes;
    },
    respond: async (context) => {
      const operation = ownWalk && asked.get(context);
      if (!operation) return undefined;
      const answered = await answer(context, operation).catch(() => undefined);
      return answered && operations.complete(operation, answered);
    },
  });
}
