import { readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StoreError } from "./errors.js";
import { folderError, sha256Of, syncFolder, writeSynced } from "./files.js";
import { troubleOf } from "./trouble.js";

/** The file `current`: which graph file holds the release, and what it must look like. Its name stays inside the folder. */
const currentShape = z.object({
  file: z.string().regex(/^graph-\d+-[0-9a-f]+\.grafeo$/),
  number: z.number().int(),
  hash: z.string(),
  format: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
});

export type Current = z.infer<typeof currentShape>;

/** Undefined when nothing is published. Throws CORRUPT when the file is not what we write. */
export async function readCurrent(folder: string): Promise<Current | undefined> {
  const path = join(folder, "current");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (troubleOf(error).code === "ENOENT") return undefined;
    throw folderError(folder, error);
  }
  const parsed = currentShape.safeParse(parseJson(text));
  if (!parsed.success) throw new StoreError("CORRUPT", `${path} does not say which release it is about`, parsed.error);
  return parsed.data;
}

/** Writes the next `current` beside the one that holds; the function it gives makes it hold. Killed between, the old one does. */
export async function stageCurrent(folder: string, current: Current): Promise<() => Promise<void>> {
  const staged = join(folder, `part-${process.pid}-current`);
  await writeSynced(staged, `${JSON.stringify(current, null, 2)}\n`);
  return async () => {
    await rename(staged, join(folder, "current"));
    await syncFolder(folder);
  };
}

/** Changes whenever `current` is replaced. */
export async function currentVersion(folder: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(join(folder, "current"), { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if (troubleOf(error).code === "ENOENT") return "none";
    throw folderError(folder, error);
  }
}

/** Throws CORRUPT unless the graph file is there, byte for byte. */
export async function requireIntact(folder: string, current: Current): Promise<void> {
  await requireWhole(folder, current);
  const path = join(folder, current.file);
  const found = await sha256Of(path).catch((error: unknown) => {
    throw folderError(folder, error);
  });
  if (found !== current.sha256) throw new StoreError("CORRUPT", `${path} is not what was published: its SHA-256 differs`);
}

/** The cheap half of being intact, for a file whose content was checked before. */
export async function requireWhole(folder: string, { file, bytes }: Current): Promise<void> {
  const path = join(folder, file);
  let found: number;
  try {
    found = (await stat(path)).size;
  } catch (error) {
    if (troubleOf(error).code === "ENOENT") throw new StoreError("CORRUPT", `${path} is missing`, error);
    throw folderError(folder, error);
  }
  if (found !== bytes) throw new StoreError("CORRUPT", `${path} is not what was published: it has ${found} bytes, not ${bytes}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
