import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "./context.js";
import { createDocumentStore } from "./document-store.js";
import { maskError } from "./errors.js";
import { limitRules } from "./limits.js";
import { type Guard, guardPlugin } from "./plugins/guard.js";
import { logPlugin } from "./plugins/log.js";
import { type Respond, respondPlugin } from "./plugins/respond.js";
import { statusPlugin } from "./plugins/status.js";
import type { OperationLimits } from "./settings.js";

export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly log: Logger;
  /** Called for each operation before it runs; throws BadInput when it may not. */
  readonly guard?: Guard;
  /** Answers what it can without graphql's execution. */
  readonly respond?: Respond;
  /** Whether the answer to that request was cut short, so that the same question may be answered otherwise in the same release. */
  readonly mayChange?: (context: RequestContext) => boolean;
  /** On by default: the schema is public, and GraphQL over HTTP expects it. */
  readonly introspection?: boolean;
  /** Whether errors may say "Did you mean …"; not in production. */
  readonly suggestions: boolean;
}

/** Apollo, started, with what it leaves open closed: no batching, no persisted queries, no stack traces, no landing page from elsewhere. */
export async function createApollo({
  schema,
  limits,
  log,
  guard,
  respond,
  mayChange = () => false,
  introspection = true,
  suggestions,
}: ApolloSettings): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...limitRules(limits)],
    // One less than an answer holds: graphql adds one that says it stopped.
    validationOptions: { maxErrors: limits.errors - 1, hideSuggestions: !suggestions },
    executionOptions: { maxCoercionErrors: limits.errors - 1 },
    formatError: (formatted, error) => maskError(formatted, error, { suggestions }),
    logger: log,
    plugins: [
      // The cacheControl plugin wraps every field's resolver, which costs a third of an answer's time.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      guardPlugin(limits, guard),
      ...(respond ? [respondPlugin(respond)] : []),
      statusPlugin(limits, mayChange),
      logPlugin(limits),
    ],
  });
  await apollo.start();
  return apollo;
}
