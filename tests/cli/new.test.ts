import { chmod, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { readModel } from "../../schema/model.js";
import { readRecords } from "../../src/records/read-records.js";
import { runCommand, writeFolder } from "./run-command.js";

const model = readModel();
const kinds = model.things.flatMap(({ name, records }) => (records === undefined ? [] : [{ kind: name.toLowerCase(), records }]));

test("a person with a name is a template with an id made of it", async () => {
  expect(await runCommand(["new", "person", "--name", "Đặng Thị Ánh"])).toEqual({
    code: 0,
    err: "",
    out: `people:
  # A person who holds or held public office, or is named at a public event.
  # What is commented out may be given. The id is the kind, a slash, a readable name in ASCII, and never used
  # again for something else.
  - id: person/dang-thi-anh
    name: Đặng Thị Ánh
    # Other spellings, transliterations and printed forms. Expected a list, each text.
    # otherNames: []
    # What tells this person from another of the same name: a post and a year.
    # disambiguation:`,
  });
});

test("what must be given stands there to be filled in, first; what a value may be is told", async () => {
  const { out } = await runCommand(["new", "event", "--id", "2025-07-01-hop/mot", "--title", 'Họp "mở rộng": 1']);
  const lines = out.split("\n").filter((line) => !/^ *# (?!\w+:)/u.test(line));
  expect(lines.slice(0, 5)).toEqual([
    "events:",
    "  - id: event/2025-07-01-hop/mot",
    '    title: "Họp \\"mở rộng\\": 1"',
    "    kind:",
    "    # purpose:",
  ]);
  expect(lines.at(-1)).toBe("    cite:");
  expect(out).toContain("# The part of the day, where the source names it. Expected one of MORNING, AFTERNOON, EVENING.\n    # partOfDay:");
  expect(out).toMatch(/STATED when left out\.\n {4}# basis:/u);
});

test.each(kinds)("a new $kind is wrong until it is filled in, and right then", async ({ kind, records }) => {
  const template = (await runCommand(["new", kind])).out;
  const unfilled = await readRecords(await writeFolder({ "a.yaml": template }), model);
  expect(unfilled.kind).toBe("problems");

  // The record of that kind in the example of docs/records.md, filled into the template's lines.
  const example = [...(await readFile("docs/records.md", "utf8")).matchAll(/```yaml\n([\s\S]*?)```/gu)].at(-1)?.[1] ?? "";
  const all = parse(example, { schema: "failsafe" });
  const [record, ...more] = all[records];
  const filled = template.replace(/^( +(?:- )?)(?:# )?(\w+):(?: .*)?$/gmu, (line, start: string, field: string) =>
    record[field] === undefined ? line : `${start}${field}: ${JSON.stringify(record[field])}`,
  );
  const others = JSON.stringify({ ...all, [records]: more });
  const facts = async (files: Record<string, string>) => {
    const reading = await readRecords(await writeFolder(files), model);
    return reading.kind === "facts" ? reading.facts : reading.problems;
  };
  expect(await facts({ "a.yaml": filled, "b.yaml": others })).toEqual(await facts({ "a.yaml": example }));
});

test("wrong usage is told in a sentence", async () => {
  expect(await runCommand(["new", "persn"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^expected one of person, .*got "persn"; did you mean "person"\?\n$/u),
  });
  expect(await runCommand(["new", "citation"])).toMatchObject({ code: 1 });
  expect(await runCommand(["new", "membership", "--name", "A"])).toMatchObject({
    code: 1,
    err: "A Membership has no name or title; leave --name out.\n",
  });
  expect(await runCommand(["new", "event", "--id", "person/an"])).toMatchObject({
    code: 1,
    err: '--id: expected an id such as event/some-name, got "person/an"\n',
  });
  expect(await runCommand(["new", "event", "--id", "Họp"])).toMatchObject({ code: 1 });
  expect(await runCommand(["new"])).toMatchObject({ code: 2 });
});

const NEW_PERSON = `  # A person who holds or held public office, or is named at a public event.
  # What is commented out may be given. The id is the kind, a slash, a readable name in ASCII, and never used
  # again for something else.
  - id: person/bo
    name: Bo
    # Other spellings, transliterations and printed forms. Expected a list, each text.
    # otherNames: []
    # What tells this person from another of the same name: a post and a year.
    # disambiguation:
`;
const FOUR_DEEP = NEW_PERSON.replaceAll(/^/gmu, "  ").replace(/ +$/u, "");

test.each([
  ["a new file", undefined, `people:\n${NEW_PERSON}`],
  ["an empty file", "", `people:\n${NEW_PERSON}`],
  ["a file with only a comment", "# Người\n", `# Người\n\npeople:\n${NEW_PERSON}`],
  ["a file with other lists", "events: []\n", `events: []\n\npeople:\n${NEW_PERSON}`],
  ["a file without a last line's end", "events: []", `events: []\n\npeople:\n${NEW_PERSON}`],
  [
    "the list at the end",
    "people:\n  - { id: person/an, name: An } # one\n",
    `people:\n  - { id: person/an, name: An } # one\n\n${NEW_PERSON}`,
  ],
  ["a list still to be written", "people: # later\nevents: []\n", `people: # later\n${NEW_PERSON}events: []\n`],
  [
    "a list before others, with what is said about those",
    "people:\n    - id: person/an\n      otherNames:\n        - Ân\n      name: An # Ân\n\n# Later\nevents: []\n",
    `people:\n    - id: person/an\n      otherNames:\n        - Ân\n      name: An # Ân\n\n${FOUR_DEEP}\n# Later\nevents: []\n`,
  ],
  [
    "lines that end as on Windows",
    "people:\r\n  - { id: person/an, name: An }\r\n",
    `people:\n  - { id: person/an, name: An }\n\n${NEW_PERSON}`.replaceAll("\n", "\r\n"),
  ],
])("a record goes into %s, and nothing else changes", async (_what, before, after) => {
  const folder = await writeFolder(before === undefined ? {} : { "people.yaml": before });
  const file = join(folder, "people.yaml");
  expect(await runCommand(["new", "person", "--name", "Bo", "--file", file])).toEqual({
    code: 0,
    err: "",
    out: `person/bo is in ${file}, to be filled in; govgraph check says what is missing.`,
  });
  expect(await readFile(file, "utf8")).toBe(after);
  expect(await readdir(folder)).toEqual(["people.yaml"]);
});

test("templates put into one file one after another stay whole, filled in or not", async () => {
  const file = join(await writeFolder({ "a.yaml": "people:\n  - { id: person/an, name: An }\n\n# Last\nareas: []\n" }), "a.yaml");
  for (const args of [["person"], ["event", "--id", "a"], ["person", "--name", "Bo"], ["event", "--id", "b"]]) {
    expect(await runCommand(["new", ...args, "--file", file])).toMatchObject({ code: 0 });
  }
  const printed = async (...args: string[]) => (await runCommand(["new", ...args])).out.replace(/^.*\n/u, "");
  expect(await readFile(file, "utf8")).toBe(
    `people:
  - { id: person/an, name: An }

${await printed("person")}

${await printed("person", "--name", "Bo")}

# Last
areas: []

events:
${await printed("event", "--id", "a")}

${await printed("event", "--id", "b")}
`,
  );
});

test.each([
  ["a file that is not YAML", "people: [\n", /people\.yaml:\d+:\d+: not YAML: .*; nothing was written\n$/u],
  ["a list in brackets", "people: [{ id: person/an, name: An }]\n", /expected people: to be a list with each record on lines of its own/u],
  ["a map in braces", "{ events: [] }\n", /cannot be added without touching others|not YAML/u],
  ["a list of lists", "- people\n", /expected lists of records, such as people:, got a list/u],
  ["a file that has the id", "people:\n  - id: person/bo\n    name: Bo\n", /person\/bo is recorded in it already/u],
  ["a file that ends as a document", "events: []\n...\n", /nothing was written/u],
])("%s is refused and left as it is", async (_what, before, sentence) => {
  const file = join(await writeFolder({ "people.yaml": before }), "people.yaml");
  expect(await runCommand(["new", "person", "--name", "Bo", "--file", file])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(sentence),
  });
  expect(await readFile(file, "utf8")).toBe(before);
});

test("a file of another ending, or in no folder, is refused", async () => {
  const folder = await writeFolder();
  for (const [file, sentence] of [
    ["a.yml", "ends in .yaml"],
    ["none/a.yaml", `expected a folder that is there, got ${join(folder, "none")}; nothing was written\n`],
  ] as const) {
    expect(await runCommand(["new", "person", "--file", join(folder, file)])).toMatchObject({
      code: 1,
      err: expect.stringContaining(sentence),
    });
  }
});

test("a file reached over a link stays one, and keeps its mode", async () => {
  const folder = await writeFolder({ "a.yaml": "events: []\n" });
  await chmod(join(folder, "a.yaml"), 0o640);
  await symlink(join(folder, "a.yaml"), join(folder, "link.yaml"));
  expect(await runCommand(["new", "person", "--name", "Bo", "--file", join(folder, "link.yaml")])).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, "a.yaml"), "utf8")).toBe(`events: []\n\npeople:\n${NEW_PERSON}`);
  expect((await readdir(folder, { withFileTypes: true })).map((entry) => [entry.name, entry.isSymbolicLink()])).toEqual([
    ["a.yaml", false],
    ["link.yaml", true],
  ]);
});
