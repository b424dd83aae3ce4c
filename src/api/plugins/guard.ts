import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { RequestContext } from "../context.js";
import { BadInput } from "../errors.js";
import type { OperationLimits } from "../settings.js";
import { variableChecker } from "../variables.js";

/** An operation that is about to run. The variables are within the limits but as the client sent them, not coerced. */
export interface GuardedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Gives the most things the operation could answer with. */
export type Guard = (operation: GuardedOperation) => number;

/** The last gate before anything runs: what cannot be told from the document alone. */
export function guardPlugin(limits: OperationLimits, guard: Guard = () => 0): ApolloServerPlugin<RequestContext> {
  const checkVariables = variableChecker(limits);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          // Without an operation there is nothing to run; Apollo says why.
          if (!operation) return;
          if (operation.operation !== "query") throw new BadInput(`Only queries are answered, not ${operation.operation}s.`);
          const variables = request.variables ?? {};
          checkVariables(document, variables);
          const nodes = guard({ schema, document, operationName, variables });
          await contextValue.charge?.(nodes);
        },
      };
    },
  };
}
