import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Change, Fact, Release, ReleaseHeader } from "../../schema/fact.js";
import { RecordError } from "./errors.js";
import { type FileLine, fileLines } from "./file-lines.js";
import { RELEASES, releaseFileName, releaseNumbers, releasesFolder } from "./release-files.js";
import { idOf, RELEASE_FORMAT, readHeader, readLine } from "./release-lines.js";

/**
 * The releases of a record set, oldest first, each read through once and found whole: nothing is cut off, changed or
 * missing between two of them; no facts are held. Those known already are not read again. Throws a RecordError that names
 * the file and the line, or what the signal says when it is aborted on the way.
 */
export async function readReleases(set: string, signal?: AbortSignal, known: readonly Release[] = []): Promise<readonly Release[]> {
  const releases = [...known];
  for (const number of (await releaseNumbers(set)).slice(known.length))
    releases.push(await readRelease(set, number, releases.at(-1), signal));
  return releases;
}

/** Gives the releases known so far, and looks for new ones when a number is asked for that is not among them. */
export function followReleases(set: string, known: readonly Release[]): (number: number) => Promise<readonly Release[]> {
  let releases = known;
  let reading: Promise<void> | undefined;
  const read = async () => {
    releases = await readReleases(set, undefined, releases);
  };
  return async (number) => {
    if (number <= releases.length) return releases;
    // However many ask, the files are looked at once.
    reading ??= read().finally(() => {
      reading = undefined;
    });
    await reading;
    return releases;
  };
}

/** All facts after the last of these releases, by id. Throws a RecordError when a change does not fit what was before. */
export async function latestFacts(releases: readonly Release[]): Promise<Map<string, Fact>> {
  const facts = new Map<string, Fact>();
  for (const release of releases) {
    for await (const change of release.changes()) {
      const id = idOf(change);
      if (facts.has(id) !== (change.kind !== "add")) {
        const state = change.kind === "add" ? "it is there already" : "it is not there";
        damaged(
          releaseFileName(release.header.number),
          undefined,
          `expected a change that fits, got "${change.kind}" of ${id}, but ${state}`,
        );
      }
      if (change.kind === "remove") facts.delete(id);
      else facts.set(id, change.fact);
    }
  }
  return facts;
}

async function readRelease(set: string, number: number, previous: Release | undefined, signal: AbortSignal | undefined): Promise<Release> {
  const name = releaseFileName(number);
  const path = join(releasesFolder(set), name);
  const counts = { add: 0, change: 0, remove: 0 };
  let header: ReleaseHeader | undefined;
  let hash = "";
  for await (const part of readThrough(path, name)) {
    signal?.throwIfAborted();
    if (part.kind === "header") {
      header = part.header;
      checkPlace(name, header, number, previous);
    }
    if (part.kind === "change") counts[part.change.kind]++;
    if (part.kind === "hash") hash = part.hash;
  }
  if (header === undefined) return damaged(name, 1, "expected a header, got none");
  const [added, changed, removed] = [counts.add, counts.change, counts.remove];
  if (added !== header.added || changed !== header.changed || removed !== header.removed) {
    const expected = `${header.added} added, ${header.changed} changed, ${header.removed} removed`;
    damaged(name, 1, `expected ${expected}, as the header says, got ${added}, ${changed} and ${removed}`);
  }
  return { header, hash, changes: (from) => (from === undefined ? changesOf(path, name, hash) : changesFrom(path, name, from)) };
}

function checkPlace(name: string, header: ReleaseHeader, number: number, previous: Release | undefined): void {
  if (header.number !== number) damaged(name, 1, `expected release ${number}, got release ${header.number}`);
  const expected = previous?.hash ?? null;
  if (header.previous === expected) return;
  const before = previous === undefined ? "none" : `${releaseFileName(previous.header.number)}, whose SHA-256 is ${previous.hash}`;
  damaged(name, 1, `expected to follow ${before}, but it follows ${header.previous ?? "none"}`);
}

/** The file was whole when it was opened; it must be the same file still. */
async function* changesOf(path: string, name: string, hash: string): AsyncGenerator<Change> {
  for await (const part of readThrough(path, name)) {
    if (part.kind === "change") yield part.change;
    if (part.kind === "hash" && part.hash !== hash) damaged(name, undefined, "the file was changed while it was in use");
  }
}

/** Only a part of the file is read, so that it is not found out whether all of it is still the same. */
async function* changesFrom(path: string, name: string, from: string): AsyncGenerator<Change> {
  const start = await startBefore(path, name, from);
  for await (const line of fileLines(path, start)) {
    if (start === 0 && line.number === 1) continue;
    const read = told(name, line, readLine);
    if (read.kind === "end") return;
    if (idOf(read.change) >= from) yield read.change;
  }
}

/** Less than this is read through rather than searched. */
const SEARCHED_BYTES = 1 << 16;

/** Where a line begins that is not far before the first with that id or a later one: the lines are in the order of ids. */
async function startBefore(path: string, name: string, id: string): Promise<number> {
  let low = 0;
  let high = (await stat(path)).size;
  while (high - low > SEARCHED_BYTES) {
    const middle = Math.floor((low + high) / 2);
    const next = await lineAfter(path, name, middle);
    if (next === undefined || next.start >= high || next.id >= id) high = middle;
    else low = next.start;
  }
  return low;
}

/** The first line that begins after a byte; undefined when only the end is left. */
async function lineAfter(path: string, name: string, byte: number): Promise<{ start: number; id: string } | undefined> {
  let start = byte;
  for await (const line of fileLines(path, byte)) {
    if (line.number === 1) {
      start += line.bytes.length;
      continue;
    }
    const read = told(name, line, readLine);
    return read.kind === "end" ? undefined : { start, id: idOf(read.change) };
  }
  return undefined;
}

type Part =
  | { readonly kind: "header"; readonly header: ReleaseHeader }
  | { readonly kind: "change"; readonly change: Change }
  /** SHA-256 of the whole file; the last part of a file that is whole. */
  | { readonly kind: "hash"; readonly hash: string };

async function* readThrough(path: string, name: string): AsyncGenerator<Part> {
  const hash = createHash("sha256");
  let lastId = "";
  let ended = false;
  for await (const line of fileLines(path)) {
    if (ended) damaged(name, line.number, "expected nothing after the end line");
    if (!line.ended) damaged(name, line.number, "the file is cut off: its last line is not whole");
    if (line.number === 1) {
      yield { kind: "header", header: headerOf(name, line) };
    } else {
      const read = told(name, line, readLine);
      if (read.kind === "end") {
        checkEnd(name, line.number, read, hash.copy().digest("hex"));
        ended = true;
      } else {
        const id = idOf(read.change);
        if (id <= lastId) damaged(name, line.number, `expected ids in order, got ${id} after ${lastId}`);
        lastId = id;
        yield { kind: "change", change: read.change };
      }
    }
    hash.update(line.bytes);
  }
  if (!ended) damaged(name, undefined, "the file is cut off: it has no end line");
  yield { kind: "hash", hash: hash.digest("hex") };
}

function headerOf(name: string, line: FileLine): ReleaseHeader {
  const { format, header } = told(name, line, readHeader);
  if (format === RELEASE_FORMAT) return header;
  throw new RecordError(
    "RELEASE_FORMAT",
    `${RELEASES}/${name}:1: expected format ${RELEASE_FORMAT}, got ${format}; a newer version may read it`,
  );
}

function checkEnd(name: string, line: number, end: { readonly lines: number; readonly sha256: string }, sha256: string): void {
  if (end.lines !== line - 1) damaged(name, line, `expected ${end.lines} lines before the end line, got ${line - 1}`);
  if (end.sha256 !== sha256) damaged(name, line, "the lines before this one were changed after publishing: their SHA-256 is another");
}

function told<T>(name: string, line: FileLine, read: (text: string) => T): T {
  try {
    return read(line.bytes.toString("utf8"));
  } catch (error) {
    return damaged(name, line.number, error instanceof Error ? error.message.trimEnd() : String(error), error);
  }
}

function damaged(name: string, line: number | undefined, message: string, cause?: unknown): never {
  throw new RecordError("RELEASE_DAMAGED", `${RELEASES}/${name}${line === undefined ? "" : `:${line}`}: ${message}`, cause);
}
