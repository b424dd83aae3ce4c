import type { GraphiQLProps } from "graphiql";
import type { Example } from "./examples.js";

type Tabs = Pick<GraphiQLProps, "defaultTabs" | "initialQuery" | "initialVariables">;

/** Where GraphiQL keeps the tabs between visits. */
const KEPT_TABS = "graphiql:tabState";

/**
 * What the page opens with. The address may bring a query (`?query=…&variables=…`), which gets a tab of its own and is
 * not run. Otherwise a first visit opens the examples, a later one the tabs as they were left.
 */
export function firstTabs(examples: readonly Example[], search: string, storage: Pick<Storage, "getItem">): Tabs {
  const linked = linkedQuery(new URLSearchParams(search));
  const defaultTabs = [...(linked ? [linked] : []), ...examples];
  const shown = linked ?? (storage.getItem(KEPT_TABS) === null ? examples[0] : undefined);
  // The editors take their first text from these two; `defaultTabs` alone would leave the first tab's variables out.
  return { defaultTabs, initialQuery: shown?.query, initialVariables: shown?.variables };
}

function linkedQuery(parameters: URLSearchParams): Example | undefined {
  const query = parameters.get("query");
  return query === null ? undefined : { query, variables: parameters.get("variables") ?? "" };
}
