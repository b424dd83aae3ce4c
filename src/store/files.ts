import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { StoreError } from "./errors.js";
import { troubleOf } from "./trouble.js";

/** One sentence that names the folder and what the operating system has against it. */
export function folderError(folder: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message } = troubleOf(error);
  const reason = reasons.get(code ?? "") ?? /([^:]+) \(os error \d+\)/.exec(message)?.[1]?.trim() ?? message;
  return new StoreError("UNAVAILABLE", `the store folder ${folder} cannot be used: ${reason}`, error);
}

/** Whether it was a file or the disk, as Node or the engine says it. */
export function isRefusedBySystem(error: unknown): boolean {
  const { code, message } = troubleOf(error);
  return /^E[A-Z0-9]+$/.test(code ?? "") || /\(os error \d+\)/.test(message);
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename outlive a power cut, where folders can be synced at all. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return troubleOf(error).code === "EPERM";
  }
}

const reasons = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "a file would be larger than this process may write"],
  ["ENOTDIR", "a part of its path is a file, not a folder"],
  ["EEXIST", "a part of its path is a file, not a folder"],
  ["ENOENT", "it is not there and cannot be made"],
]);
