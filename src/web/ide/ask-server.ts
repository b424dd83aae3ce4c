import type { GraphiQLProps } from "graphiql";
import { Kind, parse } from "graphql";

/** Asks the server the page came from. JSON in a POST is what its defence against other sites' pages lets through. */
export const askServer: GraphiQLProps["fetcher"] = async (parameters, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      ...options?.headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify({ ...parameters, operationName: operationIn(parameters.query, parameters.operationName) }),
  });
  return response.json();
};

/**
 * The operation asked for, if the document has it. GraphiQL reads the names of a tab's operations a moment after it shows
 * the tab, and until then sends the name of the tab before; left out, the only operation of the document is meant.
 */
function operationIn(query: string, name: string | null | undefined): string | undefined {
  try {
    const { definitions } = parse(query, { noLocation: true });
    const known = definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name);
    return known ? (name ?? undefined) : undefined;
  } catch {
    // The server says what is wrong with it.
    return name ?? undefined;
  }
}
