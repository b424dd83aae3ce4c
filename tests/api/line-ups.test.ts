import { join } from "node:path";
import { readModel } from "../../schema/model.js";
import { projectRoot } from "../../scripts/project-root.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readReleases } from "../../src/records/releases.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { lineUpDays, lineUpQuery, lineUpTable, printedTables, printTables } from "../support/line-up-tables.js";

const model = readModel();

describe.each(testStores.filter(({ available }) => available))("the line-ups of docs/records.md on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await testStore.open(storeSchemaOf(model));
    close = opened.close;
    await bringUpToDate(opened.store, await readReleases(join(projectRoot, "seed/dien-bien")), model);
    asker = await createAsker(opened.store, model);
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
