import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readReleases } from "../../src/records/releases.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { places } from "../end-to-end/places.js";
import { neo4jAccess } from "../store/stores.js";
import { dump } from "../support/dump.js";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

const model = readModel();
const LONG = `${"thư-mục-dài/".repeat(6)}${"tên".repeat(20)}.txt`;

/** A set with two releases, records that are in neither, and files that are no records. */
async function publishedTwice(): Promise<string> {
  const records = await writeFolder({
    "a.yaml": area("area/a", "Tỉnh A"),
    "notes.md": "# Ghi chú\n",
    "below/b.yaml": area("area/b", "Tỉnh B"),
  });
  await runCommand(["publish", "--records", records]);
  await addFiles(records, { "a.yaml": area("area/a", "Tỉnh Á") });
  await runCommand(["publish", "--records", records]);
  await addFiles(records, { "c.yaml": area("area/c", "Tỉnh C"), [LONG]: "x".repeat(5_000), ".hidden": "x", "releases/beside.txt": "x" });
  return records;
}

async function backedUp(): Promise<{ records: string; file: string; folder: string }> {
  const records = await publishedTwice();
  const folder = await writeFolder();
  const file = join(folder, "backup.tar.gz");
  expect(await runCommand(["backup", file, "--records", records])).toEqual({
    code: 0,
    out: `${file} holds 7 files of ${records}, release 1 to 2.`,
    err: "",
  });
  return { records, file, folder };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|\/)\.|beside/.test(name))
    .sort();

test("what is restored is what was backed up, byte for byte, and every tar can read it", async () => {
  const { records, file, folder } = await backedUp();
  const to = join(folder, "new", "set");
  const { code, out, err } = await runCommand(["restore", file, "--to", to]);
  expect([code, err, out]).toEqual([
    0,
    "",
    `${to} holds 7 files of the set "${records.split("/").at(-1)}", release 1 to 2, each as it was backed up.`,
  ]);
  expect(filesOf(to)).toEqual(filesOf(records));
  for (const name of filesOf(records).filter((name) => /\.\w+$/.test(name)))
    expect(await readFile(join(to, name))).toEqual(await readFile(join(records, name)));
  const listed = execFileSync("tar", ["-tzf", file, "--quoting-style=literal"], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  expect(listed.trim().split("\n")).toHaveLength(8);
  expect(readdirSync(folder).sort()).toEqual(["backup.tar.gz", "new"]);
});

for (const { name, available, open } of places) {
  const run = available ? test : test.skip;
  run(
    `${name}: a store that is restored holds the graph that the first one held${available ? "" : " (NOT RUN, use npm run test:neo4j)"}`,
    async () => {
      const { records, file, folder } = await backedUp();
      const first = await open();
      const before = await withStore(first.env, async (store) => {
        await bringUpToDate(store, await readReleases(records), model);
        return dump(store);
      });
      await first.close();

      const second = await open();
      const to = join(folder, "restored");
      const { code, out, err } = await runCommand(["restore", file, "--to", to], clean(second.env));
      expect([code, err, out]).toEqual([0, "", expect.stringMatching(/release 2 was loaded/)]);
      expect(await withStore(second.env, dump)).toEqual(before);
      expect(before.length).toBeGreaterThan(2);
      // Again, beside it: the store holds just that.
      expect(await runCommand(["restore", file, "--to", `${to}-2`], clean(second.env))).toMatchObject({ code: 0 });
      await second.close();
    },
    120_000,
  );
}

/** Neither store wins by accident. */
function clean(env: Readonly<Record<string, string>>): Record<string, string> {
  return { GOVGRAPH_STORE: "", ...env };
}

async function withStore<T>(env: Readonly<Record<string, string>>, work: (store: Store) => Promise<T>): Promise<T> {
  const neo4j = env.NEO4J_URI === undefined ? undefined : neo4jAccess();
  const store = await openStore({ store: env.GOVGRAPH_STORE ?? "", neo4j, schema: storeSchemaOf(model) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test("nothing that is there is replaced: neither a file, nor a folder, nor a store", async () => {
  const { records, file, folder } = await backedUp();
  expect(await runCommand(["backup", file, "--records", records])).toEqual({
    code: 1,
    out: "",
    err: `${file} is there already; it was left as it is.\n`,
  });
  const inside = join(records, "backup.tar.gz");
  expect(await runCommand(["backup", inside, "--records", records])).toMatchObject({ code: 1, err: expect.stringContaining("outside") });
  expect(await runCommand(["restore", file, "--to", records])).toEqual({
    code: 1,
    out: "",
    err: `${records} is not empty; name a new folder.\n`,
  });
  const other = await writeFolder({ "z.yaml": area("area/z", "Tỉnh Z") });
  const store = join(folder, "store");
  await runCommand(["publish", "--records", other], { GOVGRAPH_STORE: store });
  const to = join(folder, "set");
  const refused = await runCommand(["restore", file, "--to", to], { GOVGRAPH_STORE: store });
  expect(refused).toEqual({ code: 1, out: "", err: expect.stringMatching(/holds another release, 1\. Name an empty one/) });
  expect(readdirSync(folder).sort()).toEqual(["backup.tar.gz", "store"]);
  expect(await runCommand(["restore", file, "--to", to, "--no-store"], { GOVGRAPH_STORE: store })).toMatchObject({ code: 0 });
});

test("a backup that was changed, cut off or is none is refused, and leaves nothing", async () => {
  const { file, folder } = await backedUp();
  const whole = await readFile(file);
  const tar = gunzipSync(whole);
  const header = (path: string) => tar.indexOf(path);
  const changed = (at: number) => {
    const copy = Buffer.from(tar);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return gzipSync(copy);
  };
  const renamed = Buffer.from(tar.toString("latin1").replaceAll("records/notes.md", "records/../../x"), "latin1");
  const wrong: readonly (readonly [string, Buffer])[] = [
    ["a byte of a record", changed(header("Ghi chú"))],
    ["a byte of a release", changed(header('"Tỉnh Á"') + 2)],
    ["a name", changed(header("notes.md"))],
    ["a name with a way out", gzipSync(renamed)],
    ["the manifest", gzipSync(Buffer.from(tar.toString("latin1").replace('"format": 1', '"format": x'), "latin1"))],
    ["no manifest", gzipSync(Buffer.concat([tar.subarray(0, header("manifest.json")), Buffer.alloc(1_024)]))],
    ["cut off", whole.subarray(0, whole.length / 2)],
    ["cut off inside", gzipSync(tar.subarray(0, tar.length / 2))],
    ["a byte of the compressed", Buffer.concat([whole.subarray(0, 400), Buffer.from([0, 0, 0, 0]), whole.subarray(404)])],
    ["no archive", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
  ];
  for (const [what, bytes] of wrong) {
    const path = join(folder, "wrong.tar.gz");
    await writeFile(path, bytes);
    const { code, out, err } = await runCommand(["restore", path, "--to", join(folder, "to")]);
    expect([what, code, out, err]).toEqual([what, 1, "", expect.stringMatching(/^The backup cannot be used: .*\.\n$/)]);
    expect([existsSync(join(folder, "to")), readdirSync(folder).length]).toEqual([false, 2]);
  }
  await copyFile(file, join(folder, "wrong.tar.gz"));
  expect(await runCommand(["restore", join(folder, "none.tar.gz"), "--to", join(folder, "to")])).toMatchObject({ code: 1 });
});

test("a later form of backup is said to be one, and a damaged chain is not backed up", async () => {
  const { file, folder, records } = await backedUp();
  const later = gunzipSync(await readFile(file))
    .toString("latin1")
    .replace('"format": 1', '"format": 2');
  await writeFile(join(folder, "later.tar.gz"), gzipSync(Buffer.from(later, "latin1")));
  expect((await runCommand(["restore", join(folder, "later.tar.gz"), "--to", join(folder, "to")])).err).toMatch(/format 1, got 2/);
  const release = join(records, "releases", "0001.jsonl");
  await writeFile(release, (await readFile(release, "utf8")).replace("Tỉnh A", "Tỉnh X"));
  const { code, err } = await runCommand(["backup", join(folder, "second.tar.gz"), "--records", records]);
  expect([code, err]).toEqual([1, expect.stringContaining("releases/0001.jsonl")]);
  expect(existsSync(join(folder, "second.tar.gz"))).toBe(false);
});
