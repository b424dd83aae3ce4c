import { StoreError } from "./errors.js";
import type { ReadOptions } from "./store.js";

/**
 * Settles with the work, or rejects with TIMEOUT or CANCELLED as soon as nobody waits for it any more. The work is
 * told through `abandoned`; what it gives after that is forgotten.
 */
export function withinDeadline<T>(options: ReadOptions, work: (abandoned: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, signal } = options;
  if (signal?.aborted) return Promise.reject(cancelled());
  const abandoned = new AbortController();
  return new Promise((resolve, reject) => {
    const giveUp = (error: StoreError) => {
      settle();
      reject(error);
      abandoned.abort(error);
    };
    const cancel = () => giveUp(cancelled());
    const timer = setTimeout(() => giveUp(new StoreError("TIMEOUT", `the store gave no answer within ${timeoutMs} ms`)), timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    work(abandoned.signal).finally(settle).then(resolve, reject);
  });
}

function cancelled(): StoreError {
  return new StoreError("CANCELLED", "the request was given up before the store answered");
}
