import { createHash } from "node:crypto";
import { appendFile, copyFile, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Change, Fact, ReleaseHeader } from "../../schema/fact.js";
import { followReleases, latestFacts, readReleases } from "../../src/records/releases.js";
import { writeRelease } from "../../src/records/write-release.js";
import { writeSet } from "./record-sets.js";

const an: Fact = { type: "Person", id: "person/an", name: "Lê An" };
const bo: Fact = { type: "Person", id: "person/bo", name: "Bo" };

test("a release is a header, a line per change and an end that seals it", async () => {
  const set = await writeSet({});
  await writeRelease(set, header(1, null, { note: "Đầu tiên", added: 2 }), [
    { kind: "add", fact: an },
    { kind: "add", fact: { ...bo, otherNames: ["B\u2028o"] } },
  ]);
  const lines = [
    '{"added":2,"changed":0,"format":1,"note":"Đầu tiên","previous":null,"publishedAt":"2026-01-01T00:00:00Z","release":1,"removed":0}\n',
    '{"add":{"id":"person/an","name":"Lê An","type":"Person"}}\n',
    '{"add":{"id":"person/bo","name":"Bo","otherNames":["B\u2028o"],"type":"Person"}}\n',
  ].join("");
  const sha256 = createHash("sha256").update(lines).digest("hex");
  expect(await readFile(join(set, "releases/0001.jsonl"), "utf8")).toBe(`${lines}{"end":{"lines":3,"sha256":"${sha256}"}}\n`);
});

test("the chain reads back what was written, as often as asked", async () => {
  const releases = await readReleases(await writeChain());
  expect(releases.map((release) => release.header)).toEqual([
    header(1, null, { added: 2 }),
    header(2, releases[0]?.hash ?? null, { added: 1, changed: 1, removed: 1, note: "Hai" }),
    header(3, releases[1]?.hash ?? null, { removed: 1 }),
  ]);
  const changes = [
    { kind: "change", fact: { ...an, name: "An" } },
    { kind: "remove", type: "Person", id: "person/bo" },
    { kind: "add", fact: { ...bo, id: "person/chi" } },
  ];
  const second = releases[1];
  for (const _ of [1, 2]) expect(second && (await collect(second.changes()))).toEqual(changes);
  expect([...(await latestFacts(releases.slice(0, 2))).keys()].sort()).toEqual(["person/an", "person/chi"]);
  expect([...(await latestFacts(releases)).values()]).toEqual([{ ...an, name: "An" }]);
});

test("changes are found from any id on, in a file too long to be read through", async () => {
  const set = await writeSet({});
  const ids = Array.from({ length: 3_000 }, (_, index) => `person/${String(index * 2).padStart(6, "0")}`);
  const changes = ids.map((id, index): Change => ({ kind: "add", fact: { ...an, id, note: "x".repeat(index % 300) } }));
  await writeRelease(set, header(1, null, { added: ids.length }), changes);
  const [release] = await readReleases(set);
  const found = [];
  for (const index of [0, 1, 2, 1_499, 1_500, 2_998, 2_999]) {
    for (const id of [ids[index] ?? "", `person/${String(index * 2 - 1).padStart(6, "0")}`]) {
      for await (const change of release?.changes(id) ?? []) {
        found.push(change.kind === "remove" ? change.id : change.fact.id);
        break;
      }
    }
  }
  expect(found).toEqual([0, 1, 2, 1_499, 1_500, 2_998, 2_999].flatMap((index) => [ids[index], ids[index]]));
  expect(release && (await collect(release.changes(ids[2_990])))).toEqual(changes.slice(2_990));
  expect(release && (await collect(release.changes("person/zzz")))).toEqual([]);
});

test("new releases are found when they are asked for, and only those are read", async () => {
  const set = await writeSet({});
  const follow = followReleases(set, []);
  expect(await follow(1)).toEqual([]);
  const hash = await writeRelease(set, header(1, null, { added: 1 }), [{ kind: "add", fact: an }]);
  const [first, again] = await Promise.all([follow(1), follow(2)]);
  expect(first).toBe(again);
  await writeRelease(set, header(2, hash, { removed: 1 }), [{ kind: "remove", type: "Person", id: an.id }]);
  expect(await follow(1)).toBe(first);
  const both = await follow(2);
  expect(both.map(({ header: { number } }) => number)).toEqual([1, 2]);
  expect(both[0]).toBe(first[0]);
});

test("a set that was never published has no releases, and other files beside them are left alone", async () => {
  expect(await readReleases(await writeSet({ "releases/README.md": "x", "releases/.0001.jsonl.abc.tmp": "half" }))).toEqual([]);
});

test("a reading that is given up ends", async () => {
  await expect(readReleases(await writeChain(), AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
});

describe("damage is noticed and named:", () => {
  test.each([
    [
      "a missing release",
      "RELEASE_MISSING",
      "releases/0002.jsonl is missing: the next one is 0003.jsonl",
      (set: string) => rm(file(set, 2)),
    ],
    [
      "the first one missing",
      "RELEASE_MISSING",
      "releases/0001.jsonl is missing: the next one is 0002.jsonl",
      (set: string) => rm(file(set, 1)),
    ],
    [
      "another name",
      "RELEASE_DAMAGED",
      "releases/0003 (copy).jsonl: expected a name such as 0001.jsonl",
      (set: string) => copyFile(file(set, 3), join(set, "releases/0003 (copy).jsonl")),
    ],
    [
      "cut off in a line",
      "RELEASE_DAMAGED",
      "releases/0002.jsonl:3: the file is cut off: its last line is not whole",
      (set: string) => cut(set, 2, (text) => text.indexOf("person/bo")),
    ],
    [
      "cut off between lines",
      "RELEASE_DAMAGED",
      "releases/0002.jsonl: the file is cut off: it has no end line",
      (set: string) => cut(set, 2, (text) => text.indexOf('{"remove"')),
    ],
    ["emptied", "RELEASE_DAMAGED", "releases/0002.jsonl: the file is cut off: it has no end line", (set: string) => truncate(file(set, 2))],
    [
      "a value changed",
      "RELEASE_DAMAGED",
      "releases/0002.jsonl:5: the lines before this one were changed after publishing: their SHA-256 is another",
      (set: string) => edit(set, 2, "Hai", "Ha!"),
    ],
    [
      "a line that is not JSON",
      "RELEASE_DAMAGED",
      'releases/0002.jsonl:3: expected JSON, got "remove":{"id":"person/bo","type":"Person"}}',
      (set: string) => edit(set, 2, '{"remove"', '"remove"'),
    ],
    [
      "a line that is no change",
      "RELEASE_DAMAGED",
      'releases/0002.jsonl:3: expected a change or the end, got {"forget":{"id":"person/bo","type":"Person"}}',
      (set: string) => edit(set, 2, '{"remove"', '{"forget"'),
    ],
    [
      "a line taken out",
      "RELEASE_DAMAGED",
      "releases/0002.jsonl:4: expected 4 lines before the end line, got 3",
      (set: string) => edit(set, 2, '{"remove":{"id":"person/bo","type":"Person"}}\n', ""),
    ],
    [
      "lines out of order",
      "RELEASE_DAMAGED",
      "releases/0001.jsonl:3: expected ids in order, got person/aa after person/an",
      (set: string) => edit(set, 1, "person/bo", "person/aa"),
    ],
    [
      "something after the end",
      "RELEASE_DAMAGED",
      "releases/0003.jsonl:4: expected nothing after the end line",
      (set: string) => appendFile(file(set, 3), "\n"),
    ],
    [
      "a release in another's place",
      "RELEASE_DAMAGED",
      "releases/0002.jsonl:1: expected release 2, got release 3",
      (set: string) => copyFile(file(set, 3), file(set, 2)),
    ],
    [
      "a header of a later format",
      "RELEASE_FORMAT",
      "releases/0001.jsonl:1: expected format 1, got 2; a newer version may read it",
      (set: string) => edit(set, 1, '"format":1', '"format":2'),
    ],
  ] as const)("%s", async (_name, code, message, damage) => {
    const set = await writeChain();
    await damage(set);
    await expect(readReleases(set)).rejects.toMatchObject({ name: "RecordError", code, message });
  });

  test("a release that was replaced by another whole one", async () => {
    const set = await writeChain();
    await rm(file(set, 1));
    await writeRelease(set, header(1, null, { added: 1 }), [{ kind: "add", fact: an }]);
    await expect(readReleases(set)).rejects.toThrow(
      /^releases\/0002\.jsonl:1: expected to follow 0001\.jsonl, whose SHA-256 is [0-9a-f]{64}, but it follows [0-9a-f]{64}$/u,
    );
  });

  test("counts that are not the header's", async () => {
    const set = await writeSet({});
    await writeRelease(set, header(1, null, { added: 2 }), [{ kind: "add", fact: an }]);
    await expect(readReleases(set)).rejects.toThrow(
      "releases/0001.jsonl:1: expected 2 added, 0 changed, 0 removed, as the header says, got 1, 0 and 0",
    );
  });

  test("a change of what is not there", async () => {
    const set = await writeSet({});
    await writeRelease(set, header(1, null, { removed: 1 }), [{ kind: "remove", type: "Person", id: "person/an" }]);
    await expect(latestFacts(await readReleases(set))).rejects.toThrow(
      'releases/0001.jsonl: expected a change that fits, got "remove" of person/an, but it is not there',
    );
  });

  test("a file that changes between opening and use", async () => {
    const set = await writeChain();
    const [first] = await readReleases(set);
    await rm(file(set, 1));
    await writeRelease(set, header(1, null, { added: 1 }), [{ kind: "add", fact: an }]);
    await expect(collect(first?.changes() ?? [])).rejects.toThrow("releases/0001.jsonl: the file was changed while it was in use");
  });
});

describe("writing", () => {
  test("never replaces a release", async () => {
    const set = await writeChain();
    const before = await readFile(file(set, 3));
    await expect(writeRelease(set, header(3, null, { added: 1 }), [{ kind: "add", fact: bo }])).rejects.toMatchObject({
      code: "RELEASE_EXISTS",
      message: "releases/0003.jsonl was published by someone else meanwhile; compare with it and publish again",
    });
    expect(await readFile(file(set, 3))).toEqual(before);
    expect(await readdir(join(set, "releases"))).toEqual(["0001.jsonl", "0002.jsonl", "0003.jsonl"]);
  });

  test("clears away what killed publishers left, but not what may still become a release", async () => {
    const set = await writeChain();
    await writeFile(join(set, "releases/.0002.jsonl.dead.tmp"), "half");
    await writeFile(join(set, "releases/.0005.jsonl.alive.tmp"), "half");
    const last = (await readReleases(set)).at(-1);
    await writeRelease(set, header(4, last?.hash ?? null, { added: 1 }), [{ kind: "add", fact: bo }]);
    expect(await readdir(join(set, "releases"))).toEqual([".0005.jsonl.alive.tmp", "0001.jsonl", "0002.jsonl", "0003.jsonl", "0004.jsonl"]);
  });
});

function header(number: number, previous: string | null, some: Partial<ReleaseHeader>): ReleaseHeader {
  return { number, publishedAt: "2026-01-01T00:00:00Z", previous, added: 0, changed: 0, removed: 0, ...some };
}

/** Three releases: two people; one renamed, one gone, one new; one gone. */
async function writeChain(): Promise<string> {
  const set = await writeSet({});
  const one = await writeRelease(set, header(1, null, { added: 2 }), [
    { kind: "add", fact: an },
    { kind: "add", fact: bo },
  ]);
  const two = await writeRelease(set, header(2, one, { added: 1, changed: 1, removed: 1, note: "Hai" }), [
    { kind: "change", fact: { ...an, name: "An" } },
    { kind: "remove", type: "Person", id: "person/bo" },
    { kind: "add", fact: { ...bo, id: "person/chi" } },
  ]);
  await writeRelease(set, header(3, two, { removed: 1 }), [{ kind: "remove", type: "Person", id: "person/chi" }]);
  return set;
}

function file(set: string, number: number): string {
  return join(set, `releases/000${number}.jsonl`);
}

async function edit(set: string, number: number, from: string, to: string): Promise<void> {
  const text = await readFile(file(set, number), "utf8");
  await writeFile(file(set, number), text.replace(from, to));
}

async function cut(set: string, number: number, at: (text: string) => number): Promise<void> {
  await truncate(file(set, number), at(await readFile(file(set, number), "latin1")));
}

async function collect(changes: AsyncIterable<Change> | readonly Change[]): Promise<Change[]> {
  const all: Change[] = [];
  for await (const change of changes) all.push(change);
  return all;
}
