import { LRUCache } from "lru-cache";

/** Statements whose plans a database keeps by default, and more than the product and its users write in a day. */
const KNOWN = 1_000;

/**
 * Lets the first run of each text go alone: a database makes a plan for a text when it first sees it, and a crowd that
 * comes at once, as after a restart, would have it made once for each of them, all slower than one. Whoever waits runs
 * when the first has succeeded; when it failed, the next goes alone.
 */
export function firstAlone(): {
  run<T>(text: string, work: () => Promise<T>): Promise<T>;
  /** The database may have lost its plans. */
  forget(): void;
} {
  const known = new LRUCache<string, true>({ max: KNOWN });
  const under = new Map<string, Promise<unknown>>();
  return {
    async run(text, work) {
      for (let first = under.get(text); first && !known.has(text); first = under.get(text)) await first.catch(() => {});
      if (known.has(text)) return work();
      const running = work();
      under.set(text, running);
      try {
        const result = await running;
        known.set(text, true);
        return result;
      } finally {
        under.delete(text);
      }
    },
    forget: () => known.clear(),
  };
}
