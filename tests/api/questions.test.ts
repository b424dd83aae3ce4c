import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { askedProvince } from "../support/asked-province.js";
import { releaseOf } from "../support/tiny-province.js";
import { openReleases } from "./open-records.js";

describe.each(testStores.filter(({ available }) => available))("questions on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openReleases(testStore, [releaseOf(1, [], askedProvince)]));
  });

  afterAll(() => close());

  /** The answer to one field, by one statement. */
  async function answer(field: string): Promise<unknown> {
    asker.statements.length = 0;
    const data = await asker.ask(`{ answer: ${field} }`);
    expect(asker.statements).toHaveLength(1);
    return data.answer;
  }

  describe("lineUp", () => {
    const lines = async (area: string, day: string) =>
      answer(
        `lineUp(area: "${area}", asOf: "${day}") { asOf answeredFor { name } bodies { organization { name } posts { post { title } holders { person { name } standing } } } }`,
      );

    test("shows the Party before the state, heads before deputies, and who surely or presumably held each post", async () => {
      expect(await lines("area/p", "2023-01-01")).toEqual({
        asOf: "2023-01-01",
        answeredFor: [{ name: "Tỉnh P" }],
        bodies: [
          {
            organization: { name: "Tỉnh ủy P" },
            posts: [{ post: { title: "Phó Bí thư" }, holders: [{ person: { name: "Lò Văn Em" }, standing: "HELD" }] }],
          },
          {
            organization: { name: "Ban Thường vụ Tỉnh ủy P" },
            posts: [{ post: { title: "Ủy viên" }, holders: [{ person: { name: "Lò Văn Dũng" }, standing: "HELD" }] }],
          },
          {
            organization: { name: "UBND tỉnh P" },
            posts: [
              { post: { title: "Chủ tịch" }, holders: [{ person: { name: "Lò Văn An" }, standing: "HELD" }] },
              {
                post: { title: "Phó Chủ tịch" },
                holders: [
                  { person: { name: "Lò Văn Bình" }, standing: "HELD" },
                  { person: { name: "Lò Văn Dũng" }, standing: "HELD" },
                  { person: { name: "Lò Văn Em" }, standing: "HELD" },
                ],
              },
            ],
          },
        ],
      });
    });

    test("leaves a post empty before its first evidence", async () => {
      expect(await lines("area/d", "2017-01-01")).toMatchObject({
        bodies: [{ organization: { name: "Huyện ủy D" }, posts: [{ post: { title: "Bí thư" }, holders: [] }] }],
      });
    });

    test("an area that is gone is answered for by what became of it, one not made yet by what it was made of", async () => {
      expect([await lines("area/d", "2025-06-30"), await lines("area/d", "2025-07-01"), await lines("area/n", "2025-06-30")]).toMatchObject(
        [
          { answeredFor: [{ name: "Huyện D" }], bodies: [{ organization: { name: "Huyện ủy D" } }] },
          { answeredFor: [{ name: "Xã N" }], bodies: [{ organization: { name: "Đảng ủy xã N" } }] },
          { answeredFor: [{ name: "Huyện D" }], bodies: [{ organization: { name: "Huyện ủy D" } }] },
        ],
      );
    });

    test("says what it rests on, and nothing of an unknown area", async () => {
      expect([
        await answer('lineUp(area: "area/p", asOf: "2023-01-01") { coverage { sources from to publishers } }'),
        await answer('lineUp(area: "area/x", asOf: "2023-01-01") { asOf }'),
      ]).toEqual([{ coverage: { sources: 1, from: "2020-01-01", to: "2024-06-30", publishers: ["Báo P"] } }, null]);
    });
  });

  describe("coAttendees", () => {
    const companions = (given: string) =>
      answer(`person(id: "person/a") { coAttendees${given} { person { name } events first last shared { title } } }`);

    test("counts a trip once, and shows its stops", async () => {
      expect(await companions("")).toEqual({
        coAttendees: [
          {
            person: { name: "Lò Văn Bình" },
            events: 1,
            first: "2023-03-05",
            last: "2023-03-06",
            shared: [{ title: "Chặng hai" }, { title: "Chặng một" }],
          },
          { person: { name: "Lò Văn Cường" }, events: 1, first: "2023-02-27", last: "2023-02-27", shared: [{ title: "Phiên họp" }] },
        ],
      });
    });

    test("keeps to the span, to the size of events and to how many are asked for", async () => {
      const names = (answered: unknown) =>
        (answered as { coAttendees: { person: { name: string } }[] }).coAttendees.map(({ person }) => person.name);
      expect([
        names(await companions('(to: "2023-02-28")')),
        names(await companions('(from: "2023-03-06")')),
        names(await companions("(maxEventSize: 1)")),
        names(await companions("(first: 1)")),
      ]).toEqual([["Lò Văn Cường"], ["Lò Văn Bình"], [], ["Lò Văn Bình"]]);
    });
  });

  describe("notNamed", () => {
    const missing = (given: string) =>
      answer(
        `event(id: "event/hop") { notNamed${given} { totalCount nodes { membership { person { name } post { title } } coveredBy { label } } } }`,
      );
    const row = (name: string, title: string, ...groups: string[]) => ({
      membership: { person: { name: `Lò Văn ${name}` }, post: { title } },
      coveredBy: groups.map((label) => ({ label })),
    });

    test("names those in posts of the attending bodies whom no source names, and marks whom a group may include", async () => {
      expect(await missing("")).toEqual({
        notNamed: {
          totalCount: 4,
          nodes: [
            row("Bình", "Phó Chủ tịch"),
            row("Dũng", "Phó Chủ tịch", "các đồng chí trong Ban Thường vụ"),
            // A deputy secretary may be among the comrades of the Standing Committee.
            row("Em", "Phó Chủ tịch", "các đồng chí trong Ban Thường vụ"),
            row("Dũng", "Ủy viên", "các đồng chí trong Ban Thường vụ"),
          ],
        },
      });
    });

    test("leaves out whom a group may include, or shows only those", async () => {
      expect([await missing("(covered: false)"), await missing("(covered: true, first: 1)")]).toEqual([
        { notNamed: { totalCount: 1, nodes: [row("Bình", "Phó Chủ tịch")] } },
        { notNamed: { totalCount: 3, nodes: [row("Dũng", "Phó Chủ tịch", "các đồng chí trong Ban Thường vụ")] } },
      ]);
    });

    test("is paged", async () => {
      const pages: unknown[] = [];
      let after: string | undefined;
      do {
        const { notNamed } = (await answer(
          `event(id: "event/hop") { notNamed(first: 2${after ? `, after: "${after}"` : ""}) { edges { node { membership { id } } } pageInfo { hasNextPage endCursor } } }`,
        )) as { notNamed: { edges: { node: { membership: { id: string } } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
        pages.push(notNamed.edges.map(({ node }) => node.membership.id));
        after = notNamed.pageInfo.hasNextPage ? notNamed.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(pages).toEqual([
        ["membership/b", "membership/d"],
        ["membership/e", "membership/d-btv"],
      ]);
    });
  });

  describe("timeline", () => {
    const told = async (thing: string, given = "") => {
      const { timeline } = (await answer(
        `node(id: "${thing}") { ... on ${thing.startsWith("person") ? "Person" : thing.startsWith("post") ? "Post" : thing.startsWith("area") ? "Area" : "Organization"} { timeline${given} { nodes { on thing { id } overlaps { id } gapBefore { after before } } } } }`,
      )) as { timeline: { nodes: unknown[] } };
      return timeline.nodes;
    };
    const entry = (on: string | null, id: string, overlaps: string[] = [], gapBefore: object | null = null) => ({
      on,
      thing: { id },
      overlaps: overlaps.map((other) => ({ id: other })),
      gapBefore,
    });

    test("a person's career and meetings, newest first, with gaps between posts", async () => {
      expect(await told("person/c")).toEqual([
        entry("2023-02-27", "attendance/hop/c"),
        entry("2022-01-01", "membership/c", [], { after: "2021-12-31", before: "2022-12-31" }),
        entry("2018-05-05", "membership/c-huyen"),
      ]);
    });

    test("the holders of a post, with those who held it together", async () => {
      expect(await told("post/pho-chu-tich")).toEqual([
        entry("2022-01-01", "membership/c", ["membership/b", "membership/d", "membership/e"]),
        entry("2021-01-01", "membership/e", ["membership/b", "membership/d", "membership/c"]),
        entry("2020-01-01", "membership/d", ["membership/b", "membership/e", "membership/c"]),
        entry("2020-01-01", "membership/b", ["membership/d", "membership/e", "membership/c"]),
      ]);
    });

    test("on a day, nothing that began later, nor as what overlaps", async () => {
      const query =
        '{ node(id: "post/pho-chu-tich", asOf: "2020-12-31") { ... on Post { timeline { nodes { thing { id } overlaps { id } } } } } }';
      expect(await asker.ask(query)).toEqual({
        node: {
          timeline: {
            nodes: [
              { thing: { id: "membership/d" }, overlaps: [{ id: "membership/b" }] },
              { thing: { id: "membership/b" }, overlaps: [{ id: "membership/d" }] },
            ],
          },
        },
      });
    });

    test("what happened in an area and became of it, in a span", async () => {
      expect([
        await told("area/d", '(from: "2023-03-06")'),
        await told("area/d", '(to: "2023-03-01")'),
        await told("organization/hu"),
      ]).toEqual([
        [entry("2025-07-01", "succession/d-n"), entry("2023-03-06", "event/di/2")],
        [entry("2023-03-01", "event/di")],
        [entry("2018-05-05", "membership/c-huyen")],
      ]);
    });
  });

  describe("eventCounts", () => {
    const counts = async (given: string) => {
      const buckets = (await answer(`eventCounts${given} { key count }`)) as { key: string; count: number }[];
      return Object.fromEntries(buckets.map(({ key, count }) => [key, count]));
    };

    test("counts by month, year, kind and area, under a filter", async () => {
      expect([
        await counts("(by: MONTH)"),
        await counts("(by: YEAR, filter: {topLevel: true})"),
        await counts("(by: KIND)"),
        await counts('(by: AREA, filter: {from: "2023-03-06"})'),
      ]).toEqual([{ "2023-02": 1, "2023-03": 3 }, { "2023": 2 }, { SESSION: 1, VISIT: 2, WORKING_TRIP: 1 }, { "area/d": 2 }]);
    });

    test("counts on a day what had begun by it, as lists of events do", async () => {
      const { eventCounts, events } = await asker.ask('{ eventCounts(by: MONTH) { key count } events(asOf: "2023-02-28") { totalCount } }');
      expect([eventCounts, events]).toEqual([[{ key: "2023-02", count: 1 }], { totalCount: 1 }]);
    });
  });

  describe("events through succession", () => {
    const titles = async (filter: string) => {
      const { nodes } = (await answer(`events(filter: {${filter}}) { nodes { title } }`)) as { nodes: { title: string }[] };
      return nodes.map(({ title }) => title);
    };

    test("what took place in a unit that is gone is found from its successor, only when asked for", async () => {
      expect([await titles('area: "area/n"'), await titles('area: "area/n", throughSuccession: true, topLevel: true')]).toEqual([
        [],
        ["Chuyến đi"],
      ]);
    });
  });

  describe("coverage", () => {
    test("says how many sources speak of an area, a person or a body, and of which days", async () => {
      const rest = "{ sources from to publishers }";
      expect([
        await answer(`coverage(area: "area/d") ${rest}`),
        await answer(`coverage(person: "person/c", from: "2022-01-01") ${rest}`),
        await answer(`coverage(organization: "organization/du") ${rest}`),
      ]).toEqual([
        { sources: 1, from: "2018-05-05", to: "2023-03-31", publishers: ["Báo P"] },
        { sources: 1, from: "2022-12-31", to: "2024-06-30", publishers: ["Báo P"] },
        { sources: 0, from: null, to: null, publishers: [] },
      ]);
    });

    test("is of one thing", async () => {
      await expect(asker.ask("{ coverage { sources } }")).rejects.toThrow("coverage: expected one of area, person and organization");
    });
  });
});
