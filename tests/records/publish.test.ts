import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describeChanges, summarize } from "../../src/records/describe-changes.js";
import { readDifference } from "../../src/records/difference.js";
import { publish } from "../../src/records/publish.js";
import { latestFacts, readReleases } from "../../src/records/releases.js";
import { model, TINY, writeSet } from "./record-sets.js";

const clock = () => new Date("2026-01-02T03:04:05.678Z");

test("what changed since the last release becomes the next one", async () => {
  const folder = await writeSet(TINY);
  const first = await publish({ folder, model, note: "Đầu tiên", clock });
  expect(first).toMatchObject({
    kind: "published",
    header: { number: 1, publishedAt: "2026-01-02T03:04:05Z", note: "Đầu tiên", previous: null, added: 10 },
  });
  expect(await publish({ folder, model, note: undefined, clock })).toEqual({ kind: "unchanged", release: 1, warnings: [] });

  await writeFile(join(folder, "bao.yaml"), TINY["bao.yaml"].replace("title: Họp, kind: SESSION", "title: Họp báo, kind: CONFERENCE"));
  await writeFile(
    join(folder, "bodies.yaml"),
    TINY["bodies.yaml"].replace(
      /.*post\/pho.*\n/u,
      "  - { id: post/uy-vien, title: Ủy viên, organization: organization/ubnd, role: MEMBER }\n",
    ),
  );
  const second = await publish({ folder, model, note: undefined, clock });
  expect(second).toMatchObject({ kind: "published", header: { number: 2, previous: first.kind === "published" && first.hash } });
  if (second.kind !== "published") return;
  expect([...describeChanges(second.changes, second.before), summarize(second.changes)]).toEqual([
    "~ event/hop  Họp báo  (fields: kind, title)",
    "- post/pho  Phó Chủ tịch",
    "+ post/uy-vien  Ủy viên",
    "1 added, 1 changed, 1 removed (Event ~1, Post +1 -1)",
  ]);
  const difference = await readDifference(folder, model);
  expect(difference).toMatchObject({ kind: "changes", changes: [] });
  if (difference.kind === "changes") expect(difference.before).toEqual(new Map(difference.facts.map((fact) => [fact.id, fact])));
});

test("another order or layout of the same records is no change", async () => {
  const folder = await writeSet(TINY);
  await publish({ folder, model, note: undefined, clock });
  await writeFile(join(folder, "bao.yaml"), "# all in one file\n");
  await writeFile(join(folder, "bodies.yaml"), `${TINY["bao.yaml"]}\n\n${TINY["bodies.yaml"]}`);
  expect(await publish({ folder, model, note: undefined, clock })).toEqual({ kind: "unchanged", release: 1, warnings: [] });
});

test("records with problems are not published, nor is nothing", async () => {
  const wrong = await writeSet({ "a.yaml": "people: x\n" });
  expect(await publish({ folder: wrong, model, note: undefined, clock })).toMatchObject({
    kind: "problems",
    problems: [{ file: "a.yaml", line: 1 }],
  });
  expect(await readdir(wrong)).toEqual(["a.yaml"]);
  expect(await publish({ folder: await writeSet({}), model, note: undefined, clock })).toEqual({
    kind: "unchanged",
    release: 0,
    warnings: [],
  });
});

test("nothing is put on top of a damaged chain", async () => {
  const folder = await writeSet({ ...TINY, "releases/0001.jsonl": "{}\n" });
  await expect(publish({ folder, model, note: undefined, clock })).rejects.toMatchObject({ code: "RELEASE_DAMAGED" });
  expect(await readdir(join(folder, "releases"))).toEqual(["0001.jsonl"]);
});

test("of several who publish at once one does, and the others are told", async () => {
  const folder = await writeSet(TINY);
  const results = await Promise.allSettled([1, 2, 3, 4].map((n) => publish({ folder, model, note: `${n}`, clock })));
  // Who comes late enough finds nothing left to publish.
  const told = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : [result.value.kind])).sort();
  expect(told.filter((kind) => kind === "published")).toHaveLength(1);
  expect(told.filter((kind) => !["published", "unchanged", "RELEASE_EXISTS"].includes(kind))).toEqual([]);
  expect(await readReleases(folder)).toHaveLength(1);
  expect(await readdir(join(folder, "releases"))).toEqual(["0001.jsonl"]);
});

test("a publisher killed at any moment leaves a whole chain, and the next one goes on from it", async () => {
  const folder = await writeSet(TINY);
  const temporary = async () => (await readdir(join(folder, "releases"))).filter((name) => name.endsWith(".tmp"));
  for (const moment of [0, 10, 25, 60]) {
    await killPublisher(folder, moment);
    await latestFacts(await readReleases(folder));
  }
  await killPublisher(folder, "while writing");
  expect(await temporary()).not.toEqual([]);
  const before = await readReleases(folder);
  expect(before.length).toBeGreaterThanOrEqual(4);
  expect(await publish({ folder, model, note: undefined, clock, removals: true })).toMatchObject({
    header: { number: before.length + 1, added: 10 },
  });
  expect((await latestFacts(await readReleases(folder))).size).toBe(10);
  expect(await temporary()).toEqual([]);
}, 120_000);

/** Writes release after release in a process of its own, and kills it: that many milliseconds after its first, or in the middle of one. */
async function killPublisher(folder: string, moment: number | "while writing"): Promise<void> {
  const built = (name: string) => JSON.stringify(new URL(`../../src/records/${name}`, import.meta.url).href);
  const script = `
    import { readReleases } from ${built("releases.js")};
    import { writeRelease } from ${built("write-release.js")};
    const [folder, moment] = process.argv.slice(1);
    const last = (await readReleases(folder)).at(-1);
    let previous = last?.hash ?? null;
    for (let number = (last?.header.number ?? 0) + 1; ; number++) {
      const header = { number, publishedAt: "2026-01-01T00:00:00Z", previous, added: 5000, changed: 0, removed: 0 };
      previous = await writeRelease(folder, header, people(number));
      process.stdout.write("written\\n");
    }
    function* people(number) {
      for (let n = 10000; n < 15000; n++) {
        if (moment === "while writing" && n === 14999) process.kill(process.pid, "SIGKILL");
        yield { kind: "add", fact: { type: "Person", id: "person/n" + number + "-" + n, name: "An" } };
      }
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script, "--", folder, String(moment)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), exited]);
  if (typeof moment === "number") {
    await pause(moment);
    child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);
}
