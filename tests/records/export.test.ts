import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Fact } from "../../schema/fact.js";
import { compare } from "../../src/records/compare.js";
import { exportRecords } from "../../src/records/export-records.js";
import { readRecords } from "../../src/records/read-records.js";
import { model, TINY, writeSet } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const root = process.cwd();

async function read(folder: string): Promise<ReadonlyMap<string, Fact>> {
  const reading = await readRecords(folder, model);
  if (reading.kind === "facts") return new Map(reading.facts.map((fact) => [fact.id, fact]));
  throw new Error(reading.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
}

/** The facts of these records, written and read again; with the folder they were written to. */
async function throughRecords(before: ReadonlyMap<string, Fact>) {
  const folder = join(await writeSet({}), "copy");
  const files = await exportRecords(folder, before, model);
  return { folder, files: [...files].sort(), changes: compare(before, [...(await read(folder)).values()]) };
}

test("the seed, exported and read again, makes the same facts; its files are by kind and by source", async () => {
  const { files, changes } = await throughRecords(await read(join(root, "seed/dien-bien")));
  expect(changes).toEqual([]);
  expect(files.filter((file) => !file.startsWith("sources/"))).toEqual([
    "areas.yaml",
    "contradictions.yaml",
    "documents.yaml",
    "groups.yaml",
    "judgements.yaml",
    "memberships.yaml",
    "organizations.yaml",
    "people.yaml",
    "posts.yaml",
  ]);
  expect(files).toContain("sources/dien-bien-tv-2023-02-27.yaml");
});

test("records of every kind make the same facts again", async () => {
  const example = [...(await readFile(join(root, "docs/records.md"), "utf8")).matchAll(/```yaml\n([\s\S]*?)```/gu)].at(-1)?.[1] ?? "";
  const facts = await read(await writeSet({ "a.yaml": example }));
  const kinds = model.things.flatMap(({ name, records }) => (records === undefined ? [] : [name]));
  expect(kinds.filter((kind) => ![...facts.values()].some(({ type }) => type === kind))).toEqual([]);
  expect((await throughRecords(facts)).changes).toEqual([]);
});

test("citations with and without a place, one and several, stay as they are and in their order", async () => {
  const facts = await read(
    await writeSet({
      ...TINY,
      "b.yaml": `events:
  - { id: event/b, title: B, kind: OTHER, cite: [[source/bao, 7, 9, "],"], [source/bao], [source/bao, 0, 5, Lê An]] }
sightings:
  - { id: sighting/b, membership: membership/an, on: 2023-02, cite: [source/bao, 0, 5, Lê An] }
`,
    }),
  );
  const { folder, changes } = await throughRecords(facts);
  expect(changes).toEqual([]);
  expect(await readFile(join(folder, "sources/bao.yaml"), "utf8")).toBe(`sources:
  - id: source/bao
    publisher: Báo
    title: Tin
    kind: NEWS
    textHash: "${"0".repeat(64)}"

sightings:
  - id: sighting/b
    membership: membership/an
    on: 2023-02
    cite: [source/bao, 0, 5, "Lê An"]

events:
  - id: event/b
    title: B
    kind: OTHER
    cite:
      - [source/bao, 7, 9, "],"]
      - [source/bao]
      - [source/bao, 0, 5, "Lê An"]

  - id: event/hop
    title: Họp
    kind: SESSION
    start: 2023-02-27
    cite: [source/bao]
`);
  // The body of a membership is the body of its post.
  expect(await readFile(join(folder, "memberships.yaml"), "utf8")).not.toContain("organization");
});

const ODD = [
  ..."2023 2023-02-27 098 1e3 0x1F -1 .5 ~ null Null true no Yes on y - ? : & * ! | > % @ ` # [ ] { } , ' \" \\ Đ 😀 …".split(" "),
  ..."a: b|a #b|a:|#a|- a|? a|'a'|\"a\"|it's|say \"a\"|[a, b]|{a: b}|a, b|a  b|a\u00a0b|\\n|*a|&a b|!!str a|<<|=|👩‍👩‍👧 Đặng|Lò Thị Ánh, H'Mông".split(
    "|",
  ),
];

test("texts that look like something else to YAML stay texts, alone and in lists, for other readers too", async () => {
  const areas = ODD.map((text, n) => ({
    type: "Area",
    id: `area/n${n}`,
    name: text,
    otherNames: [text, `${text}x`],
    kind: "OTHER",
    level: "COMMUNE",
  }));
  const { folder, changes } = await throughRecords(new Map(areas.map((fact) => [fact.id, fact])));
  expect(changes).toEqual([]);
  const { areas: seen } = parse(await readFile(join(folder, "areas.yaml"), "utf8"));
  expect(new Map(seen.map(({ id, name }: { id: string; name: unknown }) => [id, name]))).toEqual(
    new Map(areas.map(({ id, name }) => [id, name])),
  );
});

test("numbers are written without an exponent", async () => {
  const values = ["0", "-0.5", "40", "0.0000001", "0.00000000000001", "123456789012345"];
  const fields = "indicator: A, printed: x, unit: x, measure: COUNT, cite: [source/bao]";
  const figures = values.map((value, n) => `  - { id: figure/n${n}, ${fields}, value: ${value} }\n`);
  const { folder, changes } = await throughRecords(await read(await writeSet({ ...TINY, "f.yaml": `figures:\n${figures.join("")}` })));
  expect(changes).toEqual([]);
  expect([...(await readFile(join(folder, "sources/bao.yaml"), "utf8")).matchAll(/value: (.*)/gu)].map(([, value]) => value)).toEqual(
    values,
  );
});

test("a list too long for one file is split, and nothing is lost", async () => {
  const long = "ă".repeat(900);
  const people = Array.from({ length: 900 }, (_, n) => ({ type: "Person", id: `person/n${n}`, name: `${long} ${n}` }));
  const { files, changes } = await throughRecords(new Map(people.map((fact) => [fact.id, fact])));
  expect(changes).toEqual([]);
  expect(files).toEqual(["people.2.yaml", "people.3.yaml", "people.yaml"]);
});

test("what is made, not recorded, is not written", async () => {
  const facts: readonly Fact[] = [
    { type: "Person", id: "person/an", name: "An", sortKey: "an" },
    { type: "Citation", id: "citation/a", source: "source/a" },
  ];
  const folder = join(await writeSet({}), "copy");
  expect(await exportRecords(folder, new Map(facts.map((fact) => [fact.id, fact])), model)).toEqual(["people.yaml"]);
  expect(await readFile(join(folder, "people.yaml"), "utf8")).toBe("people:\n  - id: person/an\n    name: An\n");
});

test("an empty folder will do; one with anything in it, hidden or not, is left as it is", async () => {
  const facts = new Map([["person/an", { type: "Person", id: "person/an", name: "An" }]]);
  const folder = await writeSet({});
  await mkdir(join(folder, "empty"));
  expect(await exportRecords(join(folder, "empty"), facts, model)).toEqual(["people.yaml"]);
  await mkdir(join(folder, "full"));
  await writeFile(join(folder, "full", ".hidden"), "");
  await expect(exportRecords(join(folder, "full"), facts, model)).rejects.toMatchObject({ code: "NOT_EXPORTED" });
  expect(await readdir(join(folder, "full"))).toEqual([".hidden"]);
});
