import { DeadlineExceeded, TooBusy } from "../api/errors.js";

export interface Gate {
  /**
   * Waits for a place and gives the function that leaves it, which may be called more than once. Throws TooBusy when the
   * queue is full, at once, or when its turn does not come in time or before the deadline, else the signal's reason when
   * it is aborted meanwhile.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** How many are inside, and how many wait to be. */
  readonly running: number;
  readonly waiting: number;
}

interface GateLimits {
  readonly running: number;
  readonly waiting: number;
  readonly waitingMs: number;
}

/**
 * So many may run at once, so many may wait for a while, the rest is sent away: the database's pool bounds how much runs, but
 * nothing else bounds the queue in front of it. First come, first served.
 */
export function createGate({ running, waiting, waitingMs }: GateLimits): Gate {
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
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        queue.delete(call);
      };
      const call = () => {
        settle();
        resolve();
      };
      const giveUp = () => {
        settle();
        // Only a place was waited for: there is nothing wrong with the question, and it may be asked again.
        const isLate = !signal.aborted || signal.reason instanceof DeadlineExceeded;
        reject(isLate ? new TooBusy() : signal.reason);
      };
      const timer = setTimeout(giveUp, waitingMs);
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
      next();
    };
  }
}
