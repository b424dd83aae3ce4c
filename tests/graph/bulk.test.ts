import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeUpFacts } from "../../bench/facts.js";
import type { Fact, Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate, markOf } from "../../src/graph/project/bring-up-to-date.js";
import { bulkRows } from "../../src/graph/project/bulk.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { writeNeo4jImport } from "../../src/store/neo4j-import.js";
import { openStore } from "../../src/store/open.js";
import { startNeo4j } from "../neo4j/start-neo4j.js";
import { neo4jAccess } from "../store/stores.js";
import { createAsker } from "../support/ask.js";
import { dump } from "../support/dump.js";
import { goldenQueries } from "../support/golden.js";
import { releaseOf, tinyProvince } from "../support/tiny-province.js";

const model = readModel();
const schema = storeSchemaOf(model);
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-bulk-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("the files name every label and type, with the type of each column", async () => {
  const figures = [40, 39.5].map((value) => ({ type: "Figure", id: `figure/${100 - value}`, indicator: 'Tỷ lệ "nghèo"', value }));
  const release = releaseOf(1, [], figures);
  const { nodes, relationships } = await writeNeo4jImport(folder, bulkRows(model, [release]), { mark: markOf(release), schema });
  expect([nodes, relationships]).toEqual([3, 2]);
  const read = (name: string) => readFile(join(folder, name), "utf8");
  // A whole number stays one: it has a file of its own beside that of the fractions.
  expect((await read("node-Figure-1-header.csv")).match(/value:\w+/)?.[0]).toBe("value:long");
  expect((await read("node-Figure-2-header.csv")).match(/value:\w+/)?.[0]).toBe("value:double");
  expect(await read("node-Figure-1.csv")).toContain('"Tỷ lệ ""nghèo"""');
  expect(await read("relationship-SINCE-1.csv")).toContain('"figure/60","release/1"');
});

const onNeo4j = neo4jAccess() === undefined ? test.skip : test;

onNeo4j(
  "a province imported into Neo4j is the one that publishing makes, over several releases, and answers alike",
  async () => {
    const awkward: Fact = { type: "Person", id: "person/awkward", name: 'Lò "Văn";\n, \\Đức', otherNames: ["a;b", 'c"d', "e,f"] };
    const grown = [...tinyProvince.filter(({ id }) => id !== "person/anh-2"), awkward];
    const states = [tinyProvince, grown, grown.map((fact) => (fact.type === "Event" ? { ...fact, title: `${fact.title}.` } : fact))];
    const releases = states.map((now, index) => releaseOf(index + 1, states[index - 1] ?? [], now));
    await expectAlike(releases, async (ask) => {
      const answers = [];
      for (const { query } of goldenQueries("api/golden/tiny")) answers.push(await ask(query));
      return answers;
    });
  },
  300_000,
);

onNeo4j(
  "a made-up country of one release, read from its lines, too",
  () => expectAlike([releaseOf(1, [], [...madeUpFacts(1_500, 7)])], async () => []),
  300_000,
);

type Ask = (query: string) => Promise<unknown>;

async function expectAlike(releases: readonly Release[], answer: (ask: Ask) => Promise<unknown>): Promise<void> {
  const last = releases.at(-1);
  if (!last) throw new Error("expected a release");
  const published = await openStore({ store: "memory:", schema });
  await bringUpToDate(published, releases, model);
  const { argumentsFile, schemaFile } = await writeNeo4jImport(folder, bulkRows(model, releases), { mark: markOf(last), schema });
  const server = await startNeo4j({ timeoutMs: 240_000, importFrom: argumentsFile, schemaFile });
  const imported = await openStore({ store: "", neo4j: server, schema, timeouts: { readRetryMs: 60_000 } });
  try {
    expect(await imported.status()).toEqual({ kind: "holds", mark: markOf(last) });
    expect((await imported.inspect()).missing).toEqual([]);
    expect(await dump(imported)).toEqual((await dump(published)).map(withoutEmptyLists));
    const [here, there] = [await createAsker(imported, model), await createAsker(published, model)];
    expect(await answer(here.ask)).toEqual(await answer(there.ask));
    // The next release is published as ever.
    const next = releaseOf(last.header.number + 1, [], [{ type: "Person", id: "person/next", name: "Lò Văn Kế" }]);
    expect((await bringUpToDate(imported, [...releases, next], model)).did).toBe("updated");
  } finally {
    await imported.close();
    await published.close();
    await server.stop();
  }
}

/** A key that is an empty list, which the import leaves out. */
function withoutEmptyLists(line: string): string {
  return line.replaceAll(/\["\w+",\[\]\],?/g, "");
}
