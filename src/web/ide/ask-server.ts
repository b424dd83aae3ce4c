import type { GraphiQLProps } from "graphiql";

/** Asks the server the page came from. JSON in a POST is what its defence against other sites' pages lets through. */
export const askServer: GraphiQLProps["fetcher"] = async (parameters, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      ...options?.headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
};
