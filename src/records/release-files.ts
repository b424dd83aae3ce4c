import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { RecordError, systemCode } from "./errors.js";

/** The folder of a record set that holds its releases. */
export const RELEASES = "releases";

export function releasesFolder(set: string): string {
  return join(set, RELEASES);
}

/** 0001.jsonl */
export function releaseFileName(number: number): string {
  return `${String(number).padStart(4, "0")}.jsonl`;
}

/** A release while it is being written. Its name never ends in .jsonl, so that it is never taken for one. */
export function temporaryName(number: number, unique: string): string {
  return `.${releaseFileName(number)}.${unique}.tmp`;
}

/** The number of the release a temporary file was to become; undefined for other files. */
export function temporaryNumber(name: string): number | undefined {
  const match = /^\.(\d{4,})\.jsonl\..+\.tmp$/u.exec(name);
  return match === null ? undefined : Number(match[1]);
}

/** The numbers of the releases that are there, in order. Throws a RecordError when one is missing or a name is not a release's. */
export async function releaseNumbers(set: string): Promise<readonly number[]> {
  const names = await namesIn(releasesFolder(set));
  const numbers = names
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => {
      const number = Number.parseInt(name, 10);
      if (number >= 1 && name === releaseFileName(number)) return number;
      throw new RecordError("RELEASE_DAMAGED", `${RELEASES}/${name}: expected a name such as ${releaseFileName(1)}`);
    })
    .sort((a, b) => a - b);
  const missing = numbers.findIndex((number, index) => number !== index + 1);
  if (missing < 0) return numbers;
  const next = releaseFileName(numbers[missing] ?? 0);
  throw new RecordError("RELEASE_MISSING", `${RELEASES}/${releaseFileName(missing + 1)} is missing: the next one is ${next}`);
}

/** A set that was never published has no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
