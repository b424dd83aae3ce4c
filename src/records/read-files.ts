import { isUtf8 } from "node:buffer";
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { byCodeUnit } from "./canonical.js";
import { RecordError, systemCode } from "./errors.js";
import { type Problem, problemAt } from "./problem.js";
import { RELEASES } from "./release-files.js";

/** No one reads a longer file through; it also bounds the work a broken one can make. */
export const MAX_BYTES = 1024 * 1024;

/** A record file: its path within the set and its text, or what keeps it from being text. */
export type RecordFile =
  | { readonly kind: "text"; readonly file: string; readonly text: string }
  | {
      readonly kind: "unreadable";
      readonly file: string;
      readonly problem: Problem;
      /** What can be made out of it. */
      readonly remains: string;
    };

/** Every `*.yaml` file of the set but those of its releases and hidden ones, sorted by path. */
export async function readFiles(folder: string): Promise<readonly RecordFile[]> {
  const paths = await walk(folder, "");
  const files: RecordFile[] = [];
  // One after another: a set may have more files than a process may open.
  for (const file of paths.sort(byCodeUnit)) files.push(await readRecordFile(folder, file));
  return files;
}

async function walk(folder: string, below: string): Promise<string[]> {
  const entries = await list(folder, below);
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith(".")) return [];
      // A link to a folder is read like the folder; what hangs on a ring of links is too deep to be opened, and says so.
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(folder, path)))))
        return path === RELEASES ? [] : walk(folder, path);
      return /\.ya?ml$/iu.test(entry.name) ? [path] : [];
    }),
  );
  return paths.flat();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function list(folder: string, below: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    throw new RecordError("SET_NOT_FOUND", `expected a folder of records that can be read, found none: ${join(folder, below)}`, error);
  }
}

async function readRecordFile(folder: string, file: string): Promise<RecordFile> {
  if (!file.endsWith(".yaml")) return unreadable(file, 1, "expected a name that ends in .yaml, so that no record file is overlooked");
  try {
    const { size } = await stat(join(folder, file));
    if (size > MAX_BYTES) return unreadable(file, 1, `expected at most ${MAX_BYTES} bytes, got ${size}; split the file`);
    const bytes = await readFile(join(folder, file));
    if (isUtf8(bytes)) return { kind: "text", file, text: new TextDecoder().decode(bytes) };
    return unreadable(file, firstBadLine(bytes), "expected UTF-8 text, got bytes that are not", bytes.toString("latin1"));
  } catch (error) {
    return unreadable(file, 1, `expected a file that can be read, got ${systemCode(error) ?? error}`);
  }
}

function unreadable(file: string, line: number, message: string, remains = ""): RecordFile {
  return { kind: "unreadable", file, problem: problemAt({ file, line, column: 1 }, message), remains };
}

/** A line feed is never a part of another character, so lines can be looked at one by one. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
