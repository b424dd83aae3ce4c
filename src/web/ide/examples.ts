export interface Example {
  readonly query: string;
  /** As JSON text; none where the query has no variables. */
  readonly variables?: string;
}

type Texts = Readonly<Record<string, string>>;

const queries: Texts = import.meta.glob("./examples/*.graphql", { query: "?raw", import: "default", eager: true });
const variables: Texts = import.meta.glob("./examples/*.json", { query: "?raw", import: "default", eager: true });

/** What people are likely to ask, in the order of the files' names. A test runs each against the seed. */
export const examples: readonly Example[] = Object.keys(queries)
  .toSorted()
  .map((path) => ({ query: queries[path] ?? "", variables: variables[path.replace(/\.graphql$/, ".json")] }));
