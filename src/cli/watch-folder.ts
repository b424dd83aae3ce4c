import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors save in several steps, and people several files at once. */
const QUIET_MS = 150;

/**
 * Calls `changed` when something in the folder has changed and it has been quiet since; never twice at a time. Each
 * folder is watched by itself: watching a tree loses files that are replaced by renaming, on some systems.
 */
export function watchFolder(folder: string, changed: () => Promise<void>): { readonly close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let closed = false;

  watchAll();
  return { close };

  function onEvent(): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      work = work.then(changed);
    }, QUIET_MS);
  }

  /** Folders come and go too. */
  function watchAll(): void {
    const there = new Set([folder, ...foldersIn(folder)]);
    for (const [path, watcher] of watchers) {
      if (there.has(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of there) if (!watchers.has(path)) watchOne(path);
  }

  function watchOne(path: string): void {
    try {
      const watcher = watch(path, onEvent);
      // A watched folder was removed: the one above it says so too.
      watcher.on("error", () => watchers.delete(path));
      watchers.set(path, watcher);
    } catch (error) {
      if (path === folder) throw error;
    }
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
