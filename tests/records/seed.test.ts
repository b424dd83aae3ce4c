import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { describeChanges } from "../../src/records/describe-changes.js";
import { readDifference } from "../../src/records/difference.js";
import { problemLine } from "../../src/records/problem.js";
import { model } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const root = process.cwd();
const articles = join(root, "..", "shared", "article");
const seed = await readDifference(join(root, "seed/dien-bien"), model);
const facts: readonly Fact[] = seed.kind === "changes" ? seed.facts : [];

test("the seed has no problems and its last release is current", () => {
  expect(seed.kind === "problems" ? seed.problems.map(problemLine) : []).toEqual([]);
  expect(seed.kind === "changes" ? [...describeChanges(seed.changes, seed.before)] : []).toEqual([]);
});

test("the seed tells who was at the session in Tủa Chùa, in the printed order", () => {
  const session = facts
    .filter((fact) => fact.type === "Attendance" && fact.event === "event/2023-02-27-tua-chua/lam-viec")
    .sort((a, b) => Number(a.position) - Number(b.position));
  expect(session.map((fact) => fact.attendee)).toEqual([
    "person/tran-quoc-cuong",
    "group/2023-02-27-tua-chua/lanh-dao-huyen",
    "person/lo-van-phuong",
    "group/2023-02-27-tua-chua/ban-thuong-vu-tinh-uy",
    "person/vu-a-bang",
    "group/2023-02-27-tua-chua/so-ban-nganh",
  ]);
});

test("the seed quotes fragments, not sentences", () => {
  const quotes = facts.flatMap((fact) => (fact.type === "Citation" ? [String(fact.quote)] : []));
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.filter((quote) => [...quote].length >= 120)).toEqual([]);
});

if (existsSync(articles)) {
  test("every citation of the seed quotes what its source prints there", () => {
    for (const source of facts.filter((fact) => fact.type === "Source" && fact.textHash !== undefined)) {
      const text = readFileSync(join(articles, `${source.id.slice("source/".length)}.txt`), "utf8").normalize("NFC");
      expect(createHash("sha256").update(text).digest("hex")).toBe(source.textHash);
      const characters = [...text];
      for (const citation of facts.filter((fact) => fact.source === source.id && fact.quote !== undefined)) {
        expect({ ...citation, quote: characters.slice(Number(citation.start), Number(citation.end)).join("") }).toEqual(citation);
      }
    }
  });
} else {
  console.warn(`NOT CHECKED: the seed's citations against the texts they quote, because ${articles} is not there`);
  test.skip("NOT CHECKED: every citation of the seed quotes what its source prints there (the texts are not there)", () => {});
}
