import { auditServer } from "graphql-http";
import { openServer } from "./open-server.js";

/** 13 MUST, 23 SHOULD and 25 MAY. */
const AUDITS = 61;

test.each([
  ["with the header that a browser cannot send unasked", { "apollo-require-preflight": "true" }, []],
  ["without it, all but the queries in a GET", {}, ["5A70", "D6D5", "6A70"]],
])("GraphQL over HTTP, as in production, %s", async (_how, headers, refused) => {
  const server = await openServer({ suggestions: false });
  try {
    const fetchFn = (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, ...headers } });
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn });
    expect(results).toHaveLength(AUDITS);
    expect(results.filter(({ status }) => status !== "ok").map(({ id }) => id)).toEqual(refused);
  } finally {
    await server.close();
  }
});
