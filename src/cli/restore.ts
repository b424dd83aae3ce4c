import { resolve } from "node:path";
import { type Model, readModel } from "../../schema/model.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { type Unpacked, unpackBackup } from "../records/backup/unpack-backup.js";
import { openStore } from "../store/open.js";
import { interruptible } from "./interruptible.js";
import { loadStore } from "./load-store.js";
import { createLog, secretsOf } from "./log.js";
import type { CommonOptions } from "./options.js";
import { CliError } from "./problems.js";
import { whileSaying } from "./progress.js";
import { findProject } from "./project-folder.js";
import { readSettings, type Settings, withEnvFile } from "./settings.js";
import type { World } from "./world.js";

export interface RestoreOptions extends CommonOptions {
  /** A new folder for the records and releases. */
  readonly to: string;
  /** False with `--no-store`. */
  readonly store: boolean;
}

/** Makes a record set of a backup, and loads an empty store from it. What is there already is never replaced. */
export async function restore(file: string, options: RestoreOptions, world: World): Promise<number> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.settings), project.home);
  return interruptible(world, (signal) => restoreFrom(file, options, settings, world, signal));
}

async function restoreFrom(file: string, options: RestoreOptions, settings: Settings, world: World, signal: AbortSignal): Promise<number> {
  const folder = resolve(options.to);
  const model = readModel();
  const unpacked = await whileSaying("Reading the backup", world.err, () => unpackBackup(resolve(file), folder, signal));
  const { manifest, newest } = unpacked;
  // A store in memory ends with this command.
  const loads = options.store && newest !== undefined && (settings.neo4j !== undefined || settings.store !== "memory:");
  try {
    if (loads) await requireFree(settings, unpacked, model);
    signal.throwIfAborted();
    await unpacked.keep();
  } finally {
    await unpacked.discard();
  }
  const upTo = manifest.release ? `release 1 to ${manifest.release.number}` : "no release";
  world.out(`${options.to} holds ${manifest.files.length} files of the set "${manifest.set}", ${upTo}, each as it was backed up.`);
  if (!loads) return 0;
  const log = createLog({ level: settings.logLevel, stream: world.err, secrets: secretsOf(settings) });
  const { store, sentence } = await loadStore({ folder, model, settings, log, err: world.err, signal });
  await store.close();
  world.out(sentence);
  return 0;
}

/** Throws a CliError unless the store is empty, or holds what is restored. */
async function requireFree(settings: Settings, { newest }: Unpacked, model: Model): Promise<void> {
  const store = await openStore({ store: settings.store, neo4j: settings.neo4j, schema: storeSchemaOf(model) });
  try {
    const status = await store.status();
    if (status.kind === "empty" || (status.kind === "holds" && status.mark.hash === newest?.hash)) return;
    const held = status.kind === "holds" ? `another release, ${status.mark.number}` : "something that cannot be read";
    throw new CliError(
      `${store.description} holds ${held}. Name an empty one with GOVGRAPH_STORE or NEO4J_URI, or restore the files alone with --no-store.`,
    );
  } finally {
    await store.close();
  }
}
