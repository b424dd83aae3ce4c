import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "../end-to-end/command.js";
import { neo4jAccess, testStores } from "../store/stores.js";
import { area, mainFile, runCommand, writeFolder } from "./run-command.js";

const access = neo4jAccess();

/** The way to the database, which can be closed and opened again at the same port. */
async function openWay(target: string | undefined) {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const open = async (port: number): Promise<number> => {
    server = createServer((client) => {
      if (target === undefined) return client.destroy();
      const { hostname, port: there } = new URL(target);
      const database = connect(Number(there), hostname);
      for (const [socket, other] of [[client, database] as const, [database, client] as const]) {
        sockets.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => other.destroy());
        socket.pipe(other);
      }
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  };
  const close = async () => {
    server?.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const port = await open(0);
  await close();
  return { port, open: () => open(port), close };
}

async function serving(port: number, password: string) {
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  expect(await runCommand(["publish", "--records", records])).toMatchObject({ code: 0 });
  const child = run({
    args: ["serve", "--records", records],
    env: {
      PORT: "0",
      NEO4J_URI: `bolt://127.0.0.1:${port}`,
      NEO4J_PASSWORD: password,
      NEO4J_USER: access?.user ?? "neo4j",
      NEO4J_DATABASE: access?.database ?? "neo4j",
      LOG_LEVEL: "warn",
    },
  });
  const said = { out: "", err: "" };
  child.stderr?.on("data", (chunk) => {
    said.err += String(chunk);
  });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`${mainFile} ended: ${said.out}${said.err}`)));
    child.stdout?.on("data", (chunk) => {
      said.out += String(chunk);
      if (said.out.includes("Ctrl-C")) resolve();
    });
  });
  const url = /http\S+(?=\/graphql)/.exec(said.out)?.[0] ?? "";
  return {
    said,
    exited: once(child, "exit"),
    look: async (path: string) => (await fetch(url + path)).status,
    ask: async () => {
      const begun = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query: "{ areas { edges { node { name } } } }" }),
      });
      const text = await response.text();
      return { status: response.status, retryAfter: response.headers.get("retry-after"), text, ms: performance.now() - begun };
    },
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
      return child.exitCode;
    },
  };
}

async function within(ms: number, look: () => Promise<number>, status: number): Promise<void> {
  for (const end = Date.now() + ms; (await look()) !== status; await sleep(100)) {
    if (Date.now() > end) throw new Error(`it was not ${status} within ${ms} ms`);
  }
}

test("without its database it serves: it lives, is not ready, answers 503 in time, and stops in good order", async () => {
  const server = await serving((await openWay(undefined)).port, "secret-word");
  expect(server.said.out).toMatch(/Store {4}not there yet: Neo4j at bolt:\/\/127\.0\.0\.1:\d+ cannot be reached: connect ECONNREFUSED/);
  expect([await server.look("/health"), await server.look("/ready")]).toEqual([200, 503]);
  const { status, retryAfter, text, ms } = await server.ask();
  expect([status, retryAfter]).toEqual([503, "1"]);
  expect(text).not.toMatch(/secret-word|127\.0\.0\.1/);
  expect(ms).toBeLessThan(3_000);
  expect(await server.stop()).toBe(0);
  expect(server.said.err.match(/store\.away/g)).toHaveLength(1);
  expect(server.said.err).not.toContain("secret-word");
}, 30_000);

const there = access === undefined ? test.skip : test;
const not = access === undefined ? " (NOT RUN, use npm run test:neo4j)" : "";

there(
  `the database comes, goes and comes again, and it is ready within five seconds of each coming${not}`,
  async () => {
    await (await testStores.find(({ name }) => name === "Neo4j")?.open({ unique: [], ordered: [] }))?.close();
    const way = await openWay(access?.uri);
    const server = await serving(way.port, access?.password ?? "");
    try {
      expect(await server.look("/ready")).toBe(503);
      await way.open();
      await within(30_000, () => server.look("/ready"), 200);
      expect(JSON.parse((await server.ask()).text)).toEqual({ data: { areas: { edges: [{ node: { name: "Tỉnh A" } }] } } });
      for (const _time of ["first", "second"]) {
        await way.close();
        await within(5_000, () => server.look("/ready"), 503);
        const { status, ms } = await server.ask();
        expect(status).toBe(503);
        expect(ms).toBeLessThan(3_000);
        await sleep(6_000);
        await way.open();
        await within(5_000, () => server.look("/ready"), 200);
        expect((await server.ask()).status).toBe(200);
      }
      expect(server.said.err.match(/"msg":"store\.\w+"/g)).toEqual(Array(3).fill(['"msg":"store.away"', '"msg":"store.back"']).flat());
    } finally {
      await server.stop();
      await way.close();
    }
  },
  90_000,
);

there(
  `a password that turns out to be wrong when the database comes ends it with a sentence${not}`,
  async () => {
    const way = await openWay(access?.uri);
    const server = await serving(way.port, "secret-word");
    await way.open();
    const [code] = await server.exited;
    expect([code, server.said.err]).toEqual([1, expect.stringMatching(/does not accept user "\w+" with this password: see NEO4J_USER/)]);
    expect(server.said.err).not.toContain("secret-word");
    await way.close();
  },
  30_000,
);
