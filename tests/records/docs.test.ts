import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { readRecords } from "../../src/records/read-records.js";
import { model, problemsIn } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const root = process.cwd();
const text = readFileSync(join(root, "docs/records.md"), "utf8");
const rows = text.split("\n").flatMap((line) => {
  const [, start, end, record = ""] = /^\| \[(\d+), (\d+)\) *\|[^|]*\| (.*) \|$/u.exec(line) ?? [];
  return start === undefined ? [] : [{ start: Number(start), end: Number(end), record }];
});
const reading = await readRecords(join(root, "seed/dien-bien"), model);
const facts: readonly Fact[] = reading.kind === "facts" ? reading.facts : [];

test("the example of docs/records.md has a right record of every kind", async () => {
  const example = [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)].at(-1)?.[1] ?? "";
  expect(await problemsIn({ "example.yaml": example })).toEqual([]);
  expect(model.things.flatMap(({ records }) => (records !== undefined && !example.includes(`${records}:`) ? [records] : []))).toEqual([]);
});

test("the table of docs/records.md goes through the article from its first character to its last", () => {
  expect(rows[0]?.start).toBe(0);
  expect(rows.at(-1)?.end).toBe(4156);
  for (const [index, { start, end }] of rows.entries()) {
    expect(end).toBeGreaterThan(start);
    // Between two rows there is a space or a line's end, or the few blank lines around the by-line.
    const gap = (rows[index + 1]?.start ?? end) - end;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThanOrEqual(8);
  }
});

test.each(["Statement", "Figure", "EventDocument"])("the table names every %s of the article, in a row that holds its words", (type) => {
  const placeOf = new Map(facts.map((fact) => [fact.id, fact]));
  for (const fact of facts.filter((one) => one.type === type)) {
    const name = fact.id.split("/").at(-1);
    const places = [fact.citations ?? []].flat().map((id) => placeOf.get(String(id)));
    const cited = places.filter((place) => place?.source === "source/dien-bien-tv-2023-02-27").map((place) => Number(place?.start));
    if (cited.length === 0) continue;
    const named = rows.filter(({ record }) => record.includes(`\`${name}\``));
    expect([fact.id, named.some(({ start, end }) => cited.some((place) => place >= start && place < end))]).toEqual([fact.id, true]);
  }
});
