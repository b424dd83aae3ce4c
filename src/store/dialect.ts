import type { Dialect, StoreSchema } from "./store.js";

export const neo4jDialect: Dialect = {
  name: "neo4j",
  schemaStatements: ({ unique, ordered }) => [...unique.map(uniqueConstraint), ...ordered.map(orderedIndex)],
};

/** A unique constraint alone is checked by scanning: each needs an index beside it. Indexes are by hash and know no order. */
export const grafeoDialect: Dialect = {
  name: "grafeo",
  schemaStatements: ({ unique, fronts }) => [...unique.flatMap((one) => [uniqueConstraint(one), hashIndex(one)]), ...fronts.map(hashIndex)],
};

/** The names of what a dialect's statements make. */
export function schemaNames(statements: readonly string[]): readonly string[] {
  return statements.flatMap((statement) => /^CREATE [A-Z ]+ `([^`]+)`/u.exec(statement)?.[1] ?? []);
}

/** The name says everything that is indexed, so that the same schema is the same names. */
function uniqueConstraint({ label, property }: StoreSchema["unique"][number]): string {
  return `CREATE CONSTRAINT ${indexName([label, property, "unique"])} IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.\`${property}\` IS UNIQUE`;
}

function hashIndex({ label, property }: StoreSchema["unique"][number]): string {
  return `CREATE INDEX ${indexName([label, property, "index"])} IF NOT EXISTS FOR (n:\`${label}\`) ON (n.\`${property}\`)`;
}

/** The id last breaks the ties of the order, so that the index alone answers a page. */
function orderedIndex({ label, properties }: StoreSchema["ordered"][number]): string {
  const keys = [...properties.filter((property) => property !== "id"), "id"];
  const list = keys.map((key) => `n.\`${key}\``).join(", ");
  return `CREATE RANGE INDEX ${indexName([label, ...keys, "ordered"])} IF NOT EXISTS FOR (n:\`${label}\`) ON (${list})`;
}

function indexName(parts: readonly string[]): string {
  return `\`govgraph_${parts.join("_")}\``;
}
