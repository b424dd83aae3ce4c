import type { Query } from "./query.js";

/** Why there is no answer. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(
    /** The API's code, or OFFLINE when nobody answered. */
    readonly code: string,
    message: string,
    /** After how many seconds it is worth asking again, where the server says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Asks the API and remembers the last answers, so that going back shows what was there at once. */
export interface Client {
  known<Data, Variables>(query: Query<Data, Variables>, variables: Variables): Data | undefined;
  ask<Data, Variables>(query: Query<Data, Variables>, variables: Variables, signal?: AbortSignal): Promise<Data>;
}

const REMEMBERED = 100;

export function createClient(): Client {
  // By the query's name and variables, so that what is kept under a key is of that query's type.
  const answers = new Map<string, unknown>();
  const keyOf = (query: { readonly name: string }, variables: unknown) => `${query.name} ${JSON.stringify(variables)}`;
  return {
    known: <Data, Variables>(query: Query<Data, Variables>, variables: Variables) =>
      answers.get(keyOf(query, variables)) as Data | undefined,
    ask: async <Data, Variables>(query: Query<Data, Variables>, variables: Variables, signal?: AbortSignal) => {
      const data = (await fetchData(query, variables, signal)) as Data;
      answers.set(keyOf(query, variables), data);
      const [oldest] = answers.keys();
      if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
      return data;
    },
  };
}

interface Said {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function fetchData(
  query: { readonly name: string; readonly text: string },
  variables: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify({ operationName: query.name, query: query.text, variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new NoAnswer("OFFLINE", "Nobody answered.");
  });
  const seconds = Number(response.headers.get("retry-after")) || undefined;
  const said: Said = await response.json().catch(() => ({ errors: [{ message: `HTTP ${response.status}` }] }));
  const [error] = said.errors ?? [];
  if (error) throw new NoAnswer(error.extensions?.code ?? "UNKNOWN", error.message, seconds);
  return said.data;
}
