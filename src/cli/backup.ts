import { resolve } from "node:path";
import { writeBackup } from "../records/backup/write-backup.js";
import { interruptible } from "./interruptible.js";
import type { CommonOptions } from "./options.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import type { World } from "./world.js";

/** Writes the records and releases of a set into one file, from which everything else can be made again. */
export async function backup(file: string, options: CommonOptions, world: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  const { release, files } = await interruptible(world, (signal) =>
    whileSaying("Writing the backup", world.err, () => writeBackup(folder, resolve(file), signal)),
  );
  const upTo = release ? `release 1 to ${release.number}` : "no release";
  world.out(`${file} holds ${files.length} files of ${folder}, ${upTo}.`);
  return 0;
}
