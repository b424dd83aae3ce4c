import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isScalar, parse, Scalar, visit } from "yaml";
import { factsOf } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const seed = join(process.cwd(), "seed/dien-bien");
const files = Object.fromEntries(
  readdirSync(seed, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => [file, readFileSync(join(seed, file), "utf8")]),
);

/** Numbers below a bound that are the same on every run (xorshift). */
function dice(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function shuffled<T>(items: readonly T[], roll: (below: number) => number): readonly T[] {
  return items
    .map((item) => ({ item, at: roll(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const STYLES = [Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE] as const;

/** The same record with its fields in another order and every value in another style, with remarks here and there. */
function rewritten(list: string, record: object, roll: (below: number) => number): string {
  const document = new Document({ [list]: [Object.fromEntries(shuffled(Object.entries(record), roll))] }, { schema: "failsafe" });
  visit(document, {
    Scalar: (_key, node) => {
      node.type = STYLES[roll(STYLES.length)] ?? Scalar.PLAIN;
      if (roll(9) === 0) node.commentBefore = " a: remark";
    },
    Collection: (_key, node) => {
      node.flow = roll(3) === 0;
      if (roll(9) === 0) node.spaceBefore = true;
    },
  });
  visit(document, { Pair: (_key, { key }) => void (isScalar(key) && delete key.commentBefore) });
  return document.toString({ lineWidth: 0, indent: 1 + roll(6), flowCollectionPadding: roll(2) === 0 });
}

/** All records of the files, one or a few to a file of another name in another folder. */
function rearranged(start: number): Readonly<Record<string, string>> {
  const roll = dice(start);
  const records = Object.values(files).flatMap((text) =>
    Object.entries<object[]>(parse(text, { schema: "failsafe" })).flatMap(([list, some]) => some.map((record) => ({ list, record }))),
  );
  return Object.fromEntries(
    shuffled(records, roll).map(({ list, record }, index) => {
      const text = rewritten(list, record, roll);
      const form = roll(2) === 0 ? text : text.normalize("NFD");
      return [`${["", "b/", "a/c/"][roll(3)]}${roll(1_000_000)}-${index}.yaml`, roll(2) === 0 ? form : form.replaceAll("\n", "\r\n")];
    }),
  );
}

test.each([1, 2, 3])("the seed moved, reordered and reformatted gives the same bytes (%i)", async (start) => {
  const now = rearranged(start);
  expect(Object.keys(now).length).toBeGreaterThan(80);
  expect(await factsOf(now)).toEqual(await factsOf(files));
});

test("the seed in one file, by lists that are taken up again in others, gives the same bytes", async () => {
  const all = Object.values(files).map((text) => Object.entries<object[]>(parse(text, { schema: "failsafe" })));
  const lists: Record<string, object[]> = {};
  for (const [list, records] of all.flat()) lists[list] = [...records.toReversed(), ...(lists[list] ?? [])];
  expect(await factsOf({ "all.yaml": JSON.stringify(lists) })).toEqual(await factsOf(files));
});
