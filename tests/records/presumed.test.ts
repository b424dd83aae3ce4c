import type { Fact } from "../../schema/fact.js";
import { factsOf } from "./record-sets.js";

const PROVINCE = `
sources:
  - { id: source/a, publisher: A, title: A, kind: NEWS }
organizations:
  - { id: organization/open, name: O, kind: OTHER, branch: OTHER, level: PROVINCE }
  - { id: organization/gone, name: G, kind: OTHER, branch: OTHER, level: DISTRICT, dissolved: 2025-07-01 }
posts:
  - { id: post/head, title: T, organization: organization/open, role: HEAD, seats: 1 }
  - { id: post/members, title: T, organization: organization/open, role: MEMBER }
  - { id: post/gone, title: T, organization: organization/gone, role: HEAD, seats: 1 }
terms:
  - { id: term/one, organization: organization/open, printed: [I], start: 2016, end: 2021-06-29, cite: [source/a] }
  - { id: term/two, organization: organization/open, printed: [II], start: 2021-06-29, end: 2026, cite: [source/a] }
  - { id: term/three, organization: organization/open, printed: [III], start: 2026, cite: [source/a] }
people:
  - { id: person/an, name: An }
  - { id: person/bao, name: Bảo }
`;

const member = (id: string, person: string, fields: string) =>
  `  - { id: membership/${id}, person: person/${person}, ${fields}, cite: [source/a] }\n`;

/** The last day that membership/an may be presumed, of memberships in its post. */
async function presumed(an: string, others = "", sightings = ""): Promise<unknown> {
  const seen = sightings === "" ? "" : `sightings:\n${sightings}`;
  const facts = await factsOf({ "p.yaml": PROVINCE, "a.yaml": `memberships:\n${member("an", "an", an)}${others}${seen}` });
  const fact = facts.map((line): Fact => JSON.parse(line)).find(({ id }) => id === "membership/an");
  return fact?.presumedUntil;
}
const sighting = (id: string, membership: string, on: string) =>
  `  - { id: sighting/${id}, membership: membership/${membership}, on: ${on}, cite: [source/a] }\n`;

test("nothing limits what no one follows, in a body that goes on", async () => {
  expect(await presumed("post: post/head, start: 2022-01-01")).toBeUndefined();
});

test("a body that is dissolved takes its posts along", async () => {
  expect(await presumed("post: post/gone, start: 2022-01-01")).toBe("2025-06-30");
  expect(await presumed("organization: organization/gone, tenure: IN_CHARGE, start: 2022-01-01")).toBe("2025-06-30");
});

test("another seen in the same single seat ends it the day before", async () => {
  expect(await presumed("post: post/head, start: 2022-01-01", member("bao", "bao", "post: post/head, start: 2024-05-01"))).toBe(
    "2024-04-30",
  );
  expect(
    await presumed("post: post/head, start: 2022-01-01", member("bao", "bao", "post: post/head"), sighting("b", "bao", "2024-05-01")),
  ).toBe("2024-04-30");
  expect(await presumed("post: post/head, start: 2022-01-01", member("bao", "bao", "post: post/head"))).toBeUndefined();
});

test("one who came before, the same person again, or another in one of many seats does not end it", async () => {
  expect(await presumed("post: post/head, start: 2022-01-01", member("bao", "bao", "post: post/head, start: 2020-01-01"))).toBeUndefined();
  expect(await presumed("post: post/head, start: 2022-01-01", member("an-2", "an", "post: post/head, start: 2024-01-01"))).toBeUndefined();
  expect(
    await presumed("post: post/members, start: 2022-01-01", member("bao", "bao", "post: post/members, start: 2024-01-01")),
  ).toBeUndefined();
});

test("it does not outlast the last of its terms, unless that goes on", async () => {
  expect(await presumed("post: post/head, start: 2020-01-01, terms: [term/one]")).toBe("2021-06-29");
  expect(await presumed("post: post/head, start: 2020-01-01, terms: [term/one, term/two]")).toBe("2026-12-31");
  expect(await presumed("post: post/head, start: 2020-01-01, terms: [term/one, term/three]")).toBeUndefined();
  expect(await presumed("post: post/head, start: 2020-01-01, terms: [term/one]", "", sighting("a", "an", "2022-01-01"))).toBeUndefined();
});

test("an end known to the day needs no limit; one known to the year is limited within it", async () => {
  expect(await presumed("post: post/gone, start: 2022-01-01, end: 2024-05-01")).toBeUndefined();
  expect(await presumed("post: post/gone, start: 2022-01-01, end: 2025")).toBe("2025-06-30");
  expect(await presumed("post: post/head, start: 2022-01-01, end: 2024", member("bao", "bao", "post: post/head, start: 2024-05-01"))).toBe(
    "2024-04-30",
  );
  expect(await presumed("post: post/gone, start: 2022-01-01, end: 2024")).toBeUndefined();
});
