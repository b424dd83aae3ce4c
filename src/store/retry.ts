import { setTimeout as sleep } from "node:timers/promises";

export interface RetryLimits {
  /** No attempt begins later than this. */
  readonly forMs: number;
  readonly attempts: number;
  /** Whether the error may pass; `elapsedMs` since the first attempt began. */
  readonly again: (error: unknown, elapsedMs: number) => boolean;
  readonly signal?: AbortSignal | undefined;
}

const firstDelayMs = 50;
const longestDelayMs = 3_000;

export async function retrying<T>({ forMs, attempts, again, signal }: RetryLimits, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const delay = Math.min(firstDelayMs * 2 ** attempt, longestDelayMs) * (0.5 + Math.random());
      const elapsed = performance.now() - begun;
      if (signal?.aborted || attempt >= attempts || elapsed + delay > forMs || !again(error, elapsed)) throw error;
      await sleep(delay);
    }
  }
}
