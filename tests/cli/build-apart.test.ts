import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readModel } from "../../schema/model.js";
import { buildApart } from "../../src/cli/build-apart.js";
import { buildRelease } from "../../src/cli/build-release.js";
import type { Build } from "../../src/graph/history.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readReleases } from "../../src/records/releases.js";
import { openStore } from "../../src/store/open.js";
import { area, runCommand, writeFolder } from "./run-command.js";

let records: string;
let first: Build;

beforeEach(async () => {
  records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  await runCommand(["publish", "--records", records]);
  const [release] = await readReleases(records);
  if (release) first = { release, folder: join(await writeFolder(), "1"), progress: () => {}, signal: new AbortController().signal };
});

test("a release is built by a process of its own, which says how far it is", async () => {
  const said: number[] = [];
  await buildApart(records, { ...first, progress: (done, total) => void said.push(done / total) });
  expect(said.at(-1)).toBe(1);
  const store = await openStore({ store: first.folder, schema: storeSchemaOf(readModel()) });
  expect(await store.status()).toMatchObject({ kind: "holds", mark: { number: 1, hash: first.release.hash } });
  await store.close();
});

test("what keeps it from being built is said", async () => {
  const file = join(records, "releases/0001.jsonl");
  await writeFile(file, (await readFile(file, "utf8")).replace("Tỉnh A", "Tỉnh X"));
  await expect(buildApart(records, first)).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(/^release 1 could not be built: .*releases\/0001\.jsonl:3: the lines before this one were changed/),
  });
});

test("stopped, it leaves nothing half done", async () => {
  const stopping = new AbortController();
  const progress = () => stopping.abort(new Error("the server stops"));
  await expect(buildApart(records, { ...first, progress, signal: stopping.signal })).rejects.toThrow("the server stops");
  const left = await readdir(first.folder).catch(() => []);
  expect(left.filter((name) => name.startsWith("part-"))).toEqual([]);
});

test("only what takes long is built apart", async () => {
  const model = readModel();
  const { release } = first;
  // Told to be large, it is not read here.
  const large = {
    ...release,
    header: { ...release.header, added: 5_001 },
    changes: () => {
      throw new Error("read here");
    },
  };
  await buildRelease(records, [large], model, first);
  // Without its files it can only be built here.
  await buildRelease("/nowhere", [release], model, { ...first, folder: join(await writeFolder(), "1") });
});
