import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./files.js";
import { troubleOf } from "./trouble.js";

/** Longer than anything done under the lock, which is renaming and removing files. */
const staleAfterMs = 10_000;

/** Waits until no other publisher is switching releases in this folder; gives the function that lets the next one in. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "switching.lock");
  let seen = { lock: "", since: 0 };
  for (;;) {
    if (await tryLock(path)) return () => rm(path, { force: true });
    const lock = await lockAt(path);
    // How old it is, this process measures itself: the clock may be set while it waits.
    if (lock.id !== seen.lock) seen = { lock: lock.id, since: performance.now() };
    if (lock.isLeft || performance.now() - seen.since > staleAfterMs) await discard(path);
    else await sleep(20);
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (troubleOf(error).code === "EEXIST") return false;
    throw error;
  }
}

/** Which lock it is, and whether a process left it that was killed. Its number may have gone to another since, so age counts too. */
async function lockAt(path: string): Promise<{ readonly id: string; readonly isLeft: boolean }> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    const pid = Number(await readFile(path, "utf8"));
    return { id: `${ino} ${mtimeNs}`, isLeft: pid > 0 && !isAlive(pid) };
  } catch {
    return { id: "", isLeft: false };
  }
}

/** Of several that find a stale lock, one succeeds in moving it away. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  await rename(path, aside).catch(() => {});
  await rm(aside, { force: true });
}
