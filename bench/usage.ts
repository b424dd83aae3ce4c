/** Loaded into every process that is measured: it tells whoever started it what it has used so far. */
import neo4j from "neo4j-driver";

export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
  /** What the database said that its statements took, in whole milliseconds each, and how many there were. */
  readonly databaseMs: number;
  readonly statements: number;
}

/** What a driver's results look like from below. */
interface Results {
  readonly Result: { readonly prototype: object };
}

interface Summed {
  readonly summary: {
    readonly resultAvailableAfter: { toNumber?(): number } | number;
    readonly resultConsumedAfter: { toNumber?(): number } | number;
  };
}

const database = { ms: 0, statements: 0 };

/** Adds up what a driver's results say in their summaries. */
export function watchResults({ Result: { prototype } }: Results): void {
  const original: unknown = Reflect.get(prototype, "_getOrCreatePromise");
  if (typeof original !== "function") throw new Error("expected a driver whose results are promises");
  const seen = new WeakSet<object>();
  Reflect.set(prototype, "_getOrCreatePromise", function (this: object) {
    const promise: Promise<Summed> = original.call(this);
    if (!seen.has(this)) {
      seen.add(this);
      promise.then(
        ({ summary }) => {
          database.ms += Number(summary.resultAvailableAfter) + Number(summary.resultConsumedAfter);
          database.statements += 1;
        },
        () => {},
      );
    }
    return promise;
  });
}

export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    databaseMs: database.ms,
    statements: database.statements,
  };
}

watchResults(neo4j);
process.on("message", (message) => {
  if (message === "usage") process.send?.({ usage: usage() });
});
// Who started it may end first, and the product ends by itself.
process.channel?.unref();
