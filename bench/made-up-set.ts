import { writeRelease } from "../src/records/write-release.js";
import { madeUpFacts } from "./facts.js";

/** Makes a record set of one release with so many made-up facts. The same number and seed make the same bytes. */
export async function makeSet(folder: string, facts: number, seed?: number): Promise<void> {
  const changes = madeUpFacts(facts, seed);
  const header = { number: 1, publishedAt: "2025-01-01T00:00:00Z", previous: null, added: facts, changed: 0, removed: 0 };
  await writeRelease(folder, header, adds(changes));
}

function* adds(facts: ReturnType<typeof madeUpFacts>) {
  for (const fact of facts) yield { kind: "add" as const, fact };
}
