import type { Fact } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import type { Store } from "../../src/store/store.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { CITED, releaseOf } from "../support/tiny-province.js";

const EVENTS = 3_000;
const model = readModel();

/** Some events a day, days known to the month only, one of no known day; a person at all of them, who speaks at each, in one area. */
const facts: readonly Fact[] = [
  { type: "Area", id: "area/p", name: "Tỉnh P", kind: "PROVINCE", level: "PROVINCE" },
  { type: "Person", id: "person/an", name: "Lò Văn An" },
  { type: "Citation", id: "citation/paper/0-5", source: "source/paper", quote: "abcde", start: 0, end: 5 },
  {
    type: "Source",
    id: "source/paper",
    publisher: "Báo P",
    title: "Làm việc",
    language: "vi",
    kind: "NEWS",
    extent: "FULL",
    machineTranslated: false,
    publishedAt: "2023-02-27T18:04:00+07:00",
  },
  ...Array.from({ length: EVENTS }, (_, index) => factsOf(index)).flat(),
];

function factsOf(index: number): readonly Fact[] {
  const id = `event/${String(index).padStart(5, "0")}`;
  const day = new Date(Date.UTC(2010, 0, 1 + Math.floor(index / 3))).toISOString().slice(0, index % 50 === 7 ? 7 : 10);
  const assertion = { basis: "STATED", citations: CITED };
  return [
    {
      type: "Event",
      id,
      title: `Họp ${index}`,
      kind: index % 900 === 0 ? "CONGRESS" : "CONFERENCE",
      ...(index > 0 && { start: day }),
      area: "area/p",
      ...assertion,
    },
    {
      type: "Attendance",
      id: `attendance/${index}`,
      event: id,
      attendee: "person/an",
      roles: index % 500 === 0 ? ["CHAIR"] : ["ATTENDEE"],
      ...assertion,
    },
    {
      type: "Statement",
      id: `statement/${index}`,
      act: "REPORT",
      content: "TASK",
      summary: `Việc ${index}`,
      speaker: "person/an",
      event: id,
      ...assertion,
    },
  ];
}

const PAGE = "{ nodes { id } pageInfo { hasNextPage endCursor } }";

/** Lists that some stores read by a way of their own, each with one more variable than `after`. */
const lists: readonly (readonly [what: string, query: string, variables: Record<string, unknown>])[] = [
  ["all events", `query ($after: String) { list: events(first: 40, after: $after) ${PAGE} }`, {}],
  [
    "events up to a day",
    `query ($after: String, $x: Date) { list: events(first: 40, after: $after, filter: {to: $x}) ${PAGE} }`,
    { x: "2010-05-02" },
  ],
  [
    "the world on a day",
    `query ($after: String, $x: Date) { list: events(first: 40, after: $after, asOf: $x) ${PAGE} }`,
    { x: "2011-03-01" },
  ],
  [
    "rare events",
    `query ($after: String, $x: [EventKind!]) { list: events(first: 2, after: $after, filter: {kinds: $x}) ${PAGE} }`,
    { x: ["CONGRESS"] },
  ],
  [
    "no events",
    `query ($after: String, $x: Date) { list: events(first: 2, after: $after, filter: {to: $x}) ${PAGE} }`,
    { x: "1990-01-01" },
  ],
  [
    "a person's attendances",
    `query ($after: String) { person(id: "person/an") { list: attendances(first: 40, after: $after) ${PAGE} } }`,
    {},
  ],
  [
    "a person's attendances with a role",
    `query ($after: String, $x: [AttendanceRole!]) { person(id: "person/an") { list: attendances(first: 2, after: $after, roles: $x) ${PAGE} } }`,
    { x: ["CHAIR"] },
  ],
  ["what a person said", `query ($after: String) { person(id: "person/an") { list: statements(first: 40, after: $after) ${PAGE} } }`, {}],
  [
    "an area's events",
    `query ($after: String) { node(id: "area/p") { ... on Area { list: events(first: 40, after: $after) ${PAGE} } } }`,
    {},
  ],
];

interface List {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe.each(testStores.filter(({ name, available }) => available && name !== "folder"))("$name", ({ open }) => {
  let own: Asker;
  let usual: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(storeSchemaOf(model));
    close = opened.close;
    await bringUpToDate(opened.store, [releaseOf(1, [], facts)], model);
    own = await createAsker(opened.store, model);
    const withoutWays: Store = { ...opened.store, read: ({ ways: _ways, ...statement }, options) => opened.store.read(statement, options) };
    usual = await createAsker(withoutWays, model);
  }, 120_000);

  afterAll(() => close());

  test.each(lists)("reads %s as a store does that knows no better way", async (_what, query, variables) => {
    let after: string | null = null;
    for (let page = 0; page < 5; page++) {
      const [answer, expected]: Record<string, unknown>[] = await Promise.all(
        [own, usual].map((asker) => asker.ask(query, { ...variables, after })),
      );
      expect(answer).toEqual(expected);
      const { pageInfo } = listOf(answer);
      if (!pageInfo.hasNextPage) break;
      // Not page by page to the end, but into its midst.
      after = pageInfo.endCursor;
    }
  });

  test("reads several lists of one operation", async () => {
    const query = "{ a: events(first: 3) { nodes { id } } b: events(first: 1, filter: {kinds: [CONGRESS]}) { totalCount nodes { id } } }";
    const answer = await own.ask(query);
    expect(answer).toEqual(await usual.ask(query));
    expect(answer.b).toEqual({ totalCount: 4, nodes: [{ id: "event/02700" }] });
  });
});

function listOf(answer: Record<string, unknown> | undefined): List {
  const [value] = Object.values(answer ?? {}) as (List & { readonly list?: List })[];
  if (value === undefined) throw new Error("no list");
  return value.list ?? value;
}
