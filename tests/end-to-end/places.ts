import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neo4jAccess, testStores } from "../store/stores.js";

/** A place a process can keep its store in, named by its settings; empty when handed over. */
export interface Place {
  readonly name: string;
  readonly available: boolean;
  /** The settings that name it, and how to leave nothing behind. */
  open(): Promise<{ readonly env: Readonly<Record<string, string>>; close(): Promise<void> }>;
}

export const places: readonly Place[] = [
  {
    name: "embedded",
    available: true,
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), "govgraph-place-"));
      return { env: { GOVGRAPH_STORE: folder }, close: () => rm(folder, { recursive: true, force: true }) };
    },
  },
  {
    name: "Neo4j",
    available: neo4jAccess() !== undefined,
    open: async () => {
      const access = neo4jAccess();
      if (!access) throw new Error("no Neo4j is named");
      await wipe();
      const env = { NEO4J_URI: access.uri, NEO4J_USER: access.user, NEO4J_PASSWORD: access.password, NEO4J_DATABASE: access.database };
      return { env, close: wipe };
    },
  },
];

async function wipe(): Promise<void> {
  const store = await testStores.find(({ name }) => name === "Neo4j")?.open({ unique: [], ordered: [], fronts: [] });
  await store?.close();
}
