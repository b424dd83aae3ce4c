import { join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { heldOf } from "../../schema/membership.js";
import { standingOn } from "../../schema/standing.js";
import { readRecords } from "../../src/records/read-records.js";
import { model } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const reading = await readRecords(join(process.cwd(), "seed/dien-bien"), model);
const facts: readonly Fact[] = reading.kind === "facts" ? reading.facts : [];
const byId = new Map(facts.map((fact) => [fact.id, fact]));
const memberships = facts.filter((fact) => fact.type === "Membership");

test("every row of the table of posts is a membership, and every row of the table of events an event", () => {
  expect(rows("F", 73).filter((row) => !rowsOf("Membership").has(row))).toEqual([]);
  expect(rows("E", 25).filter((row) => !rowsOf("Event").has(row))).toEqual([]);
});

test("acting without the title is a charge of the body, not a post", () => {
  const charges = memberships.filter((fact) => listOf(fact.ref).includes("F11"));
  expect(charges.map(({ post, organization, tenure }) => [post, organization, tenure])).toEqual([
    [undefined, "organization/tinh-uy-dien-bien", "IN_CHARGE"],
  ]);
});

test("a row that names two posts is two memberships", () => {
  const posts = memberships.filter((fact) => listOf(fact.ref).includes("F63")).map(({ post }) => post);
  expect(posts).toEqual(["post/chu-tich-hdnd-huyen-tua-chua", "post/pho-bi-thu-thuong-truc-huyen-uy-tua-chua"]);
});

test("a year that the curator concluded is inferred, and the note says how", () => {
  const concluded = memberships.filter((fact) => listOf(fact.ref).includes("F45"));
  expect(concluded.map(({ basis, seenOn }) => [basis, seenOn])).toEqual([["INFERRED", ["2023"]]]);
  expect(concluded[0]?.note).toContain("kỳ họp thứ mười một");
});

test("nothing is told of a person's birth, ethnicity, religion or family", () => {
  const people = facts.filter((fact) => fact.type === "Person");
  const fields = new Set(people.flatMap((fact) => Object.keys(fact)));
  expect([...fields].sort()).toEqual(["disambiguation", "id", "name", "otherNames", "type"]);
  const texts = facts.flatMap((fact) =>
    [fact.note, fact.disambiguation, fact.summary].flatMap((text) => (text === undefined ? [] : [`${text}`])),
  );
  expect(texts.filter((text) => /(?<!phát )sinh (ngày|năm)|dân tộc|tôn giáo|\bvợ\b|\bchồng\b/iu.test(text))).toEqual([]);
});

test("a source whose text is not at hand is cited whole", () => {
  const passages = facts.filter((fact) => fact.type === "Citation" && fact.quote !== undefined);
  expect(passages.filter(({ source }) => byId.get(String(source))?.textHash === undefined)).toEqual([]);
});

test.each([
  [
    "2023-02-27",
    [
      ["chu-tich-hdnd", "lo-van-phuong", "HELD"],
      ["bi-thu-tinh-uy", "tran-quoc-cuong", "HELD"],
      ["pho-bi-thu-thuong-truc-tinh-uy", "mua-a-son", "BRACKETED"],
      ["chu-tich-ubnd", "le-thanh-do", "HELD"],
    ],
  ],
  [
    "2025-11-17",
    [
      ["chu-tich-hdnd", "lo-van-phuong", "HELD"],
      ["bi-thu-tinh-uy", "tran-tien-dung", "HELD"],
      ["chu-tich-ubnd", "le-thanh-do", "HELD"],
    ],
  ],
  [
    "2025-11-20",
    [
      ["chu-tich-hdnd", "le-thanh-do", "HELD"],
      ["bi-thu-tinh-uy", "tran-tien-dung", "HELD"],
      ["pho-bi-thu-thuong-truc-tinh-uy", "le-thanh-do", "BRACKETED"],
      ["chu-tich-ubnd", "le-van-luong", "PRESUMED"],
    ],
  ],
])("the line-up of the province on %s", (day, expected) => {
  const posts = ["chu-tich-hdnd", "bi-thu-tinh-uy", "pho-bi-thu-thuong-truc-tinh-uy", "chu-tich-ubnd"];
  const lineUp = posts.flatMap((post) =>
    memberships
      .filter((fact) => [`post/${post}-dien-bien`, `post/${post}-tinh-dien-bien`].includes(String(fact.post)))
      .map((fact) => [post, String(fact.person).slice("person/".length), standingOn(day, heldOf(fact))])
      .filter(([, , standing]) => !["NOT_YET", "ENDED", "UNKNOWN"].includes(String(standing))),
  );
  expect(lineUp).toEqual(expected);
});

function rows(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
}

function rowsOf(type: string): ReadonlySet<string> {
  return new Set(facts.filter((fact) => fact.type === type).flatMap((fact) => listOf(fact.ref)));
}

function listOf(value: Fact[string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}
