import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readModel } from "../../schema/model.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { openStore } from "../../src/store/open.js";
import type { Store, StoreSchema } from "../../src/store/store.js";
import { places } from "../end-to-end/places.js";
import { type OpenTestStore, testStores } from "../store/stores.js";
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
  const wanted = name === "embedded" ? "folder" : name;
  const place = testStores.find((store) => store.name === wanted);
  if (!place?.available) throw new Error(`${name} is not there: run this with npm run test:reliability`);
  return place.open(schema);
}

/** The settings by which a process finds an empty store of that name. */
export async function openEnv(name: StoreName): Promise<{ readonly env: Readonly<Record<string, string>>; close(): Promise<void> }> {
  const place = places.find((found) => found.name === name);
  if (!place?.available) throw new Error(`${name} is not there: run this with npm run test:reliability`);
  return place.open();
}

/** The store that these settings name, as another process would open it. */
export function openFrom(env: Readonly<Record<string, string>>): Promise<Store> {
  const { GOVGRAPH_STORE: store = "", NEO4J_URI: uri, NEO4J_USER: user = "", NEO4J_PASSWORD: password = "", NEO4J_DATABASE } = env;
  const neo4j = uri === undefined ? undefined : { uri, user, password, database: NEO4J_DATABASE ?? "neo4j" };
  return openStore({ store, neo4j, schema: storeSchemaOf(readModel()), timeouts: { readRetryMs: 25_000, noticeMs: 20 } });
}
