import type { ApolloServerPlugin } from "@apollo/server";
import { StoreError } from "../../store/errors.js";
import type { RequestContext } from "../context.js";
import { causeOf, publicError } from "../errors.js";
import type { OperationLimits } from "../settings.js";

/**
 * One line per operation: which, how long, how it ended. The document is named by its hash, and nothing of its text or
 * of the variables is written. What clients are not told about an error is written here.
 */
export function logPlugin(limits: OperationLimits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { log } }) {
      const started = performance.now();
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors.slice(0, limits.errors)) {
            const known = publicError(error);
            const cause = causeOf(error);
            if (!known) log.error({ err: cause }, "operation failed");
            else if (cause instanceof StoreError) log.warn({ reason: cause.message }, known.code);
          }
        },
        async willSendResponse({ operationName, queryHash, response }) {
          const errors = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
          log.info(
            {
              operation: operationName?.slice(0, 100),
              document: queryHash?.slice(0, 16),
              ms: Math.round((performance.now() - started) * 10) / 10,
              status: response.http.status ?? 200,
              errors: errors.length > 0 ? errors.map(({ extensions }) => extensions?.code) : undefined,
            },
            "operation",
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.log.error({ err: error }, "operation failed");
    },
  };
}
