import { readModel } from "../../schema/model.js";
import { readDifference } from "../records/difference.js";
import type { CommonOptions } from "./options.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayChanges, sayProblems } from "./say-changes.js";
import type { World } from "./world.js";

/** Reads the records, says what is wrong with them, or what a release of them would change. Writes nothing. */
export async function checkRecords(options: CommonOptions & { readonly all?: boolean }, world: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  const difference = await readDifference(folder, readModel());
  if (difference.kind === "problems") return sayProblems(difference.problems, folder, world);
  const last = difference.releases.at(-1)?.header.number ?? 0;
  if (difference.changes.length === 0)
    world.out(last === 0 ? "There are no records." : `The records are right, and release ${last} has all of them.`);
  else {
    sayChanges(difference.changes, difference.before, options.all === true, world);
    world.out(`The records are right; govgraph publish would make release ${last + 1} of them.`);
  }
  return 0;
}
