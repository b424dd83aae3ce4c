import { readdir, readFile, writeFile } from "node:fs/promises";
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

describe("diff", () => {
  let records: string;
  beforeAll(async () => {
    records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A"), "c.yaml": area("area/c", "Tỉnh C") });
    await runCommand(["publish", "--records", records]);
    await addFiles(records, { "a.yaml": area("area/a", "Tỉnh Á"), "b.yaml": area("area/b", "Tỉnh B"), "c.yaml": "# withdrawn\n" });
    await runCommand(["publish", "--records", records]);
  });

  test.each([
    [
      "from one to the next",
      ["1", "2"],
      ["~ area/a  Tỉnh Á  (fields: name)", "+ area/b  Tỉnh B", "- area/c  Tỉnh C"],
      "1 added, 1 changed, 1 removed (Area +1 ~1 -1)",
    ],
    [
      "back again",
      ["2", "1"],
      ["~ area/a  Tỉnh A  (fields: name)", "- area/b  Tỉnh B", "+ area/c  Tỉnh C"],
      "1 added, 1 changed, 1 removed (Area +1 ~1 -1)",
    ],
    ["from nothing to the newest", ["0"], ["+ area/a  Tỉnh Á", "+ area/b  Tỉnh B"], "2 added, 0 changed, 0 removed (Area +2)"],
    ["within one release", ["2", "2"], [], "0 added, 0 changed, 0 removed"],
  ])("shows what is different %s", async (_which, numbers, lines, sum) => {
    expect(await runCommand(["diff", ...numbers, "--records", records])).toEqual({ code: 0, out: [...lines, sum].join("\n"), err: "" });
  });

  test("prints all of it as JSON", async () => {
    const { code, out } = await runCommand(["diff", "1", "2", "--json", "--records", records]);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      [
        { kind: "CHANGED", id: "area/a", type: "Area", fields: ["name"], name: "Tỉnh Á" },
        { kind: "ADDED", id: "area/b", type: "Area", fields: [], name: "Tỉnh B" },
        { kind: "REMOVED", id: "area/c", type: "Area", fields: [], name: "Tỉnh C" },
      ],
    ]);
  });

  test("says which releases there are when one is not, and what a number is", async () => {
    expect(await runCommand(["diff", "1", "3", "--records", records])).toEqual({
      code: 1,
      out: "",
      err: "There is no release 3; there are releases 1 to 2.\n",
    });
    expect(await runCommand(["diff", "1", "--records", await writeFolder()])).toMatchObject({
      code: 1,
      err: "There is no release 1; there is none yet.\n",
    });
    expect(await runCommand(["diff", "-1", "2"])).toMatchObject({ code: 2 });
    expect(await runCommand(["diff", "first"])).toMatchObject({ code: 2, err: expect.stringContaining("It is not a release's number.") });
  });
});

test("a query about an older release is answered at the command line, from memory and from a folder", async () => {
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  const store = join(await writeFolder(), "store");
  await runCommand(["publish", "--records", records]);
  await addFiles(records, { "a.yaml": area("area/a", "Tỉnh Á") });
  await runCommand(["publish", "--records", records]);
  const query = '{ area(by: { id: "area/a" }, release: 1) { name } }';
  for (const at of ["memory:", store, store]) {
    const { code, out, err } = await runCommand(["ask", "--records", records, query], { GOVGRAPH_STORE: at });
    expect([code, JSON.parse(out), err]).toEqual([0, { data: { area: { name: "Tỉnh A" } } }, ""]);
  }
  expect(await readdir(join(store, "history"))).toEqual(["1"]);
});
