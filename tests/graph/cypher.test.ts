import { readModel } from "../../schema/model.js";
import { countThings } from "../../src/graph/counts.js";
import { MERGED, MERGED_INTO } from "../../src/graph/former-ids.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { workOf } from "../../src/graph/project/writes.js";
import { openStore } from "../../src/store/open.js";
import type { ReadStatement } from "../../src/store/store.js";
import { createAsker, silentStore } from "../support/ask.js";
import { goldenQueries } from "../support/golden.js";
import { releaseOf, tinyProvince } from "../support/tiny-province.js";

/** Forms that one store answers wrongly, differently or not at all. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ["a filtered shortestPath", /shortestPath[\s\S]*WHERE\s+(all|any|none)/],
  ["SHORTEST k", /\bSHORTEST\b/],
  ["an unbounded path", /\*(\d+)?\.\.(?!\d)|\[[^\]]*\*\]/],
  ["a quantified path", /\)\s*[-<>]+\{|\)\{\d*,\d*\}/],
  ["a negative slice", /\.\.\s*-|\[\s*-\d+\s*\.\./],
  ["COLLECT {}", /\bCOLLECT\s*\{/],
  ["OPTIONAL CALL", /OPTIONAL\s+CALL/],
  ["OPTIONAL MATCH inside CALL", /OPTIONAL\s+MATCH/],
  ["a label expression", /\(\w*:\w+[|&]/],
  ["labels(n)[0]", /labels\(\w+\)\s*\[/],
  ["a slice of an aggregate", /collect\([^)]*\)\s*\[/],
  ["a bare sum", /(?<!coalesce\()\bsum\(/],
  ["a regular expression", /=~/],
  ["SET n[…]", /SET\s+\w+\[/],
  ["CREATE with a parameter", /CREATE\s*\(\w*(:\w+)*\s*\$/],
  ["a missing function", /\b(randomUUID|isEmpty|valueType|normalize)\s*\(/],
  ["an absent filter as a condition", /\$\w+\s+IS\s+NULL/],
  ["a value in the text", /[=<>]\s*(?!'Node')['\d]|LIMIT\s+\d/],
];

const model = readModel();
const texts: string[] = [];

beforeAll(async () => {
  // A store that answers, because a search asks on only when it finds something.
  const store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  await bringUpToDate(store, [releaseOf(1, [], tinyProvince)], model);
  const asker = await createAsker(store, model);
  for (const { query } of goldenQueries("api/golden/tiny")) await asker.ask(query);
  texts.push(...asker.statements.map(({ text }) => text));
  await store.close();
  const recording = {
    ...silentStore(),
    read: async ({ text }: ReadStatement) => {
      texts.push(text);
      return [];
    },
  };
  await countThings(recording, model, { timeoutMs: 1_000 });
  const [first, ...others] = tinyProvince;
  const changed = others.map((fact) => ({ ...fact, note: "changed" }));
  const release = releaseOf(2, [...others, { type: "Person", id: "person/gone", name: "X" }], first ? [first, ...changed] : changed);
  for await (const { statements } of workOf(model, release)) for (const { text } of statements) texts.push(text);
});

test.each(NEVER)("our Cypher has no %s", (_name, form) => {
  expect(texts.filter((text) => form.test(text))).toEqual([]);
});

test("every label, relationship type and property is one the classes declare", () => {
  const labels = new Set(["Node", MERGED, ...model.things.map(({ name }) => name)]);
  const relationships = new Set([
    MERGED_INTO,
    ...model.things.flatMap((thing) => [
      ...thing.references.map(({ relationship }) => relationship),
      ...thing.edges.map(({ type }) => type),
    ]),
  ]);
  const properties = new Set([
    "id",
    "position",
    ...model.things.flatMap((thing) => [
      ...thing.properties.map(({ name }) => name),
      ...Object.keys(thing.keys({ type: thing.name, id: "x" })),
      ...Object.keys(thing.copied),
    ]),
  ]);
  const spelled = (form: RegExp) => new Set(texts.flatMap((text) => [...text.matchAll(form)].map(([, name = ""]) => name)));
  expect([...spelled(/\(\w*:`?(\w+)`?/g)].filter((name) => !labels.has(name))).toEqual([]);
  expect([...spelled(/\[\w*:`?(\w+)`?/g)].filter((name) => !relationships.has(name))).toEqual([]);
  expect(
    [...spelled(/\b(?:[nar]\d*|s|t|x|o|p|row|later)\.(\w+)/g)].filter((name) => !properties.has(name) && name !== "from" && name !== "to"),
  ).toEqual([]);
});

// Names are read in the engine's own order, which spares it sorting them for each page; whoever reads them sees that none came twice.
test("every page is in a stated order, but for the names of a release", () => {
  for (const text of texts.filter((text) => !text.includes("WITH n SKIP"))) {
    const limits = text.match(/LIMIT/g)?.length ?? 0;
    const ordered = text.match(/ORDER BY [^\n]+ LIMIT/g)?.length ?? 0;
    expect(ordered).toBe(limits);
  }
});
