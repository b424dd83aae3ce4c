/**
 * `npm run test:neo4j [-- patterns and jest arguments]`: everything that concerns the store, or the tests of those patterns, on a real Neo4j: either the one
 * NEO4J_URI names, which must hold nothing because the tests empty it, or one started for the purpose.
 */
import neo4j from "neo4j-driver";
import { runJest } from "./run-jest.js";
import { type Neo4jAccess, type RunningNeo4j, startNeo4j, verifyAccess } from "./start-neo4j.js";

try {
  const database = await openDatabase();
  try {
    const args = process.argv.slice(2);
    process.exitCode = await runJest(database, [...testsOf(args), ...args]);
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(banner(error));
  process.exitCode = 1;
}

async function openDatabase(): Promise<RunningNeo4j> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (!NEO4J_URI) return startNeo4j({ say });

  if (NEO4J_PASSWORD === undefined) throw new Error("NEO4J_URI is set, NEO4J_PASSWORD is not");
  const access = {
    uri: NEO4J_URI,
    user: NEO4J_USER || "neo4j",
    password: NEO4J_PASSWORD,
    database: NEO4J_DATABASE || "neo4j",
  };
  say(`using database ${access.database} at ${access.uri}`);
  await verifyAccess(access);
  await requireEmpty(access);
  return { ...access, stop: async () => {} };
}

/** A setting left over from daily work must not cost anybody a database. */
async function requireEmpty({ uri, user, password, database }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes", {}, { database });
    const nodes: unknown = records[0]?.get("nodes");
    if (nodes !== 0)
      throw new Error(`the database ${database} at ${uri} holds ${nodes} nodes; the tests would delete them, name an empty one`);
  } finally {
    await driver.close();
  }
}

/** Patterns narrow the run rather than add to it. */
function testsOf(args: readonly string[]): readonly string[] {
  if (args.some((arg) => !arg.startsWith("-"))) return [];
  return ["dist/tests/store/", "dist/tests/graph/", "dist/tests/api/", "dist/tests/end-to-end/", "dist/tests/browser/dashboard"];
}

function say(line: string): void {
  process.stderr.write(`test:neo4j: ${line}\n`);
}

/** Loud, so that a run without Neo4j is never taken for one that passed. */
function banner(error: unknown): string {
  const rule = "!".repeat(78);
  const reason = error instanceof Error ? error.message : String(error);
  return `\n${rule}\n!!\n!!  Neo4j contract NOT RUN: ${reason}\n!!\n${rule}\n\n`;
}
