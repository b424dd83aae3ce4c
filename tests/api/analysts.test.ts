import type { Fact } from "../../schema/fact.js";
import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { askedProvince } from "../support/asked-province.js";
import { releaseOf } from "../support/tiny-province.js";
import { openReleases } from "./open-records.js";

const said = { basis: "STATED", citations: ["citation/paper"] };
const figure = (id: string, indicator: string, value: number, more: object = {}): Fact => ({
  type: "Figure",
  id: `figure/${id}`,
  indicator,
  printed: String(value),
  value,
  comparator: "EXACTLY",
  unit: "%",
  measure: "LEVEL",
  subject: "area/d",
  ...said,
  ...more,
});
const statement = (id: string, summary: string, more: object): Fact => ({
  type: "Statement",
  id: `statement/${id}`,
  act: "INSTRUCT",
  content: "TASK",
  summary,
  topics: [],
  event: "event/hop",
  ...said,
  ...more,
});

/** The province of the questions with figures, statements, groups of known size, acts and a body that became another. */
const facts: readonly Fact[] = [
  ...askedProvince,
  {
    type: "Source",
    id: "source/radio",
    publisher: "Đài P",
    title: "Tin",
    kind: "NEWS",
    extent: "FULL",
    language: "vi",
    machineTranslated: false,
  },
  { type: "Citation", id: "citation/radio", source: "source/radio" },
  figure("poor-late", "Tỷ lệ hộ nghèo", 38, { periodStart: "2023" }),
  figure("poor", "Tỷ lệ hộ nghèo", 40, { event: "event/hop" }),
  figure("poor-radio", "Tỷ lệ hộ nghèo", 41, { event: "event/hop", comparator: "ABOUT", citations: ["citation/radio"] }),
  figure("poor-early", "Tỷ lệ hộ nghèo", 45, { periodStart: "2021-06" }),
  figure("poor-undated", "tỷ lệ hộ nghèo", 50),
  figure("poor-people", "Tỷ lệ hộ nghèo", 900, { unit: "hộ", event: "event/hop" }),
  figure("fall", "Tỷ lệ hộ nghèo", 5, { measure: "CHANGE", event: "event/hop", baseStart: "2021" }),
  figure("fall-other", "Tỷ lệ hộ nghèo", 3, { measure: "CHANGE", event: "event/hop", baseStart: "2022" }),
  figure("province", "Tỷ lệ hộ nghèo", 30, { subject: "area/p", event: "event/hop" }),
  figure("texts-month", "Số văn bản", 4, { measure: "COUNT", unit: "văn bản", subject: "organization/hu", periodStart: "2022-03" }),
  figure("texts-2021", "Số văn bản", 50, { measure: "COUNT", unit: "văn bản", subject: "organization/hu", periodStart: "2021" }),
  figure("texts-2022", "Số văn bản", 60, {
    measure: "COUNT",
    unit: "văn bản",
    subject: "organization/hu",
    periodStart: "2022-01",
    periodEnd: "2022-12",
  }),
  {
    type: "Contradiction",
    id: "contradiction/poor",
    kind: "CONFLICT",
    status: "OPEN",
    question: "?",
    between: ["figure/poor", "figure/poor-radio"],
    about: ["figure/poor", "figure/poor-radio"],
  },
  {
    type: "Contradiction",
    id: "contradiction/names",
    kind: "SPELLING",
    status: "OPEN",
    question: "?",
    between: ["person/a", "person/b"],
    about: ["person/a", "person/b"],
  },
  { type: "Group", id: "group/delegates", label: "400 đại biểu", organizations: [], headcountMin: 400, headcountMax: 400 },
  { type: "Attendance", id: "attendance/di/1/delegates", event: "event/di/1", attendee: "group/delegates", roles: ["ATTENDEE"], ...said },
  { type: "Attendance", id: "attendance/di/2/du", event: "event/di/2", attendee: "organization/tu", roles: ["HOST"], ...said },
  statement("to-area", "Giảm nghèo bền vững", { addressedTo: ["area/d"], topics: ["giảm nghèo"], speaker: "person/a", position: 1 }),
  statement("to-body", "Phát triển du lịch", { addressedTo: ["organization/hu"], topics: ["du lịch"], speaker: "person/a", position: 2 }),
  statement("to-person", "Kiểm tra ngân sách", { addressedTo: ["person/c"], speaker: "person/b", position: 3 }),
  statement("to-group", "Họp đúng giờ", { addressedTo: ["group/btv"], speaker: "person/b", position: 4 }),
  {
    type: "Succession",
    id: "succession/hu-du",
    predecessor: "organization/hu",
    successor: "organization/du",
    kind: "CONTINUATION",
    extent: "FULL",
    on: "2025-07-01",
    ...said,
  },
  {
    type: "PersonnelAct",
    id: "personnelact/a",
    kind: "ELECTION",
    membership: "membership/a",
    by: "organization/ubnd",
    decidedOn: "2020-01-01",
    approvedOn: "2020-01-20",
    votesFor: 40,
    votesCast: 41,
    ...said,
  },
  { type: "PersonnelAct", id: "personnelact/b", kind: "APPOINTMENT", membership: "membership/b", ...said },
  { type: "Document", id: "document/one", kind: "DECISION", number: "1", issuedOn: "2023-02-20", ...said },
  { type: "Document", id: "document/two", kind: "RESOLUTION", number: "2", adoptedAt: "event/hop", ...said },
  { type: "EventDocument", id: "eventdocument/one", event: "event/hop", document: "document/one", relation: "ANNOUNCED", ...said },
];

describe.each(testStores.filter(({ available }) => available))("what analysts ask on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openReleases(testStore, [releaseOf(1, [], facts)]));
  }, 120_000);

  afterAll(() => close());

  /** The answer to one field, by one statement. */
  async function answer<Answer = unknown>(field: string): Promise<Answer> {
    asker.statements.length = 0;
    const data = await asker.ask(`{ answer: ${field} }`);
    expect(asker.statements).toHaveLength(1);
    return data.answer as Answer;
  }

  /** The ids of a page. */
  const ids = async (field: string) =>
    (await answer<{ nodes: { id: string }[] }>(`${field} { nodes { id } }`)).nodes.map(({ id }) => id.replace(/^[a-z]+\//, ""));

  describe("figureSeries", () => {
    const series = async (given: string) => {
      const { nodes } = await answer<{
        nodes: { unit: string; measure: string; observations: { time: string; figure: { id: string } }[] }[];
      }>(`figureSeries(${given}) { nodes { unit measure observations { time figure { id } } } }`);
      return nodes.map(({ unit, measure, observations }) => [
        `${measure} ${unit}`,
        ...observations.map(({ time, figure: { id } }) => `${time} ${id.replace("figure/", "")}`),
      ]);
    };

    test("never mixes units, measures, bases or subjects, and tells the figures in the order of their time", async () => {
      expect(await series('indicator: "ho ngheo", subject: "area/d"')).toEqual([
        ["CHANGE %", "2023-02-27 fall"],
        ["CHANGE %", "2023-02-27 fall-other"],
        ["LEVEL %", "2021-06 poor-early", "2023 poor-late", "2023-02-27 poor", "2023-02-27 poor-radio", "null poor-undated"],
        ["LEVEL hộ", "2023-02-27 poor-people"],
      ]);
    });

    test("keeps counts of a month from those of a year, however the year is written", async () => {
      expect(await answer('figureSeries(indicator: "van ban") { nodes { months count observations { time figure { value } } } }')).toEqual({
        nodes: [
          {
            months: 12,
            count: 2,
            observations: [
              { time: "2021", figure: { value: 50 } },
              { time: "2022-01", figure: { value: 60 } },
            ],
          },
          { months: 1, count: 1, observations: [{ time: "2022-03", figure: { value: 4 } }] },
        ],
      });
    });

    test("keeps to a span, which no undated figure falls out of, and to an area with its bodies and what lies in it", async () => {
      expect([
        await series('indicator: "ho ngheo", subject: "area/d", measure: LEVEL, from: "2023-02-01", to: "2023-02-28"'),
        (await series('area: "area/d"')).length,
        (await series('area: "area/p"')).length,
      ]).toEqual([
        [
          ["LEVEL %", "2023 poor-late", "2023-02-27 poor", "2023-02-27 poor-radio", "null poor-undated"],
          ["LEVEL hộ", "2023-02-27 poor-people"],
        ],
        6,
        7,
      ]);
    });

    test("shows two sources of one time, and that they contradict each other", async () => {
      expect(
        await answer(
          'figureSeries(subject: "area/d", measure: LEVEL, first: 1, from: "2023-02-27", to: "2023-02-27") { nodes { count observations(first: 3) { figure { printed comparator contradictions { id } citations { source { publisher } } } } } }',
        ),
      ).toEqual({
        nodes: [
          {
            count: 4,
            observations: [
              { figure: { printed: "38", comparator: "EXACTLY", contradictions: [], citations: [{ source: { publisher: "Báo P" } }] } },
              ...[
                ["40", "EXACTLY", "Báo P"],
                ["41", "ABOUT", "Đài P"],
              ].map(([printed, comparator, publisher]) => ({
                figure: { printed, comparator, contradictions: [{ id: "contradiction/poor" }], citations: [{ source: { publisher } }] },
              })),
            ],
          },
        ],
      });
    });

    test("is paged", async () => {
      const pages: unknown[] = [];
      let after: string | undefined;
      do {
        const page = await answer<{ nodes: { unit: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } }>(
          `figureSeries(first: 3${after ? `, after: "${after}"` : ""}) { totalCount nodes { unit } pageInfo { hasNextPage endCursor } }`,
        );
        pages.push([page.totalCount, page.nodes.length]);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(pages).toEqual([
        [7, 3],
        [7, 3],
        [7, 1],
      ]);
    });
  });

  describe("attendanceCounts", () => {
    const all = "{ events people organizations groups groupsMin groupsMax }";

    test("counts people once however many stops they were at, and never an unnamed group as people", async () => {
      expect([await answer(`event(id: "event/di") { attendanceCounts ${all} }`), await answer(`attendanceCounts ${all}`)]).toEqual([
        { attendanceCounts: { events: 2, people: 2, organizations: 1, groups: 1, groupsMin: 400, groupsMax: 400 } },
        // Of the comrades of the Standing Committee no source says how many at most.
        { events: 3, people: 3, organizations: 2, groups: 2, groupsMin: 400, groupsMax: null },
      ]);
    });

    test("keeps to roles, an area and whose attendances are asked for", async () => {
      expect([
        await answer('event(id: "event/hop") { attendanceCounts(roles: [CHAIR]) { people groups groupsMin groupsMax } }'),
        await answer('attendanceCounts(filter: { area: "area/p" }) { events people }'),
        await answer('attendanceCounts(filter: { area: "area/p", within: true, roles: [HOST] }) { events people organizations }'),
        await answer('attendanceCounts(of: "person/b") { events people }'),
      ]).toEqual([
        { attendanceCounts: { people: 1, groups: 0, groupsMin: 0, groupsMax: 0 } },
        { events: 1, people: 2 },
        { events: 1, people: 0, organizations: 1 },
        { events: 2, people: 1 },
      ]);
    });
  });

  describe("attendances of a body", () => {
    test("are those in its name or in a post of it; through posts also of whoever was shown in one, and groups from it", async () => {
      expect([
        await ids('attendances(of: "organization/ubnd")'),
        await ids('attendances(of: "organization/ubnd", throughPosts: true)'),
        await ids('attendances(of: "organization/btv", throughPosts: true)'),
      ]).toEqual([["hop/a"], ["di/2/b", "di/2/a", "di/1/b", "di/1/a", "hop/c", "hop/a"], ["hop/btv"]]);
    });

    test("are found at the events of its members, and through what it came from", async () => {
      expect([
        await ids('events(filter: { membersOf: "organization/ubnd", area: "area/d" })'),
        await ids('events(filter: { membersOf: "organization/btv" })'),
        await ids('events(filter: { organization: "organization/btv" })'),
        await ids('events(filter: { membersOf: "organization/du" })'),
      ]).toEqual([["di/2", "di/1"], ["hop"], [], []]);
    });
  });

  describe("statements", () => {
    const told = (given: string) => ids(`statements(${given})`);

    test("are found by whole words of what was said or its key words", async () => {
      expect([
        await told('words: "NGHEO giam"'),
        await told('words: "nghe"'),
        await told('words: "du lich"'),
        await told('words: ""'),
      ]).toEqual([["to-area"], [], ["to-body"], ["to-area", "to-body", "to-person", "to-group"]]);
    });

    test("to a unit or body are found from what became of it", async () => {
      expect([
        await told('addressedTo: "area/n"'),
        await told('addressedTo: "area/n", throughSuccession: true'),
        await told('addressedTo: "organization/du", throughSuccession: true'),
        await told('addressedTo: "area/n", throughSuccession: true, throughPosts: true'),
      ]).toEqual([[], ["to-area"], ["to-body"], ["to-area", "to-body"]]);
    });

    test("to a body reach the people in its posts that day and its groups, and to a person the bodies of their posts", async () => {
      expect([
        await told('addressedTo: "organization/ubnd", throughPosts: true'),
        await told('addressedTo: "organization/btv", throughPosts: true'),
        // The secretary of the district had left by then.
        await told('addressedTo: "person/c", throughPosts: true'),
        await told('speaker: "organization/ubnd", throughPosts: true, words: "du lich"'),
      ]).toEqual([["to-person"], ["to-group"], ["to-person"], ["to-body"]]);
    });
  });

  describe("memberships and acts", () => {
    test("are kept by body, branch, level, and by whether an act or a start is on record", async () => {
      expect([
        await ids("memberships(filter: { branch: PARTY })"),
        await ids("memberships(filter: { byAct: true })"),
        await ids("memberships(filter: { level: DISTRICT, byAct: false, dated: true })"),
        await ids('memberships(asOf: "2020-06-01", filter: { area: "area/p", within: true })'),
        await ids("memberships(filter: { dated: false })"),
      ]).toEqual([["e-tu", "d-btv", "c-huyen"], ["b", "a"], ["c-huyen"], ["d-btv", "d", "b", "a", "c-huyen"], []]);
    });

    test("acts are kept by kind, by who decided, approval, vote and days, and one without a day by none", async () => {
      expect([
        await ids("personnelActs"),
        await ids("personnelActs(filter: { approved: true, voted: true })"),
        await ids('personnelActs(filter: { by: "organization/ubnd", kinds: [APPOINTMENT] })'),
        await ids('personnelActs(filter: { organization: "organization/ubnd", from: "2020-01-02" })'),
      ]).toEqual([["a", "b"], ["a"], [], ["b"]]);
    });
  });

  describe("people by branches and levels", () => {
    test("have a post in each, at any time or on a day", async () => {
      expect([
        await ids("people(filter: { branches: [PARTY, STATE] })"),
        await ids("people(filter: { levels: [DISTRICT, PROVINCE] })"),
        await ids('people(asOf: "2023-01-01", filter: { branches: [PARTY, STATE] })'),
        await ids('people(asOf: "2020-06-01", filter: { branches: [PARTY, STATE] })'),
      ]).toEqual([["c", "d", "e"], ["c"], ["d", "e"], ["d"]]);
    });
  });

  test("areas by how many of their own level they were made of, documents by what events did, contradictions by what is between", async () => {
    expect([
      // The district is of another level than the commune.
      await ids("areas(madeOfAtLeast: 1)"),
      await ids("documents(relation: ANNOUNCED)"),
      await ids("documents(relation: ADOPTED)"),
      await answer("documents(relation: ANNOUNCED) { nodes { events { relation event { id } } } }"),
      await ids("contradictions(of: FIGURE)"),
      await ids("contradictions(of: PERSON)"),
    ]).toEqual([
      [],
      ["one"],
      ["two"],
      { nodes: [{ events: [{ relation: "ANNOUNCED", event: { id: "event/hop" } }] }] },
      ["poor"],
      ["names"],
    ]);
  });

  test("coverage stands beside what it covers", async () => {
    expect([
      await answer('event(id: "event/di") { coverage { sources from to publishers } }'),
      await answer(
        'person(id: "person/a") { coverage(from: "2023-01-01") { sources from } coAttendees(first: 1) { coverage { sources from to publishers } } }',
      ),
      await answer("eventCounts(by: KIND) { key coverage { sources from to } }"),
      await answer("publishers { name sources supports }"),
    ]).toEqual([
      { coverage: { sources: 1, from: "2023-03-01", to: "2023-03-31", publishers: ["Báo P"] } },
      {
        coverage: { sources: 1, from: "2020-01-01" },
        coAttendees: [{ coverage: { sources: 1, from: "2023-03-05", to: "2023-03-06", publishers: ["Báo P"] } }],
      },
      [
        { key: "SESSION", coverage: { sources: 1, from: "2023-02-27", to: "2023-02-27" } },
        { key: "VISIT", coverage: { sources: 1, from: "2023-03-05", to: "2023-03-06" } },
        { key: "WORKING_TRIP", coverage: { sources: 1, from: "2023-03-01", to: "2023-03-31" } },
      ],
      [
        { name: "Báo P", sources: 1, supports: facts.filter(({ citations }) => String(citations) === "citation/paper").length },
        { name: "Đài P", sources: 1, supports: 1 },
      ],
    ]);
  });
});
