import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Interrupted, interruptible } from "../../src/cli/interruptible.js";
import { writeRelease } from "../../src/records/write-release.js";
import { mainFile, runCommand, writeFolder } from "./run-command.js";

/** Enough for the load to take longer than noticing it. */
const PEOPLE = 4_000;

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "%s while the store is loaded leaves no half-made file and ends with %i; the next one loads it",
  async (signal, expected) => {
    const people = Array.from({ length: PEOPLE }, (_, n) => `  - { id: person/p${n}, name: Lê Văn ${n} }\n`);
    const records = await writeFolder({ "people.yaml": `people:\n${people.join("")}` });
    const store = join(records, ".store");
    const env = { ...process.env, GOVGRAPH_STORE: store, NODE_OPTIONS: "" };
    const child = spawn(process.execPath, [mainFile, "publish", "--records", records], { env, stdio: ["ignore", "ignore", "pipe"] });
    const exited = once(child, "exit");
    const err = text(child.stderr);
    while (child.exitCode === null && !(existsSync(store) && readdirSync(store).some((name) => name.startsWith("part-")))) await sleep(2);
    child.kill(signal);
    expect(await exited).toEqual([expected, null]);
    expect(await err).toBe("Stopping: what is half done is removed. Ctrl-C again does not wait.\n");
    expect(readdirSync(store)).toEqual([]);
    expect(readdirSync(join(records, "releases"))).toEqual(["0001.jsonl"]);
    const again = await runCommand(["ask", "--records", records, "{ people { totalCount } }"], { GOVGRAPH_STORE: store });
    expect(JSON.parse(again.out)).toEqual({ data: { people: { totalCount: PEOPLE } } });
  },
  60_000,
);

test("a release given up while it is written leaves nothing", async () => {
  const folder = await writeFolder();
  const controller = new AbortController();
  function* changes() {
    for (let n = 0; n < 20_000; n += 1) {
      if (n === 10_000) controller.abort(new Error("enough"));
      const id = `area/${String(n).padStart(6, "0")}`;
      yield { kind: "add" as const, fact: { type: "Area", id, name: "Tỉnh", kind: "PROVINCE", level: "PROVINCE" } };
    }
  }
  const header = { number: 1, publishedAt: "2023-01-01T00:00:00Z", previous: null, added: 20_000, changed: 0, removed: 0 };
  await expect(writeRelease(folder, header, changes(), controller.signal)).rejects.toThrow("enough");
  expect(readdirSync(join(folder, "releases"))).toEqual([]);
});

test("a second signal does not wait, and one that comes after the work does nothing", async () => {
  const exits: number[] = [];
  const listeners: (() => void)[] = [];
  const err = new PassThrough();
  const world = {
    err,
    exit: (code: number) => void exits.push(code),
    onSignal: (_: string, listener: () => void) => void listeners.push(listener),
  };
  const work = interruptible(world, async (signal) => {
    await once(signal, "abort");
    throw new Error("whatever the engine makes of it");
  });
  listeners[0]?.();
  expect(exits).toEqual([]);
  listeners[0]?.();
  expect(exits).toEqual([130]);
  await expect(work).rejects.toEqual(new Interrupted(130));
  listeners[0]?.();
  expect(exits).toEqual([130]);
});
