import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readModel } from "../../schema/model.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { openStore } from "../../src/store/open.js";
import type { Store, StoreSchema } from "../../src/store/store.js";
import { type OpenTestStore, runOnNeo4j } from "../store/stores.js";
import { requireNeo4j } from "./database.js";
import type { StoreName } from "./row.js";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder of its own, removed when the tests of the file are over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-reliability-"));
  folders.push(folder);
  return folder;
}

/** An empty store of that name; throws where there is none, so that a row never passes without it. */
export async function openPlace(name: StoreName, schema: StoreSchema = storeSchemaOf(readModel())): Promise<OpenTestStore> {
  if (name === "embedded") {
    const settings = { store: await newFolder(), schema, timeouts: { noticeMs: 20 } };
    const store = await openStore(settings);
    return { store, settings, close: () => store.close() };
  }
  await emptyNeo4j();
  // A database on a busy machine takes its time; of that the rows are not.
  const timeouts = { connectMs: 20_000, acquireMs: 20_000, readRetryMs: 25_000 };
  const settings = { store: "", neo4j: requireNeo4j(), schema, timeouts };
  const store = await openStore(settings);
  return { store, settings, close: () => store.close() };
}

/** The settings by which a process finds an empty store of that name. */
export async function openEnv(name: StoreName): Promise<Readonly<Record<string, string>>> {
  if (name === "embedded") return { GOVGRAPH_STORE: join(await newFolder(), "store") };
  await emptyNeo4j();
  const { uri, user, password, database } = requireNeo4j();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** Indexes and constraints stay: making them takes longer than all that most rows do. */
async function emptyNeo4j(): Promise<void> {
  requireNeo4j();
  await runOnNeo4j("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
}

/** The store that these settings name, as another process would open it. */
export function openFrom(env: Readonly<Record<string, string>>): Promise<Store> {
  const { GOVGRAPH_STORE: store = "", NEO4J_URI: uri, NEO4J_USER: user = "", NEO4J_PASSWORD: password = "", NEO4J_DATABASE } = env;
  const neo4j = uri === undefined ? undefined : { uri, user, password, database: NEO4J_DATABASE ?? "neo4j" };
  return openStore({ store, neo4j, schema: storeSchemaOf(readModel()), timeouts: { readRetryMs: 25_000, noticeMs: 20 } });
}
