import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "../context.js";
import { retryAfter, statusOf, withRequestId } from "../errors.js";
import type { OperationLimits } from "../settings.js";

/**
 * The answer's HTTP status and the most errors it may hold. An answer with any data is a 200; one without says by its
 * first error why. Clients that know `application/json` only are told 200 for a request that was understood but is
 * wrong, as GraphQL over HTTP asks for. What was answered without an error may be kept by whoever asks before each use
 * whether it still holds: the same question has one answer in a release. Not so an answer that was cut short for time.
 */
export function statusPlugin(limits: OperationLimits, mayChange: (context: RequestContext) => boolean): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, request, contextValue }) {
          if (response.body.kind !== "single") return;
          const { data, errors } = response.body.singleResult;
          const [first] = errors ?? [];
          if (!first) return void response.http.headers.set("cache-control", mayChange(contextValue) ? "no-store" : "no-cache");
          const told = distinct(errors ?? []).slice(0, limits.errors);
          response.body.singleResult.errors = told.map((error) => withRequestId(error, contextValue.requestId));
          if (!isEmpty(data)) {
            response.http.status = undefined;
            return;
          }
          const code = first.extensions?.code;
          const status = legacyOk(code, request.http?.headers.get("accept")) ? 200 : statusOf(code);
          if (status !== undefined) response.http.status = status;
          const seconds = retryAfter(code);
          if (seconds !== undefined) response.http.headers.set("retry-after", seconds);
        },
      };
    },
  };
}

/** No data at all, or root fields that are all null: nothing was found out. */
function isEmpty(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return !data || Object.values(data).every((value) => value === null);
}

/** Each error once: a limit's rule repeats its own to stop the validation. */
function distinct(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

function legacyOk(code: unknown, accept: string | undefined): boolean {
  if (accept?.includes("graphql-response+json")) return false;
  return code === "GRAPHQL_PARSE_FAILED" || code === "GRAPHQL_VALIDATION_FAILED" || code === "BAD_USER_INPUT";
}
