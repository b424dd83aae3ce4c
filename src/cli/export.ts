import { writeFile } from "node:fs/promises";
import type { Release } from "../../schema/fact.js";
import { type Model, readModel } from "../../schema/model.js";
import { byCodeUnit, canonicalJson } from "../records/canonical.js";
import { compare } from "../records/compare.js";
import { exportRecords } from "../records/export-records.js";
import { readRecords } from "../records/read-records.js";
import type { Facts } from "../records/record-of.js";
import { latestFacts, readReleases } from "../records/releases.js";
import type { CommonOptions } from "./options.js";
import { CliError, isSystemError } from "./problems.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayChanges, sayProblemLines } from "./say-changes.js";
import type { World } from "./world.js";

export interface ExportOptions extends CommonOptions {
  readonly format: "records" | "jsonl" | "neo4j";
  /** Undefined for standard output. */
  readonly out?: string;
  /** Undefined for the newest. */
  readonly release?: number;
}

/** Writes what a release holds, for whoever works on with it elsewhere. */
export async function exportRelease(options: ExportOptions, world: World): Promise<number> {
  if (options.format === "neo4j") {
    // What nobody needs who writes records: it knows the store.
    const { exportImport } = await import("./export-import.js");
    return exportImport(String(options.out), await releasesOf(options), world);
  }
  const { number, facts } = await factsOf(options, world);
  if (options.format === "records") return writeRecords(String(options.out), number, facts, world);
  const lines = [...facts.values()].sort((a, b) => byCodeUnit(a.id, b.id)).map(canonicalJson);
  if (options.out === undefined) for (const line of lines) world.out(line);
  else await writeNew(options.out, lines, number, world);
  return 0;
}

async function factsOf(options: ExportOptions, { err }: World): Promise<{ readonly number: number; readonly facts: Facts }> {
  return whileSaying("Reading the releases", err, async () => {
    const releases = await releasesOf(options);
    return { number: releases.length, facts: await latestFacts(releases) };
  });
}

/** All up to the one asked for. */
async function releasesOf(options: ExportOptions): Promise<readonly Release[]> {
  const folder = await findRecords((await findProject()).folder, options);
  const releases = await readReleases(folder);
  const number = options.release ?? releases.length;
  if (number > 0 && number <= releases.length) return releases.slice(0, number);
  throw new CliError(
    releases.length === 0
      ? `There is no release in ${folder}.`
      : `There is no release ${number} in ${folder}; the newest is ${releases.length}.`,
  );
}

/** Reads what was written again, because a copy that says something else is worse than none. */
async function writeRecords(folder: string, number: number, facts: Facts, world: World): Promise<number> {
  const model = readModel();
  const files = await exportRecords(folder, facts, model);
  world.out(`Release ${number} is in ${folder}: ${files.length} ${files.length === 1 ? "file" : "files"}.`);
  return (await readAgain(folder, facts, model, world)) ? 0 : 1;
}

async function readAgain(folder: string, facts: Facts, model: Model, world: World): Promise<boolean> {
  const reading = await readRecords(folder, model);
  if (reading.kind === "problems") {
    sayProblemLines(reading.problems, folder, world);
    world.err.write("These records are not right by the rules of this version, though the release was once made.\n");
    return false;
  }
  const changes = compare(facts, reading.facts);
  if (changes.length === 0) return true;
  sayChanges(changes, facts, false, world);
  world.err.write("This version makes other facts of the records than the release has.\n");
  return false;
}

async function writeNew(path: string, lines: readonly string[], number: number, world: World): Promise<void> {
  try {
    await writeFile(path, lines.map((line) => `${line}\n`).join(""), { flag: "wx" });
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") throw new CliError(`--out: ${path} is there already; it was left as it is.`);
    throw error;
  }
  world.out(`Release ${number} is in ${path}: ${lines.length} ${lines.length === 1 ? "fact" : "facts"}.`);
}
