/** How long requests are begun in one turn of the event loop. */
const SLICE_MS = 10;

/** Begun together when their turn comes: few enough for a slice, enough not to turn the loop for each. */
const TOGETHER = 8;

/**
 * Lets requests begin in slices. Hundreds that arrive together would all be begun in one turn of the event loop, which
 * holds up timers, health checks and whatever else the process does; those beyond a slice wait for the next turns, in
 * order. Undefined for one that may begin at once.
 */
export function inSlices(): () => Promise<void> | undefined {
  const waiting: (() => void)[] = [];
  let beganMs: number | undefined;

  function turn(): void {
    for (const begin of waiting.splice(0, TOGETHER)) begin();
    beganMs = waiting.length > 0 ? performance.now() : undefined;
    if (waiting.length > 0) setImmediate(turn);
  }

  return () => {
    if (beganMs === undefined) {
      beganMs = performance.now();
      setImmediate(turn);
    }
    if (waiting.length === 0 && performance.now() - beganMs < SLICE_MS) return undefined;
    return new Promise((resolve) => waiting.push(resolve));
  };
}
