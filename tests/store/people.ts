import type { Publication, Row, Store, StoreSchema, WriteStatement } from "../../src/store/store.js";

/** The smallest graph that shows what a store does: people who know the next one, each with the version of its release. */
export const schema: StoreSchema = {
  unique: [{ label: "Node", property: "id" }],
  ordered: [{ label: "Person", properties: ["name"] }],
  fronts: [],
};

export interface PeopleOptions {
  readonly base?: number;
  readonly count?: number;
  readonly size?: number;
}

/** A release in which everything is of one version, its number. */
export function people(number: number, { base, count = 3, size = count }: PeopleOptions = {}): Publication {
  const rows = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Đỗ Thị ${index}`, next: `p${(index + 1) % count}` }));
  const batches = Array.from({ length: Math.ceil(count / batchSize) }, (_, n) => rows.slice(n * batchSize, (n + 1) * batchSize));
  const writes = [nodesText, relationshipsText].flatMap((text) => batches.map((rows) => ({ text, parameters: { rows, version: number } })));
  return publication(number, base, writes, size);
}

const batchSize = 500;

const nodesText = `
  UNWIND $rows AS row
  MERGE (n:Node {id: row.id})
  SET n:Person
  SET n.name = row.name, n.version = $version`;

const relationshipsText = `
  UNWIND $rows AS row
  MATCH (a:Node {id: row.id})
  MATCH (b:Node {id: row.next})
  MERGE (a)-[r:KNOWS]->(b)
  SET r.version = $version`;

export function publication(number: number, base: number | undefined, writes: readonly WriteStatement[], size = 1): Publication {
  return {
    base,
    size,
    mark: { number, hash: `hash-${number}`, format: 1 },
    async *writes() {
      yield* writes;
    },
  };
}

export function ask(store: Store, text: string, columns: readonly string[], parameters = {}): Promise<readonly Row[]> {
  return store.read({ text, columns, parameters }, { timeoutMs: 10_000 });
}

/** Everything that `people` writes, in an order of its own. */
export async function dump(store: Store): Promise<Row> {
  const text = `MATCH (a:Person)-[r:KNOWS]->(b:Person) WITH a, r, b ORDER BY a.id, b.id
    WITH collect([a.id, a.name, a.version, r.version, b.id]) AS people`;
  const [row] = await ask(store, text, ["people"]);
  return row ?? [];
}

/** The versions found, lowest and highest of nodes and relationships: in one release, all are the same. */
export async function versions(store: Store): Promise<Row> {
  const text = `MATCH (n:Person)-[r:KNOWS]->(m:Person)
    WITH min(n.version) AS a, max(n.version) AS b, min(r.version) AS c, max(r.version) AS d, count(r) AS count`;
  const [row] = await ask(store, text, ["a", "b", "c", "d", "count"]);
  return row ?? [];
}
