import type { Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import type { Build } from "../graph/history.js";
import { bringUpToDate } from "../graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { openStore } from "../store/open.js";
import { buildApart } from "./build-apart.js";

/** So many changes are written before anybody notices that this process was busy. */
const FEW = 5_000;

/** Builds the graph of the last of these releases of a set: here when that is quickly done, else in a process of its own. */
export async function buildRelease(set: string, releases: readonly Release[], model: Model, build: Build): Promise<void> {
  const changes = releases.reduce((sum, { header }) => sum + header.added + header.changed + header.removed, 0);
  await (changes > FEW ? buildApart(set, build) : buildHere(releases, model, build));
}

/** Stopped, it leaves nothing half done. */
export async function buildHere(
  releases: readonly Release[],
  model: Model,
  { folder, progress, signal }: Pick<Build, "folder" | "progress" | "signal">,
): Promise<void> {
  const store = await openStore({ store: folder, schema: storeSchemaOf(model) });
  try {
    await bringUpToDate(store, releases, model, (done, total) => {
      signal.throwIfAborted();
      progress(done, total);
    });
  } finally {
    await store.close();
  }
}
