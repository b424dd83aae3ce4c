import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import type { TellChanges } from "../api/changes.js";
import { defaultLimits } from "../api/settings.js";
import { type History, openHistory } from "../graph/history.js";
import { describedChanges } from "../records/release-changes.js";
import { followReleases } from "../records/releases.js";
import { buildRelease } from "./build-release.js";
import type { Settings } from "./settings.js";

interface PastSettings {
  /** The record set. */
  readonly folder: string;
  readonly releases: readonly Release[];
  readonly store: Settings["store"];
  readonly model: Model;
  readonly log: Logger;
}

/** What the API knows of the releases apart from the store. */
export interface Past {
  readonly past: History;
  readonly tellChanges: TellChanges;
  close(): Promise<void>;
}

/** The past of a record set: its graphs are kept beside the embedded store, or where that would be when Neo4j serves the present. */
export async function openPast({ folder, releases, store, model, log }: PastSettings): Promise<Past> {
  const follow = followReleases(folder, releases);
  const inMemory = store === "memory:";
  // A store in memory leaves nothing behind.
  const kept = inMemory ? await mkdtemp(join(tmpdir(), "govgraph-history-")) : join(store, "history");
  const past = await openHistory({
    folder: kept,
    model,
    releases: follow,
    build: async (build) => {
      const { number } = build.release.header;
      await buildRelease(folder, (await follow(number)).slice(0, number), model, build);
    },
    budget: defaultLimits.history,
    log: (event, details = {}) => log.info(details, event),
  });
  return {
    past,
    tellChanges: async (number, page) => {
      const known = await follow(number);
      const header = known[number - 1]?.header;
      return {
        changes: await describedChanges(known, number, page),
        total: header === undefined ? 0 : header.added + header.changed + header.removed,
      };
    },
    close: async () => {
      await past.close();
      if (inMemory) await rm(kept, { recursive: true, force: true });
    },
  };
}
