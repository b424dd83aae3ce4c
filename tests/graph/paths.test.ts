import type { Fact } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { inOneRelease } from "../../src/graph/one-release.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { searchPaths } from "../../src/graph/questions/paths/search.js";
import type { Store } from "../../src/store/store.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { CITED, releaseOf } from "../support/tiny-province.js";

const model = readModel();
const said = { basis: "STATED", citations: CITED };

const event = (id: string, title: string, start: string): Fact => ({
  ...{ type: "Event", id: `event/${id}`, title, kind: "WORKING_SESSION", start, area: "area/p" },
  ...said,
});
const attended = (event: string, person: string, more: object = {}): Fact => ({
  ...{
    type: "Attendance",
    id: `attendance/${event}/${person}`,
    event: `event/${event}`,
    attendee: `person/${person}`,
    roles: ["ATTENDEE"],
  },
  ...{ ...said, ...more },
});
const held = (person: string, post: string, more: object): Fact => ({
  ...{ type: "Membership", id: `membership/${person}/${post}`, person: `person/${person}`, post: `post/${post}` },
  ...{ organization: "organization/ubnd", tenure: "HOLDER", ...said, ...more },
});

/** An and Bình sat in one small meeting, An and Chi also in a congress, An and Dung had one post one after the other. */
const province: readonly Fact[] = [
  { type: "Area", id: "area/p", name: "Tỉnh P", kind: "PROVINCE", level: "PROVINCE" },
  {
    type: "Organization",
    id: "organization/ubnd",
    name: "UBND tỉnh P",
    kind: "PEOPLES_COMMITTEE",
    branch: "STATE",
    level: "PROVINCE",
    area: "area/p",
  },
  { type: "Post", id: "post/chair", title: "Chủ tịch", titleEn: "Chairman", role: "HEAD", organization: "organization/ubnd", seats: 1 },
  { type: "Person", id: "person/an", name: "Lò Văn An", formerIds: ["person/van-an"] },
  ...["binh", "chi", "dung"].map((id) => ({ type: "Person", id: `person/${id}`, name: `Vừ A ${id}` })),
  { type: "Person", id: "person/alone", name: "Không Ai" },
  event("meeting", "Kỳ họp thứ nhất", "2021-06-29"),
  ...["an", "binh", "chi"].map((id) => attended("meeting", id)),
  event("congress", "Đại hội", "2020"),
  ...["an", "chi"].map((id) => attended("congress", id)),
  ...Array.from({ length: 10 }, (_, index) => ({ type: "Person", id: `person/delegate-${index}`, name: `Đại biểu ${index}` })),
  ...Array.from({ length: 10 }, (_, index) => attended("congress", `delegate-${index}`)),
  held("an", "chair", { start: "2016-03", end: "2020-12-31" }),
  held("dung", "chair", { start: "2021-01-05", firstSeen: "2021-02-01", seenOn: ["2021-02-01"], lastSeen: "2021-02-01" }),
  {
    ...{ type: "Statement", id: "statement/task", act: "INSTRUCT", content: "TASK", summary: "Làm tiếp", position: 1 },
    ...{ event: "event/meeting", speaker: "person/an", addressedTo: ["person/dung"], ...said },
  },
  {
    type: "Source",
    id: "source/paper",
    publisher: "Báo P",
    title: "Họp",
    language: "vi",
    kind: "NEWS",
    extent: "FULL",
    machineTranslated: false,
  },
  { type: "Citation", id: "citation/paper/0-5", source: "source/paper", quote: "abcde", start: 0, end: 5 },
];

const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $since: Date, $until: Date, $relations: [Relation!], $requireOverlap: Boolean) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first, since: $since, until: $until, relations: $relations, requireOverlap: $requireOverlap) {
    truncated
    paths { score sentence en: sentence(language: EN) steps { overlapsPrevious sentence } }
  }
}`;

interface Answered {
  readonly truncated: boolean;
  readonly paths: readonly {
    score: number;
    sentence: string;
    en: string;
    steps: readonly { overlapsPrevious: string; sentence: string }[];
  }[];
}

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let store: Store;
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await testStore.open(storeSchemaOf(model));
    ({ store, close } = opened);
    await bringUpToDate(store, [releaseOf(1, [], province)], model);
    asker = await createAsker(store, model);
  });

  afterAll(() => close());

  async function pathsBetween(from: string, to: string, more: Record<string, unknown> = {}): Promise<Answered | null> {
    const { paths } = await asker.ask(PATHS, { from, to, ...more });
    return paths as Answered | null;
  }

  async function told(from: string, to: string, more: Record<string, unknown> = {}): Promise<readonly string[] | undefined> {
    return (await pathsBetween(from, to, more))?.paths.map(({ sentence }) => sentence);
  }

  test("tells who met where, with dates, each step for itself and the whole as one", async () => {
    expect(await pathsBetween("person/an", "person/binh", { first: 1 })).toEqual({
      truncated: false,
      paths: [
        {
          score: 0.430677,
          sentence: "Lò Văn An và Vừ A binh cùng dự Kỳ họp thứ nhất, 29/6/2021",
          en: "Lò Văn An and Vừ A binh both attended Kỳ họp thứ nhất, 29 June 2021",
          steps: [
            { overlapsPrevious: "YES", sentence: "Lò Văn An dự Kỳ họp thứ nhất, 29/6/2021" },
            { overlapsPrevious: "YES", sentence: "Vừ A binh dự Kỳ họp thứ nhất, 29/6/2021" },
          ],
        },
      ],
    });
  });

  test("puts a meeting of three before a congress of twelve, however little is known of its day", async () => {
    expect((await pathsBetween("person/an", "person/chi", { maxLength: 2 }))?.paths).toMatchObject([
      { score: 0.430677, sentence: expect.stringContaining("Kỳ họp thứ nhất") },
      { score: 0.26265, sentence: "Lò Văn An và Vừ A chi cùng dự Đại hội, 2020", steps: [{}, { overlapsPrevious: "YES" }] },
    ]);
  });

  test("marks holders of one post who followed one another, and leaves them out on request", async () => {
    const over = { relations: ["HELD", "OF"] };
    expect((await pathsBetween("person/an", "person/dung", over))?.paths).toMatchObject([
      {
        sentence: "Lò Văn An và Vừ A dung cùng giữ chức Chủ tịch UBND tỉnh P (Lò Văn An: 3/2016 – 31/12/2020; Vừ A dung: từ 5/1/2021)",
        en: "Lò Văn An and Vừ A dung both held the post Chairman of UBND tỉnh P (Lò Văn An: March 2016 – 31 December 2020; Vừ A dung: from 5 January 2021)",
        steps: [{ overlapsPrevious: "YES" }, { overlapsPrevious: "NO" }],
      },
    ]);
    expect(await told("person/an", "person/dung", { ...over, requireOverlap: true })).toEqual([]);
    expect(await told("person/an", "person/dung", { ...over, since: "2021-06-01" })).toEqual([]);
  });

  test("tells what one said to another in one sentence, without the event both ends of it would lead round", async () => {
    expect(await told("person/an", "person/dung", { relations: ["MADE_BY", "ADDRESSED_TO"] })).toEqual([
      "Lò Văn An nói với Vừ A dung: “Làm tiếp”, 29/6/2021",
    ]);
    expect(await told("person/dung", "person/an", { relations: ["MADE_BY", "ADDRESSED_TO"] })).toEqual([
      "Lò Văn An nói với Vừ A dung: “Làm tiếp”, 29/6/2021",
    ]);
  });

  test("narrows to relations and to a span of time", async () => {
    expect(await told("person/an", "person/chi", { maxLength: 2, until: "2020-06-30" })).toEqual([expect.stringContaining("Đại hội")]);
    expect(await told("person/an", "person/chi", { maxLength: 2, since: "2021-01-01" })).toEqual([expect.stringContaining("Kỳ họp")]);
    expect(await told("person/an", "person/chi", { relations: ["HELD"] })).toEqual([]);
    expect(await told("person/an", "person/chi", { relations: [] })).toEqual([]);
  });

  test("is the same from the other end", async () => {
    const scores = async (from: string, to: string) =>
      (await pathsBetween(from, to, { maxLength: 6, first: 20 }))?.paths.map(({ score }) => score);
    const there = await scores("person/binh", "person/dung");
    expect(there?.length).toBeGreaterThan(2);
    expect(await scores("person/dung", "person/binh")).toEqual(there);
  });

  test("has no way to where none leads, none to itself, and is null for what does not exist", async () => {
    expect(await pathsBetween("person/an", "person/alone")).toEqual({ truncated: false, paths: [] });
    expect(await pathsBetween("person/an", "person/an")).toEqual({ truncated: false, paths: [] });
    expect(await pathsBetween("person/an", "person/nobody")).toBeNull();
  });

  test("fetches what is selected of the things and the proof on the way, with all else that is asked", async () => {
    const answer = await asker.ask(`{
      paths(from: "person/an", to: "person/binh", first: 1) {
        paths { steps { relation outgoing start end from { __typename ... on Person { name } } to { id ... on Event { area { name } } }
          assertion { id citations { quote } } } }
      }
      other: paths(from: "person/an", to: "area/p", first: 1, relations: [HELD, OF, GOVERNS]) {
        paths { score steps { relation overlapsPrevious to { id } assertion { id } } }
      }
      person(id: "person/dung") { name }
    }`);
    expect(answer).toEqual({
      paths: {
        paths: [
          {
            steps: [
              {
                ...{ relation: "ATTENDED", outgoing: true, start: "2021-06-29", end: null },
                from: { __typename: "Person", name: "Lò Văn An" },
                to: { id: "event/meeting", area: { name: "Tỉnh P" } },
                assertion: { id: "attendance/meeting/an", citations: [{ quote: "abcde" }] },
              },
              {
                ...{ relation: "ATTENDED", outgoing: false, start: "2021-06-29", end: null },
                from: { __typename: "Event" },
                to: { id: "person/binh" },
                assertion: { id: "attendance/meeting/binh", citations: [{ quote: "abcde" }] },
              },
            ],
          },
        ],
      },
      other: {
        paths: [
          {
            score: expect.any(Number),
            steps: [
              { relation: "HELD", overlapsPrevious: "YES", to: { id: "post/chair" }, assertion: { id: "membership/an/chair" } },
              { relation: "OF", overlapsPrevious: "YES", to: { id: "organization/ubnd" }, assertion: null },
              { relation: "GOVERNS", overlapsPrevious: "YES", to: { id: "area/p" }, assertion: null },
            ],
          },
        ],
      },
      person: { name: "Vừ A dung" },
    });
  });

  test("begins, ends and lists from a former id as from the one it leads to", async () => {
    const other = { first: 1 };
    expect(await pathsBetween("person/van-an", "person/binh", other)).toEqual(await pathsBetween("person/an", "person/binh", other));
    expect(await told("person/an", "person/van-an")).toEqual([]);
    expect(await asker.ask('{ neighbours(id: "person/van-an", first: 1) { nodes { node { id } } } }')).toEqual({
      neighbours: { nodes: [{ node: { id: "post/chair" } }] },
    });
  });

  test("says when its time was up", async () => {
    const wanted = { from: "person/an", to: "person/binh", maxLength: 4, first: 5, requireOverlap: false };
    const row = async (statement: Parameters<Store["read"]>[0]) => (await store.read(statement, { timeoutMs: 5_000 }))[0] ?? [];
    const all = { since: undefined, until: undefined, relations: undefined };
    const told: string[] = [];
    const cutShort = () => told.push("cut short");
    expect([await searchPaths({ row, left: () => 0, cutShort }, { ...wanted, ...all }), ...told]).toEqual([
      { found: [], truncated: true },
      "cut short",
    ]);
  });

  test.each([
    [{ first: 21 }, "first: between 1 and 20, not 21"],
    [{ maxLength: 7 }, "maxLength: between 1 and 6, not 7"],
    [{ maxLength: 0 }, "maxLength: between 1 and 6, not 0"],
  ])("refuses %p", async (more, message) => {
    await expect(pathsBetween("person/an", "person/binh", more)).rejects.toMatchObject({ message, extensions: { code: "BAD_USER_INPUT" } });
  });

  test("lists neighbours by relation, page by page, each once", async () => {
    const query = `query ($after: String) { neighbours(id: "person/an", first: 2, after: $after) {
      totalCount nodes { relation outgoing start end node { id } assertion { id } } pageInfo { hasNextPage endCursor } } }`;
    const rows: unknown[] = [];
    let after: string | null = null;
    do {
      const { neighbours } = (await asker.ask(query, { after })) as {
        neighbours: { totalCount: number; nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      expect(neighbours.totalCount).toBe(4);
      rows.push(...neighbours.nodes);
      after = neighbours.pageInfo.hasNextPage ? neighbours.pageInfo.endCursor : null;
    } while (after !== null);
    expect(rows).toEqual([
      {
        ...{ relation: "HELD", outgoing: true, start: "2016-03", end: "2020-12-31" },
        ...{ node: { id: "post/chair" }, assertion: { id: "membership/an/chair" } },
      },
      {
        ...{ relation: "ATTENDED", outgoing: true, start: "2020", end: null },
        ...{ node: { id: "event/congress" }, assertion: { id: "attendance/congress/an" } },
      },
      {
        ...{ relation: "ATTENDED", outgoing: true, start: "2021-06-29", end: null },
        ...{ node: { id: "event/meeting" }, assertion: { id: "attendance/meeting/an" } },
      },
      {
        ...{ relation: "MADE_BY", outgoing: false, start: "2021-06-29", end: null },
        ...{ node: { id: "statement/task" }, assertion: { id: "statement/task" } },
      },
    ]);
  });

  test("narrows neighbours to relations and to a day", async () => {
    const ids = async (id: string, more: Record<string, unknown> = {}) => {
      const query =
        "query ($id: ID!, $relations: [Relation!], $asOf: Date) { neighbours(id: $id, relations: $relations, asOf: $asOf) { nodes { node { id } } } }";
      const { neighbours } = (await asker.ask(query, { id, ...more })) as { neighbours: { nodes: { node: { id: string } }[] } | null };
      return neighbours?.nodes.map(({ node }) => node.id);
    };
    expect(await ids("area/p")).toEqual(["event/congress", "event/meeting", "organization/ubnd"]);
    expect(await ids("area/p", { relations: ["GOVERNS"] })).toEqual(["organization/ubnd"]);
    expect(await ids("area/p", { asOf: "2020-12-31" })).toEqual(["event/congress", "organization/ubnd"]);
    expect(await ids("post/chair", { relations: ["HELD"], asOf: "2019-01-01" })).toEqual(["person/an"]);
    expect(await ids("post/chair", { relations: [] })).toEqual([]);
    expect(await ids("person/nobody")).toBeUndefined();
  });
});

describe("statements that must be of one release", () => {
  const statement = { text: "CALL () { RETURN 1 AS one }", columns: ["one"], parameters: {} };

  test("are asked again when one was published between them, and given up when that does not end", async () => {
    const releases = [1, 2, 2, 2];
    const both = () =>
      inOneRelease(
        async () => [[releases.shift() ?? 0, "x"]],
        1_000,
        async ({ row }) => [await row(statement), await row(statement)],
      );
    expect(await both()).toEqual([["x"], ["x"]]);
    expect(releases).toEqual([]);
    let release = 0;
    const never = inOneRelease(
      async () => [[release++]],
      1_000,
      async ({ row }) => [await row(statement), await row(statement)],
    );
    await expect(never).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  test("do not use up their time while the database plans them", async () => {
    let planned = 0;
    const left = async (reading: { left(): number }) => reading.left();
    const lefts = [];
    for (planned of [0, 10_000])
      lefts.push(
        await inOneRelease(
          async () => [[1]],
          1_000,
          left,
          () => planned,
        ),
      );
    expect(lefts.map((ms) => Math.round(ms / 1_000))).toEqual([1, 11]);
  });
});

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
