import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, open, readdir, rm, stat } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Release } from "../../../schema/fact.js";
import { byCodeUnit } from "../canonical.js";
import { RecordError, systemCode } from "../errors.js";
import { RELEASES, releaseFileName } from "../release-files.js";
import { readReleases } from "../releases.js";
import { BACKUP_FORMAT, type BackedUpFile, damaged, FILES, MANIFEST, type Manifest } from "./manifest.js";
import { tarEnd, tarFile } from "./tar.js";

/**
 * Writes all of a record set into one new file: its records as they are, and the chain of its releases, found whole.
 * That is everything: a store is made of the releases. The file appears whole or not at all, and none is replaced.
 */
export async function writeBackup(set: string, file: string, signal: AbortSignal): Promise<Manifest> {
  const inside = relative(set, file);
  if (!inside.startsWith("..") && !isAbsolute(inside))
    throw new RecordError("NOT_BACKED_UP", `${file} would be a part of what it is to hold; name a file outside ${set}.`);
  const releases = await readReleases(set, signal);
  const paths = await pathsOf(set, releases);
  const written: BackedUpFile[] = [];
  const part = `${file}.part-${process.pid}`;
  try {
    const archive = archiveOf(set, paths, releases, written);
    await pipeline(Readable.from(archive, { objectMode: false }), createGzip(), createWriteStream(part, { flags: "wx" }), { signal });
    await sync(part);
    await link(part, file);
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw new RecordError("NOT_BACKED_UP", `${file} is there already; it was left as it is.`, error);
    throw error;
  } finally {
    await rm(part, { force: true });
  }
  return manifestOf(set, releases, written);
}

async function* archiveOf(
  set: string,
  paths: readonly string[],
  releases: readonly Release[],
  written: BackedUpFile[],
): AsyncGenerator<Buffer> {
  for (const path of paths) {
    const { size } = await stat(join(set, path));
    const hash = createHash("sha256");
    yield* tarFile(FILES + path, size, hashed(createReadStream(join(set, path)), hash));
    written.push({ path, bytes: size, sha256: hash.digest("hex") });
  }
  const changed = releases.find(({ header, hash }) => written.find(({ path }) => path === releasePath(header.number))?.sha256 !== hash);
  if (changed) throw damaged(`${releasePath(changed.header.number)} was changed while it was read`);
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(set, releases, written), null, 2)}\n`);
  yield* tarFile(MANIFEST, manifest.length, Readable.from([manifest]));
  yield tarEnd;
}

function manifestOf(set: string, releases: readonly Release[], files: readonly BackedUpFile[]): Manifest {
  const newest = releases.at(-1);
  const release = newest ? { number: newest.header.number, sha256: newest.hash } : null;
  return { format: BACKUP_FORMAT, set: basename(resolve(set)), release, files: [...files] };
}

async function* hashed(content: AsyncIterable<Buffer>, hash: { update(piece: Buffer): unknown }): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

/** Every file of the set but hidden ones, with the releases of the chain and nothing else that may be beside them. */
async function pathsOf(set: string, releases: readonly Release[]): Promise<readonly string[]> {
  const records = await walk(set, "");
  return [...records.sort(byCodeUnit), ...releases.map(({ header }) => releasePath(header.number))];
}

function releasePath(number: number): string {
  return `${RELEASES}/${releaseFileName(number)}`;
}

async function walk(set: string, below: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await readdir(join(set, below), { withFileTypes: true })) {
    const path = below === "" ? name : `${below}/${name}`;
    if (name.startsWith(".") || path === RELEASES) continue;
    // Links are followed: what they lead to is what is read as records.
    const kind = await stat(join(set, path));
    if (kind.isDirectory()) found.push(...(await walk(set, path)));
    else if (kind.isFile()) found.push(path);
  }
  return found;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
