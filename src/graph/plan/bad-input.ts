import { type ASTNode, GraphQLError } from "graphql";

/** A request that cannot be answered as it is written; says what was expected and what came. */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: "BAD_USER_INPUT" } });
}
