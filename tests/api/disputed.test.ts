import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { openRecords } from "./open-records.js";

/** A start with two days, explained; two holders on one day; two spellings; and one a curator states. */
const RECORDS = `
sources:
  - { id: source/a, publisher: A, title: Báo A, kind: NEWS, textHash: ${"0".repeat(64)} }
  - { id: source/b, publisher: B, title: Báo B, kind: NEWS }
organizations:
  - { id: organization/o, name: Tỉnh ủy, kind: PARTY_COMMITTEE, branch: PARTY, level: PROVINCE }
posts:
  - { id: post/head, title: Bí thư, organization: organization/o, role: HEAD, seats: 1 }
people:
  - { id: person/cuong, name: Cường }
  - { id: person/bao, name: Bảo }
memberships:
  - { id: membership/cuong, person: person/cuong, post: post/head, end: 2025-10-16, cite: [source/a] }
  - { id: membership/bao, person: person/bao, post: post/head, start: 2025-10-16, cite: [source/b] }
sightings:
  - { id: sighting/cuong, membership: membership/cuong, on: 2022-12-01, cite: [source/a] }
  - { id: sighting/bao, membership: membership/bao, on: 2025-10-15, cite: [source/b] }
claims:
  - { id: claim/cuong/start/a, about: membership/cuong, property: start, value: 2022-11-15, cite: [source/a, 0, 7, "ngày 15"] }
  - { id: claim/cuong/start/b, about: membership/cuong, property: start, value: 2022-11-16, printed: 16/11, cite: [source/b] }
  - { id: claim/bao/name/a, about: person/bao, property: name, value: Bảo, cite: [source/a] }
  - { id: claim/bao/name/b, about: person/bao, property: name, value: Báo, cite: [source/b] }
contradictions:
  - id: contradiction/claims-differ/membership/cuong/start
    kind: COMPATIBLE
    explanation: Signed on the 15th, handed over on the 16th.
    explainedAt: 2026-01-02T03:04:05+07:00
    ref: [C1]
  - { id: contradiction/post, question: Which post?, kind: OMISSION, between: [membership/cuong, person/bao] }
`;

const START = "contradiction/claims-differ/membership/cuong/start";
const SPELLING = "contradiction/claims-differ/person/bao/name";
const SPAN = "contradiction/outside-span/sighting/bao";
const STATED = "contradiction/post";

describe.each(testStores.filter(({ available }) => available))("$name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openRecords(testStore, RECORDS));
  });

  afterAll(() => close());

  const idsOf = async (args: string) => {
    const { contradictions } = (await asker.ask(`{ contradictions${args} { nodes { id } } }`)) as {
      contradictions: { nodes: { id: string }[] };
    };
    return contradictions.nodes.map(({ id }) => id);
  };

  test("lists open ones first, then by kind, and narrows them", async () => {
    expect(await idsOf("")).toEqual([SPAN, STATED, SPELLING, START]);
    expect(await idsOf("(status: EXPLAINED)")).toEqual([START]);
    expect(await idsOf("(kinds: [SPELLING, COMPATIBLE])")).toEqual([SPELLING, START]);
    expect(await idsOf('(about: "person/bao")')).toEqual([STATED, SPELLING]);
    expect(await idsOf('(about: "membership/cuong", status: OPEN)')).toEqual([STATED]);
    expect(await idsOf('(about: "claim/cuong/start/a")')).toEqual([]);
  });

  test("gives both sides with their values and the words that give them", async () => {
    const query = `query ($about: ID) { contradictions(about: $about, kinds: [COMPATIBLE]) { nodes {
      kind status question rule explanation explainedAt ref
      about { id }
      between { __typename ... on Claim { value printed citations { quote source { title } } } }
    } } }`;
    expect(await asker.ask(query, { about: "membership/cuong" })).toEqual({
      contradictions: {
        nodes: [
          {
            kind: "COMPATIBLE",
            status: "EXPLAINED",
            question: "start of membership/cuong: 2022-11-15 or 2022-11-16?",
            rule: "claims-differ",
            explanation: "Signed on the 15th, handed over on the 16th.",
            explainedAt: "2026-01-02T03:04:05+07:00",
            ref: ["C1"],
            about: [{ id: "membership/cuong" }],
            between: [
              { __typename: "Claim", value: "2022-11-15", printed: null, citations: [{ quote: "ngày 15", source: { title: "Báo A" } }] },
              { __typename: "Claim", value: "2022-11-16", printed: "16/11", citations: [{ quote: null, source: { title: "Báo B" } }] },
            ],
          },
        ],
      },
    });
  });

  test("are seen from the things themselves", async () => {
    const query = `{
      person(id: "person/bao") { name claims { value } contradictions { id } memberships { nodes { contradictions { id } } } }
      node(id: "membership/cuong") { ... on Membership { start claims(property: "start") { value } ends: claims(property: "end") { value } contradictions { id } } }
    }`;
    expect(await asker.ask(query)).toEqual({
      person: {
        name: "Bảo",
        claims: [{ value: "Bảo" }, { value: "Báo" }],
        contradictions: [{ id: SPELLING }, { id: STATED }],
        memberships: { nodes: [{ contradictions: [{ id: SPAN }] }] },
      },
      node: {
        start: null,
        claims: [{ value: "2022-11-15" }, { value: "2022-11-16" }],
        ends: [],
        contradictions: [{ id: START }, { id: STATED }],
      },
    });
  });

  test("may be between things that are no claims", async () => {
    const query = `{ contradictions(kinds: [CONFLICT]) { nodes { rule about { id } between {
      ... on Membership { start end citations { source { title } } }
      ... on Sighting { on citation { source { title } } }
    } } } }`;
    const [a, b] = [{ source: { title: "Báo A" } }, { source: { title: "Báo B" } }];
    expect(await asker.ask(query)).toEqual({
      contradictions: {
        nodes: [
          {
            rule: "outside-span",
            about: [{ id: "membership/bao" }, { id: "sighting/bao" }],
            between: [
              { start: "2025-10-16", end: null, citations: [b] },
              { on: "2025-10-15", citation: b },
            ],
          },
        ],
      },
    });
    expect(
      await asker.ask(
        `{ contradictions(kinds: [OMISSION]) { nodes { between { __typename ... on Membership { citations { source { title } } } } } } }`,
      ),
    ).toEqual({
      contradictions: { nodes: [{ between: [{ __typename: "Membership", citations: [a] }, { __typename: "Person" }] }] },
    });
  });
});

for (const { name } of testStores.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
