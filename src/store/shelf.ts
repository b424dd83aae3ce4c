import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readCurrent } from "./current.js";
import { folderError } from "./files.js";
import type { ReleaseMark } from "./store.js";
import { troubleOf } from "./trouble.js";

/**
 * Embedded stores side by side in one folder, each called by the number of the release it was made to hold. What one
 * takes and when it was used last stands in the file system, so that processes that share the folder agree on it.
 */
export interface Shelf {
  /** The folder of one store, as `openStore` takes it. */
  place(number: number): string;
  /** What can be read there, the most recently used first. */
  list(): Promise<readonly Shelved[]>;
  markUsed(number: number): Promise<void>;
  /** Whoever has it open keeps what was opened. */
  remove(number: number): Promise<void>;
}

export interface Shelved {
  readonly number: number;
  readonly mark: ReleaseMark;
  readonly bytes: number;
}

export function openShelf(path: string): Shelf {
  const folder = resolve(path);
  const place = (number: number) => join(folder, String(number));
  return {
    place,
    list: async () => {
      const numbers = (await namesIn(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
      const found = await Promise.all(numbers.map((number) => look(number, place(number))));
      return found
        .flat()
        .sort((a, b) => b.usedMs - a.usedMs)
        .map(({ number, mark, bytes }) => ({ number, mark, bytes }));
    },
    markUsed: async (number) => {
      const now = new Date();
      await utimes(place(number), now, now).catch(() => {});
    },
    remove: (number) => rm(place(number), { recursive: true, force: true }),
  };
}

/** Nothing where a store is only being made; what is damaged is made again by whoever opens it. */
async function look(number: number, folder: string): Promise<readonly (Shelved & { readonly usedMs: number })[]> {
  try {
    const [current, { mtimeMs }] = [await readCurrent(folder), await stat(folder)];
    if (current === undefined) return [];
    const { number: held, hash, format, bytes } = current;
    return [{ number, mark: { number: held, hash, format }, bytes, usedMs: mtimeMs }];
  } catch {
    return [];
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (troubleOf(error).code === "ENOENT") return [];
    throw folderError(folder, error);
  }
}
