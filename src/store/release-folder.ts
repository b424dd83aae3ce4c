import { randomBytes } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Current, readCurrent, stageCurrent } from "./current.js";
import { StoreError } from "./errors.js";
import { isAlive, sha256Of, syncFile, syncFolder } from "./files.js";
import { lockFolder } from "./folder-lock.js";
import type { ReleaseMark } from "./store.js";
import { troubleOf } from "./trouble.js";

/*
 * The folder of the embedded store:
 *
 *     current                  names the graph file that holds the release
 *     graph-<n>-<random>       a release; never changed once it has this name
 *     part-<pid>-<random>      a release being made
 *
 * Only `current` is ever replaced, by renaming, so that a process killed at any moment leaves one whole release.
 */

/** The path a release is made at: a copy of `base`, or nothing yet. */
export async function beginPart(folder: string, base: Current | undefined): Promise<string> {
  const part = join(folder, `part-${process.pid}-${randomBytes(4).toString("hex")}.grafeo`);
  await makeFolder(folder);
  if (base !== undefined) {
    await copyFile(join(folder, base.file), part, constants.COPYFILE_FICLONE);
  } else {
    // The engine's own complaint about a place that cannot be written to is hard to read.
    await (await open(part, "wx")).close();
    await rm(part);
  }
  return part;
}

/** The engine keeps its log and its locks beside the file, under its name. */
export async function removePart(part: string): Promise<void> {
  for (const suffix of ["", ".wal", ".migrating", ".migrate.lock"]) await rm(part + suffix, { recursive: true, force: true });
}

/** What `current` will say of the finished part, which is on the disk when this returns. */
export async function sealPart(folder: string, part: string, { number, hash, format }: ReleaseMark): Promise<Current> {
  const beside = (await readdir(folder)).filter((name) => name.startsWith(`${basename(part)}.`));
  if (beside.length > 0) throw new StoreError("UNKNOWN", `the engine left ${beside.join(", ")} beside a closed file`);
  await syncFile(part);
  const { size: bytes } = await stat(part);
  const file = `graph-${number}-${randomBytes(4).toString("hex")}.grafeo`;
  return { file, number, hash, format, sha256: await sha256Of(part), bytes };
}

/**
 * Makes the part the current release if `check` does not throw on the one it replaces. Publishers of any process do
 * this one after the other, and what none of them needs any more is removed.
 */
export async function replaceCurrent(
  folder: string,
  part: string,
  next: Current,
  check: (held: Current | undefined) => void,
): Promise<void> {
  const unlock = await lockFolder(folder);
  try {
    const held = await readCurrent(folder).catch(undefinedIfCorrupt);
    check(held);
    const makeCurrent = await stageCurrent(folder, next);
    await rename(part, join(folder, next.file));
    await syncFolder(folder);
    await makeCurrent();
    await removeOld(folder, [next.file, held?.file]);
  } finally {
    await unlock();
  }
}

/** Node's own recursive `mkdir` never ends where a folder's parent is there but takes no folders, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = troubleOf(error);
    if (code === "EEXIST") return;
    const parent = dirname(folder);
    if (code !== "ENOENT" || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

/** What cannot be read is no release to build on, and none to keep. */
function undefinedIfCorrupt(error: unknown): undefined {
  if (error instanceof StoreError && error.code === "CORRUPT") return undefined;
  throw error;
}

/** The release before stays for readers in other processes that have not noticed yet. A publisher that died leaves parts. */
async function removeOld(folder: string, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(folder)) {
    const old = name.startsWith("graph-") ? !keep.includes(name) : name.startsWith("part-") && (await isLeftOver(folder, name));
    // Where an open file cannot be removed, a later publication does it.
    if (old) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

const hourMs = 3_600_000;

async function isLeftOver(folder: string, name: string): Promise<boolean> {
  const pid = Number(/^part-(\d+)-/.exec(name)?.[1]);
  if (!Number.isInteger(pid) || !isAlive(pid)) return true;
  const found = await stat(join(folder, name)).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > hourMs;
}
