import { factsOf, problemsIn, warningsIn } from "./record-sets.js";

const SOURCE = "sources:\n  - { id: source/bao, publisher: Báo, title: Tin, kind: NEWS }\n";

/** Two records of what may be one person, each in a post and at an event. */
const TWO = {
  "sources.yaml": SOURCE,
  "bodies.yaml": `
organizations:
  - { id: organization/ubnd, name: UBND tỉnh P, kind: PEOPLES_COMMITTEE, branch: STATE, level: PROVINCE }
posts:
  - { id: post/chu-tich, title: Chủ tịch, organization: organization/ubnd, role: HEAD, seats: 1 }
`,
  "people.yaml": `
people:
  - { id: person/a, name: Trần Văn Hoà, disambiguation: "Chủ tịch, 2023" }
  - { id: person/b, name: Trần Văn Hòa, otherNames: [Tran Van Hoa], disambiguation: "họp, 2024" }
  - { id: person/c, name: Trần Hoà }
`,
  "events.yaml": `
events:
  - { id: event/one, title: Một, kind: SESSION, start: 2023-02-27, cite: [source/bao] }
  - { id: event/two, title: Hai, kind: SESSION, start: 2024-02-27, cite: [source/bao] }
memberships:
  - { id: membership/a, person: person/a, post: post/chu-tich, cite: [source/bao] }
attendances:
  - { id: attendance/one/a, event: event/one, attendee: person/a, cite: [source/bao] }
  - { id: attendance/two/b, event: event/two, attendee: person/b, cite: [source/bao] }
statements:
  - id: statement/two
    event: event/two
    act: INSTRUCT
    content: TASK
    summary: Làm
    speaker: person/b
    addressedTo: [person/b, person/c, person/a]
    cite: [source/bao]
claims:
  - { id: claim/a, about: statement/two, property: speaker, value: person/b, cite: [source/bao] }
`,
} as const;

const SAME = `
judgements:
  - { id: judgement/a-b, kind: SAME, between: [person/a, person/b], survivor: person/a, by: N.V.A., on: 2026-11-23, note: cùng chức vụ }
`;

/** The judgements of a file, one a line below its first. */
function judgements(...lines: readonly string[]): string {
  return `judgements:\n${lines.map((line, index) => `  - { id: judgement/n${index + 1}, ${line}, by: A, on: 2026-11-23 }\n`).join("")}`;
}

const about = (facts: readonly string[], ...ids: readonly string[]) =>
  facts.filter((fact) => ids.some((id) => fact.includes(`"id":"${id}"`)));

describe("people judged to be the same", () => {
  test("are one fact with all their names, and every reference leads to it", async () => {
    // The post is one that only the other record was known in.
    const events = TWO["events.yaml"].replace("attendee: person/b,", "attendee: person/b, capacity: [post/chu-tich],");
    const facts = await factsOf({ ...TWO, "events.yaml": events, "judgements.yaml": SAME });
    expect(facts.filter((fact) => fact.includes('"id":"person/'))).toEqual([
      '{"type":"Person","id":"person/a","disambiguation":"Chủ tịch, 2023","formerIds":["person/b"],"name":"Trần Văn Hoà","otherNames":["Trần Văn Hòa","Tran Van Hoa"]}',
      '{"type":"Person","id":"person/c","name":"Trần Hoà"}',
    ]);
    expect(about(facts, "attendance/two/b", "statement/two", "claim/a").map((fact) => JSON.parse(fact))).toMatchObject([
      { attendee: "person/a", capacity: ["post/chu-tich"] },
      { about: "statement/two", value: "person/a" },
      { speaker: "person/a", addressedTo: ["person/a", "person/c"] },
    ]);
  });

  test("are judged in a fact of its own, with the ids as they were", async () => {
    expect(about(await factsOf({ ...TWO, "judgements.yaml": SAME }), "judgement/a-b")).toEqual([
      '{"type":"Judgement","id":"judgement/a-b","between":["person/a"],"by":"N.V.A.","ids":["person/a","person/b"],"kind":"SAME","note":"cùng chức vụ","on":"2026-11-23","survivor":"person/a"}',
    ]);
  });

  test("are the same facts whichever file and order the records are in, and two again without the judgement", async () => {
    const two = await factsOf(TWO);
    const { "people.yaml": people, ...rest } = TWO;
    expect(await factsOf({ ...rest, "0.yaml": SAME, "z.yaml": people })).toEqual(await factsOf({ ...TWO, "judgements.yaml": SAME }));
    expect(await factsOf({ ...TWO, "judgements.yaml": "judgements:\n" })).toEqual(two);
    expect(two.filter((fact) => fact.includes('"type":"Person"'))).toHaveLength(3);
  });

  test("lead on to the last of several merges, in whatever order those are told", async () => {
    const chain = [
      "kind: SAME, between: [person/b, person/c], survivor: person/c",
      "kind: SAME, between: [person/a, person/b], survivor: person/b",
    ];
    for (const lines of [chain, chain.toReversed()]) {
      const facts = await factsOf({ ...TWO, "judgements.yaml": judgements(...lines) });
      expect(facts.filter((fact) => fact.includes('"id":"person/'))).toEqual([
        '{"type":"Person","id":"person/c","disambiguation":"Chủ tịch, 2023","formerIds":["person/a","person/b"],"name":"Trần Hoà","otherNames":["Trần Văn Hoà","Trần Văn Hòa","Tran Van Hoa"]}',
      ]);
      expect(about(facts, "judgement/n1", "judgement/n2").map((fact) => JSON.parse(fact).survivor)).toEqual(["person/c", "person/c"]);
    }
  });

  test("are presumed no longer than one person would be", async () => {
    const seen =
      "sightings:\n  - { id: sighting/one, membership: membership/a, on: 2023-02-27, cite: [source/bao] }\n  - { id: sighting/two, membership: membership/b, on: 2024-02-27, cite: [source/bao] }\n";
    const second = "memberships:\n  - { id: membership/b, person: person/b, post: post/chu-tich, start: 2024-01, cite: [source/bao] }\n";
    const files = { ...TWO, "seen.yaml": seen, "second.yaml": second };
    const first = async (more: object) => JSON.parse(about(await factsOf({ ...files, ...more }), "membership/a")[0] ?? "{}").presumedUntil;
    expect(await first({})).toBe("2024-01-30");
    expect(await first({ "judgements.yaml": SAME })).toBeUndefined();
  });
});

test("bodies and areas are merged, too: posts and parts go over, what the survivor does not say is taken over", async () => {
  const facts = await factsOf({
    "a.yaml": `
areas:
  - { id: area/p, name: Tỉnh P, kind: PROVINCE, level: PROVINCE }
  - { id: area/d, name: Huyện D, kind: DISTRICT, level: DISTRICT, parent: area/p }
  - { id: area/d-2, name: Huyện Đ, kind: DISTRICT, level: DISTRICT, parent: area/p, code: "098" }
organizations:
  - { id: organization/d, name: UBND huyện D, kind: PEOPLES_COMMITTEE, branch: STATE, level: DISTRICT, area: area/d }
  - { id: organization/d-2, name: Ủy ban huyện D, nameEn: Committee, kind: PEOPLES_COMMITTEE, branch: STATE, level: DISTRICT, area: area/d-2, parent: organization/d }
posts:
  - { id: post/d, title: Chủ tịch, organization: organization/d, role: HEAD }
  - { id: post/d-2, title: Chủ tịch UBND, organization: organization/d-2, role: HEAD }
judgements:
  - { id: judgement/area, kind: SAME, between: [area/d-2, area/d], survivor: area/d, by: A, on: 2026-11-23 }
  - { id: judgement/body, kind: SAME, between: [organization/d, organization/d-2], survivor: organization/d, by: A, on: 2026-11-23 }
  - { id: judgement/post, kind: SAME, between: [post/d, post/d-2], survivor: post/d, by: A, on: 2026-11-23 }
`,
  });
  expect(facts.filter((fact) => !fact.includes("Judgement"))).toEqual([
    '{"type":"Area","id":"area/d","code":"098","formerIds":["area/d-2"],"kind":"DISTRICT","level":"DISTRICT","name":"Huyện D","otherNames":["Huyện Đ"],"parent":"area/p"}',
    '{"type":"Area","id":"area/p","kind":"PROVINCE","level":"PROVINCE","name":"Tỉnh P"}',
    '{"type":"Organization","id":"organization/d","area":"area/d","branch":"STATE","formerIds":["organization/d-2"],"kind":"PEOPLES_COMMITTEE","level":"DISTRICT","name":"UBND huyện D","nameEn":"Committee","otherNames":["Ủy ban huyện D"]}',
    '{"type":"Post","id":"post/d","formerIds":["post/d-2"],"organization":"organization/d","otherTitles":["Chủ tịch UBND"],"role":"HEAD","title":"Chủ tịch"}',
  ]);
});

test("what sources disagree about is not settled by a merged record that has a value", async () => {
  const files = {
    "sources.yaml": SOURCE,
    "areas.yaml": `areas:
  - { id: area/d, name: Huyện D, kind: DISTRICT, level: DISTRICT }
  - { id: area/e, name: Huyện E, kind: DISTRICT, level: DISTRICT, code: "098" }
`,
    "judgements.yaml": judgements("kind: SAME, between: [area/d, area/e], survivor: area/d"),
  };
  const claims = 'claims:\n  - { id: claim/d, about: area/d, property: code, value: "097", cite: [source/bao] }\n';
  expect(about(await factsOf(files), "area/d")).toEqual([expect.stringContaining('"code":"098"')]);
  expect(about(await factsOf({ ...files, "claims.yaml": claims }), "area/d")).toEqual([expect.not.stringContaining("code")]);
});

describe("a judgement", () => {
  const wrong = (...lines: readonly string[]) => problemsIn({ ...TWO, "j.yaml": judgements(...lines) });

  test("is signed and dated, of two or more things of one kind", async () => {
    expect(
      await problemsIn({
        ...TWO,
        "j.yaml":
          "judgements:\n  - { id: judgement/x, kind: NOT_SAME, between: [person/a, person/b] }\n  - { id: judgement/y, kind: MAYBE, by: A, on: 2026 }\n",
      }),
    ).toEqual([
      "j.yaml:2:5: judgement/x: by: is missing: expected text",
      "j.yaml:2:5: judgement/x: on: is missing: expected a day such as 2023-02-27",
      "j.yaml:3:5: judgement/y: between: is missing: expected a list",
      'j.yaml:3:30: judgement/y: kind: expected one of SAME, NOT_SAME, UNSURE, got "MAYBE"',
      'j.yaml:3:48: judgement/y: on: expected a day such as 2023-02-27, got "2026"',
    ]);
    expect(
      await wrong(
        "kind: UNSURE, between: [person/a]",
        "kind: UNSURE, between: [person/a, organization/ubnd]",
        "kind: UNSURE, between: [event/one, event/two]",
        "kind: UNSURE, between: [person/a, person/d]",
      ),
    ).toEqual([
      "j.yaml:2:48: judgement/n1: between: expected two or more, got person/a alone",
      "j.yaml:3:48: judgement/n2: between: expected things of one kind, got person/a, which is Person, and organization/ubnd, which is Organization",
      "j.yaml:4:49: judgement/n3: between: expected Person or Organization or Post or Area, got event/one, which is Event",
      "j.yaml:4:60: judgement/n3: between: expected Person or Organization or Post or Area, got event/two, which is Event",
      'j.yaml:5:59: judgement/n4: between: no record has the id person/d; did you mean "person/a"?',
    ]);
  });

  test("of SAME names the one that goes on, and no other does", async () => {
    expect(
      await wrong(
        "kind: SAME, between: [person/a, person/b]",
        "kind: SAME, between: [person/a, person/b], survivor: person/c",
        "kind: UNSURE, between: [person/a, person/b], survivor: person/a",
      ),
    ).toEqual([
      "j.yaml:2:5: judgement/n1: survivor is missing: expected one of person/a, person/b, the one that goes on",
      "j.yaml:3:78: judgement/n2: survivor: expected one of person/a, person/b, got person/c",
      "j.yaml:4:80: judgement/n3: survivor: only SAME has one, not UNSURE",
    ]);
  });

  test("sends an id one way, round no ring, and not against another judgement", async () => {
    const [ab, ac] = [
      "kind: SAME, between: [person/a, person/b], survivor: person/b",
      "kind: SAME, between: [person/a, person/c], survivor: person/c",
    ];
    expect(await wrong(ab, ac)).toEqual([
      "j.yaml:3:47: judgement/n2: person/a cannot go on as person/c: it does as person/b by judgement/n1 at j.yaml:2:5",
    ]);
    expect(await wrong(ab, ab)).toEqual([]);
    const ring = [
      ab,
      "kind: SAME, between: [person/b, person/c], survivor: person/c",
      "kind: SAME, between: [person/c, person/a], survivor: person/a",
    ];
    expect(await wrong(...ring)).toEqual([
      "j.yaml:2:78: judgement/n1: survivor: expected no ring, got person/b → person/c → person/a → person/b",
    ]);
    expect(
      await wrong(ab, "kind: SAME, between: [person/b, person/c], survivor: person/c", "kind: NOT_SAME, between: [person/c, person/a]"),
    ).toEqual(["j.yaml:4:50: judgement/n3: person/c and person/a are NOT_SAME here, but SAME by judgement/n1 at j.yaml:2:5"]);
    expect(await wrong(ab, "kind: UNSURE, between: [person/a, person/b]")).toEqual([]);
  });

  test("may rest on printed words", async () => {
    const cited = judgements("kind: NOT_SAME, between: [person/a, person/b], cite: [source/bao]");
    expect(about(await factsOf({ ...TWO, "j.yaml": cited }), "judgement/n1")).toEqual([
      expect.stringContaining('"citations":["citation/bao"]'),
    ]);
  });
});

test("a merge that puts someone at an event twice says which two records to make one", async () => {
  const twice = "attendances:\n  - { id: attendance/one/b, event: event/one, attendee: person/b, cite: [source/bao] }\n";
  expect(await problemsIn({ ...TWO, "judgements.yaml": SAME, "more.yaml": twice })).toEqual([
    "more.yaml:2:5: attendance/one/b: person/a, judged to be the same as person/b, is already at event/one: attendance/one/a at events.yaml:8:5; give that one a second citation",
  ]);
});

describe("a warning", () => {
  const people = (...records: readonly string[]) => ({
    "people.yaml": `people:\n${records.map((record) => `  - { ${record} }\n`).join("")}`,
  });

  test("tells where a name may mean that one person is recorded twice, however it is spelt", async () => {
    const alike = [
      "Trần Văn Hoà",
      "TRẦN VĂN HÒA",
      "đồng chí Trần Văn Hòa",
      "Đại tá Trần Văn Hoà",
      "Trần Văn Hòa".normalize("NFD"),
      "Tran Van Hoa",
    ];
    const [first = "", ...others] = alike;
    for (const other of others) {
      expect(
        await warningsIn(people(`id: person/a, name: ${first}, disambiguation: x`, `id: person/b, name: ${other}, disambiguation: y`)),
      ).toEqual([
        "people.yaml:3:5: person/b has the name of person/a at people.yaml:2:5, Trần Văn Hoà; judge them in judgements.yaml: { id: judgement/…, kind: SAME or NOT_SAME or UNSURE, between: [person/a, person/b], by: …, on: … }",
      ]);
    }
    const others2 = await warningsIn(
      people("id: person/a, name: Ðặng Sỹ, disambiguation: x", "id: person/b, name: Lê Sĩ, otherNames: [Đặng Sĩ], disambiguation: y"),
    );
    expect(others2).toEqual([expect.stringContaining("people.yaml:3:5: person/b has the name of person/a")]);
  });

  test("is not made of names that are only near", async () => {
    expect(
      await warningsIn(
        people(
          "id: person/a, name: Lê Thành Đô",
          "id: person/b, name: Lê Thanh Bình",
          "id: person/c, name: Lê Thanh Đô",
          "id: person/d, name: Lê Thúy",
          "id: person/e, name: Lê Thúi",
        ),
      ),
    ).toEqual([]);
  });

  test("asks for what tells people of one name apart, also when they were judged", async () => {
    const two = people("id: person/a, name: Lê An", "id: person/b, name: Lê An, disambiguation: y");
    const apart = "people.yaml:2:5: person/a has a name that others have, too; give it a disambiguation, such as a post and a year";
    expect(await warningsIn(two)).toEqual([apart, expect.stringContaining("judge them")]);
    for (const kind of ["NOT_SAME", "UNSURE"]) {
      expect(await warningsIn({ ...two, "j.yaml": judgements(`kind: ${kind}, between: [person/a, person/b]`) })).toEqual([apart]);
    }
    expect(await warningsIn({ ...two, "j.yaml": judgements("kind: SAME, between: [person/a, person/b], survivor: person/a") })).toEqual([]);
  });

  test("of many namesakes names the first three, and a judgement may be of all of them", async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `person/n${index}`);
    const many = people(...ids.map((id) => `id: ${id}, name: Lê An, disambiguation: ${id}`));
    expect(await warningsIn(many)).toHaveLength(0 + 1 + 2 + 3 + 3 + 3);
    expect(await warningsIn({ ...many, "j.yaml": judgements(`kind: NOT_SAME, between: [${ids.join(", ")}]`) })).toEqual([]);
  });

  test("is made of bodies and areas only within one kind and place, and at one time", async () => {
    const areas = (...fields: readonly string[]) => ({
      "areas.yaml": `areas:\n  - { id: area/p, name: Tỉnh P, kind: PROVINCE, level: PROVINCE }\n${fields.map((field, index) => `  - { id: area/n${index}, name: Xã A, ${field} }\n`).join("")}`,
    });
    const commune = "kind: COMMUNE, level: COMMUNE, parent: area/p";
    expect(await warningsIn(areas(commune, commune))).toEqual([
      expect.stringContaining("areas.yaml:4:5: area/n1 has the name of area/n0 at areas.yaml:3:5, Xã A"),
    ]);
    expect(await warningsIn(areas(commune, "kind: WARD, level: COMMUNE, parent: area/p"))).toEqual([]);
    expect(await warningsIn(areas(commune, "kind: COMMUNE, level: COMMUNE"))).toEqual([]);
    expect(await warningsIn(areas(`${commune}, validUntil: 2025-07-01`, `${commune}, validFrom: 2025-07-01`))).toEqual([]);
    const body = "kind: DEPARTMENT, branch: STATE, level: PROVINCE";
    const bodies = `organizations:\n  - { id: organization/a, name: Sở Nội vụ, ${body} }\n  - { id: organization/b, name: SNV, otherNames: [Sở Nội Vụ], ${body} }\n`;
    expect(await warningsIn({ "bodies.yaml": bodies })).toEqual([
      expect.stringContaining("bodies.yaml:3:5: organization/b has the name of organization/a"),
    ]);
  });

  test("tells what a merge leaves to be looked at: a span recorded twice, a value that gave way", async () => {
    const second = "memberships:\n  - { id: membership/b, person: person/b, post: post/chu-tich, cite: [source/bao] }\n";
    expect(await warningsIn({ ...TWO, "judgements.yaml": SAME, "second.yaml": second })).toEqual([
      "second.yaml:2:5: membership/b: person/a is in the same place by membership/a at events.yaml:6:5, since records were judged to be the same; make one membership of them if it is one span, or say when each ended",
    ]);
    const post = "title: Giám đốc, organization: organization/ubnd, role: HEAD";
    expect(
      await warningsIn({
        ...TWO,
        "posts.yaml": `posts:\n  - { id: post/a, ${post}, seats: 1 }\n  - { id: post/b, ${post}, seats: 3, rank: 2 }\n`,
        "judgements.yaml": judgements(
          "kind: SAME, between: [post/a, post/b], survivor: post/a",
          "kind: NOT_SAME, between: [person/a, person/b]",
        ),
      }),
    ).toEqual([expect.stringMatching(/^posts.yaml:3:88: post\/b: seats: 3 gives way to 1 of post\/a, the same by judgement\/n1; /)]);
    const body = "name: Sở A, branch: STATE, level: PROVINCE";
    expect(
      await warningsIn({
        "a.yaml": `organizations:\n  - { id: organization/a, ${body}, kind: DEPARTMENT }\n  - { id: organization/b, ${body}, kind: OTHER }\n`,
        "j.yaml": judgements("kind: SAME, between: [organization/a, organization/b], survivor: organization/a"),
      }),
    ).toEqual([
      "a.yaml:3:77: organization/b: kind: OTHER gives way to DEPARTMENT of organization/a, the same by judgement/n1; make the two records agree, or make a claim of each",
    ]);
  });
});

test("nothing is ever joined on a name: two people of one name are two facts", async () => {
  const facts = await factsOf({ "a.yaml": "people:\n  - { id: person/a, name: Lê An }\n  - { id: person/b, name: Lê An }\n" });
  expect(facts).toEqual(['{"type":"Person","id":"person/a","name":"Lê An"}', '{"type":"Person","id":"person/b","name":"Lê An"}']);
});
