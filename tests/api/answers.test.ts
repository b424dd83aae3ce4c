import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { describedChanges } from "../../src/records/release-changes.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker, noPast } from "../support/ask.js";
import { fieldsOfQuery, fieldsOfSchema } from "../support/fields.js";
import { expectGolden, goldenQueries } from "../support/golden.js";
import { releaseOf, tinyProvince } from "../support/tiny-province.js";

const model = readModel();
const tiny = goldenQueries("api/golden/tiny");

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await testStore.open(storeSchemaOf(model));
    close = opened.close;
    const releases = [releaseOf(1, [], tinyProvince)];
    await bringUpToDate(opened.store, releases, model);
    asker = await createAsker(opened.store, model, undefined, {
      ...noPast,
      tellChanges: async (number, page) => ({ changes: await describedChanges(releases, number, page), total: tinyProvince.length }),
    });
  }, 120_000);

  afterAll(() => close());

  test.each(tiny)("answers $name as it should, by one statement unless it is searched", async (golden) => {
    asker.statements.length = 0;
    expectGolden("api/golden/tiny", golden, await asker.ask(golden.query));
    if (!/\b(paths|neighbours|search)\(/.test(golden.query)) expect(asker.statements).toHaveLength(1);
  });

  test("reaches every field there is", () => {
    const asked = new Set(tiny.flatMap(({ query }) => fieldsOfQuery(asker.schema, query)));
    expect(fieldsOfSchema(asker.schema).filter((field) => !asked.has(field))).toEqual([]);
  });

  test("walks a list page by page, each row once, in one order", async () => {
    const query =
      "query ($after: String) { events(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }";
    const pages: Record<string, unknown>[] = [];
    let after: string | null = null;
    do {
      const { events } = (await asker.ask(query, { after })) as {
        events: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      pages.push({ ...events, pageInfo: { ...events.pageInfo, endCursor: undefined } });
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual([
      { nodes: [{ id: "event/trip" }], pageInfo: { hasNextPage: true, hasPreviousPage: false } },
      { nodes: [{ id: "event/session" }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    ]);
  });

  test("finds a person by a name typed without accents, in any order of words", async () => {
    for (const name of ["Trần Văn Đức", "tran van duc", "DUC TRAN", "đúc".normalize("NFD"), "Ðức"]) {
      expect(await asker.ask("query ($name: String) { people(filter: {name: $name}) { nodes { name } } }", { name })).toEqual({
        people: { nodes: [{ name: "Trần Văn Đức" }] },
      });
    }
  });

  test("answers what is asked of a page, be it only its type's name", async () => {
    expect(await asker.ask("{ people { __typename } }")).toEqual({ people: { __typename: "PersonConnection" } });
    expect(await asker.ask("{ people { pageInfo { hasPreviousPage } } }")).toEqual({ people: { pageInfo: { hasPreviousPage: false } } });
    const edge = { __typename: "PersonEdge" };
    expect(await asker.ask("{ people { totalCount edges { __typename } } }")).toEqual({ people: { totalCount: 2, edges: [edge, edge] } });
  });

  test("takes an empty list of attendees for none", async () => {
    const query = "query ($all: [ID!]) { events(filter: {attendeesAll: $all, roles: [CHAIR]}) { totalCount } }";
    for (const all of [[], null, undefined]) expect(await asker.ask(query, { all })).toEqual({ events: { totalCount: 0 } });
    expect(await asker.ask(query, { all: ["person/duc"] })).toEqual({ events: { totalCount: 0 } });
  });

  test("gives a value the name __proto__ when it is asked to", async () => {
    const { person } = await asker.ask('{ person(id: "person/duc") { __proto__: name } }');
    expect(Object.getOwnPropertyDescriptor(person, "__proto__")?.value).toBe("Trần Văn Đức");
  });

  test("goes on after a cursor whichever way the same filter is written", async () => {
    const query =
      "query ($filter: EventFilter, $after: String) { events(first: 1, filter: $filter, after: $after) { nodes { id } pageInfo { endCursor } } }";
    const { events } = (await asker.ask(query, { filter: { from: null } })) as { events: { pageInfo: { endCursor: string } } };
    for (const filter of [{}, null, undefined, { from: null, to: null }]) {
      expect(await asker.ask(query, { filter, after: events.pageInfo.endCursor })).toMatchObject({
        events: { nodes: [{ id: "event/session" }] },
      });
    }
  });

  test("takes Cypher in any argument as the text it is", async () => {
    const text = "x'}) DETACH DELETE n //";
    expect(
      await asker.ask(
        "query ($text: String, $id: ID!) { people(filter: {name: $text}) { totalCount } person(id: $id) { id } sources(publisher: $text) { totalCount } }",
        { text, id: text },
      ),
    ).toEqual({
      people: { totalCount: 0 },
      person: null,
      sources: { totalCount: 0 },
    });
    expect(await asker.ask("{ people { totalCount } }")).toEqual({ people: { totalCount: 2 } });
  });
});

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
