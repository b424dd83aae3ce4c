import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Change, ReleaseHeader } from "../../schema/fact.js";
import { RecordError, systemCode } from "./errors.js";
import { namesIn, RELEASES, releaseFileName, releasesFolder, temporaryName, temporaryNumber } from "./release-files.js";
import { releaseLines } from "./release-lines.js";

/** Written in pieces of about this many characters. */
const PIECE = 256 * 1024;

/**
 * Puts a release into its set and gives the hash of its file. The file appears whole or not at all, whenever the
 * process or the machine stops, and an existing release is never replaced: then a RecordError with RELEASE_EXISTS.
 * Given up by the signal, it leaves nothing.
 */
export async function writeRelease(set: string, header: ReleaseHeader, changes: Iterable<Change>, signal?: AbortSignal): Promise<string> {
  const folder = releasesFolder(set);
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(folder));
  const temporary = join(folder, temporaryName(header.number, randomUUID()));
  try {
    const hash = await writeWhole(temporary, releaseLines(header, changes), signal);
    signal?.throwIfAborted();
    await claim(temporary, join(folder, releaseFileName(header.number)));
    await syncFolder(folder);
    await removeStale(folder, header.number);
    return hash;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeWhole(path: string, lines: Iterable<string>, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  try {
    let piece = "";
    for (const line of lines) {
      hash.update(line);
      piece += line;
      if (piece.length < PIECE) continue;
      await write(file, piece);
      signal?.throwIfAborted();
      piece = "";
    }
    await write(file, piece);
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

async function write(file: FileHandle, text: string): Promise<void> {
  await file.writeFile(text);
}

/** Unlike a rename, a second name for the file is refused when someone has that name already. */
async function claim(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    const code = systemCode(error);
    // ENOENT: another publisher of the same number was faster and has cleared up.
    if (code !== "EEXIST" && code !== "ENOENT") throw error;
    const name = `${RELEASES}/${target.slice(dirname(target).length + 1)}`;
    throw new RecordError("RELEASE_EXISTS", `${name} was published by someone else meanwhile; compare with it and publish again`, error);
  }
}

/** Makes the new name last; on Windows folders cannot be synced, and need not be. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What killed publishers left. A file for this number or an older one can no longer become a release. */
async function removeStale(folder: string, published: number): Promise<void> {
  const stale = (await namesIn(folder)).filter((name) => (temporaryNumber(name) ?? Number.POSITIVE_INFINITY) <= published);
  // The release is there already; a file that cannot be removed is only in the way.
  await Promise.allSettled(stale.map((name) => rm(join(folder, name), { force: true })));
}
