import { join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { problemLine } from "../../src/records/problem.js";
import { readRecords } from "../../src/records/read-records.js";
import { model } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const seed = join(process.cwd(), "seed");
const reading = await readRecords(join(seed, "areas-vietnam"), model);
const facts: readonly Fact[] = reading.kind === "facts" ? reading.facts : [];
const areas = facts.filter(({ type }) => type === "Area");
const byId = new Map(areas.map((area) => [area.id, area]));
const successions = facts.filter(({ type }) => type === "Succession");

test("the units of the country have no problems, and so no code that is two units on a day", () => {
  expect(reading.kind === "problems" ? reading.problems.map(problemLine) : []).toEqual([]);
});

test("they are 63 + 696 + 10,035 before 2025-07-01 and 34 + 3,321 from then on", () => {
  const levels = (units: readonly Fact[]) =>
    ["PROVINCE", "DISTRICT", "COMMUNE"].map((level) => units.filter((one) => one.level === level).length);
  expect(levels(areas.filter(({ validFrom }) => validFrom === undefined))).toEqual([63, 696, 10_035]);
  expect(levels(areas.filter(({ validUntil }) => validUntil === undefined))).toEqual([34, 0, 3_321]);
});

test("every unit that ended went on in another, in parts or as a whole, and every new one was made of some", () => {
  const ended = areas.filter(({ validUntil }) => validUntil).map(({ id }) => id);
  const made = areas.filter(({ validFrom }) => validFrom).map(({ id }) => id);
  const [gone, come] = (["predecessor", "successor"] as const).map((end) => new Set(successions.map((one) => one[end])));
  expect(ended.filter((id) => !gone?.has(id))).toEqual([]);
  expect(made.filter((id) => !come?.has(id))).toEqual([]);
  expect(successions.length).toBeGreaterThan(0);
});

test("a unit passed on whole once, or in two parts or more", () => {
  const extents = new Map<unknown, string[]>();
  for (const { predecessor, extent } of successions) extents.set(predecessor, [...(extents.get(predecessor) ?? []), String(extent)]);
  const odd = [...extents].filter(([, all]) => (all.includes("FULL") ? all.length > 1 : all.length < 2));
  expect(odd).toEqual([]);
  expect(successions.filter(({ extent, basis }) => extent === "PARTIAL" && basis === "STATED")).toHaveLength(1012);
});

test("it tells of Điện Biên's units by the ids and with the words of its own set", async () => {
  const own = await readRecords(join(seed, "dien-bien"), model);
  const ofOwn = own.kind === "facts" ? own.facts.filter(({ type }) => type === "Area" || type === "Succession") : [];
  const units = ofOwn.filter(({ type, level }) => type === "Area" && (level === "DISTRICT" || level === "COMMUNE"));
  expect(units).toHaveLength(10 + 129 + 45);
  expect(units.map(({ id }) => byId.get(id))).toEqual(units);
  const passed = (all: readonly Fact[]) => new Set(all.map(({ id, extent, kind, basis }) => `${id} ${extent} ${kind} ${basis}`));
  expect(
    [...passed(ofOwn.filter(({ predecessor, on }) => byId.has(String(predecessor)) && on === "2025-07-01"))].filter(
      (one) => !passed(successions).has(one),
    ),
  ).toEqual([]);
});
