import { createHash } from "node:crypto";
import type { Store } from "../../src/store/store.js";
import { dump } from "../support/dump.js";

/** Everything of the graph in one number: nodes, properties and relationships in an order of their own. */
export async function digest(store: Pick<Store, "read">): Promise<string> {
  const hash = createHash("sha256");
  for (const line of await dump(store)) hash.update(`${line}\n`);
  return hash.digest("hex").slice(0, 16);
}
