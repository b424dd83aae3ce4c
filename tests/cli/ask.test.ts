import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { flatAnswer } from "../../src/cli/flat-answer.js";
import { tableLines } from "../../src/cli/table.js";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

let records: string;

beforeAll(async () => {
  records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A"), "b.yaml": area("area/b", "Tỉnh B") });
  expect(await runCommand(["publish", "--records", records])).toMatchObject({ code: 0, err: "" });
});

const ask = (args: readonly string[], isTerminal = false) => runCommand(["ask", "--records", records, ...args], {}, { isTerminal });

const LIST = "{ areas { edges { node { id name } } } }";

test("the answer is JSON, as the server would give it", async () => {
  const { code, out, err } = await ask([LIST]);
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toEqual({
    data: { areas: { edges: [{ node: { id: "area/a", name: "Tỉnh A" } }, { node: { id: "area/b", name: "Tỉnh B" } }] } },
  });
});

test("a list of flat things is a table at a terminal, and JSON there when asked for", async () => {
  expect((await ask([LIST], true)).out).toMatchInlineSnapshot(`
"id      name
──────  ──────
area/a  Tỉnh A
area/b  Tỉnh B"
`);
  expect((await ask([LIST, "--json"], true)).out).toMatch(/^\{/);
  expect((await ask([LIST, "--table"])).out).toMatch(/^id/);
});

test("what makes no table is JSON at a terminal, and a problem when a table was asked for", async () => {
  const query = '{ area(by: {id: "area/a"}) { id } areas { edges { node { id } } } }';
  expect((await ask([query], true)).out).toMatch(/^\{/);
  expect(await ask([query, "--table"])).toMatchObject({ code: 1, out: "", err: expect.stringContaining("--json shows it") });
});

test("a query comes from a file with its variables, and one of several operations is named", async () => {
  const folder = await writeFolder({
    "q.graphql": "query A { areas { edges { node { id } } } }\nquery B($id: ID!) { node(id: $id) { id } }",
    "v.json": '{"id": "area/b"}',
  });
  const args = ["--file", join(folder, "q.graphql"), "--operation", "B"];
  for (const variables of [
    ["--variables", '{"id": "area/b"}'],
    ["--variables-file", join(folder, "v.json")],
  ])
    expect(JSON.parse((await ask([...args, ...variables])).out)).toEqual({ data: { node: { id: "area/b" } } });
  expect(await ask([...args, "--variables", "[]"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("--variables: expected a JSON"),
  });
  expect(await ask(["--file", join(folder, "none")])).toMatchObject({ code: 1, err: expect.stringContaining("--file:") });
});

test("an error is told with its place and its path, and the exit code is 1", async () => {
  expect(await ask(["{\n  areas { nothing }\n}"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^query:2:11: Cannot query field/),
  });
  expect(await ask(["{ areas"], true)).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/^query:1:8: Syntax Error/) });
  expect(await ask(["{ areas(first: 500) { edges { node { id } } } }"])).toMatchObject({ code: 1, err: expect.stringContaining("100") });
  expect(await ask(["mutation { x }"])).toMatchObject({ code: 1 });
  const folder = await writeFolder({ "q.graphql": "{ x }" });
  expect((await ask(["--file", join(folder, "q.graphql")])).err).toMatch(/q\.graphql:1:3: /);
});

test("neither a query nor a file, or both, is wrong usage", async () => {
  expect(await ask([])).toMatchObject({ code: 2, err: expect.stringContaining("--file") });
  expect(await ask([LIST, "--file", "q.graphql"])).toMatchObject({ code: 2 });
  expect(await ask([LIST, "--json", "--table"])).toMatchObject({ code: 2 });
});

test("a running server is asked instead, and one that is not there is named", async () => {
  const listeners: (() => void)[] = [];
  let stopped: () => void = () => {};
  const exited = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const world = { exit: () => stopped(), onSignal: (_: string, listener: () => void) => void listeners.push(listener) };
  const { out } = await runCommand(["serve", "--records", records], { PORT: "0", LOG_LEVEL: "silent" }, world);
  const url = /http:\S+(?=\/graphql)/.exec(out)?.[0] ?? "";
  try {
    // The records are not needed for it.
    expect(JSON.parse((await runCommand(["ask", "--records", "/none", "--url", url, LIST])).out)).toMatchObject({ data: { areas: {} } });
    expect(await runCommand(["ask", "--url", url, "{ x }"])).toMatchObject({ code: 1, err: expect.stringMatching(/^query:1:3: /) });
    expect(await runCommand(["ask", "--url", `${url}/health`, LIST])).toMatchObject({
      code: 1,
      err: "query: Only GET, HEAD is understood here.\n",
    });
  } finally {
    listeners.at(-1)?.();
    await exited;
  }
  expect(await runCommand(["ask", "--url", url, LIST])).toMatchObject({ code: 1, err: expect.stringContaining("cannot be reached") });
  expect(await runCommand(["ask", "--url", "localhost", LIST])).toMatchObject({ code: 1, err: expect.stringContaining("--url:") });
});

test("a later release is loaded before the answer", async () => {
  const copy = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  const env = { GOVGRAPH_STORE: join(copy, ".store") };
  const count = async () => {
    const { out } = await runCommand(["ask", "--records", copy, "{ areas { totalCount } }"], env);
    return JSON.parse(out).data.areas.totalCount;
  };
  await runCommand(["publish", "--records", copy]);
  expect(await count()).toBe(1);
  await addFiles(copy, { "b.yaml": area("area/b", "Tỉnh B") });
  await runCommand(["publish", "--records", copy]);
  expect(await count()).toBe(2);
});

test("columns stand under one another in Vietnamese too, composed or not, and no cell drives the terminal", () => {
  const rows = [
    ["Điện Biên".normalize("NFD"), 12],
    ["a\u001b[2J\nb", 3],
    [null, null],
  ];
  expect(tableLines(["tên", "số"], rows)).toEqual(["tên        số", "─────────  ──", "Điện Biên  12", "a [2J b     3", ""]);
});

test("an answer is flat when nothing in its list is a list of things", () => {
  expect(
    flatAnswer({
      a: [
        { x: 1, y: { z: true } },
        { x: null, y: null, w: ["p", "q"] },
      ],
    }),
  ).toEqual({
    columns: ["x", "y.z", "y", "w"],
    rows: [
      [1, true, null, null],
      [null, null, null, "p, q"],
    ],
    beside: {},
  });
  expect(flatAnswer({ a: { totalCount: 1, edges: [{ cursor: "c", node: { x: 1 } }] } })).toEqual({
    columns: ["x", "cursor"],
    rows: [[1, "c"]],
    beside: { totalCount: 1 },
  });
  for (const data of [null, undefined, {}, { a: null }, { a: { x: 1 } }, { a: [], b: [] }, { a: [{ x: [{}] }] }, { a: [null] }])
    expect(flatAnswer(data)).toBeUndefined();
});

test("a store whose file was tampered with is named, and the answer is of what was published", async () => {
  const folder = join(await writeFolder(), "store");
  const askStore = () => runCommand(["ask", "--records", records, LIST], { GOVGRAPH_STORE: folder });
  const answer = (await askStore()).out;
  const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".grafeo"));
  const bytes = await readFile(join(folder, name));
  await writeFile(join(folder, name), bytes.fill(0, bytes.length >> 1));
  expect(await askStore()).toEqual({
    code: 0,
    out: answer,
    err: expect.stringMatching(new RegExp(`built again from the releases: .*${name} is not what was published: its SHA-256 differs`)),
  });
  expect(await askStore()).toEqual({ code: 0, out: answer, err: "" });
});
