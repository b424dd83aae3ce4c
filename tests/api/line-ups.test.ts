import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { readReleases } from "../../src/records/releases.js";
import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { lineUpDays, lineUpQuery, lineUpTable, printedTables, printTables } from "../support/line-up-tables.js";
import { openReleases } from "./open-records.js";

describe.each(testStores.filter(({ available }) => available))("the line-ups of docs/records.md on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openReleases(testStore, await readReleases(join(projectRoot, "seed/dien-bien"))));
  }, 120_000);

  afterAll(() => close());

  test("are what a query answers, with standing and citations", async () => {
    const parts: string[] = [];
    for (const day of lineUpDays) {
      const { lineUp } = (await asker.ask(lineUpQuery, { day })) as { lineUp: Parameters<typeof lineUpTable>[0] };
      parts.push(`\n### ${day}\n\n${lineUpTable(lineUp)}\n`);
    }
    const text = `${parts.join("")}\n`;
    if (process.env.UPDATE_GOLDEN === "1") printTables(text);
    expect(printedTables()).toBe(text);
  });
});
