import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildClientSchema, buildSchema, printSchema } from "graphql";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

test("releases are listed once their chain is found whole, and a damaged one is named", async () => {
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  expect((await runCommand(["releases", "--records", records])).out).toMatch(/^There is no release yet/);
  await runCommand(["publish", "--records", records, "--note", "Đầu tiên"]);
  await addFiles(records, { "a.yaml": area("area/a", "Tỉnh Á"), "b.yaml": area("area/b", "Tỉnh B") });
  await runCommand(["publish", "--records", records]);
  const { code, out } = await runCommand(["releases", "--records", records]);
  expect(code).toBe(0);
  expect(out.replaceAll(/\d{4}-\d\d-\d\d/g, "2026-01-01").replaceAll(/[0-9a-f]{12}/g, "0123456789ab")).toMatchInlineSnapshot(`
"release  date        added  changed  removed  hash          note
───────  ──────────  ─────  ───────  ───────  ────────────  ────────
      1  2026-01-01      1        0        0  0123456789ab  Đầu tiên
      2  2026-01-01      1        1        0  0123456789ab
The chain is whole; after release 2 there are 2 facts."
`);
  const first = join(records, "releases", "0001.jsonl");
  await writeFile(first, (await readFile(first, "utf8")).replace("Tỉnh A", "Tỉnh X"));
  expect(await runCommand(["releases", "--records", records])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("releases/0001.jsonl"),
  });
});

test("the schema is printed as text, and as an introspection that says the same", async () => {
  const sdl = await runCommand(["schema"]);
  const introspection = await runCommand(["schema", "--json"]);
  expect([sdl.code, introspection.code]).toEqual([0, 0]);
  const read = buildClientSchema(JSON.parse(introspection.out).data);
  expect(Object.keys(read.getTypeMap())).toEqual(expect.arrayContaining(Object.keys(buildSchema(sdl.out).getTypeMap())));
  expect(printSchema(read)).toContain("type Person implements Node");
});
