import { readingFronts } from "../../src/store/grafeo-fronts.js";
import type { ReadStatement, Row } from "../../src/store/store.js";

const page = (upTo?: string): ReadStatement => ({
  text: "MATCH (n0:Event) WITH n0 LIMIT $p0",
  columns: ["c0"],
  parameters: { p0: 20, ...(upTo && { p1: upTo }) },
  ways: {
    ordered: [],
    fronts: [
      {
        line: "MATCH (n0:Event)",
        better: "UNWIND $front0 AS front0 MATCH (n0:Event {month: front0})",
        label: "Event",
        property: "month",
        among: "front0",
        upTo: upTo ? ["p1"] : [],
        column: "c0",
        size: "p0",
      },
    ],
  },
});

/** A store in which each month has so many events, of which a share is wanted; what it was asked to look among is remembered. */
function storeOf(months: Readonly<Record<string, number>>, share = 1) {
  const asked: (readonly string[] | "all")[] = [];
  const read = readingFronts(async ({ text, parameters }): Promise<Row[]> => {
    if (text.includes("count(*)")) return Object.entries(months);
    const among = parameters.front0 as readonly string[] | undefined;
    asked.push(among ?? "all");
    const found = (among ?? Object.keys(months)).reduce((sum, month) => sum + (months[month] ?? 0) * share, 0);
    return [[Array(Math.min(20, Math.floor(found))).fill([1])]];
  });
  return { asked, read };
}

const even = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [String(200_000 + index), 10]));

test("a page is looked for in as many months as hold it, the newest first", async () => {
  const { asked, read } = storeOf(even);
  await read(page());
  expect(asked).toEqual([["200299", "200298"]]);
});

test("after a cursor its own month may hold nothing more", async () => {
  const { asked, read } = storeOf(even);
  await read(page("200150-17"));
  expect(asked).toEqual([["200150", "200149", "200148"]]);
});

test("more months are looked through while the page is not full, and then all", async () => {
  const { asked, read } = storeOf(even, 0.05);
  await read(page());
  expect(asked.map((among) => among.length)).toEqual([2, 16, 128]);
  const none = storeOf(even, 0);
  await none.read(page());
  expect(none.asked.map((among) => (among === "all" ? among : among.length))).toEqual([2, 16, 128, "all"]);
});

test("months that hold all there can be end the search, full or not", async () => {
  const { asked, read } = storeOf(even, 0);
  await read(page("200001-30"));
  expect(asked).toEqual([["200001", "200000"]]);
});

test("a short list is sorted as it is", async () => {
  const { asked, read } = storeOf({ "2020-01": 10, "2020-02": 10 });
  await read(page());
  expect(asked).toEqual(["all"]);
});
