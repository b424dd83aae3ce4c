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
      const data = (await fetchPatiently(query, variables, signal)) as Data;
      answers.set(keyOf(query, variables), data);
      const [oldest] = answers.keys();
      if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
      return data;
    },
  };
}

/** What passes by itself: the server is busy, or still getting ready what was asked for. */
const PASSING: ReadonlySet<string> = new Set([
  "STORE_UNAVAILABLE",
  "TOO_BUSY",
  "RELEASE_NOT_READY",
  "TOO_MANY_AT_ONCE",
  "DEADLINE_EXCEEDED",
]);

/** How often one more is asked before the reader is told. */
const MOST_RETRIES = 2;

async function fetchPatiently(
  query: { readonly name: string; readonly text: string },
  variables: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  for (let retries = 0; ; retries++) {
    try {
      return await fetchData(query, variables, signal);
    } catch (error) {
      if (!(error instanceof NoAnswer) || !PASSING.has(error.code) || retries === MOST_RETRIES) throw error;
      const seconds = error.retryAfter ?? 1;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
      signal?.throwIfAborted();
    }
  }
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
