import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { StoreError } from "./errors.js";

/** Statements whose plans a database keeps by default, and more than the product and its users write in a day. */
const KNOWN = 1_000;

/** What a first run may take at the most, the planning with it. */
export const longestFirstMs = 30_000;

/** First runs that go on although nobody waits for them: few, so that odd questions cannot fill the database. */
const MOST_UNHEARD = 2;

/** Runs a statement until it has an answer or is abandoned. */
export type Work<T> = (abandoned: AbortSignal) => Promise<T>;

/**
 * Lets the first run of each text go alone: a database makes a plan for a text when it first sees it, and a crowd that
 * comes at once, as after a restart, would have it made once for each of them, all slower than one. Whoever waits runs
 * when the first has succeeded; when it failed, the next goes alone.
 *
 * A first run that its client has no more time for goes on while `isThere`: ended before it is planned, it would take
 * the next client as long, and nobody would ever be answered. One whose client went away ends.
 */
export function firstAlone(isThere: () => Promise<boolean>): {
  run<T>(text: string, abandoned: AbortSignal, work: Work<T>): Promise<T>;
  /** Whether the text has been run. */
  knows(text: string): boolean;
  /** The database may have lost its plans. */
  forget(): void;
} {
  const known = new LRUCache<string, true>({ max: KNOWN });
  const under = new Map<string, Promise<unknown>>();
  let unheard = 0;

  /** Like `abandoned`, but later. */
  function patient(abandoned: AbortSignal, done: AbortSignal): AbortSignal {
    const ending = new AbortController();
    const end = () => ending.abort(abandoned.reason);
    const goOn = async () => {
      if (!isForTime(abandoned) || unheard >= MOST_UNHEARD) return end();
      unheard += 1;
      try {
        if (await isThere()) await sleep(longestFirstMs, undefined, { signal: done, ref: false }).catch(() => {});
      } finally {
        unheard -= 1;
        end();
      }
    };
    if (abandoned.aborted) end();
    abandoned.addEventListener("abort", goOn, { once: true, signal: done });
    return ending.signal;
  }

  return {
    knows: (text) => known.has(text),
    async run(text, abandoned, work) {
      for (let first = under.get(text); first && !known.has(text); first = under.get(text)) await first.catch(() => {});
      if (known.has(text)) return work(abandoned);
      const done = new AbortController();
      const running = work(patient(abandoned, done.signal));
      under.set(text, running);
      try {
        const result = await running;
        known.set(text, true);
        return result;
      } finally {
        under.delete(text);
        done.abort();
      }
    },
    forget: () => known.clear(),
  };
}

function isForTime({ reason }: AbortSignal): boolean {
  return reason instanceof StoreError && reason.code === "TIMEOUT";
}
