import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact, Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { type Build, type History, type HistorySettings, openHistory } from "../../src/graph/history.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { openStore } from "../../src/store/open.js";
import { releaseOf } from "../support/tiny-province.js";

const model = readModel();

/** Release n has the people 1 to n. */
const people = (count: number): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => ({ type: "Person", id: `person/${index + 1}`, name: `Người ${index + 1}` }));
const chain = (length: number): readonly Release[] =>
  Array.from({ length }, (_, index) => releaseOf(index + 1, people(index), people(index + 1)));

let folder: string;
let opened: History[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-history-"));
  opened = [];
});

afterEach(async () => {
  for (const history of opened) await history.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly history: History;
  /** The releases built, in order. */
  readonly built: number[];
  readonly events: string[];
}

/** A history of five releases whose building can be held up. */
async function open({
  before = async () => {},
  ...settings
}: Partial<HistorySettings> & { before?: (build: Build) => Promise<void> } = {}): Promise<Opened> {
  const built: number[] = [];
  const events: string[] = [];
  const releases = chain(5);
  const history = await openHistory({
    folder,
    model,
    releases: async () => releases,
    budget: { releases: 3, bytes: 1e9 },
    log: (event) => void events.push(event),
    build: async (build) => {
      await before(build);
      const { number } = build.release.header;
      const store = await openStore({ store: build.folder, schema: storeSchemaOf(model) });
      await bringUpToDate(store, releases.slice(0, number), model, build.progress);
      await store.close();
      built.push(number);
    },
    ...settings,
  });
  opened.push(history);
  return { history, built, events };
}

/** How many people a release knows. */
async function count(history: History, number: number, patienceMs = 20_000): Promise<unknown> {
  const statement = { text: "MATCH (p:Person) WITH count(p) AS count", columns: ["count"], parameters: {} };
  const [row] = await history.read(number, statement, { timeoutMs: 20_000, patienceMs });
  return row?.[0];
}

const kept = async () => (await readdir(folder)).map(Number).sort();

test("a release is answered by its own graph, built when it is first asked for", async () => {
  const { history, built, events } = await open();
  expect([await count(history, 2), await count(history, 1), await count(history, 2)]).toEqual([2, 1, 2]);
  expect(built).toEqual([2, 1]);
  expect(events).toEqual(["release.building", "release.built", "release.building", "release.built"]);
});

test("the newest is told from the others, and what is not there is refused", async () => {
  const { history } = await open();
  expect([await history.isNewest(5), await history.isNewest(4)]).toEqual([true, false]);
  const refused = { message: "release: There is no release 6; there are releases 1 to 5.", extensions: { code: "BAD_USER_INPUT" } };
  await expect(history.isNewest(6)).rejects.toMatchObject(refused);
  await expect(count(history, 6)).rejects.toMatchObject(refused);
});

test("all who ask for a graph that is not built wait for one build", async () => {
  const { history, built } = await open();
  expect(await Promise.all([3, 3, 3, 4].map((number) => count(history, number)))).toEqual([3, 3, 3, 4]);
  expect(built).toEqual([3, 4]);
});

test("who cannot wait is told so, and the build goes on without them", async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { history, built } = await open({ before: () => held });
  await expect(count(history, 1, 10)).rejects.toMatchObject({ name: "ReleaseNotReady", number: 1 });
  go();
  expect(await count(history, 1)).toBe(1);
  expect(built).toEqual([1]);
});

test("a build that fails is told, and tried again for the next who asks", async () => {
  let times = 0;
  const { history, built, events } = await open({
    before: async () => {
      times += 1;
      if (times === 1) throw new Error("the disk is full");
    },
  });
  await expect(count(history, 1)).rejects.toThrow("the disk is full");
  expect(await count(history, 1)).toBe(1);
  expect([built, events]).toEqual([[1], ["release.building", "release.not_built", "release.building", "release.built"]]);
});

test("graphs outlive who built them, and a damaged one is built again", async () => {
  const first = await open();
  await count(first.history, 1);
  await count(first.history, 2);
  await first.history.close();
  const [file = ""] = (await readdir(join(folder, "2"))).filter((name) => name.startsWith("graph-"));
  await truncate(join(folder, "2", file), 100);
  const { history, built, events } = await open();
  expect([await count(history, 1), await count(history, 2)]).toEqual([1, 2]);
  expect([built, events]).toEqual([[2], ["release.damaged", "release.building", "release.built"]]);
});

test("graphs of other release files are not kept", async () => {
  const first = await open();
  await count(first.history, 1);
  await first.history.close();
  const others = chain(2).map((release) => ({ ...release, hash: `other ${release.hash}` }));
  const { history } = await open({ releases: async () => others });
  expect(await kept()).toEqual([]);
  await history.close();
});

test("files that are written anew while they are served are served anew", async () => {
  let releases = chain(2);
  const { history } = await open({
    releases: async () => releases,
    build: async ({ folder, release }) => {
      const store = await openStore({ store: folder, schema: storeSchemaOf(model) });
      await bringUpToDate(store, releases.slice(0, release.header.number), model);
      await store.close();
    },
  });
  expect(await count(history, 1)).toBe(1);
  releases = [releaseOf(1, [], people(4)), ...chain(2).slice(1)].map((release) => ({ ...release, hash: `new ${release.hash}` }));
  expect(await count(history, 1)).toBe(4);
});

test("no more are kept than the budget has room for, and the one used longest ago goes first", async () => {
  const { history, built, events } = await open();
  for (const number of [1, 2, 3, 1]) await count(history, number);
  await count(history, 4);
  expect(await kept()).toEqual([1, 3, 4]);
  expect([await count(history, 1), await count(history, 2)]).toEqual([1, 2]);
  expect(built).toEqual([1, 2, 3, 4, 2]);
  expect(events.filter((event) => event === "release.let_go")).toHaveLength(2);
});

test("the one just asked for is kept however large it is", async () => {
  const { history } = await open({ budget: { releases: 3, bytes: 1 } });
  expect([await count(history, 1), await count(history, 2), await count(history, 2)]).toEqual([1, 2, 2]);
  expect(await kept()).toEqual([2]);
});

test("a graph is not taken from under who reads it", async () => {
  const { history } = await open({ budget: { releases: 1, bytes: 1e9 } });
  await count(history, 1);
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => count(history, (index % 3) + 1)));
  expect(answers).toEqual(answers.map((_, index) => (index % 3) + 1));
});

test("closing ends what is being built", async () => {
  const { history, built } = await open({
    before: ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  });
  const asked = expect(count(history, 1)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await history.close();
  await asked;
  expect(built).toEqual([]);
});
