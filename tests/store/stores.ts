import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import type { Neo4jAccess } from "../../src/store/neo4j-driver.js";
import { openStore, type StoreSettings } from "../../src/store/open.js";
import type { Store, StoreSchema } from "../../src/store/store.js";

/** A place a test can have a store in. It is handed over empty, whatever was in it. */
export interface TestStore {
  readonly name: string;
  /** False where what it needs is not there: its tests are then shown as not run. */
  readonly available: boolean;
  open(schema: StoreSchema): Promise<OpenTestStore>;
}

export interface OpenTestStore {
  readonly store: Store;
  /** How to open the same place again, in this process or another; undefined where nothing outlives the store. */
  readonly settings: StoreSettings | undefined;
  close(): Promise<void>;
}

const access = neo4jAccess();

export const testStores: readonly TestStore[] = [
  { name: "memory", available: true, open: openMemory },
  { name: "folder", available: true, open: openFolder },
  { name: "Neo4j", available: access !== undefined, open: openNeo4j },
];

/** Where tests may do as they like with a Neo4j; undefined when none is named. */
export function neo4jAccess(): Neo4jAccess | undefined {
  const { GOVGRAPH_TEST_NEO4J_URI: uri, GOVGRAPH_TEST_NEO4J_USER: user, GOVGRAPH_TEST_NEO4J_PASSWORD: password } = process.env;
  if (!uri) return undefined;
  return { uri, user: user ?? "neo4j", password: password ?? "", database: process.env.GOVGRAPH_TEST_NEO4J_DATABASE ?? "neo4j" };
}

/** Runs Cypher past the store, as anybody else who has the password could. */
export async function runOnNeo4j(...texts: readonly string[]): Promise<void> {
  await withDriver(async (run) => {
    for (const text of texts) await run(text);
  });
}

async function openMemory(schema: StoreSchema): Promise<OpenTestStore> {
  const store = await openStore({ store: "memory:", schema });
  return { store, settings: undefined, close: () => store.close() };
}

async function openFolder(schema: StoreSchema): Promise<OpenTestStore> {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-store-"));
  const settings = { store: folder, schema, timeouts: { noticeMs: 20 } };
  const store = await openStore(settings);
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, settings, close };
}

async function openNeo4j(schema: StoreSchema): Promise<OpenTestStore> {
  await wipe();
  // A database that was just started, on a busy machine, takes its time for the first answers; of that these tests are not.
  const timeouts = { connectMs: 20_000, acquireMs: 20_000, readRetryMs: 25_000 };
  const settings = { store: "", neo4j: access, schema, timeouts };
  const store = await openStore(settings);
  return { store, settings, close: () => store.close() };
}

async function wipe(): Promise<void> {
  await withDriver(async (run) => {
    await run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
    for (const name of await run("SHOW CONSTRAINTS YIELD name")) await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    for (const name of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      await run(`DROP INDEX \`${name}\` IF EXISTS`);
    }
  });
}

async function withDriver(work: (run: (text: string) => Promise<string[]>) => Promise<void>): Promise<void> {
  if (access === undefined) throw new Error("no Neo4j for tests: set GOVGRAPH_TEST_NEO4J_URI");
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  const session = driver.session({ database: access.database });
  try {
    await work(async (text) => (await session.run(text)).records.map((record) => String(record.get(0))));
  } finally {
    await session.close();
    await driver.close();
  }
}
