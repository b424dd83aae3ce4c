import { factsFor, madeUpFacts } from "../../bench/facts.js";
import { readModel } from "../../schema/model.js";
import { bulkRows } from "../../src/graph/project/bulk.js";
import { releaseOf } from "../support/tiny-province.js";

const facts = [...madeUpFacts(factsFor(20_000), 7)];
const ofType = (type: string) => facts.filter((fact) => fact.type === type);

test("there are about as many relationships as were asked for", async () => {
  let relationships = 0;
  for await (const { kind } of bulkRows(readModel(), [releaseOf(1, [], facts)])) if (kind === "relationship") relationships += 1;
  expect(relationships / 20_000).toBeGreaterThan(0.95);
  expect(relationships / 20_000).toBeLessThan(1.05);
});

test("units are of two eras, and each old commune became a new one", () => {
  const areas = ofType("Area");
  const ended = areas.filter(({ validUntil }) => validUntil === "2025-07-01");
  const begun = new Set(areas.filter(({ validFrom }) => validFrom === "2025-07-01").map(({ id }) => id));
  expect(ended.filter(({ kind }) => kind === "COMMUNE").map(({ id }) => id)).toEqual(
    ofType("Succession").map(({ predecessor }) => predecessor),
  );
  expect(ofType("Succession").every(({ successor }) => begun.has(String(successor)))).toBe(true);
});

test("a few people are at very many meetings, a few meetings have very many people, and nobody is twice at one", () => {
  const attended = counted(
    ofType("Attendance")
      .map(({ attendee }) => String(attendee))
      .filter((id) => id.startsWith("person/")),
  );
  const held = counted(ofType("Attendance").map(({ event }) => String(event)));
  expect(Math.max(...attended) / middle(attended)).toBeGreaterThan(20);
  expect(Math.max(...held) / middle(held)).toBeGreaterThan(10);
  const both = ofType("Attendance").filter(({ attendee }) => String(attendee).startsWith("person/"));
  expect(new Set(both.map(({ event, attendee }) => `${event} ${attendee}`)).size).toBe(both.length);
});

test("some people share a name, and dates are as partial as sources print them", () => {
  const names = ofType("Person").map(({ name }) => name);
  const many = [...madeUpFacts(factsFor(60_000), 7)].filter(({ type }) => type === "Person").map(({ name }) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(many).size).toBeLessThan(many.length);
  expect(new Set(ofType("Membership").flatMap(({ start }) => String(start ?? "").length))).toEqual(new Set([0, 4, 7, 10]));
});

function counted(values: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
