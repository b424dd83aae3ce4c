import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Release } from "../../../schema/fact.js";
import { RecordError, systemCode } from "../errors.js";
import { readReleases } from "../releases.js";
import { type BackedUpFile, damaged, FILES, MANIFEST, type Manifest, readManifest } from "./manifest.js";
import { readTar, type TarEntry } from "./tar.js";

export interface Unpacked {
  readonly manifest: Manifest;
  readonly newest: Release | undefined;
  /** Puts it into its place; until then nothing is there. */
  keep(): Promise<void>;
  /** Removes it, unless it was kept. */
  discard(): Promise<void>;
}

/**
 * Unpacks a backup beside the folder it is for, which must be new or empty, and finds it whole: every file is the one
 * that was backed up, none is missing or added, and the releases are a chain. Throws a RecordError.
 */
export async function unpackBackup(file: string, target: string, signal: AbortSignal): Promise<Unpacked> {
  await requireRoom(target);
  const folder = `${target}.part-${process.pid}`;
  const discard = () => rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const { manifest, files } = await unpack(file, folder, signal);
    requireSame(manifest, files);
    const releases = await readReleases(folder, signal);
    if (releases.length !== (manifest.release?.number ?? 0) || releases.at(-1)?.hash !== manifest.release?.sha256)
      throw damaged(`its releases end with ${releases.length}, not with ${manifest.release?.number ?? 0}`);
    return { manifest, newest: releases.at(-1), keep: () => rename(folder, target), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function requireRoom(target: string): Promise<void> {
  const found = await readdir(target).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  });
  if (found.length > 0) throw new RecordError("NOT_RESTORED", `${target} is not empty; name a new folder.`);
}

async function unpack(
  file: string,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly manifest: Manifest; readonly files: readonly BackedUpFile[] }> {
  const files: BackedUpFile[] = [];
  let manifest: Manifest | undefined;
  try {
    for await (const entry of entriesOf(file)) {
      signal.throwIfAborted();
      if (entry.path === MANIFEST) manifest = readManifest((await buffer(entry.content)).toString("utf8"));
      else files.push(await unpackFile(entry, folder));
    }
  } catch (error) {
    // The file system says well enough what it refuses.
    if (signal.aborted || error instanceof RecordError || isOfSystem(error)) throw error;
    throw damaged(messageOf(error), error);
  }
  if (manifest === undefined) throw damaged(`it has no ${MANIFEST}`);
  return { manifest, files };
}

async function* entriesOf(file: string): AsyncGenerator<TarEntry> {
  const bytes = createReadStream(file);
  const gunzip = createGunzip();
  bytes.on("error", (error) => gunzip.destroy(error));
  try {
    yield* readTar(bytes.pipe(gunzip));
  } finally {
    bytes.destroy();
  }
}

async function unpackFile({ path, content }: TarEntry, folder: string): Promise<BackedUpFile> {
  const name = path.slice(FILES.length);
  if (!path.startsWith(FILES) || !name.split("/").every((part) => /^[^\\\0]+$/.test(part) && part !== "." && part !== ".."))
    throw damaged(`it holds ${JSON.stringify(path)}, which is no place in a record set`);
  const target = join(folder, name);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const watched = async function* () {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await pipeline(Readable.from(watched(), { objectMode: false }), createWriteStream(target, { flags: "wx" }));
  return { path: name, bytes, sha256: hash.digest("hex") };
}

function requireSame({ files }: Manifest, found: readonly BackedUpFile[]): void {
  const line = ({ path, bytes, sha256 }: BackedUpFile) => `${bytes} ${sha256} ${path}`;
  const there = new Set(found.map(line));
  const wrong = files.find((file) => !there.has(line(file)));
  if (wrong) throw damaged(`${wrong.path} is not the file that was backed up`);
  const said = new Set(files.map(line));
  const more = found.find((file) => !said.has(line(file)));
  if (more) throw damaged(`${more.path} was added to it`);
}

function isOfSystem(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}

/** Of what the archive's or the compression's reader says. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
