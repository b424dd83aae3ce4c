import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { byCodeUnit } from "./canonical.js";
import { RecordError } from "./errors.js";

/** A folder of source texts that somebody has. Texts are read one at a time and not kept: there may be many. */
export interface Texts {
  /** Found by the fingerprint a source record keeps, whatever the file is called. */
  withHash(hash: string): string | undefined;
  /** Found by a name such as `bao.txt`, in whichever folder it lies; the first of several. */
  named(name: string): string | undefined;
  /** The NFC text of one of the files, and its fingerprint. */
  read(file: string): Promise<Text>;
}

export interface Text {
  readonly text: string;
  /** SHA-256 of the NFC text, as `textHash` has it. */
  readonly hash: string;
}

/** Every `*.txt` of the folder and those in it. Throws a RecordError when there is no such folder. */
export async function openTexts(folder: string): Promise<Texts> {
  const files = await textFiles(folder);
  const byHash = new Map<string, string>();
  const read = (file: string) => readText(join(folder, file));
  for (const file of files) {
    const { hash } = await read(file);
    if (!byHash.has(hash)) byHash.set(hash, file);
  }
  return {
    withHash: (hash) => byHash.get(hash),
    named: (name) => files.find((file) => file === name || file.endsWith(`/${name}`)),
    read,
  };
}

async function textFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.name.toLowerCase().endsWith(".txt") && !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .sort(byCodeUnit);
  } catch (error) {
    throw new RecordError("TEXTS_NOT_FOUND", `expected a folder of texts that can be read, found none: ${folder}`, error);
  }
}

/** Bytes that are not UTF-8 become marks that no quote has; the hash then differs, as it should. */
async function readText(path: string): Promise<Text> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(path)).normalize("NFC");
  return { text, hash: createHash("sha256").update(text).digest("hex") };
}
