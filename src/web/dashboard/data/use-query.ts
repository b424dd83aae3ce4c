import { createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { useAddress } from "../address/use-address.js";
import { type Client, NoAnswer } from "./client.js";
import type { Query } from "./query.js";

/** What is known of an answer so far, and where the query behind it can be looked at and run. */
export type Answer<Data> = (
  | { readonly status: "asking" /** The answer to other choices, to show meanwhile. */; readonly before?: Data }
  | { readonly status: "failed"; readonly error: NoAnswer; readonly retry: () => void }
  | { readonly status: "answered"; readonly data: Data }
) & { readonly ideHref: string };

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useClient is for what is inside ClientContext");
  return client;
}

/** The day and the release the reader chose, for queries that take them. */
export type Chosen = "asOf" | "release";

/**
 * The answer to a query, asked again when its variables change. A query that takes `$asOf` or `$release` is given what the
 * header says. Without variables (undefined) nothing is asked.
 */
export function useQuery<Data, Variables>(query: Query<Data, Variables>, given: Omit<Variables, Chosen> | undefined): Answer<Data> {
  const client = useClient();
  const { choices } = useAddress();
  const variables = given && { ...given, ...chosen(query.takes, choices) };
  const key = variables && JSON.stringify(variables);
  const [state, setState] = useState<{ readonly key?: string | undefined; readonly data?: Data; readonly error?: NoAnswer }>({});
  const [turn, setTurn] = useState(0);
  const retry = useCallback(() => {
    setState({});
    setTurn((last) => last + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, and each turn asks again.
  useEffect(() => {
    if (variables === undefined) return;
    const gone = new AbortController();
    if (client.known(query, variables as Variables) !== undefined && turn === 0) return;
    client.ask(query, variables as Variables, gone.signal).then(
      (data) => setState({ key, data }),
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setState({ key, error: error instanceof NoAnswer ? error : new NoAnswer("UNKNOWN", String(error)) });
      },
    );
    return () => gone.abort();
  }, [client, query, key, turn]);

  const ideHref = ideHrefOf(query, variables);
  const known = variables && client.known(query, variables as Variables);
  if (state.key === key && state.error) {
    return { status: "failed", error: state.error, retry, ideHref };
  }
  const data = state.key === key ? state.data : known;
  if (data !== undefined) return { status: "answered", data, ideHref };
  return { status: "asking", ...(state.data !== undefined && { before: state.data }), ideHref };
}

/** The answers to one query with several variables, in their order; undefined where one is awaited, null where there is none to be had. */
export function useAnswers<Data, Variables>(
  query: Query<Data, Variables>,
  given: readonly Omit<Variables, Chosen>[],
): readonly (Data | null | undefined)[] {
  const client = useClient();
  const { choices } = useAddress();
  const all = given.map((each) => ({ ...each, ...chosen(query.takes, choices) }) as Variables);
  const key = JSON.stringify(all);
  const [state, setState] = useState<{ readonly key: string; readonly answers: readonly (Data | null | undefined)[] }>({
    key: "",
    answers: [],
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables.
  useEffect(() => {
    const gone = new AbortController();
    const answers: (Data | null | undefined)[] = all.map((variables) => client.known(query, variables));
    setState({ key, answers: [...answers] });
    all.forEach((variables, index) => {
      if (answers[index] !== undefined) return;
      client.ask(query, variables, gone.signal).then(
        (data) => {
          answers[index] = data;
          setState({ key, answers: [...answers] });
        },
        () => {
          if (gone.signal.aborted) return;
          answers[index] = null;
          setState({ key, answers: [...answers] });
        },
      );
    });
    return () => gone.abort();
  }, [client, query, key]);

  return state.key === key ? state.answers : all.map((variables) => client.known(query, variables));
}

/** What the header says, for a query that takes it. */
export function chosen(takes: readonly string[], choices: URLSearchParams): Partial<Record<Chosen, string | number>> {
  const asOf = choices.get("asOf");
  const release = Number(choices.get("release"));
  return {
    ...(asOf && takes.includes("asOf") && { asOf }),
    ...(release > 0 && takes.includes("release") && { release }),
  };
}

/** The IDE with this query in a tab of its own. */
export function ideHrefOf({ text }: { readonly text: string }, variables: unknown = {}): string {
  return `/graphql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) })}`;
}
