import type { Fact, Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readRecords } from "../../src/records/read-records.js";
import type { Store } from "../../src/store/store.js";
import { writeSet } from "../records/record-sets.js";
import { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { dump } from "../support/dump.js";
import { releaseOf } from "../support/tiny-province.js";

const model = readModel();

/** A new statement costs a database its planning, and these tests send many. */
const SLOWLY = 120_000;

const RECORDS = `
sources:
  - { id: source/bao, publisher: Báo, title: Tin, kind: NEWS }
areas:
  - { id: area/p, name: Tỉnh P, kind: PROVINCE, level: PROVINCE }
  - { id: area/d, name: Huyện D, kind: DISTRICT, level: DISTRICT, parent: area/p }
  - { id: area/d-2, name: Huyện Đê, kind: DISTRICT, level: DISTRICT, parent: area/p }
  - { id: area/x, name: Xã X, kind: COMMUNE, level: COMMUNE, parent: area/d-2 }
organizations:
  - { id: organization/u, name: UBND huyện D, kind: PEOPLES_COMMITTEE, branch: STATE, level: DISTRICT, area: area/d }
  - { id: organization/u-2, name: Ủy ban huyện Đê, kind: PEOPLES_COMMITTEE, branch: STATE, level: DISTRICT, area: area/d-2 }
posts:
  - { id: post/c, title: Chủ tịch, organization: organization/u, role: HEAD }
  - { id: post/c-2, title: Chủ tịch Ủy ban, organization: organization/u-2, role: HEAD }
people:
  - { id: person/a, name: Trần Văn Hoà, disambiguation: "2023" }
  - { id: person/b, name: Đinh Hòa, disambiguation: "2024" }
  - { id: person/c, name: Lò Thị Ánh }
  - { id: person/c-2, name: Lò Ánh }
  - { id: person/n, name: Trần Văn Hoà, disambiguation: khác }
memberships:
  - { id: membership/a, person: person/a, post: post/c, cite: [source/bao] }
  - { id: membership/b, person: person/b, post: post/c-2, cite: [source/bao] }
events:
  - { id: event/1, title: Một, kind: SESSION, start: 2023-01-01, area: area/d, cite: [source/bao] }
  - { id: event/2, title: Hai, kind: SESSION, start: 2023-01-02, area: area/d-2, cite: [source/bao] }
  - { id: event/3, title: Ba, kind: SESSION, start: 2023-01-03, cite: [source/bao] }
attendances:
  - { id: attendance/1/a, event: event/1, attendee: person/a, roles: [CHAIR], cite: [source/bao] }
  - { id: attendance/1/c, event: event/1, attendee: person/c, cite: [source/bao] }
  - { id: attendance/2/b, event: event/2, attendee: person/b, capacity: [post/c-2], cite: [source/bao] }
  - { id: attendance/2/c, event: event/2, attendee: person/c-2, cite: [source/bao] }
  - { id: attendance/3/b, event: event/3, attendee: person/b, cite: [source/bao] }
statements:
  - { id: statement/2, event: event/2, act: INSTRUCT, content: TASK, summary: Làm, speaker: person/b, addressedTo: [area/d-2, person/c-2], cite: [source/bao] }
figures:
  - { id: figure/2, event: event/2, indicator: Hộ nghèo, printed: "5", unit: hộ, measure: COUNT, subject: area/d-2, cite: [source/bao] }
documents:
  - { id: document/2, kind: PLAN, title: Kế hoạch, issuedBy: organization/u-2, cite: [source/bao] }
`;

const NOT_N = "  - { id: judgement/n, kind: NOT_SAME, between: [person/b, person/n], by: B, on: 2026-11-24 }\n";
const PEOPLE = `
  - { id: judgement/ab, kind: SAME, between: [person/a, person/b], survivor: person/a, by: N.V.A., on: 2026-11-23, note: cùng người }
  - { id: judgement/cc, kind: SAME, between: [person/c, person/c-2], survivor: person/c, by: A, on: 2026-11-22 }
`;
const PLACES = `
  - { id: judgement/area, kind: SAME, between: [area/d, area/d-2], survivor: area/d, by: A, on: 2026-11-21 }
  - { id: judgement/body, kind: SAME, between: [organization/u, organization/u-2], survivor: organization/u, by: A, on: 2026-11-21 }
  - { id: judgement/post, kind: SAME, between: [post/c, post/c-2], survivor: post/c, by: A, on: 2026-11-21 }
`;
/** The survivor is merged in its turn, then that is taken back. */
const CHAIN = "  - { id: judgement/ac, kind: SAME, between: [person/a, person/n], survivor: person/n, by: A, on: 2026-11-25 }\n";

/** One judgement after another, and back. */
const states: readonly (readonly Fact[])[] = await Promise.all(
  ["", PEOPLE, `${PEOPLE}${CHAIN}`, `${PEOPLE}${PLACES}${NOT_N}`, PLACES, ""].map(async (judgements) => {
    const reading = await readRecords(await writeSet({ "all.yaml": `${RECORDS}judgements:\n${judgements}` }), model);
    if (reading.kind === "problems") throw new Error(JSON.stringify(reading.problems));
    return reading.facts;
  }),
);
const releases: readonly Release[] = states.map((now, index) => releaseOf(index + 1, states[index - 1] ?? [], now));
/** The release with all judgements. */
const JUDGED = 4;

test("a judgement that is taken back leaves the very facts there were before", () => {
  expect(JSON.stringify(states.at(-1))).toBe(JSON.stringify(states[0]));
});

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let store: Store;
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ store, close } = await testStore.open(storeSchemaOf(model)));
    await bringUpToDate(store, releases.slice(0, JUDGED), model);
    asker = await createAsker(store, model);
  }, SLOWLY);

  afterAll(() => close());

  test("a merged id answers with the survivor, of whatever kind, by one statement", async () => {
    asker.statements.length = 0;
    expect(
      await asker.ask(`{
        person(id: "person/b") { id name otherNames disambiguation formerIds memberships { nodes { post { id } } } attendances { nodes { event { title } } } }
        organization(id: "organization/u-2") { id posts { nodes { id otherTitles } } }
        area(by: {id: "area/d-2"}) { id otherNames children { nodes { id } } }
        node(id: "post/c-2") { __typename id }
        itself: node(id: "person/a") { id }
        judgement: node(id: "judgement/ab") { __typename id }
        wrongKind: event(id: "person/b") { id }
        unknown: person(id: "person/x") { id }
      }`),
    ).toEqual({
      person: {
        id: "person/a",
        name: "Trần Văn Hoà",
        otherNames: ["Đinh Hòa"],
        disambiguation: "2023",
        formerIds: ["person/b"],
        memberships: { nodes: [{ post: { id: "post/c" } }, { post: { id: "post/c" } }] },
        attendances: { nodes: [{ event: { title: "Ba" } }, { event: { title: "Hai" } }, { event: { title: "Một" } }] },
      },
      organization: { id: "organization/u", posts: { nodes: [{ id: "post/c", otherTitles: ["Chủ tịch Ủy ban"] }] } },
      area: { id: "area/d", otherNames: ["Huyện Đê"], children: { nodes: [{ id: "area/x" }] } },
      node: { __typename: "Post", id: "post/c" },
      itself: { id: "person/a" },
      judgement: { __typename: "Judgement", id: "judgement/ab" },
      wrongKind: null,
      unknown: null,
    });
    expect(asker.statements).toHaveLength(1);
  });

  test("several ids are answered each at its place, be they of one thing", async () => {
    const ids = ["person/c-2", "person/b", "person/x", "person/a", "person/b", "judgement/ab"];
    expect(await asker.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toEqual({
      nodes: [{ id: "person/c" }, { id: "person/a" }, null, { id: "person/a" }, { id: "person/a" }, { id: "judgement/ab" }],
    });
  });

  test.each([
    ["people(filter: {organization: $id})", "organization/u-2", ["person/a"]],
    ["people(filter: {post: $id})", "post/c-2", ["person/a"]],
    ["people(filter: {area: $id})", "area/d-2", ["person/a"]],
    ["organizations(area: $id)", "area/d-2", ["organization/u"]],
    ["areas(within: $id)", "area/d-2", ["area/x"]],
    ["events(filter: {area: $id})", "area/d-2", ["event/2", "event/1"]],
    ["events(filter: {area: $id, within: true})", "area/d-2", ["event/2", "event/1"]],
    ["events(filter: {organization: $id})", "organization/u-2", ["event/2"]],
    ["events(filter: {attendeesAll: [$id]})", "person/b", ["event/3", "event/2", "event/1"]],
    ['events(filter: {attendeesAll: [$id, "person/c-2"]})', "person/b", ["event/2", "event/1"]],
    ['events(filter: {attendeesAll: [$id, "person/a"]})', "person/b", ["event/3", "event/2", "event/1"]],
    ['events(filter: {attendeesAll: [$id, "person/x"]})', "person/b", []],
    ["events(filter: {attendeesAll: [$id], roles: [CHAIR]})", "person/b", ["event/1"]],
    [
      'attendances(filter: {attendeesAll: [$id], area: "area/d-2"})',
      "person/c-2",
      ["attendance/2/c", "attendance/2/b", "attendance/1/c", "attendance/1/a"],
    ],
    ["statements(speaker: $id)", "person/b", ["statement/2"]],
    ["statements(addressedTo: $id)", "person/c-2", ["statement/2"]],
    ["figures(subject: $id)", "area/d-2", ["figure/2"]],
    ["documents(issuedBy: $id)", "organization/u-2", ["document/2"]],
    ["judgements(about: $id)", "person/b", ["judgement/n", "judgement/ab"]],
    ["judgements(kind: NOT_SAME, about: $id)", "person/b", ["judgement/n"]],
  ])("%s takes a merged id", async (field, id, found) => {
    expect(await asker.ask(`query ($id: ID!) { found: ${field} { nodes { id } } }`, { id })).toEqual({
      found: { nodes: found.map((one) => ({ id: one })) },
    });
  });

  test("a list narrowed by a merged id is walked page by page", async () => {
    const query =
      'query ($after: String) { events(first: 1, after: $after, filter: {attendeesAll: ["person/b"]}) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';
    const found: unknown[] = [];
    let after: string | null = null;
    do {
      const { events } = (await asker.ask(query, { after })) as {
        events: { nodes: unknown[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      found.push(events.nodes, events.totalCount);
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual([[{ id: "event/3" }], 3, [{ id: "event/2" }], 3, [{ id: "event/1" }], 3]);
  });

  test("a search by the name of a merged record finds the survivor, and nothing else bears a merged id", async () => {
    expect(
      await asker.ask('{ search(text: "dinh hoa") { matched node { id } } people(filter: {name: "lo anh"}) { nodes { id } } }'),
    ).toEqual({
      search: [{ matched: "Đinh Hòa", node: { id: "person/a" } }],
      people: { nodes: [{ id: "person/c" }] },
    });
    expect(await asker.ask("{ people { totalCount nodes { id } } }")).toEqual({
      people: { totalCount: 3, nodes: [{ id: "person/c" }, { id: "person/a" }, { id: "person/n" }] },
    });
  });

  test("who judged, when and why stands with the thing that was judged, whoever is asked for", async () => {
    const judgements = "judgements { id kind by on note ids between { id } survivor { id } citations { id } since { number } }";
    for (const id of ["person/a", "person/b"]) {
      expect(await asker.ask(`query ($id: ID!) { person(id: $id) { ${judgements} } }`, { id })).toEqual({
        person: {
          judgements: [
            {
              id: "judgement/ab",
              kind: "SAME",
              by: "N.V.A.",
              on: "2026-11-23",
              note: "cùng người",
              ids: ["person/a", "person/b"],
              between: [{ id: "person/a" }],
              survivor: { id: "person/a" },
              citations: [],
              since: { number: 2 },
            },
            {
              id: "judgement/n",
              kind: "NOT_SAME",
              by: "B",
              on: "2026-11-24",
              note: null,
              ids: ["person/b", "person/n"],
              between: [{ id: "person/a" }, { id: "person/n" }],
              survivor: null,
              citations: [],
              since: { number: 4 },
            },
          ],
        },
      });
    }
  });

  test(
    "a graph brought through merges and back equals one built at once, and answers by the ids of each release",
    async () => {
      const { store: other, close: closeOther } = await testStore.open(storeSchemaOf(model));
      try {
        const grown: (readonly string[])[] = [];
        const survivors: unknown[] = [];
        const asker = await createAsker(other, model);
        for (const { header } of releases) {
          await bringUpToDate(other, releases.slice(0, header.number), model);
          grown.push((await dump(other)).filter(apartFromHistory));
          const { nodes } = (await asker.ask('{ nodes(ids: ["person/a", "person/b", "person/n", "area/d-2"]) { id } }')) as {
            nodes: { id: string }[];
          };
          survivors.push(nodes.map(({ id }) => id).join(" "));
        }
        expect(survivors).toEqual([
          "person/a person/b person/n area/d-2",
          "person/a person/a person/n area/d-2",
          "person/n person/n person/n area/d-2",
          "person/a person/a person/n area/d",
          "person/a person/b person/n area/d",
          "person/a person/b person/n area/d-2",
        ]);
        for (const [index, facts] of states.entries()) {
          await bringUpToDate(other, [{ ...releaseOf(1, [], facts), hash: `alone ${index}` }], model);
          expect((await dump(other)).filter(apartFromHistory)).toEqual(grown[index]);
        }
        expect(grown.at(-1)).toEqual(grown[0]);
      } finally {
        await closeOther();
      }
    },
    SLOWLY,
  );
});

/** What differs by the way a graph came about: releases, and which of them stated a thing first. */
function apartFromHistory(line: string): boolean {
  return !line.includes("release/");
}

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
