import { openFolderStore } from "./grafeo-folder.js";
import { openMemoryStore } from "./grafeo-memory.js";
import type { Neo4jAccess } from "./neo4j-driver.js";
import type { Store, StoreSchema } from "./store.js";

export interface StoreSettings {
  /** A folder, or "memory:". */
  readonly store: string;
  /** Wins over the folder when given. */
  readonly neo4j?: Neo4jAccess | undefined;
  readonly schema: StoreSchema;
  /** Told of what people who run this should know, and nobody else. */
  readonly log?: (event: string, details?: object) => void;
  readonly timeouts?: Partial<StoreTimeouts>;
}

export interface StoreTimeouts {
  readonly connectMs: number;
  /** Waiting for a free connection; also the longest an unreachable database can keep anyone waiting. */
  readonly acquireMs: number;
  /** How long reading is tried again on errors that may pass. */
  readonly readRetryMs: number;
  readonly publishRetryMs: number;
  /** How often it is looked whether another process has published, by whoever reads a folder or only asks what is held. */
  readonly noticeMs: number;
}

const defaultTimeouts: StoreTimeouts = { connectMs: 2_000, acquireMs: 3_000, readRetryMs: 5_000, publishRetryMs: 30_000, noticeMs: 500 };

/** Opens the store without asking anything of it: one that cannot be reached says so when it is used. */
export async function openStore({ store, neo4j, schema, log = () => {}, timeouts }: StoreSettings): Promise<Store> {
  const limits = { ...defaultTimeouts, ...timeouts };
  if (neo4j !== undefined) {
    // The driver takes a third of a second to load, which those without a Neo4j need not wait for.
    const { openNeo4jStore } = await import("./neo4j.js");
    return openNeo4jStore({ access: neo4j, schema, log, timeouts: limits });
  }
  if (store === "memory:") return openMemoryStore(schema);
  return openFolderStore({ folder: store, schema, log, noticeMs: limits.noticeMs });
}
