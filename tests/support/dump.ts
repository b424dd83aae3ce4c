import type { ReadOptions, ReadStatement, Value } from "../../src/store/store.js";

/** As much of a store as is needed, so that other graphs can be compared with it. */
interface Readable {
  read(statement: ReadStatement, options: ReadOptions): Promise<readonly (readonly unknown[])[]>;
}

/** Everything a store holds of the graph, as sorted lines: two stores with equal lines hold equal graphs. */
export async function dump(store: Readable): Promise<readonly string[]> {
  const nodes = await rows(store, "MATCH (n:Node) RETURN collect([labels(n), [k IN keys(n) | [k, n[k]]]]) AS found");
  const edges = await rows(store, "MATCH (a:Node)-[r]->(b:Node) RETURN collect([a.id, type(r), b.id, r.id, r.position]) AS found");
  return [...nodes.map((node) => JSON.stringify(sorted(node))), ...edges.map((edge) => JSON.stringify(edge))].sort();
}

async function rows(store: Readable, text: string): Promise<readonly Value[]> {
  const [row] = await store.read({ text: `CALL () { ${text} }`, columns: ["found"], parameters: {} }, { timeoutMs: 10_000 });
  const found = row?.[0];
  return Array.isArray(found) ? found : [];
}

/** Labels and properties come in an order of the store's own. */
function sorted(node: Value): Value {
  if (!Array.isArray(node)) return node;
  return node.map((part: Value) =>
    Array.isArray(part) ? part.toSorted((a: Value, b: Value) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : part,
  );
}
