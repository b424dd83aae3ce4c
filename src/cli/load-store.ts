import type { Logger } from "pino";
import type { Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { type BroughtUp, bringUpToDate } from "../graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { readReleases } from "../records/releases.js";
import { openStore } from "../store/open.js";
import type { Store } from "../store/store.js";
import { CliError } from "./problems.js";
import { startProgress, whileSaying } from "./progress.js";
import type { Settings } from "./settings.js";
import type { World } from "./world.js";

interface OpenSettings {
  /** The record set. */
  readonly folder: string;
  readonly model: Model;
  readonly settings: Pick<Settings, "store" | "neo4j">;
  readonly log: Logger;
  readonly err: World["err"];
  /** Aborted when the command is to stop; the store then holds what it held. */
  readonly signal: AbortSignal;
}

/** A record set that was published, and a store for it that nothing was asked of yet. */
export interface OpenedStore {
  /** The caller closes it. */
  readonly store: Store;
  readonly newest: Release;
  /** All of them, oldest first. */
  readonly releases: readonly Release[];
}

export interface LoadedStore extends OpenedStore {
  /** What was done, for people. */
  readonly sentence: string;
  /** Whether the store held something else than it should have, such as a damaged file. */
  readonly rebuilt: boolean;
}

export async function openReleased({ folder, model, settings, log, err, signal }: OpenSettings): Promise<OpenedStore> {
  const releases = await whileSaying("Reading the releases", err, () => readReleases(folder, signal));
  const newest = releases.at(-1);
  if (!newest) throw new CliError(`There is no release in ${folder}; govgraph publish makes one of the records.`);
  const store = await openStore({
    store: settings.store,
    neo4j: settings.neo4j,
    schema: storeSchemaOf(model),
    log: (event, details = {}) => log.info(details, event),
  });
  return { store, newest, releases };
}

/** Opens the store and makes it hold the newest release of a record set. */
export async function loadStore(settings: OpenSettings): Promise<LoadedStore> {
  const opened = await openReleased(settings);
  try {
    return { ...opened, ...(await bringUp({ ...settings, ...opened })) };
  } catch (error) {
    await opened.store.close();
    throw error;
  }
}

interface BringUpSettings extends Pick<OpenSettings, "model" | "err" | "signal"> {
  readonly store: Store;
  readonly releases: readonly Release[];
}

/** Makes an open store hold the last of the releases. */
export async function bringUp({
  store,
  releases,
  model,
  err,
  signal,
}: BringUpSettings): Promise<Pick<LoadedStore, "sentence" | "rebuilt">> {
  const progress = startProgress(`Loading release ${releases.length}`, err);
  try {
    const broughtUp = await bringUpToDate(store, releases, model, (done, total) => {
      signal.throwIfAborted();
      progress.report(done, total);
    });
    signal.throwIfAborted();
    return { sentence: sentenceOf(broughtUp, store), rebuilt: broughtUp.did === "rebuilt" };
  } finally {
    progress.stop();
  }
}

function sentenceOf({ did, reason, mark }: BroughtUp, { description }: Store): string {
  const release = `release ${mark.number}`;
  switch (did) {
    case "nothing":
      return `${description} (held ${release} already)`;
    case "loaded":
      return `${description} (${release} was loaded)`;
    case "updated":
      return `${description} (brought up to ${release})`;
    case "rebuilt":
      return `${description} (built again from the releases: ${reason})`;
  }
}
