import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bareGrafeo } from "../../bench/bare-loop.js";
import { prepareBareRows } from "../../bench/bare-rows.js";
import { madeUpFacts } from "../../bench/facts.js";
import { makeSet } from "../../bench/made-up-set.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { latestFacts, readReleases } from "../../src/records/releases.js";
import { openStore } from "../../src/store/open.js";
import { dump } from "../support/dump.js";

const FACTS = 1_000;

const model = readModel();
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-made-up-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("the same number and seed make the same release, another seed another one", async () => {
  const sets = ["a", "b", "c"].map((name) => join(folder, name));
  for (const [index, set] of sets.entries()) await makeSet(set, FACTS, index < 2 ? 1 : 2);
  const [first, same, other] = (await Promise.all(sets.map((set) => readReleases(set)))).flat();
  expect(first?.header.added).toBe(FACTS);
  expect(same?.hash).toBe(first?.hash);
  expect(other?.hash).not.toBe(first?.hash);
});

test("what facts have is what the model knows, what they must have is there, and what they refer to is there too", () => {
  const facts = new Map([...madeUpFacts(FACTS)].map((fact) => [fact.id, fact]));
  expect(facts.size).toBe(FACTS);
  const problems = [...facts.values()].flatMap((fact) => {
    const { fields, references } = model.thing(fact.type);
    const unknown = Object.keys(fact).filter((name) => name !== "type" && name !== "id" && !fields.has(name));
    const missing = [...fields.values()].filter(
      (field) => (field.kind === "property" || field.kind === "reference") && field.required && fact[field.name] === undefined,
    );
    const targets = references.flatMap(({ name, targets }) =>
      [fact[name] ?? []].flat().filter((id) => !model.kindsOf(targets()).some((target) => target.name === facts.get(String(id))?.type)),
    );
    return [...unknown, ...missing.map(({ name }) => `no ${name}`), ...targets].map((problem) => `${fact.id}: ${problem}`);
  });
  expect(problems).toEqual([]);
});

test("the bare loop writes the graph that the product writes", async () => {
  await makeSet(folder, FACTS);
  const releases = await readReleases(folder);
  const store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  await bringUpToDate(store, releases, model);
  const [release] = releases;
  if (release) await prepareBareRows(model, release, join(folder, "rows"));
  const bare = await bareGrafeo(join(folder, "graph"));
  await bare.write(join(folder, "rows"));
  const found = {
    read: async ({ text, columns }: { text: string; columns: readonly string[] }) => bare.count(`${text} RETURN ${columns}`),
  };
  expect(await dump(found)).toEqual(await dump(store));
  expect((await latestFacts(releases)).size).toBe(FACTS);
  await store.close();
});
