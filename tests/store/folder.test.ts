import { mkdtemp, open, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { holds } from "./contract.js";
import { dump, people, schema, versions } from "./people.js";

let folder: string;
let store: Store;
let events: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-store-"));
  events = [];
  store = await openHere();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a graph file", () => {
  const damages: [string, (path: string) => Promise<void>, RegExp][] = [
    ["with one byte flipped", flipByte, /SHA-256 differs/],
    ["that is cut short", (path) => truncate(path, 1_000), /has 1000 bytes, not/],
    ["that is missing", (path) => rm(path), /is missing/],
  ];

  test.each(damages)("%s is found out on opening, and publishing from nothing repairs it", async (_, damage, reason) => {
    await store.publish(people(1));
    await store.close();
    await damage(await currentFile());
    store = await openHere();
    expect(await store.status()).toEqual({ kind: "damaged", reason: expect.stringMatching(reason) });
    await expect(dump(store)).rejects.toMatchObject({ code: "CORRUPT" });
    await expect(store.publish(people(2, { base: 1 }))).rejects.toMatchObject({ code: "CORRUPT" });
    await store.publish(people(1));
    expect(await store.status()).toEqual(holds(1));
    expect(await versions(store)).toEqual([1, 1, 1, 1, 3]);
  });

  test.each(damages)("%s that another process published is not taken over from the one that is served", async (_, damage) => {
    await store.publish(people(1));
    const other = await openHere();
    await other.publish(people(2, { base: 1 }));
    await damage(await currentFile());
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await versions(store)).toEqual([1, 1, 1, 1, 3]);
    expect(events).toEqual(["store.keeps_old_release"]);
    expect(await store.status()).toMatchObject({ kind: "damaged" });
    await other.publish(people(2));
    expect(await store.status()).toEqual(holds(2));
    await other.close();
  });

  test("never changes once it is published", async () => {
    await store.publish(people(1));
    const path = await currentFile();
    const before = await readFile(path);
    await versions(store);
    await store.publish(people(2, { base: 1 }));
    expect((await readFile(path)).equals(before)).toBe(true);
  });
});

describe("the folder", () => {
  test("is damaged when `current` cannot be understood", async () => {
    await store.publish(people(1));
    await store.close();
    await writeFile(join(folder, "current"), '{"file": "../elsewhere"}');
    store = await openHere();
    expect(await store.status()).toEqual({ kind: "damaged", reason: expect.stringContaining("current") });
    await store.publish(people(1));
    expect(await store.status()).toEqual(holds(1));
  });

  test("keeps the release and the one before", async () => {
    for (const number of [1, 2, 3, 4]) await store.publish(people(number));
    expect((await readdir(folder)).map((name) => name.replace(/-[0-9a-f]+\.grafeo$/, "")).sort()).toEqual([
      "current",
      "graph-3",
      "graph-4",
    ]);
  });

  test("is cleared of what dead publishers left, and of nothing else", async () => {
    const dead = 2 ** 22 + 1;
    const names = [
      `part-${dead}-00000000.grafeo`,
      `part-${process.pid}-11111111.grafeo`,
      `part-${process.pid}-22222222.grafeo`,
      "notes.txt",
    ];
    for (const name of names) await writeFile(join(folder, name), "");
    const twoHoursAgo = Date.now() / 1000 - 7_200;
    await utimes(join(folder, `part-${process.pid}-22222222.grafeo`), twoHoursAgo, twoHoursAgo);
    await writeFile(join(folder, "switching.lock"), String(dead));
    await store.publish(people(1));
    expect((await readdir(folder)).filter((name) => !name.startsWith("graph-")).sort()).toEqual([
      "current",
      "notes.txt",
      `part-${process.pid}-11111111.grafeo`,
    ]);
  });

  test("is made when it is not there", async () => {
    const deep = await openStore({ store: join(folder, "a", "b"), schema });
    expect(await deep.status()).toEqual({ kind: "empty" });
    await deep.publish(people(1));
    expect(await deep.status()).toEqual(holds(1));
    await deep.close();
  });

  test("that is a file, or below one, is refused with its path and the reason", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openStore({ store: file, schema })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: `the store folder ${file} cannot be used: it is a file`,
    });
    await expect(openStore({ store: join(file, "store"), schema })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: `the store folder ${file}/store cannot be used: a part of its path is a file, not a folder`,
    });
  });

  test("where nothing may be written is named with the reason, and leaves nothing behind", async () => {
    const proc = await openStore({ store: "/proc/govgraph", schema });
    await expect(proc.publish(people(1))).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: "the store folder /proc/govgraph cannot be used: it is not there and cannot be made",
    });
    await proc.close();
  });
});

test("a failed publication leaves no file", async () => {
  await store.publish(people(1));
  const before = await readdir(folder);
  const bad = { ...people(2, { base: 1 }), writes: () => people(2).writes() };
  await expect(
    store.publish({
      ...bad,
      async *writes() {
        yield* bad.writes();
        yield { text: "not Cypher", parameters: {} };
      },
    }),
  ).rejects.toMatchObject({ code: "BAD_STATEMENT" });
  expect(await readdir(folder)).toEqual(before);
});

function openHere(): Promise<Store> {
  return openStore({ store: folder, schema, timeouts: { noticeMs: 10 }, log: (event) => events.push(event) });
}

async function currentFile(): Promise<string> {
  const { file } = JSON.parse(await readFile(join(folder, "current"), "utf8"));
  return join(folder, file);
}

async function flipByte(path: string): Promise<void> {
  const file = await open(path, "r+");
  const { size } = await file.stat();
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, Math.floor(size / 2));
  byte[0] = (byte[0] ?? 0) ^ 1;
  await file.write(byte, 0, 1, Math.floor(size / 2));
  await file.close();
}
