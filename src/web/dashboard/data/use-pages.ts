import { useEffect, useState } from "preact/hooks";
import { useAddress } from "../address/use-address.js";
import { NoAnswer } from "./client.js";
import type { Query } from "./query.js";
import { type Answer, type Chosen, chosen, ideHrefOf, useClient } from "./use-query.js";

/** What a page of a list says of the list. */
interface Page<Row> {
  readonly totalCount: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

/** The rows of the first pages of a list, and how many there are in all. */
interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

interface Paged<Data, Row> {
  readonly pageOf: (data: Data) => Page<Row> | null;
  /** The most pages that are asked for. */
  readonly most: number;
}

/** The first pages of a list, one after the other. Without variables (undefined) nothing is asked. */
export function usePages<Data, Variables extends { readonly after?: string | null | undefined }, Row>(
  query: Query<Data, Variables>,
  given: Omit<Variables, Chosen | "after"> | undefined,
  { pageOf, most }: Paged<Data, Row>,
): Answer<Rows<Row>> {
  const client = useClient();
  const { choices } = useAddress();
  const variables = given && { ...given, ...chosen(query.takes, choices) };
  const key = variables && JSON.stringify(variables);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ readonly key?: string | undefined; readonly data?: Rows<Row>; readonly error?: NoAnswer }>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, and each turn asks again.
  useEffect(() => {
    if (variables === undefined) return;
    const gone = new AbortController();
    const ask = async () => {
      const rows: Row[] = [];
      for (let after: string | null = null, number = 0; number < most; number++) {
        const each = { ...variables, ...(after !== null && { after }) } as unknown as Variables;
        const page: Page<Row> | null = pageOf(client.known(query, each) ?? (await client.ask(query, each, gone.signal)));
        rows.push(...(page?.nodes ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after === null || number === most - 1) return { rows, total: page?.totalCount ?? rows.length };
      }
      return { rows, total: rows.length };
    };
    ask().then(
      (data) => !gone.signal.aborted && setState({ key, data }),
      (error: unknown) => {
        if (!gone.signal.aborted) setState({ key, error: error instanceof NoAnswer ? error : new NoAnswer("UNKNOWN", String(error)) });
      },
    );
    return () => gone.abort();
  }, [client, query, key, turn]);

  const ideHref = ideHrefOf(query, variables);
  if (state.key !== key) return { status: "asking", ...(state.data && { before: state.data }), ideHref };
  if (state.error) return { status: "failed", error: state.error, retry: () => setTurn((last) => last + 1), ideHref };
  return state.data ? { status: "answered", data: state.data, ideHref } : { status: "asking", ideHref };
}
