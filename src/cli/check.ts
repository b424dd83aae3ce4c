import { readModel } from "../../schema/model.js";
import { readDifference } from "../records/difference.js";
import type { CommonOptions } from "./options.js";
import { describeFailure } from "./problems.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayChanges, sayProblems, sayWarnings } from "./say-changes.js";
import { sayContradictions } from "./say-contradictions.js";
import { watchFolder } from "./watch-folder.js";
import type { World } from "./world.js";

export interface CheckOptions extends CommonOptions {
  /** Every change is shown. */
  readonly all?: boolean;
}

/** Reads the records, says what is wrong with them, or what a release of them would change. Writes nothing. */
export async function checkRecords(options: CheckOptions, world: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  return checkFolder(folder, options, world);
}

/** Does so again whenever the records change, until a signal comes. */
export async function watchRecords(options: CheckOptions, world: World): Promise<void> {
  const folder = await findRecords((await findProject()).folder, options);
  const look = async () => {
    try {
      await checkFolder(folder, options, world);
    } catch (error) {
      // Half-written files and folders are put right by the next change.
      world.err.write(`${describeFailure(error, options.debug === true)}\n`);
    }
    world.out(`\nWatching ${folder}; stop it with Ctrl-C.`);
  };
  await look();
  const watch = watchFolder(folder, look);
  const stop = () => {
    watch.close();
    world.exit(0);
  };
  world.onSignal("SIGINT", stop);
  world.onSignal("SIGTERM", stop);
}

async function checkFolder(folder: string, options: CheckOptions, world: World): Promise<number> {
  const difference = await whileSaying("Reading the records", world.err, () => readDifference(folder, readModel()));
  if (difference.kind === "problems") return sayProblems(difference.problems, folder, world);
  sayWarnings(difference.warnings, folder, world);
  const last = difference.releases.at(-1)?.header.number ?? 0;
  sayContradictions(difference, folder, world);
  if (difference.changes.length === 0)
    world.out(last === 0 ? "There are no records." : `The records are right, and release ${last} has all of them.`);
  else {
    sayChanges(difference.changes, difference.before, options.all === true, world);
    world.out(`The records are right; govgraph publish would make release ${last + 1} of them.`);
  }
  return 0;
}
