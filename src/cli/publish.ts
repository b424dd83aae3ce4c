import { readModel } from "../../schema/model.js";
import { publish } from "../records/publish.js";
import { checkRecords } from "./check.js";
import { interruptible } from "./interruptible.js";
import { loadStore } from "./load-store.js";
import { createLog, secretsOf } from "./log.js";
import type { CommonOptions } from "./options.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayChanges, sayProblems, sayWarnings } from "./say-changes.js";
import { sayContradictions } from "./say-contradictions.js";
import { readSettings, withEnvFile } from "./settings.js";
import type { World } from "./world.js";

export interface PublishOptions extends CommonOptions {
  readonly note?: string;
  readonly dryRun?: boolean;
  /** Much of the last release may be taken out. */
  readonly removals?: boolean;
  readonly all?: boolean;
}

/** Writes the next release of the records, then brings the store up to it. Stopped, it leaves nothing half done. */
export async function publishRecords(options: PublishOptions, world: World): Promise<number> {
  if (options.dryRun) return checkRecords(options, world);
  return interruptible(world, (signal) => publishAndLoad(options, world, signal));
}

async function publishAndLoad(options: PublishOptions, world: World, signal: AbortSignal): Promise<number> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.settings), project.home);
  const folder = await findRecords(project.folder, options);
  const model = readModel();
  const published = await whileSaying("Reading the records", world.err, () =>
    publish({ folder, model, note: options.note, clock: () => new Date(), removals: options.removals === true, signal }),
  );
  switch (published.kind) {
    case "problems":
      return sayProblems(published.problems, folder, world);
    case "unchanged":
      sayWarnings(published.warnings, folder, world);
      world.out(published.release === 0 ? "There are no records to publish." : `Nothing has changed since release ${published.release}.`);
      if (published.release === 0) return 0;
      break;
    case "published":
      sayWarnings(published.warnings, folder, world);
      sayChanges(published.changes, published.before, options.all === true, world);
      sayContradictions(published, folder, world);
      world.out(`Release ${published.header.number} is written.`);
      break;
    default:
      published satisfies never;
  }
  // A store in memory ends with this command.
  if (settings.store === "memory:" && settings.neo4j === undefined) return 0;
  const log = createLog({ level: settings.logLevel, stream: world.err, secrets: secretsOf(settings) });
  const { store, sentence } = await loadStore({ folder, model, settings, log, err: world.err, signal });
  await store.close();
  world.out(sentence);
  return 0;
}
