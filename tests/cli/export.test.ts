import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { readModel } from "../../schema/model.js";
import { recordsJsonSchema } from "../../src/records/json-schema.js";
import { writeRelease } from "../../src/records/write-release.js";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

/** Two releases: an area, then the area with another name. */
async function twoReleases(): Promise<string> {
  const records = await writeFolder({ "areas.yaml": area("area/a", "Tỉnh A") });
  expect(await runCommand(["publish", "--records", records])).toMatchObject({ code: 0 });
  await addFiles(records, { "areas.yaml": area("area/a", "Tỉnh Á") });
  expect(await runCommand(["publish", "--records", records])).toMatchObject({ code: 0 });
  await addFiles(records, { "areas.yaml": "not published" });
  return records;
}

test("a release is written as records, the newest or the one asked for", async () => {
  const records = await twoReleases();
  const out = await writeFolder();
  expect(await runCommand(["export", "--records", records, "--out", join(out, "new")])).toEqual({
    code: 0,
    err: "",
    out: `Release 2 is in ${join(out, "new")}: 1 file.`,
  });
  expect(await readFile(join(out, "new", "areas.yaml"), "utf8")).toBe(area("area/a", "Tỉnh Á"));
  expect(await runCommand(["export", "--records", records, "--out", join(out, "old"), "--release", "1"])).toMatchObject({ code: 0 });
  expect(await readFile(join(out, "old", "areas.yaml"), "utf8")).toBe(area("area/a", "Tỉnh A"));
});

test("a release is written as lines of JSON, to standard output or a new file", async () => {
  const records = await twoReleases();
  const line = '{"id":"area/a","kind":"PROVINCE","level":"PROVINCE","name":"Tỉnh Á","type":"Area"}';
  expect(await runCommand(["export", "--records", records, "--format", "jsonl"])).toEqual({ code: 0, err: "", out: line });
  const file = join(await writeFolder(), "facts.jsonl");
  const args = ["export", "--records", records, "--format", "jsonl", "--out", file];
  expect(await runCommand(args)).toEqual({ code: 0, err: "", out: `Release 2 is in ${file}: 1 fact.` });
  expect(await readFile(file, "utf8")).toBe(`${line}\n`);
  expect(await runCommand(args)).toEqual({ code: 1, out: "", err: `--out: ${file} is there already; it was left as it is.\n` });
});

test("a release is written for Neo4j's bulk import, with what to do with it", async () => {
  const records = await twoReleases();
  const out = join(await writeFolder(), "import");
  const args = ["export", "--records", records, "--format", "neo4j", "--out", out];
  expect(await runCommand(args)).toEqual({
    code: 0,
    err: "",
    out: [
      `Release 2 is in ${out}: 3 nodes, 0 relationships. Into an empty database, while Neo4j is stopped:`,
      `  neo4j-admin database import full neo4j @${join(out, "import.args")}`,
      "and when it runs again:",
      `  cypher-shell --file ${join(out, "schema.cypher")}`,
    ].join("\n"),
  });
  expect((await readFile(join(out, "import.args"), "utf8")).split("\n")).toContain(
    `--nodes=Node:Area=${join(out, "node-Area-1-header.csv")},${join(out, "node-Area-1.csv")}`,
  );
  expect(await runCommand(args)).toMatchObject({ code: 1, err: `--out: expected an empty or new folder, got ${out} with files in it\n` });
});

test("a folder with something in it is left as it is, and what is not there is told", async () => {
  const records = await twoReleases();
  const out = await writeFolder({ "mine.txt": "" });
  expect(await runCommand(["export", "--records", records, "--out", out])).toEqual({
    code: 1,
    out: "",
    err: `expected an empty or new folder, got ${out} with files in it\n`,
  });
  expect(await readdir(out)).toEqual(["mine.txt"]);
  const to = join(out, "x");
  expect(await runCommand(["export", "--records", records, "--out", to, "--release", "3"])).toEqual({
    code: 1,
    out: "",
    err: `There is no release 3 in ${records}; the newest is 2.\n`,
  });
  expect(await runCommand(["export", "--records", out, "--out", to])).toMatchObject({ code: 1, err: `There is no release in ${out}.\n` });
  expect(await runCommand(["export", "--records", records])).toMatchObject({ code: 2 });
  expect(await runCommand(["export", "--records", records, "--out", to, "--release", "0"])).toMatchObject({ code: 2 });
  expect(await runCommand(["export", "--records", records, "--out", to, "--format", "xml"])).toMatchObject({ code: 2 });
});

test("a release that the rules of today refuse is written and told", async () => {
  const records = await writeFolder();
  const header = { number: 1, publishedAt: "2023-02-27T00:00:00Z", previous: null, added: 1, changed: 0, removed: 0 };
  await writeRelease(records, header, [{ kind: "add", fact: { type: "Person", id: "person/an" } }]);
  const out = join(await writeFolder(), "copy");
  expect(await runCommand(["export", "--records", records, "--out", out])).toEqual({
    code: 1,
    out: `Release 1 is in ${out}: 1 file.\n${relative("", join(out, "people.yaml"))}:2:5: person/an: name: is missing: expected text`,
    err: "These records are not right by the rules of this version, though the release was once made.\n",
  });
});

test("schema prints the JSON Schema of record files when asked", async () => {
  const { code, out } = await runCommand(["schema", "--record-files"]);
  expect([code, JSON.parse(out)]).toEqual([0, recordsJsonSchema(readModel())]);
  expect(await runCommand(["schema", "--record-files", "--json"])).toMatchObject({ code: 2 });
});
