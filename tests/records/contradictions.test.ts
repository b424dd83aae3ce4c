import { contradictionFacts } from "../../src/records/contradictions/contradiction-facts.js";
import { problemLine } from "../../src/records/problem.js";
import { readDrafts } from "../../src/records/read-records.js";
import { resolve } from "../../src/records/resolve.js";
import { factsOf, model, problemsIn, TINY, writeSet } from "./record-sets.js";

/** A single seat, two people, a body with a beginning and an end, a district, a source with two sides. */
const PROVINCE = `
sources:
  - { id: source/a, publisher: A, title: A, kind: NEWS }
areas:
  - { id: area/d, name: Huyện D, kind: DISTRICT, level: DISTRICT }
organizations:
  - { id: organization/o, name: O, kind: PEOPLES_COUNCIL, branch: STATE, level: PROVINCE, founded: 2021-06, dissolved: 2025-07-01 }
posts:
  - { id: post/head, title: Chủ tịch, organization: organization/o, role: HEAD, seats: 1 }
  - { id: post/member, title: Ủy viên, organization: organization/o, role: MEMBER }
people:
  - { id: person/an, name: Lê An }
  - { id: person/bao, name: Lê Bảo }
`;

interface Contradiction {
  readonly id: string;
  readonly kind: string;
  readonly between: readonly string[];
  readonly about: readonly string[];
}

async function found(records: string): Promise<readonly Contradiction[]> {
  const facts = await factsOf({ "p.yaml": PROVINCE, "a.yaml": records });
  return facts.filter((fact) => fact.startsWith('{"type":"Contradiction"')).map((fact): Contradiction => JSON.parse(fact));
}

/** What is found, as its id and kind. */
async function rows(records: string): Promise<readonly string[]> {
  return (await found(records)).map(({ id, kind }) => `${id.replace("contradiction/", "")} ${kind}`);
}

const member = (id: string, person: string, more: string, post = "post/head") =>
  `  - { id: membership/${id}, person: person/${person}, post: ${post}, ${more}cite: [source/a] }\n`;
const sighting = (id: string, membership: string, on: string) =>
  `  - { id: sighting/${id}, membership: membership/${membership}, on: ${on}, cite: [source/a] }\n`;
const figure = (id: string, more: string) =>
  `  - { id: figure/${id}, indicator: Diện tích, printed: p-${id}, unit: km², measure: LEVEL, subject: area/d, ${more}, cite: [source/a] }\n`;
const document = (id: string, more: string) => `  - { id: document/${id}, kind: DECISION, ${more}, cite: [source/a] }\n`;
const claim = (id: string, about: string, property: string, value: string) =>
  `  - { id: claim/${id}, about: ${about}, property: ${property}, value: ${value}, cite: [source/a] }\n`;
const act = (id: string, more: string) => `  - { id: personnelact/${id}, membership: membership/an, ${more}, cite: [source/a] }\n`;

describe("claims that differ", () => {
  const start = (...values: string[]) =>
    `memberships:\n${member("an", "an", "")}claims:\n${values.map((value, index) => claim(`c${index}`, "membership/an", "start", value)).join("")}`;

  test("are one contradiction of their property, with all its claims", async () => {
    expect(await found(start("2022-11-16", "2022-11-15", "2022-11-15"))).toEqual([
      {
        type: "Contradiction",
        id: "contradiction/claims-differ/membership/an/start",
        rule: "claims-differ",
        kind: "CONFLICT",
        status: "OPEN",
        question: "start of membership/an: 2022-11-15 or 2022-11-16?",
        between: ["claim/c0", "claim/c1", "claim/c2"],
        about: ["membership/an"],
      },
    ]);
  });

  test("are compatible where one date says more exactly what the other says", async () => {
    expect(await rows(start("2022-11", "2022-11-15"))).toEqual(["claims-differ/membership/an/start COMPATIBLE"]);
    expect(await rows(start("2022-11", "2022-11-15", "2022-12"))).toEqual(["claims-differ/membership/an/start CONFLICT"]);
  });

  test("are none where all give one value, however a number is written", async () => {
    expect(await rows(start("2022-11-15", "2022-11-15"))).toEqual([]);
    expect(
      await rows(
        `figures:\n${figure("x", "value: 5.5")}claims:\n${claim("a", "figure/x", "value", "5.5")}${claim("b", "figure/x", "value", "5.50")}`,
      ),
    ).toEqual([]);
  });

  test("of a name are spellings where a letter in four, accents or spaces differ, else a conflict", async () => {
    const names = (...values: string[]) =>
      `claims:\n${values.map((value, index) => claim(`c${index}`, "person/an", "name", `"${value}"`)).join("")}`;
    expect(await rows(names("Lê An", "Le Ân"))).toEqual(["claims-differ/person/an/name SPELLING"]);
    expect(await rows(names("Lê An", "Trần Bình"))).toEqual(["claims-differ/person/an/name CONFLICT"]);
    const lao = `people:\n  - { id: person/x, name: Bun Không Lạ Chiêm Phon }\nclaims:\n${claim("a", "person/x", "name", "Bun Không Lạ Chiêm Phon")}${claim("b", "person/x", "name", "Bounkhong Lachiemphon")}`;
    expect(await rows(lao)).toEqual(["claims-differ/person/x/name SPELLING"]);
  });

  test("may be one claim against what an assertion says itself", async () => {
    const records = `memberships:\n${member("an", "an", "start: 2022-11-15, ")}claims:\n${claim("a", "membership/an", "start", "2022-11-16")}`;
    expect((await found(records)).map(({ between }) => between)).toEqual([["claim/a", "membership/an"]]);
    expect(await rows(records.replace("2022-11-16", "2022-11-15"))).toEqual([]);
  });

  test("of a list may all be true", async () => {
    const groups = `groups:\n  - { id: group/g, label: g }\nclaims:\n${claim("a", "group/g", "organizations", "organization/o")}`;
    expect(
      await rows(
        `${groups}${claim("b", "group/g", "organizations", "organization/p")}organizations:\n  - { id: organization/p, name: P, kind: OTHER, branch: OTHER, level: PROVINCE }\n`,
      ),
    ).toEqual([]);
  });

  test("are named by the property in small letters", async () => {
    const records = `documents:\n${document("x", "title: X")}claims:\n${claim("a", "document/x", "issuedBy", "organization/o")}${claim("b", "document/x", "issuedBy", "organization/p")}organizations:\n  - { id: organization/p, name: P, kind: OTHER, branch: OTHER, level: PROVINCE }\n`;
    expect(await rows(records)).toEqual(["claims-differ/document/x/issued-by CONFLICT"]);
  });
});

describe("what lies outside a membership", () => {
  const seen = (span: string, on: string) => `memberships:\n${member("an", "an", span)}sightings:\n${sighting("s", "an", on)}`;

  test("is a sighting before its earliest start or after its latest end", async () => {
    expect(await rows(seen("start: 2022-11-16, ", "2022-11-15"))).toEqual(["outside-span/sighting/s CONFLICT"]);
    expect(await rows(seen("end: 2023, ", "2024-01-01"))).toEqual(["outside-span/sighting/s CONFLICT"]);
    expect(await rows(seen("startEarliest: 2022-11-16, ", "2022-10"))).toEqual(["outside-span/sighting/s CONFLICT"]);
  });

  test("is no sighting of its first or last day, or of a month or year that may lie in it", async () => {
    expect(await rows(seen("start: 2022-11-16, ", "2022-11-16"))).toEqual([]);
    expect(await rows(seen("start: 2022-11-16, ", "2022-11"))).toEqual([]);
    expect(await rows(seen("end: 2023, ", "2023-12-31"))).toEqual([]);
    expect(await rows(seen("", "2022-11"))).toEqual([]);
  });

  const acted = (kind: string, dates: string) =>
    `memberships:\n${member("an", "an", "start: 2022-11-16, end: 2024-10-16, ")}personnelActs:\n${act("x", `kind: ${kind}, ${dates}`)}`;

  test("is an act of another time", async () => {
    expect(await rows(acted("APPOINTMENT", "effectiveOn: 2022-11-15"))).toEqual(["outside-span/personnelact/x CONFLICT"]);
    expect(await rows(acted("RELIEF", "effectiveOn: 2024-10-18"))).toEqual(["outside-span/personnelact/x CONFLICT"]);
    expect(await rows(acted("ELECTION", "decidedOn: 2024-10-17"))).toEqual(["outside-span/personnelact/x CONFLICT"]);
    expect(await rows(acted("RELIEF", "decidedOn: 2022-10"))).toEqual(["outside-span/personnelact/x CONFLICT"]);
  });

  test("is no decision before the start, no announcement after the end, and no relief from the day after", async () => {
    expect(await rows(acted("APPOINTMENT", "decidedOn: 2022-10-01, effectiveOn: 2022-11-16"))).toEqual([]);
    expect(await rows(acted("RELIEF", "effectiveOn: 2024-10-17, announcedOn: 2024-10-20, approvedOn: 2024-11-01"))).toEqual([]);
    expect(await rows(acted("ELECTION", "decidedOn: 2023-06-01"))).toEqual([]);
    expect(await rows(acted("APPROVAL", "decidedOn: 2024-11-01"))).toEqual([]);
  });
});

describe("two in a single seat", () => {
  const seats = (one: string, other: string, sightings = "", post = "post/head") =>
    `memberships:\n${member("an", "an", one, post)}${member("bao", "bao", other, post)}${sightings === "" ? "" : `sightings:\n${sightings}`}`;
  const FOUND = ["two-holders/an/and/bao CONFLICT"];

  test("are found on a day that both are evidenced on", async () => {
    expect(await rows(seats("start: 2022-01-01, end: 2023-06-01, ", "start: 2023-05-31, "))).toEqual(FOUND);
    expect(await rows(seats("", "", sighting("a", "an", "2023-01-01") + sighting("b", "bao", "2023-01-01")))).toEqual(FOUND);
    expect(
      await rows(
        seats("", "", [sighting("a", "an", "2022-01-01"), sighting("b", "an", "2024-01-01"), sighting("c", "bao", "2023-01-01")].join("")),
      ),
    ).toEqual(FOUND);
    expect(await rows(seats("start: 2023-01-01, ", "start: 2023-01-01, "))).toEqual(FOUND);
  });

  test("are not found where one is only presumed, or is evidenced in a year only", async () => {
    expect(await rows(seats("start: 2022-01-01, ", "start: 2023-01-01, "))).toEqual([]);
    expect(await rows(seats("start: 2022-01-01, end: 2023, ", "start: 2023-05-01, "))).toEqual([]);
    expect(await rows(seats("", "", sighting("a", "an", "2023") + sighting("b", "bao", "2023-06-01")))).toEqual([]);
  });

  test("may share the day of the handover, whichever side it is known from", async () => {
    expect(await rows(seats("start: 2022-01-01, end: 2023-06-01, ", "start: 2023-06-01, "))).toEqual([]);
    expect(await rows(seats("start: 2022-01-01, ", "start: 2023-06-01, ", sighting("a", "an", "2023-06-01")))).toEqual([]);
    expect(await rows(seats("end: 2023-06-01, ", "", sighting("a", "bao", "2023-06-01")))).toEqual([]);
  });

  test("are not found beside someone acting, in a post of several seats, or of one person", async () => {
    expect(await rows(seats("start: 2022-01-01, end: 2023-06-01, ", "start: 2023-05-01, tenure: ACTING, "))).toEqual([]);
    expect(await rows(seats("start: 2022-01-01, end: 2023-06-01, ", "start: 2023-05-01, ", "", "post/member"))).toEqual([]);
  });

  test("one person with two spans that share a day is found as such, in any post", async () => {
    const twice = (second: string) =>
      `memberships:\n${member("an", "an", "start: 2022-01-01, end: 2023-06-01, ", "post/member")}${member("an-2", "an", second, "post/member")}`;
    expect(await rows(twice("start: 2023-05-01, "))).toEqual(["held-twice/an/and/an-2 CONFLICT"]);
    expect(await rows(twice("start: 2023-06-01, "))).toEqual([]);
  });
});

describe("one figure with two values", () => {
  const ID = /^two-values\/area\/d\/dien-tich-[0-9a-f]{6} /u;

  test("is found where indicator, unit, measure, subject and time are one", async () => {
    const same = [
      figure("a", "value: 11.91, periodStart: 2023"),
      figure("b", "value: 11.94, periodStart: 2023"),
      figure("c", "value: 11.91, periodStart: 2023"),
    ];
    const [only, ...others] = await found(`figures:\n${same.join("")}`);
    expect([only?.kind, only?.between, others]).toEqual(["CONFLICT", ["figure/a", "figure/b", "figure/c"], []]);
    expect(only?.about).toEqual(["figure/a", "area/d", "figure/b", "figure/c"]);
    expect(await rows(`figures:\n${figure("a", "value: 38.5")}${figure("b", "value: 40.8")}`)).toEqual([expect.stringMatching(ID)]);
  });

  test("keeps its address when another value comes", async () => {
    const [two] = await found(`figures:\n${figure("b", "value: 1")}${figure("c", "value: 2")}`);
    const [three] = await found(`figures:\n${figure("a", "value: 3")}${figure("b", "value: 1")}${figure("c", "value: 2")}`);
    expect(three?.id).toBe(two?.id);
  });

  test("is not found of another time, unit or thing, or where nothing can be read", async () => {
    expect(await rows(`figures:\n${figure("a", "value: 1, periodStart: 2022")}${figure("b", "value: 2, periodStart: 2023")}`)).toEqual([]);
    expect(await rows(`figures:\n${figure("a", "value: 1")}${figure("b", "value: 2").replace("km²", "ha")}`)).toEqual([]);
    expect(await rows(`figures:\n${figure("a", "value: 1")}${figure("b", "value: 2").replace("subject: area/d, ", "")}`)).toEqual([]);
    expect(await rows(`figures:\n${figure("a", "value: 1")}${figure("b", "periodPrinted: nay")}`)).toEqual([]);
    expect(await rows(`figures:\n${figure("a", "value: 1")}${figure("b", "value: 1")}`)).toEqual([]);
  });

  test("is compatible where some number is what both say", async () => {
    const kind = async (one: string, other: string) => (await found(`figures:\n${figure("a", one)}${figure("b", other)}`))[0]?.kind;
    expect(await kind("value: 840, comparator: MORE_THAN", "value: 841")).toBe("COMPATIBLE");
    expect(await kind("value: 840, comparator: MORE_THAN", "value: 839")).toBe("CONFLICT");
    expect(await kind("value: 5, comparator: LESS_THAN", "value: 4, comparator: MORE_THAN")).toBe("COMPATIBLE");
    expect(await kind("value: 100, comparator: ABOUT", "value: 105")).toBe("COMPATIBLE");
    expect(await kind("value: 100, comparator: ABOUT", "value: 150")).toBe("CONFLICT");
  });
});

describe("one number of two documents", () => {
  const issuers = `organizations:\n  - { id: organization/p, name: P, kind: OTHER, branch: OTHER, level: PROVINCE }\n`;
  const two = (one: string, other: string) =>
    `${issuers}documents:\n${document("a", `number: 688-QĐ/TW, ${one}`)}${document("b", `number: "688 - qđ/tw", ${other}`)}`;

  test("has two issuers where both may be of one day", async () => {
    expect(await rows(two("issuedBy: organization/o, issuedOn: 2022-11", "issuedBy: organization/p, issuedOn: 2022-11-15"))).toEqual([
      "two-issuers/a/and/b CONFLICT",
    ]);
    expect(await rows(two("issuedBy: organization/o", "issuedBy: organization/p"))).toEqual(["two-issuers/a/and/b CONFLICT"]);
    expect(await rows(two("issuedBy: organization/o, issuedOn: 2021", "issuedBy: organization/p, issuedOn: 2022"))).toEqual([]);
    expect(await rows(two("issuedBy: organization/o, issuedOn: 2022", "issuedOn: 2022"))).toEqual([]);
  });

  test("has two days of issue where one body issued both in one year", async () => {
    const days = (one: string, other: string) =>
      rows(two(`issuedBy: organization/o, issuedOn: ${one}`, `issuedBy: organization/o, issuedOn: ${other}`));
    expect(await days("2022-11-15", "2022-11-16")).toEqual(["two-days-of-issue/a/and/b CONFLICT"]);
    expect(await days("2022-11-15", "2022-11")).toEqual([]);
    expect(await days("2022-12-31", "2023-01-01")).toEqual([]);
  });
});

test("a post is not held before its body was founded or after it was dissolved", async () => {
  const seen = (on: string) => rows(`memberships:\n${member("an", "an", "")}sightings:\n${sighting("s", "an", on)}`);
  expect(await seen("2025-07-02")).toEqual(["outside-body/an CONFLICT"]);
  expect(await seen("2021-05-31")).toEqual(["outside-body/an CONFLICT"]);
  expect(await seen("2026")).toEqual(["outside-body/an CONFLICT"]);
  for (const within of ["2025-07-01", "2021-06-01", "2025", "2021-06"]) expect(await seen(within)).toEqual([]);
});

test("there are no more votes than were cast, nor more than seats", async () => {
  const votes = (numbers: string) =>
    rows(`memberships:\n${member("an", "an", "")}personnelActs:\n${act("x", `kind: ELECTION, ${numbers}`)}`);
  expect(await votes("votesFor: 53, votesCast: 52")).toEqual(["too-many-votes/x CONFLICT"]);
  expect(await votes("votesFor: 53, seats: 52")).toEqual(["too-many-votes/x CONFLICT"]);
  expect(await votes("votesCast: 53, seats: 52")).toEqual(["too-many-votes/x CONFLICT"]);
  expect(await votes("votesFor: 52, votesCast: 52, seats: 53")).toEqual([]);
});

describe("a curator's record", () => {
  const claims = `memberships:\n${member("an", "an", "")}claims:\n${claim("a", "membership/an", "start", "2022-11-15")}${claim("b", "membership/an", "start", "2022-11-16")}${claim("c", "membership/an", "end", "2024")}`;
  const record = (fields: string) => `${claims}contradictions:\n  - { ${fields} }\n`;
  const FOUND = "contradiction/claims-differ/membership/an/start";

  test("explains what a rule found, and keeps all of it", async () => {
    const explained = record(
      `id: ${FOUND}, kind: COMPATIBLE, explanation: signed and handed over, explainedAt: "2026-01-02T03:04:05Z", ref: [C1]`,
    );
    expect(await found(explained)).toEqual([
      {
        type: "Contradiction",
        id: FOUND,
        rule: "claims-differ",
        kind: "COMPATIBLE",
        status: "EXPLAINED",
        question: "start of membership/an: 2022-11-15 or 2022-11-16?",
        explanation: "signed and handed over",
        explainedAt: "2026-01-02T03:04:05Z",
        between: ["claim/a", "claim/b"],
        about: ["membership/an"],
        ref: ["C1"],
      },
    ]);
  });

  test("asks in words of its own and brings in more", async () => {
    expect(await found(record(`id: ${FOUND}, question: Since when?, between: [claim/c]`))).toMatchObject([
      { id: FOUND, question: "Since when?", kind: "CONFLICT", between: ["claim/a", "claim/b", "claim/c"] },
    ]);
  });

  test("states one, in the order it gives; what is found between the same things is not told again", async () => {
    expect(await found(record("id: contradiction/x, question: Which?, kind: OMISSION, between: [person/an, claim/b, claim/a]"))).toEqual([
      {
        type: "Contradiction",
        id: "contradiction/x",
        kind: "OMISSION",
        status: "OPEN",
        question: "Which?",
        between: ["person/an", "claim/b", "claim/a"],
        about: ["person/an", "membership/an"],
      },
    ]);
    expect(await rows(record("id: contradiction/x, question: Which?, between: [claim/a, claim/c]"))).toEqual([
      "claims-differ/membership/an/start CONFLICT",
      "x CONFLICT",
    ]);
  });

  const problems = (fields: string) => problemsIn({ "p.yaml": PROVINCE, "a.yaml": record(fields) });

  test("names what a rule found, or says between what it is and asks", async () => {
    expect(
      await problems("id: contradiction/claims-differ/membership/ann/start, explanation: x, explainedAt: '2026-01-02T03:04:05Z'"),
    ).toEqual([
      `a.yaml:8:11: contradiction/claims-differ/membership/ann/start: no rule finds a contradiction of this id, and one that is stated needs between; the nearest found are ${FOUND}`,
    ]);
    expect(await problems("id: contradiction/x, between: [claim/a]")).toEqual([
      "a.yaml:8:5: contradiction/x: question: is missing: expected what the sources disagree about, in a few words",
      "a.yaml:8:37: contradiction/x: between: expected at least two things that stand against each other, got one",
    ]);
    expect(await problemsIn({ "p.yaml": PROVINCE, "a.yaml": "contradictions:\n  - id: contradiction/x\n" })).toEqual([
      "a.yaml:2:9: contradiction/x: no rule finds a contradiction of this id, and one that is stated needs between; the rules find none at all",
    ]);
  });

  test("gives an explanation together with its moment", async () => {
    expect(await problems(`id: ${FOUND}, explanation: x`)).toEqual([
      `a.yaml:8:73: ${FOUND}: explanation: expected explainedAt beside it, got none`,
    ]);
    expect(await problems(`id: ${FOUND}, explainedAt: "2026-01-02T03:04:05Z"`)).toEqual([
      `a.yaml:8:73: ${FOUND}: explainedAt: expected explanation beside it, got none`,
    ]);
  });
});

test("what is found does not depend on the order of files and records", async () => {
  const halves = [
    `memberships:\n${member("an", "an", "start: 2022, ")}${member("bao", "bao", "start: 2022, ")}`,
    `figures:\n${figure("a", "value: 1")}${figure("b", "value: 2")}sightings:\n${sighting("b", "bao", "2023-01-01")}${sighting("a", "an", "2023-01-01")}`,
  ];
  const [one, other] = halves;
  const facts = await factsOf({ "p.yaml": PROVINCE, "a.yaml": String(one), "b.yaml": String(other) });
  expect(facts.filter((fact) => fact.includes('"type":"Contradiction"'))).toHaveLength(2);
  expect(await factsOf({ "z.yaml": PROVINCE, "b.yaml": String(one), "a.yaml": String(other) })).toEqual(facts);
});

test("an id that would be too long is cut and still its own", async () => {
  const long = (last: string) => `${"x".repeat(170)}-${last}`;
  const records = ["a", "b"].map(
    (last) => claim(last, `person/${long(last)}`, "name", "A") + claim(`${last}2`, `person/${long(last)}`, "name", "Bình"),
  );
  const people = ["a", "b"].map((last) => `  - { id: person/${long(last)}, name: A }\n`);
  const ids = (await found(`people:\n${people.join("")}claims:\n${records.join("")}`)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^contradiction\/claims-differ\/person\/x+-[0-9a-f]{12}$/u);
});

test("three thousand records are looked through in a moment", async () => {
  const many = Array.from({ length: 1_000 }, (_, n) => n);
  const day = (n: number) => `${1000 + n}-01-01`;
  const files = {
    "p.yaml": PROVINCE,
    "m.yaml": `memberships:\n${many.map((n) => member(`m${n}`, n % 2 === 0 ? "an" : "bao", `start: ${day(n)}, end: ${day(n + 1)}, `).replace("post/head", "post/free")).join("")}posts:\n  - { id: post/free, title: T, organization: organization/q, role: HEAD, seats: 1 }\norganizations:\n  - { id: organization/q, name: Q, kind: OTHER, branch: OTHER, level: PROVINCE }\n`,
    "f.yaml": `figures:\n${many.map((n) => figure(`f${n}`, `value: ${n}, periodStart: ${1000 + Math.floor(n / 2)}`)).join("")}`,
    "d.yaml": `documents:\n${many.map((n) => document(`d${n}`, `number: "1/NQ", issuedBy: organization/o, issuedOn: ${1000 + n}`)).join("")}`,
  };
  const reading = await readDrafts(await writeSet(files), model);
  if (reading.kind === "problems") throw new Error(reading.problems.map(problemLine).join("\n"));
  const recorded = resolve(reading.index);
  const began = performance.now();
  expect(contradictionFacts(reading.index, recorded, model).facts).toHaveLength(500);
  // A tenth of a second on an idle machine.
  expect(performance.now() - began).toBeLessThan(5_000);
});

describe("a claim", () => {
  const wrong = (claims: string) =>
    problemsIn({ ...TINY, "c.yaml": `claims:\n${claims}` }).then((lines) => lines.map((line) => line.replace(/^c\.yaml:\d+:\d+: /u, "")));
  const on = (fields: string) => `  - { id: claim/a, ${fields}, cite: [source/bao] }\n`;

  test("is of a property that records give its thing", async () => {
    expect(await wrong(on("about: membership/an, property: strat, value: 2022"))).toEqual([
      'claim/a: property: membership/an has no property "strat"; did you mean "start"?',
    ]);
    expect(await wrong(on("about: person/an, property: citations, value: x"))).toEqual([
      'claim/a: property: person/an has no property "citations"; a Person has name, otherNames, disambiguation',
    ]);
    expect(await wrong(on("about: membership/an, property: firstSeen, value: 2022"))).toEqual([
      expect.stringContaining('has no property "firstSeen"'),
    ]);
  });

  test("has a value that the property could hold", async () => {
    expect(await wrong(on("about: membership/an, property: start, value: tháng 11"))).toEqual([
      'claim/a: value: as start of membership/an expected a date such as 2023-02-27, 2023-02 or 2023, got "tháng 11"',
    ]);
    expect(await wrong(on("about: event/hop, property: kind, value: SESION"))).toEqual([
      expect.stringMatching(/as kind of event\/hop expected one of .*; did you mean "SESSION"\?$/u),
    ]);
    expect(await wrong(on("about: membership/an, property: person, value: person/ann"))).toEqual([
      'claim/a: value: as person of membership/an expected the id of a record, got "person/ann"; did you mean "person/an"?',
    ]);
    expect(await wrong(on("about: membership/an, property: person, value: post/pho"))).toEqual([
      "claim/a: value: as person of membership/an expected Person, got post/pho, which is Post",
    ]);
  });

  test("may only be printed, but then it is", async () => {
    expect(await wrong(on("about: membership/an, property: start, printed: từ tháng 11"))).toEqual([]);
    expect(await wrong(on("about: membership/an, property: start"))).toEqual([
      "claim/a: expected a value, or what is printed, got neither",
    ]);
  });

  test("cites, and is about something recorded", async () => {
    expect(await wrong("  - { id: claim/a, about: membership/an, property: start, value: 2022 }\n")).toEqual([
      'claim/a: cite: is missing: expected [source, start, end, "quote"] or [source]',
    ]);
    expect(await wrong(on("about: membership/ann, property: start, value: 2022"))).toEqual([
      'claim/a: about: no record has the id membership/ann; did you mean "membership/an"?',
    ]);
  });

  test("is what its thing says, where the thing says anything", async () => {
    const named = (one: string, other: string) =>
      `${on(`about: person/an, property: name, value: ${one}`)}  - { id: claim/b, about: person/an, property: name, value: ${other}, cite: [source/bao] }\n`;
    expect(await wrong(named("Lê An", "Lê Ân"))).toEqual([]);
    expect(await wrong(named("Lê Ân", "Lê Ấn"))).toEqual([
      "bodies.yaml:9:28: person/an: name: expected one of the values claimed (Lê Ân, Lê Ấn; claim/a at c.yaml:2:5), got Lê An",
    ]);
    // Nobody cites for a person's name but the claim itself.
    expect(await wrong(on("about: person/an, property: name, value: Lê Ân"))).toHaveLength(1);
    expect(await wrong(on("about: event/hop, property: start, value: 2023-02-28"))).toEqual([]);
    expect(await wrong(on("about: membership/an, property: tenure, value: ACTING"))).toEqual([]);
  });

  test("may be narrower than the date its thing has", async () => {
    const ended = (own: string) =>
      problemsIn({
        ...TINY,
        "c.yaml": `events:\n  - { id: event/x, title: X, kind: OTHER, start: ${own}, cite: [source/bao] }\nclaims:\n${on("about: event/x, property: start, value: 2020-10-05")}  - { id: claim/b, about: event/x, property: start, value: 2020-10-22, cite: [source/bao] }\n`,
      });
    expect(await ended("2020-10")).toEqual([]);
    expect(await ended("2020-10-22")).toEqual([]);
    expect(await ended("2020-10-13")).toHaveLength(1);
    expect(await ended("2020-11")).toHaveLength(1);
  });
});
