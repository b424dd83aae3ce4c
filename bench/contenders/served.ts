import { type ApolloServer, type BaseContext, ApolloServer as Server } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import type { GraphQLSchema } from "graphql";

/** What the benchmark hands over, and what it asks. */
export interface Place {
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
}

export interface Request {
  readonly operation: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly eventFields?: readonly string[];
  /** The product's document. */
  readonly document: string;
}

export type Watch = (driver: object) => void;

/** A schema behind Apollo: in the process, and over HTTP as Apollo itself serves it. */
export async function serve<Context extends BaseContext>(schema: GraphQLSchema, context: () => Context) {
  const apollo: ApolloServer<Context> = new Server<Context>({
    schema,
    stopOnTerminationSignals: false,
    // The product leaves it out too.
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  const { url } = await startStandaloneServer(apollo, { listen: { host: "127.0.0.1", port: 0 }, context: async () => context() });
  return {
    url,
    stop: () => apollo.stop(),
    async execute(query: string, variables: Readonly<Record<string, string>>): Promise<unknown> {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context() });
      if (body.kind !== "single" || body.singleResult.errors) throw new Error(`expected an answer, got ${JSON.stringify(body)}`);
      return body.singleResult.data;
    },
  };
}
