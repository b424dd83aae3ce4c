import { readFileSync } from "node:fs";

/** What this thread had of the processors and what it was kept waiting for, where Linux counts it. */
export interface ProcessorTime {
  readonly ranMs: number;
  readonly waitedMs: number;
}

export function processorTime(): ProcessorTime {
  try {
    const [ran, waited] = readFileSync("/proc/thread-self/schedstat", "latin1").split(" ");
    return { ranMs: Number(ran) / 1e6, waitedMs: Number(waited) / 1e6 };
  } catch {
    return { ranMs: performance.now(), waitedMs: 0 };
  }
}

/** How many times as long everything took because others had the processor: 1 on a machine of one's own. */
export function slowdownSince(before: ProcessorTime): number {
  const now = processorTime();
  const ranMs = Math.max(1, now.ranMs - before.ranMs);
  return (ranMs + now.waitedMs - before.waitedMs) / ranMs;
}

/**
 * The promises are for a machine of one's own. Where the server shares processors with its clients, a database and
 * whatever else runs, a time may be longer by as many times as each of them was kept waiting for one; the engine's thread,
 * whose waiting is not counted, has the factor of two.
 */
export function allowed(promisedMs: number, ...slowdowns: readonly number[]): number {
  return slowdowns.reduce((ms, slowdown) => ms * slowdown, 2 * promisedMs);
}
