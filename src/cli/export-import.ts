import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { markOf } from "../graph/project/bring-up-to-date.js";
import { bulkRows } from "../graph/project/bulk.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { writeNeo4jImport } from "../store/neo4j-import.js";
import { CliError, isSystemError } from "./problems.js";
import { whileSaying } from "./progress.js";
import type { World } from "./world.js";

/** Writes the graph as files for Neo4j's own bulk import, which is the fastest way into an empty database, and says how. */
export async function exportImport(out: string, releases: readonly Release[], world: World): Promise<number> {
  const [newest] = releases.slice(-1);
  if (!newest) throw new Error("expected a release");
  await requireEmpty(out);
  const model = readModel();
  const to = { mark: markOf(newest), schema: storeSchemaOf(model) };
  const { nodes, relationships, argumentsFile, schemaFile } = await whileSaying("Writing the graph", world.err, () =>
    writeNeo4jImport(resolve(out), bulkRows(model, releases), to),
  );
  world.out(
    `Release ${newest.header.number} is in ${out}: ${nodes} nodes, ${relationships} relationships. Into an empty database, while Neo4j is stopped:`,
  );
  world.out(`  neo4j-admin database import full neo4j @${argumentsFile}`);
  world.out("and when it runs again:");
  world.out(`  cypher-shell --file ${schemaFile}`);
  return 0;
}

/** What lies there is not ours to replace. */
async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isSystemError(error) && error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length > 0) throw new CliError(`--out: expected an empty or new folder, got ${folder} with files in it`);
}
