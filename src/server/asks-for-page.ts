import type { FastifyRequest } from "fastify";

/** Headers by which Apollo knows that a script sent a GET, because a browser does not send them unasked. */
export const clientHeaders = ["apollo-require-preflight", "x-apollo-operation-name", "content-type"];

/**
 * Whether a person's browser goes to this address, rather than a client of the API: it takes HTML and says so. Apollo
 * would refuse such a GET whatever it asks, so nothing is taken from clients.
 */
export function asksForPage({ method, headers }: Pick<FastifyRequest, "method" | "headers">): boolean {
  const takesHtml = (headers.accept ?? "").split(",").some((type) => type.split(";")[0]?.trim().toLowerCase() === "text/html");
  return (method === "GET" || method === "HEAD") && takesHtml && !clientHeaders.some((name) => headers[name] !== undefined);
}
