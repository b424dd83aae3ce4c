import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

async function releasedOnce(): Promise<{ records: string; env: Record<string, string> }> {
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  const env = { PORT: "0", GOVGRAPH_STORE: join(records, ".store") };
  expect(await runCommand(["publish", "--records", records], env)).toMatchObject({ code: 0 });
  return { records, env };
}

test("all is well after publishing, and nothing is changed by looking", async () => {
  const { records, env } = await releasedOnce();
  const before = await readdir(records, { recursive: true });
  const { code, out, err } = await runCommand(["doctor", "--records", records], env);
  expect([code, err]).toEqual([0, ""]);
  const said = out
    .replaceAll(records, "RECORDS")
    .replace(/govgraph {2}.*/, "govgraph  VERSIONS")
    .replace(/\d{4}-\d\d-\d\d/, "DAY")
    .replace(/format \d+/, "format N")
    .replace(/Grafeo\/\S+/, "Grafeo/VERSION");
  expect(said).toMatchInlineSnapshot(`
"ok    govgraph  VERSIONS
ok    settings  127.0.0.1:0, store RECORDS/.store, log by default
ok    engine    the embedded store's native binding is there
ok    port      any free one
ok    records   RECORDS
ok    releases  the chain is whole up to release 1 of DAY
ok    records   the last release has all of them
ok    store     embedded store in RECORDS/.store holds release 1, format N, the newest
ok    indexes   all there, in Grafeo/VERSION
ok    counts    1 Area, 1 Release

10 ok, 0 to look at, 0 to put right."
`);
  expect(await readdir(records, { recursive: true })).toEqual(before);
});

test("what is behind is to be looked at, and says what to do", async () => {
  const { records, env } = await releasedOnce();
  await addFiles(records, { "b.yaml": area("area/b", "Tỉnh B") });
  const { code, out } = await runCommand(["doctor", "--records", records], env);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/warn {2}records {3}not all in a release yet: 1 added.*\n.*→ Run govgraph publish\./),
  ]);
  await runCommand(["publish", "--records", records], { GOVGRAPH_STORE: "memory:" });
  expect((await runCommand(["doctor", "--records", records], env)).out).toMatch(
    /warn {2}store .*holds release 1, format \d+: the newest is release 2\n.*→ govgraph serve/,
  );
  const none = { ...env, GOVGRAPH_STORE: join(records, ".none") };
  expect((await runCommand(["doctor", "--records", records], none)).out).toMatch(/warn {2}store .*release 2 is still to be loaded/);
});

test("a damaged store is told from a damaged release and from wrong records", async () => {
  const { records, env } = await releasedOnce();
  const store = join(records, ".store");
  const graph = (await readdir(store)).find((name) => name.startsWith("graph-")) ?? "";
  await writeFile(join(store, graph), "x");
  expect((await runCommand(["doctor", "--records", records], env)).out).toMatch(/warn {2}store .*has to be built again, because/);
  await addFiles(records, { "b.yaml": "areas:\n  - { id: area/b }\n" });
  const wrong = await runCommand(["doctor", "--records", records], env);
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringMatching(/fail {2}records .*\n.*→ Run govgraph check/)]);
  const release = join(records, "releases", "0001.jsonl");
  await writeFile(release, (await readFile(release, "utf8")).replace("Tỉnh A", "Tỉnh B"));
  const damaged = await runCommand(["doctor", "--records", records], env);
  expect([damaged.code, damaged.out]).toEqual([1, expect.stringMatching(/fail {2}releases {2}releases\/0001\.jsonl/)]);
});

test("a set that is not there, an unreleased set and settings that are wrong fail, each in a sentence and with no secret", async () => {
  const missing = await runCommand(["doctor", "--records", "/none"], { PORT: "0" });
  expect([missing.code, missing.out]).toEqual([1, expect.stringContaining("fail  records   --records: /none is not a folder.")]);
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  const unreleased = await runCommand(["doctor", "--records", records], { PORT: "0" });
  expect([unreleased.code, unreleased.out]).toEqual([
    1,
    expect.stringMatching(/fail {2}releases {2}there is none\n.*→ Run govgraph publish/),
  ]);
  const env = { PORT: "many", NEO4J_URI: "bolt://db", NEO4J_PASSWORD: "hunter2" };
  const wrong = await runCommand(["doctor", "--records", records], env);
  expect([wrong.code, wrong.out]).toEqual([
    1,
    expect.stringContaining('fail  settings  PORT must be a port between 0 and 65535, not "many".'),
  ]);
  expect(wrong.out).not.toContain("hunter2");
});

test("a store that cannot be reached fails, and a port that somebody else has", async () => {
  const other = createServer((_request, response) => response.end("hello")).listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { records } = await releasedOnce();
  const env = { PORT: String(port), GOVGRAPH_STORE: "", NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "hunter2" };
  const { code, out } = await runCommand(["doctor", "--records", records], env);
  other.close();
  expect(code).toBe(1);
  expect(out).toMatch(new RegExp(`fail {2}port {6}Port ${port} is in use`));
  expect(out).toMatch(/fail {2}store .*127\.0\.0\.1:1/);
  expect(out).not.toContain("hunter2");
});

test("a port that a running govgraph has is as it should be", async () => {
  const { records, env } = await releasedOnce();
  let stop = () => {};
  let stopped = () => {};
  const exited = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const world = {
    exit: () => stopped(),
    onSignal: (_signal: string, listener: () => void) => {
      stop = listener;
    },
  };
  const { out } = await runCommand(["serve", "--records", records], { ...env, LOG_LEVEL: "silent" }, world);
  const port = /:(\d+)\/graphql/.exec(out)?.[1] ?? "";
  const doctor = await runCommand(["doctor", "--records", records], { ...env, PORT: port });
  expect([doctor.code, doctor.out]).toEqual([
    0,
    expect.stringContaining(`ok    port      ${port} is in use by a govgraph that is running`),
  ]);
  stop();
  await exited;
});

test("the graphs of past releases are looked at, and one that is damaged is named", async () => {
  const { records, env } = await releasedOnce();
  await addFiles(records, { "b.yaml": area("area/b", "Tỉnh B") });
  await runCommand(["publish", "--records", records], env);
  await runCommand(["ask", "--records", records, "{ areas(release: 1) { totalCount } }"], env);
  expect((await runCommand(["doctor", "--records", records], env)).out).toMatch(
    /ok {4}past {6}\S+history keeps 1 past release, 0\.\d MB, each whole/,
  );
  const shelf = join(records, ".store", "history", "1");
  const graph = (await readdir(shelf)).find((name) => name.startsWith("graph-")) ?? "";
  await writeFile(join(shelf, graph), "x");
  const { code, out } = await runCommand(["doctor", "--records", records], env);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/warn {2}past .*\n.*release 1: it has to be built again, because .*\n.*→ Nothing/),
  ]);
});
