import type { Change } from "../../schema/change.js";
import type { Connection } from "../../schema/connection.js";
import type { SuppliedPage } from "../graph/plan/supplied.js";

/**
 * What a release did, told from its file: changes after an id in the order of ids, one more than `first` where more
 * follow, and how many there are in all.
 */
export type TellChanges = (
  release: number,
  page: { readonly after: string | undefined; readonly first: number; readonly signal: AbortSignal | undefined },
) => Promise<{ readonly changes: readonly Change[]; readonly total: number }>;

/** `Release.changes` as a page. */
export async function changesPage(
  tell: TellChanges,
  release: number,
  page: SuppliedPage,
  signal: AbortSignal | undefined,
): Promise<Connection<Change>> {
  const { changes, total } = await tell(release, { after: page.after, first: page.first, signal });
  const nodes = changes.slice(0, page.first);
  const edges = nodes.map((node) => ({ cursor: page.cursor(node.id), node }));
  return {
    edges,
    nodes,
    totalCount: total,
    pageInfo: {
      hasNextPage: changes.length > nodes.length,
      hasPreviousPage: page.after !== undefined,
      ...(edges[0] && { startCursor: edges[0].cursor, endCursor: edges.at(-1)?.cursor ?? edges[0].cursor }),
    },
  };
}
