import { diceOf } from "../bench/random.js";
import { gradeOfBest } from "../src/names/best-match.js";
import { findNames, type Narrowed } from "../src/names/index/find.js";
import { type NameIndex, startNameIndex } from "../src/names/index/name-index.js";
import { isOneErrorApart } from "../src/names/index/typing-error.js";
import { searchQuery } from "../src/names/search-query.js";
import { storedTexts } from "../src/names/search-text.js";

describe("one typing error", () => {
  test.each([
    ["a letter too many", "phuoong"],
    ["a letter too many at the end", "phuongg"],
    ["a letter too few", "phung"],
    ["no first letter", "huong"],
    ["a wrong letter", "phuing"],
    ["a wrong last letter", "phuonh"],
    ["two letters that changed places", "phoung"],
    ["the last two", "phuogn"],
  ])("is %s", (_what, typed) => {
    expect(isOneErrorApart(typed, "phuong")).toBe(true);
    expect(isOneErrorApart("phuong", typed)).toBe(true);
  });

  test.each(["phuong", "phuo", "phuongan", "pohung", "phxxng", "hpuogn", "gnouhp", ""])("is not %p", (typed) => {
    expect(isOneErrorApart(typed, "phuong")).toBe(false);
    expect(isOneErrorApart("phuong", typed)).toBe(false);
  });
});

interface Thing {
  readonly names: readonly string[];
  readonly within?: readonly string[];
  readonly former?: readonly string[];
  readonly prominence?: number;
  readonly from?: number;
  readonly until?: number;
}

/** An index of things called by their place, "0" the first. */
function indexOf(things: readonly Thing[]): Promise<NameIndex> {
  const builder = startNameIndex();
  const stored = (names: readonly string[] = []) => storedTexts(names).exact;
  for (const [place, { names, within, former = [], prominence = 0, from = 0, until = 99999999 }] of things.entries())
    builder.add({
      id: String(place),
      kind: 0,
      own: stored(names),
      within: stored(within),
      former: former.map((name) => ({ id: `before ${place}`, own: stored([name]) })),
      prominence,
      key: names[0] ?? "",
      descending: false,
      from,
      until,
    });
  return builder.build();
}

const narrowed: Narrowed = { first: 20, kind: () => true, day: undefined };

async function found(text: string, things: readonly Thing[], more: Partial<Narrowed> = {}) {
  return findNames(await indexOf(things), searchQuery(text), { ...narrowed, ...more }).map(({ id }) => id);
}

const named = (...names: readonly string[]): readonly Thing[] => names.map((name) => ({ names: [name] }));

test("a long word that no name has is read as those one typing error away", async () => {
  const index = await indexOf(named("Lò Văn Phương", "Lò Văn Phượng", "Lò Thị Phướn", "Vừ A Phong"));
  const hits = (text: string) =>
    findNames(index, searchQuery(text), narrowed).map(({ id, corrected }) => `${id}: ${corrected ?? "as typed"}`);
  expect(hits("lo van phuomg")).toEqual(["0: lo van phuong", "1: lo van phuong"]);
  expect(hits("Lò Văn Phươmg")).toEqual(["0: Lò Văn phuong", "1: Lò Văn phuong"]);
  expect(hits("phuonn")).toEqual(["2: phuon", "0: phuong", "1: phuong"]);
  expect(hits("lovan phuong")).toEqual(["0: lo van phuong", "1: lo van phuong"]);
  // The names with it as it was typed, and no others.
  expect(hits("phuon")).toEqual(["2: as typed", "0: as typed", "1: as typed"]);
});

test.each(["phog", "lo vax", "lo vaan phuomg", "phxxong", "wxyzk"])(
  "%p is not read otherwise: short, two errors, or near nothing",
  async (text) => {
    expect(await found(text, named("Lò Văn Phương", "Vừ A Phong"))).toEqual([]);
  },
);

test("equally good hits are given by their prominence, then in the order of their keys; a better match comes first", async () => {
  const things = [
    { names: ["Lò Văn Phương"] },
    { names: ["Lò Văn Anh"], prominence: 1 },
    { names: ["Lò Văn"] },
    { names: ["Tòng Lò Văn"], prominence: 9 },
    { names: ["Lò Văn Biên"] },
  ];
  expect(await found("Lò Văn", things)).toEqual(["2", "1", "4", "0", "3"]);
  for (const first of [1, 2, 3]) expect(await found("lo v", things, { first })).toEqual(["1", "2", "4"].slice(0, first));
});

test("a former name is behind an own one that matches as well, before one that matches worse", async () => {
  const things = [
    { names: ["Xã Tủa Chùa"], former: ["Thị trấn Tủa Chùa", "Xã Mường Báng"] },
    { names: ["Thị trấn Tủa Chùa"] },
    { names: ["UBND thị trấn Tủa Chùa"] },
  ];
  const index = await indexOf(things);
  expect(findNames(index, searchQuery("Thị trấn Tủa Chùa"), narrowed)).toEqual([
    { id: "1", former: undefined, corrected: undefined },
    { id: "0", former: "before 0", corrected: undefined },
    { id: "2", former: undefined, corrected: undefined },
  ]);
  expect(await found("muong bang", things)).toEqual(["0"]);
});

test("only what may have existed on the day is found", async () => {
  const things = [
    { names: ["Huyện D"], until: 20250630 },
    { names: ["Xã D"], from: 20250701 },
  ];
  expect(await found("D", things, { day: 20250630 })).toEqual(["0"]);
  expect(await found("D", things, { day: 20250701 })).toEqual(["1"]);
});

test("a thing that comes twice is refused", async () => {
  const builder = startNameIndex();
  const thing = { id: "a", kind: 0, own: "", within: "", former: [], prominence: 0, key: "", descending: false, from: 0, until: 0 };
  builder.add(thing);
  builder.add(thing);
  await expect(builder.build()).rejects.toThrow("expected each thing once, got a twice");
});

test("finds what a comparison of all names finds, in the same order", async () => {
  const syllables = "Lò Lồ Ló Văn Vân Van Phương Phượng Phuong Ủy ban nhân dân UBND tỉnh Bà Ba Vì Vi ông Phó Chủ tịch Chù".split(" ");
  const dice = diceOf(1, "names", 0);
  const some = (most: number) => Array.from({ length: 1 + dice.below(most) }, () => dice.of(syllables)).join(" ");
  const things = Array.from({ length: 300 }, () => ({
    names: dice.chance(0.3) ? [some(4), some(3)] : [some(4)],
    within: dice.chance(0.3) ? [some(3), some(2)] : [],
    prominence: dice.below(3),
  }));
  const index = await indexOf(things);
  for (let round = 0; round < 300; round++) {
    const typed = some(3);
    const query = searchQuery(dice.chance(0.3) ? typed.slice(0, -1) : typed);
    const graded = things
      .map(({ names, within, prominence }, place) => ({
        place,
        prominence,
        grade: gradeOfBest(storedTexts(names), storedTexts(within), query),
        key: names[0] ?? "",
      }))
      .filter(({ grade }) => grade !== Number.POSITIVE_INFINITY)
      .sort(
        (a, b) =>
          a.grade - b.grade ||
          b.prominence - a.prominence ||
          (a.key < b.key ? -1 : Number(a.key > b.key)) ||
          (String(a.place) < String(b.place) ? -1 : 1),
      );
    expect({ typed, ids: findNames(index, query, narrowed).map(({ id }) => id) }).toEqual({
      typed,
      ids: graded.slice(0, 20).map(({ place }) => String(place)),
    });
  }
});
