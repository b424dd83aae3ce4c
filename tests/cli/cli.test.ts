import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createLog } from "../../src/cli/log.js";
import { nodeProblem } from "../../src/cli/node-version.js";
import { run } from "../../src/cli/program.js";
import { homeOf } from "../../src/cli/project-folder.js";
import { readSettings, withEnvFile } from "../../src/cli/settings.js";
import { stopOnSignals } from "../../src/cli/stop.js";

let folder: string;
/** Two areas, released once. */
let records: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-cli-"));
  records = join(folder, "records");
  await mkdir(records);
  await writeFile(join(records, "areas.yaml"), area("area/a", "Tỉnh A"));
  expect(await govgraph(["publish", "--records", records, "--note", "First"], { GOVGRAPH_STORE: "memory:" })).toMatchObject({
    code: 0,
    err: "",
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const area = (id: string, name: string) => `areas:\n  - id: ${id}\n    name: ${name}\n    kind: PROVINCE\n    level: PROVINCE\n`;

interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
async function govgraph(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const out: string[] = [];
  const err = new PassThrough();
  const code = await run(args, { env, out: (line) => void out.push(line), err, exit: () => {}, onSignal: () => {} });
  err.end();
  return { code, out: out.join("\n"), err: await text(err) };
}

async function copyOfRecords(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(records, copy, { recursive: true });
  return copy;
}

test("a Node that is too old is told so in a sentence", () => {
  expect(nodeProblem("18.20.4")).toBe("govgraph needs Node.js 20.19 or newer; this is 18.20.4.");
  expect(nodeProblem("20.18.0")).toBeDefined();
  expect(["20.19.0", "20.20.2", "22.1.0", "24.0.0"].map(nodeProblem)).toEqual([undefined, undefined, undefined, undefined]);
});

test("help comes with an example for every command, and wrong usage is a 2", async () => {
  for (const command of [
    [],
    ["serve"],
    ["ask"],
    ["check"],
    ["publish"],
    ["verify"],
    ["new"],
    ["releases"],
    ["export"],
    ["schema"],
    ["doctor"],
  ]) {
    const { code, out } = await govgraph([...command, "--help"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}\$ /)]);
  }
  expect(await govgraph(["serv"])).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean serve?") });
  expect(await govgraph(["serve", "--colour"])).toMatchObject({ code: 2 });
  expect(await govgraph([])).toMatchObject({ code: 2 });
});

test("settings have defaults, and an empty one counts as none", () => {
  expect(readSettings({ PORT: "" }, "/project")).toEqual({
    host: "127.0.0.1",
    port: 4000,
    store: join("/project", ".govgraph"),
    neo4j: undefined,
    logLevel: undefined,
    production: false,
  });
  expect(readSettings({ NEO4J_URI: "bolt://db:7687", NEO4J_PASSWORD: "hunter2" }, "/project").neo4j).toEqual({
    uri: "bolt://db:7687",
    user: "neo4j",
    password: "hunter2",
    database: "neo4j",
  });
});

test("an installed package keeps its store where it is used, a clone in itself", () => {
  expect(homeOf(join("/home/an/graph/node_modules/govgraph"))).toBe(process.cwd());
  expect(homeOf(join("/home/an/govgraph"))).toBe(join("/home/an/govgraph"));
});

test.each([
  [{ PORT: "http" }, 'PORT must be a port between 0 and 65535, not "http".'],
  [{ PORT: "70000" }, 'PORT must be a port between 0 and 65535, not "70000".'],
  [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
  [{ NEO4J_URI: "bolt://neo4j:hunter2@db" }, "NEO4J_URI must be an address such as neo4j://localhost:7687, without a user or a password."],
  [{ NEO4J_URI: "bolt://db" }, "NEO4J_PASSWORD must be set when NEO4J_URI is."],
  [
    { NEO4J_URI: "bolt://db", NEO4J_PASSWORD: "x", GOVGRAPH_STORE: "memory:" },
    "NEO4J_URI and GOVGRAPH_STORE are both set; one store at a time is served.",
  ],
  [
    { NODE_ENV: "production", NEO4J_URI: "bolt://db", NEO4J_PASSWORD: "neo4j" },
    "NEO4J_PASSWORD is the one Neo4j comes with; set another in Neo4j before serving in production.",
  ],
])("%j is refused with a sentence that names the setting and no secret", async (env, sentence) => {
  expect(await govgraph(["serve", "--records", records], env)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
});

test("an env file adds settings, the environment wins, and a file that is not there is named", async () => {
  const file = join(folder, "settings.env");
  await writeFile(file, "PORT=1\nHOST=::1 # here\n");
  expect(await withEnvFile({ PORT: "2" }, file)).toMatchObject({ PORT: "2", HOST: "::1" });
  const args = ["serve", "--records", records, "--settings", join(folder, "none.env")];
  expect(await govgraph(args)).toEqual({ code: 1, out: "", err: `--settings: ${args.at(-1)} cannot be read.\n` });
});

test("a port in use is one sentence, within a second, before the store is touched", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const store = join(folder, "untouched");
  const started = performance.now();
  const outcome = await govgraph(["serve", "--records", records], { PORT: String(port), GOVGRAPH_STORE: store });
  expect(outcome).toEqual({ code: 1, out: "", err: `Port ${port} is in use; set PORT to another one, for example PORT=${port + 1}.\n` });
  expect(performance.now() - started).toBeLessThan(1_000);
  await expect(readFile(store)).rejects.toThrow("ENOENT");
  other.close();
});

test("a store that cannot be made is one sentence", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const { code, out, err } = await govgraph(["serve", "--records", records], { PORT: "0", GOVGRAPH_STORE: join(file, "store") });
  expect([code, out, err.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(err).toContain(file);
  expect(err).not.toMatch(/ {4}at /);
});

test("an error is shown whole with --debug", async () => {
  const { err } = await govgraph(["check", "--records", "/none", "--debug"]);
  expect(err).toMatch(/^CliError: --records: \/none is not a folder\.\n {4}at /);
});

test("a release that was changed is named", async () => {
  const copy = await copyOfRecords("changed");
  const release = join(copy, "releases", "0001.jsonl");
  await writeFile(release, (await readFile(release, "utf8")).replace("Tỉnh A", "Tỉnh B"));
  const { code, err } = await govgraph(["serve", "--records", copy], { PORT: "0", GOVGRAPH_STORE: "memory:" });
  expect([code, err.trimEnd().split("\n").length]).toEqual([1, 1]);
  expect(err).toContain("releases/0001.jsonl");
});

test("a set without a release is told how to get one", async () => {
  const copy = await copyOfRecords("unreleased");
  await rm(join(copy, "releases"), { recursive: true });
  const { code, err } = await govgraph(["serve", "--records", copy], { PORT: "0", GOVGRAPH_STORE: "memory:" });
  expect([code, err]).toEqual([1, `There is no release in ${copy}; govgraph publish makes one of the records.\n`]);
});

test("check says what is wrong, with its place, and publish then writes nothing", async () => {
  const copy = await copyOfRecords("wrong");
  await writeFile(join(copy, "areas.yaml"), area("area/a", "Tỉnh A").replace("PROVINCE", "CASTLE"));
  for (const command of ["check", "publish"]) {
    const { code, out, err } = await govgraph([command, "--records", copy], { GOVGRAPH_STORE: "memory:" });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${relative("", join(copy, "areas.yaml"))}:4:\\d+: .*CASTLE`));
    expect(err).toBe("There is one problem in the records; nothing was published.\n");
  }
});

test("check and publish warn of contradictions with the places of both sides, once, and refuse nothing", async () => {
  const copy = await copyOfRecords("disputed");
  const claim = (id: string, value: string) =>
    `  - { id: claim/${id}, about: area/a, property: name, value: ${value}, cite: [source/s] }\n`;
  await writeFile(
    join(copy, "disputed.yaml"),
    `sources:\n  - { id: source/s, publisher: S, title: S, kind: NEWS }\nclaims:\n${claim("a", "Tỉnh A")}${claim("b", "Tỉnh Á")}`,
  );
  const file = relative("", join(copy, "disputed.yaml"));
  const id = "contradiction/claims-differ/area/a/name";
  const warning = `${file}:4:5: warning: ${id}: SPELLING: name of area/a: Tỉnh A or Tỉnh Á? (against ${file}:5:5)\nThere is one contradiction between the sources, 1 of them open.`;
  for (const command of ["check", "publish"]) {
    const { code, out } = await govgraph([command, "--records", copy], { GOVGRAPH_STORE: "memory:" });
    expect([code, out]).toEqual([0, expect.stringContaining(warning)]);
  }
  // What is released is told no more; only that it is there.
  expect(await govgraph(["check", "--records", copy])).toMatchObject({
    code: 0,
    out: "There is one contradiction between the sources, 1 of them open.\nThe records are right, and release 2 has all of them.",
  });
  await writeFile(join(copy, "why.yaml"), `contradictions:\n  - { id: ${id}, explanation: E, explainedAt: "2026-01-02T03:04:05Z" }\n`);
  expect((await govgraph(["check", "--records", copy])).out).toContain(
    "There is one contradiction between the sources, none of them open.",
  );
});

test("check and a dry run show what would change, publish changes it", async () => {
  const copy = await copyOfRecords("grown");
  const env = { GOVGRAPH_STORE: join(folder, "store") };
  expect((await govgraph(["check", "--records", copy], env)).out).toBe("The records are right, and release 1 has all of them.");
  await writeFile(join(copy, "more.yaml"), area("area/b", "Tỉnh B"));
  const said = [
    "+ area/b  Tỉnh B",
    "1 added, 0 changed, 0 removed (Area +1)",
    "The records are right; govgraph publish would make release 2 of them.",
  ].join("\n");
  expect((await govgraph(["check", "--records", copy], env)).out).toBe(said);
  expect((await govgraph(["publish", "--dry-run", "--records", copy], env)).out).toBe(said);
  const published = await govgraph(["publish", "--records", copy], env);
  expect([published.code, published.out]).toEqual([0, expect.stringMatching(/Release 2 is written\.\n.*\(release 2 was loaded\)$/)]);
  expect((await govgraph(["publish", "--records", copy], env)).out).toMatch(
    /^Nothing has changed since release 2\.\n.*held release 2 already/,
  );
});

test("serve says where it is and what it holds, answers, and stops with 0 on Ctrl-C", async () => {
  const main = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
  const env = { ...process.env, PORT: "0", GOVGRAPH_STORE: "memory:", LOG_LEVEL: "warn", NODE_OPTIONS: "" };
  const child = spawn(process.execPath, [main, "serve", "--records", records], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(child, "exit");
  const err = text(child.stderr);
  let out = "";
  for await (const chunk of child.stdout) {
    out += String(chunk);
    if (out.includes("Ctrl-C")) break;
  }
  const url = /http:\S+\/graphql/.exec(out)?.[0] ?? "";
  expect(out.replaceAll(/:\d{4,5}\//g, ":PORT/").replace(/of \d{4}-\d\d-\d\d/, "of DAY")).toMatchInlineSnapshot(`
"govgraph serves records, release 1 of DAY

  Pages    http://127.0.0.1:PORT/ (for people, in Vietnamese and English)
  GraphQL  http://127.0.0.1:PORT/graphql (in a browser: an editor with examples)
  Health   http://127.0.0.1:PORT/health, http://127.0.0.1:PORT/ready
  Store    embedded store in memory (release 1 was loaded)
  Holds    1 Area, 1 Release

Stop it with Ctrl-C.
"
`);
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ areas { edges { node { id } } } }" }),
  });
  expect(await answer.json()).toEqual({ data: { areas: { edges: [{ node: { id: "area/a" } }] } } });
  child.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
  expect(await err).toBe("Stopping: what is under way is finished first. Ctrl-C again does not wait.\n");
});

test("a second signal does not wait for the first to finish", () => {
  const exits: number[] = [];
  const listeners: (() => void)[] = [];
  const world = {
    exit: (code: number) => void exits.push(code),
    onSignal: (_signal: string, listener: () => void) => void listeners.push(listener),
  };
  stopOnSignals(world, () => new Promise(() => {}));
  listeners[0]?.();
  expect(exits).toEqual([]);
  listeners[1]?.();
  expect(exits).toEqual([1]);
});

test("secrets stay out of the log, wherever they get into a message", async () => {
  const stream = new PassThrough();
  const log = createLog({ level: undefined, stream, secrets: ["hunter2"] });
  log.error({ password: "hunter2", request: { authorization: "Bearer x" }, err: new Error("cannot connect as neo4j/hunter2") }, "hunter2");
  log.debug("not at this level");
  stream.end();
  const lines = await text(stream);
  expect(lines).not.toMatch(/hunter2|Bearer/);
  expect(JSON.parse(lines)).toMatchObject({ level: "error", msg: "[redacted]", err: { message: "cannot connect as neo4j/[redacted]" } });
});

test("a log at a terminal is quiet by default, elsewhere it is not", () => {
  const stream = new PassThrough();
  expect(createLog({ level: undefined, stream, secrets: [] }).level).toBe("info");
  expect(createLog({ level: undefined, stream: Object.assign(new PassThrough(), { isTTY: true }), secrets: [] }).level).toBe("warn");
  expect(createLog({ level: "debug", stream: Object.assign(new PassThrough(), { isTTY: true }), secrets: [] }).level).toBe("debug");
});
