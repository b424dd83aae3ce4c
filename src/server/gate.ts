import { TooBusy } from "../api/errors.js";

export interface Gate {
  /**
   * Waits for a place and gives the function that leaves it, which may be called more than once. Throws TooBusy at once
   * when the queue is full, and the signal's reason when it is aborted while waiting.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** How many are inside, and how many wait to be. */
  readonly running: number;
  readonly waiting: number;
}

/**
 * So many may run at once, so many may wait, the rest is sent away: the database's pool bounds how much runs, but
 * nothing else bounds the queue in front of it. First come, first served.
 */
export function createGate({ running, waiting }: { readonly running: number; readonly waiting: number }): Gate {
  let inside = 0;
  // A Set keeps the order of arrival and lets anyone leave it cheaply.
  const queue = new Set<() => void>();

  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (inside < running) inside++;
      else if (queue.size < waiting) await turn(signal);
      else throw new TooBusy();
      return leaving();
    },
    get running() {
      return inside;
    },
    get waiting() {
      return queue.size;
    },
  };

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = () => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        queue.delete(call);
        reject(signal.reason);
      };
      queue.add(call);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }

  /** The place goes to whoever waits longest; only without one is it free again. */
  function leaving(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = queue;
      if (!next) {
        inside--;
        return;
      }
      queue.delete(next);
      next();
    };
  }
}
