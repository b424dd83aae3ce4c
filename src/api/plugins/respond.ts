import type { ApolloServerPlugin } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { RequestContext } from "../context.js";

/** The data of the whole response, in its order and form; undefined where graphql has to execute the operation. */
export type Respond = (context: RequestContext) => Promise<Record<string, unknown> | undefined>;

/**
 * Answers an operation without graphql's execution, which takes ten times as long. There are no errors on this way: Apollo
 * would send them as they are, so whatever goes wrong is left to the execution to find again.
 */
export function respondPlugin(respond: Respond): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ contextValue }) {
          const data = await respond(contextValue);
          return data ? { http: { status: undefined, headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } } : null;
        },
      };
    },
  };
}
