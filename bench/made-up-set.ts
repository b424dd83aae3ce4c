import type { Change } from "../schema/fact.js";
import { writeRelease } from "../src/records/write-release.js";
import { madeUpFacts } from "./facts.js";

/**
 * Makes a record set of one release with so many made-up facts. The same number and seed make the same bytes. `made` is
 * told of each fact before it is written; what it throws ends the work and leaves nothing.
 */
export async function makeSet(folder: string, facts: number, seed?: number, made: (change: Change) => void = () => {}): Promise<void> {
  const header = { number: 1, publishedAt: "2025-01-01T00:00:00Z", previous: null, added: facts, changed: 0, removed: 0 };
  await writeRelease(folder, header, adds(facts, seed, made));
}

function* adds(facts: number, seed: number | undefined, made: (change: Change) => void): Generator<Change> {
  for (const fact of madeUpFacts(facts, seed)) {
    const change = { kind: "add" as const, fact };
    made(change);
    yield change;
  }
}
