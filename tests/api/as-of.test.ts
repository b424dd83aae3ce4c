import { GraphQLError } from "graphql";
import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { openRecords } from "./open-records.js";

/** A district with a body and two posts until 2025, a commune after it; holders at every edge. */
const RECORDS = `
sources:
  - { id: source/a, publisher: A, title: A, kind: NEWS }
areas:
  - { id: area/p, name: Tỉnh P, kind: PROVINCE, level: PROVINCE }
  - { id: area/d, name: Huyện D, kind: DISTRICT, level: DISTRICT, parent: area/p, code: "098", validUntil: 2025-07-01 }
  - { id: area/c, name: Xã C, kind: COMMUNE, level: COMMUNE, parent: area/p, code: "098", validFrom: 2025-07-01 }
organizations:
  - { id: organization/d, name: Huyện ủy D, kind: PARTY_COMMITTEE, branch: PARTY, level: DISTRICT, area: area/d, dissolved: 2025-07-01 }
  - { id: organization/p, name: UBND tỉnh P, kind: PEOPLES_COMMITTEE, branch: STATE, level: PROVINCE, area: area/p }
posts:
  - { id: post/d, title: Bí thư, organization: organization/d, role: HEAD, seats: 1, rank: 1 }
  - { id: post/p, title: Chủ tịch, organization: organization/p, role: HEAD, seats: 1, rank: 1 }
terms:
  - { id: term/p, organization: organization/p, number: 15, printed: [XV], start: 2021, end: 2026-05-31, cite: [source/a] }
people:
  - { id: person/an, name: Lê An }
  - { id: person/bao, name: Lê Bảo }
  - { id: person/chi, name: Lê Chi }
memberships:
  - { id: membership/an-d, person: person/an, post: post/d, start: 2022-11-15, cite: [source/a] }
  - { id: membership/bao-p, person: person/bao, post: post/p, cite: [source/a] }
  - { id: membership/chi-p, person: person/chi, post: post/p, start: 2024, terms: [term/p], cite: [source/a] }
  - { id: membership/an-p, person: person/an, post: post/p, start: 2020-01-01, end: 2021, cite: [source/a] }
sightings:
  - { id: sighting/bao-1, membership: membership/bao-p, on: 2022-10-25, cite: [source/a] }
  - { id: sighting/bao-2, membership: membership/bao-p, on: 2023-02-27, event: event/meeting, cite: [source/a] }
  - { id: sighting/chi, membership: membership/chi-p, on: 2025-03-01, cite: [source/a] }
events:
  - { id: event/meeting, title: Họp, kind: CONFERENCE, start: 2023-02-27, area: area/d, cite: [source/a] }
  - { id: event/later, title: Họp sau, kind: CONFERENCE, start: 2025-03-01, area: area/d, cite: [source/a] }
attendances:
  - { id: attendance/meeting/bao, event: event/meeting, attendee: person/bao, roles: [ATTENDEE], cite: [source/a] }
`;

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openRecords(testStore, RECORDS));
  });

  afterAll(() => close());

  describe("standing", () => {
    const standing = async (membership: string, on: string) => {
      const { node } = (await asker.ask("query ($id: ID!, $on: Date) { node(id: $id) { ... on Membership { standing(on: $on) } } }", {
        id: `membership/${membership}`,
        on,
      })) as { node: { standing: string } };
      return [on, node.standing];
    };

    test.each([
      [
        "a start, in a body that is abolished",
        "an-d",
        [
          ["2022-11-14", "NOT_YET"],
          ["2022-11-15", "HELD"],
          ["2022-11-16", "PRESUMED"],
          ["2025-06-30", "PRESUMED"],
          ["2025-07-01", "ENDED"],
        ],
      ],
      [
        "two sightings, until another is in the single seat",
        "bao-p",
        [
          ["2022-10-24", "UNKNOWN"],
          ["2022-10-25", "HELD"],
          ["2022-10-26", "BRACKETED"],
          ["2023-02-27", "HELD"],
          ["2023-02-28", "PRESUMED"],
          ["2024-12-30", "PRESUMED"],
          ["2024-12-31", "ENDED"],
        ],
      ],
      [
        "a start known to the year, and a term that ends",
        "chi-p",
        [
          ["2023-12-31", "NOT_YET"],
          ["2024-01-01", "UNKNOWN"],
          ["2024-12-30", "UNKNOWN"],
          ["2024-12-31", "HELD"],
          ["2025-03-01", "HELD"],
          ["2025-03-02", "PRESUMED"],
          ["2026-05-31", "PRESUMED"],
          ["2026-06-01", "ENDED"],
        ],
      ],
      [
        "an end known to the year",
        "an-p",
        [
          ["2019-12-31", "NOT_YET"],
          ["2021-01-01", "HELD"],
          ["2021-01-02", "PRESUMED"],
          ["2021-12-31", "PRESUMED"],
          ["2022-01-01", "ENDED"],
        ],
      ],
    ])("of %s", async (_name, membership, days) => {
      expect(await Promise.all(days.map(([on = ""]) => standing(membership, on)))).toEqual(days);
    });

    test("is of the operation's day, unless it is given one of its own", async () => {
      const query = `query ($asOf: Date) { node(id: "membership/an-d", asOf: $asOf) { ... on Membership { standing own: standing(on: "2022-11-15") } } }`;
      expect(await asker.ask(query, { asOf: "2022-11-14" })).toEqual({ node: { standing: "NOT_YET", own: "HELD" } });
      expect(await asker.ask(query, { asOf: "2025-07-01" })).toEqual({ node: { standing: "ENDED", own: "HELD" } });
      // Without a day it is of today, which is after the body has ended.
      for (const asOf of [null, undefined]) expect(await asker.ask(query, { asOf })).toEqual({ node: { standing: "ENDED", own: "HELD" } });
    });
  });

  describe("asOf", () => {
    test("leaves out of lists, at any depth, what surely lies before or after the day", async () => {
      const query = `query ($asOf: Date) { area(by: {id: "area/p"}, asOf: $asOf) {
        children(first: 5) { totalCount nodes { id organizations(first: 5) { nodes { id posts(first: 5) { nodes { id memberships(first: 5) { nodes { id } } } } } } events(first: 5) { nodes { id } } } }
        organizations(first: 5) { nodes { id memberships(first: 5) { totalCount nodes { id } } } }
      } }`;
      const provincial = (...ids: string[]) => ({
        nodes: [{ id: "organization/p", memberships: { totalCount: ids.length, nodes: ids.map((id) => ({ id: `membership/${id}` })) } }],
      });
      const district = (members: string[], events: string[]) => ({
        totalCount: 1,
        nodes: [
          {
            id: "area/d",
            organizations: {
              nodes: [
                { id: "organization/d", posts: { nodes: [{ id: "post/d", memberships: { nodes: members.map((id) => ({ id })) } }] } },
              ],
            },
            events: { nodes: events.map((id) => ({ id })) },
          },
        ],
      });
      expect(await asker.ask(query, { asOf: "2023-02-27" })).toEqual({
        area: { children: district(["membership/an-d"], ["event/meeting"]), organizations: provincial("bao-p") },
      });
      expect(await asker.ask(query, { asOf: "2022-11-14" })).toEqual({
        area: { children: district([], []), organizations: provincial("bao-p") },
      });
      // Before the first evidence nothing is sure; from the year of a start on it may be.
      expect(await asker.ask(query, { asOf: "2021-06-01" })).toEqual({
        area: { children: district([], []), organizations: provincial("bao-p", "an-p") },
      });
      expect(await asker.ask(query, { asOf: "2025-07-01" })).toEqual({
        area: {
          children: { totalCount: 1, nodes: [{ id: "area/c", organizations: { nodes: [] }, events: { nodes: [] } }] },
          organizations: provincial("chi-p"),
        },
      });
      const { area } = (await asker.ask(query, { asOf: null })) as { area: { children: { totalCount: number } } };
      expect(area.children.totalCount).toBe(2);
      expect(await asker.ask(query)).toEqual({ area });
    });

    test("leaves out of the root's lists what did not exist", async () => {
      const query = `query ($asOf: Date) {
        areas(asOf: $asOf) { nodes { id } }
        organizations(asOf: $asOf) { nodes { id } }
        events(asOf: $asOf) { nodes { id } }
        search(text: "huyện", asOf: $asOf) { node { id } }
        people(asOf: $asOf, filter: {organization: "organization/d"}) { nodes { id } }
      }`;
      const ids = (...some: string[]) => ({ nodes: some.map((id) => ({ id })) });
      expect(await asker.ask(query, { asOf: "2025-06-30" })).toEqual({
        areas: ids("area/d", "area/p"),
        organizations: ids("organization/d", "organization/p"),
        events: ids("event/later", "event/meeting"),
        search: [{ node: { id: "area/d" } }, { node: { id: "organization/d" } }],
        people: ids("person/an"),
      });
      expect(await asker.ask(query, { asOf: "2025-07-01" })).toEqual({
        areas: ids("area/p", "area/c"),
        organizations: ids("organization/p"),
        events: ids("event/later", "event/meeting"),
        search: [],
        people: ids(),
      });
    });

    test("never hides what a thing is of: one thing is itself on every day", async () => {
      const query = `{ node(id: "membership/an-d", asOf: "2030-01-01") { ... on Membership { person { id } post { id organization { id area { id parent { id } } } } } } }`;
      expect(await asker.ask(query)).toEqual({
        node: {
          person: { id: "person/an" },
          post: { id: "post/d", organization: { id: "organization/d", area: { id: "area/d", parent: { id: "area/p" } } } },
        },
      });
      expect(await asker.ask(`{ nodes(ids: ["area/d", "area/c"], asOf: "2030-01-01") { id } }`)).toEqual({
        nodes: [{ id: "area/d" }, { id: "area/c" }],
      });
    });

    test("does not narrow the posts held at an event, which has a day of its own", async () => {
      const query = `query ($asOf: Date) { event(id: "event/meeting", asOf: $asOf) { attendances { nodes { heldThen { id } person { memberships { nodes { id } } } } } } }`;
      const held = [{ id: "membership/bao-p" }];
      expect(await asker.ask(query, { asOf: "2023-02-27" })).toEqual({
        event: { attendances: { nodes: [{ heldThen: held, person: { memberships: { nodes: held } } }] } },
      });
      expect(await asker.ask(query, { asOf: "2026-01-01" })).toEqual({
        event: { attendances: { nodes: [{ heldThen: held, person: { memberships: { nodes: [] } } }] } },
      });
    });

    test("tells which of the units that had a code is meant", async () => {
      const query = `query ($asOf: Date) { area(by: {code: "098"}, asOf: $asOf) { id } }`;
      expect(await asker.ask(query, { asOf: "2025-06-30" })).toEqual({ area: { id: "area/d" } });
      expect(await asker.ask(query, { asOf: "2025-07-01" })).toEqual({ area: { id: "area/c" } });
      await expect(asker.ask(query)).rejects.toThrow("by: a code without a day is not an area");
    });

    test.each([
      ['"2023-02-30"', '"2023-02-30"'],
      ['"2023-02"', '"2023-02"'],
      ["20230227", "20230227"],
      ["[]", "[]"],
    ])("that is no day is refused by what came: %s", async (literal, came) => {
      await expect(asker.ask(`{ areas(asOf: ${literal}) { totalCount } }`)).rejects.toThrow(
        `Date: expected a day such as 2023-02-27, got ${came}`,
      );
    });

    test("is one day for the whole operation", async () => {
      const query = `query ($one: Date, $two: Date) {\n  areas(asOf: $one) { totalCount }\n  organizations(asOf: $two) { totalCount }\n}`;
      const refused = async (variables: Record<string, unknown>) => {
        const error = await asker.ask(query, variables).catch((thrown: unknown) => thrown);
        if (!(error instanceof GraphQLError)) throw new Error(`expected a refusal, got ${JSON.stringify(error)}`);
        return { message: error.message, code: error.extensions.code, line: error.locations?.[0]?.line };
      };
      expect(await refused({ one: "2025-06-30", two: "2025-07-01" })).toEqual({
        message: "asOf: all root fields of an operation carry the same one, but areas has 2025-06-30, organizations has 2025-07-01",
        code: "BAD_USER_INPUT",
        line: 3,
      });
      expect(await refused({ one: "2025-06-30" })).toEqual({
        message: "asOf: all root fields of an operation carry the same one, but areas has 2025-06-30, organizations has none",
        code: "BAD_USER_INPUT",
        line: 3,
      });
      expect(await asker.ask(query, { one: "2025-07-01", two: "2025-07-01" })).toEqual({
        areas: { totalCount: 2 },
        organizations: { totalCount: 1 },
      });
      expect(await asker.ask(query, { one: null })).toEqual({ areas: { totalCount: 3 }, organizations: { totalCount: 2 } });
    });
  });
});

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
