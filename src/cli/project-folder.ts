import { readFile, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CliError } from "./problems.js";

const packageSchema = z.object({ name: z.literal("govgraph"), version: z.string() });

export interface Project {
  /** The folder of this package: what comes with it. */
  readonly folder: string;
  readonly version: string;
  /** Where what it makes is kept, unless a setting says otherwise. */
  readonly home: string;
}

/** This package, wherever it was compiled to: the nearest folder above with its package.json. */
export async function findProject(from = import.meta.url): Promise<Project> {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
    const found = text === undefined ? undefined : packageSchema.safeParse(JSON.parse(text));
    if (found?.success) return { folder, version: found.data.version, home: homeOf(folder) };
    if (folder === dirname(folder)) throw new Error("The package's own folder was not found.");
  }
}

/** An installed package is replaced as a whole: what it makes belongs to the folder it is used in. */
export function homeOf(folder: string): string {
  return folder.split(sep).includes("node_modules") ? process.cwd() : folder;
}

/** Which records a command works on: a folder of its own, or one of the sets that come with the package. */
export async function findRecords(project: string, options: { readonly set: string; readonly records?: string }): Promise<string> {
  const folder = options.records ?? join(project, "seed", options.set);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return folder;
  throw new CliError(
    options.records === undefined
      ? `There is no record set "${options.set}": ${folder} is not a folder.`
      : `--records: ${folder} is not a folder.`,
  );
}
