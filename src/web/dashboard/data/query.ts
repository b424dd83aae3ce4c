/** A query of a view, made from the `.graphql` file beside it; the types are what it takes and what it answers. */
export interface Query<Data, Variables> {
  readonly name: string;
  /** The names of its variables. */
  readonly takes: readonly string[];
  readonly text: string;
  /** Never there: it only carries the types. */
  readonly types?: (variables: Variables) => Data;
}
