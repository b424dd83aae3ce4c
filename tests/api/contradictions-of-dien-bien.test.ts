import { join } from "node:path";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { problemLine } from "../../src/records/problem.js";
import { readRecords } from "../../src/records/read-records.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { releaseOf } from "../support/tiny-province.js";

const model = readModel();

/** The rows of the table of what sources disagree about, by how their sides stand to each other. */
const KINDS = {
  CONFLICT: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 15, 16, 17, 18, 19, 23, 24],
  // C20: more than 840, and 841. C25: two figures of two times.
  COMPATIBLE: [7, 20, 25],
  OMISSION: [11],
  SPELLING: [13, 21, 22],
};
const rows = Object.entries(KINDS)
  .flatMap(([kind, numbers]) => numbers.map((number) => [number, kind] as const))
  .sort(([a], [b]) => a - b)
  .map(([number, kind]) => [`C${number}`, kind] as const);

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly ref: readonly string[];
  readonly about: readonly { id: string }[];
}
interface Side {
  readonly citations?: readonly { source: { title: string } }[];
  readonly citation?: { source: { title: string } };
}

const SIDES = `query ($id: ID!) { node(id: $id) { ... on Contradiction { between {
  ... on Claim { citations { source { title } } }
  ... on Assertion { citations { source { title } } }
  ... on Sighting { citation { source { title } } }
} } } }`;

const SEEN = `query ($ids: [ID!]!, $about: ID!) {
  contradictions(first: 100, about: $about) { nodes { id } }
  nodes(ids: $ids) {
    ... on Assertion { contradictions { id } }
    ... on Person { contradictions { id } }
    ... on Organization { contradictions { id } }
    ... on Area { contradictions { id } }
    ... on Sighting { membership { contradictions { id } } }
  }
}`;

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;
  let all: readonly Listed[];

  beforeAll(async () => {
    const reading = await readRecords(join(process.cwd(), "seed/dien-bien"), model);
    if (reading.kind === "problems") throw new Error(reading.problems.map(problemLine).join("\n"));
    const opened = await testStore.open(storeSchemaOf(model));
    close = opened.close;
    await bringUpToDate(opened.store, [releaseOf(1, [], reading.facts)], model);
    asker = await createAsker(opened.store, model);
    const { contradictions } = await asker.ask("{ contradictions(first: 100) { nodes { id kind ref about { id } } } }");
    all = (contradictions as { nodes: readonly Listed[] }).nodes;
  });

  afterAll(() => close());

  test("nothing contradicts but the rows of the table", () => {
    expect(all.filter(({ ref }) => ref.length === 0).map(({ id }) => id)).toEqual([]);
    expect(rows.map(([ref]) => ref)).toEqual(Array.from({ length: 25 }, (_, index) => `C${index + 1}`));
  });

  test.each(rows)("%s is a %s with both sides cited, seen from the things themselves", async (row, kind) => {
    const listed = all.filter(({ ref }) => ref.includes(row));
    expect(new Set(listed.map((one) => one.kind))).toEqual(new Set([kind]));
    for (const { id, about } of listed) {
      const { node } = (await asker.ask(SIDES, { id })) as { node: { between: readonly Side[] } };
      expect(node.between.length).toBeGreaterThan(1);
      for (const side of node.between) expect([side.citations ?? [], side.citation ?? []].flat().length).toBeGreaterThan(0);
      for (const thing of about) {
        const seen = JSON.stringify(await asker.ask(SEEN, { ids: [thing.id], about: thing.id }));
        expect([thing.id, seen.split(`"${id}"`).length - 1]).toEqual([thing.id, 2]);
      }
    }
  });
});

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
