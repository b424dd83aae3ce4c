import { latestFacts, readReleases } from "../records/releases.js";
import type { CommonOptions } from "./options.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { tableLines } from "./table.js";
import type { World } from "./world.js";

const COLUMNS = ["release", "date", "added", "changed", "removed", "hash", "note"];

/** Lists the releases, having read every line of them: a chain that is not whole is an error, not a table. */
export async function listReleases(options: CommonOptions, { out, err }: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  const { releases, facts } = await whileSaying("Reading the releases", err, async () => {
    const releases = await readReleases(folder);
    return { releases, facts: (await latestFacts(releases)).size };
  });
  if (releases.length === 0) {
    out("There is no release yet; govgraph publish makes one of the records.");
    return 0;
  }
  const rows = releases.map(({ header: { number, publishedAt, added, changed, removed, note }, hash }) => [
    number,
    publishedAt.slice(0, 10),
    added,
    changed,
    removed,
    hash.slice(0, 12),
    note ?? null,
  ]);
  for (const line of tableLines(COLUMNS, rows)) out(line);
  out(`The chain is whole; after release ${releases.length} there are ${facts} facts.`);
  return 0;
}
