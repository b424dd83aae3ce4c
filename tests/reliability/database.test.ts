import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { projectRoot } from "../../scripts/project-root.js";
import { ask as askStore, people, schema } from "../store/people.js";
import { requireNeo4j, tellNeo4j } from "./database.js";
import { digest } from "./digest.js";
import { newFolder, openEnv, openFrom, openPlace } from "./places.js";
import { type Answer, ask, type Command, done, run, type Served, serve, until } from "./processes.js";
import { allowed, processorTime, slowdownSince } from "./processor.js";
import { openProxy } from "./proxy.js";
import { row, sized } from "./row.js";
import { versionOf, versionsQuery, writeVersion } from "./versions.js";

/** Answers come a little after what the limits say. */
const SLACK_MS = 2_000;

/** Nothing is waited for longer, however busy the machine is. */
const PATIENCE_MS = 60_000;

row(
  "F6 starts without its database",
  {
    did: "`govgraph serve` is started where nothing listens at the database's address; then the database is there.",
    proves:
      "The server does not need its database to start: it is alive and says that it is not ready, refuses questions with when to come again, and is ready without being started again.",
    stores: ["Neo4j"],
    seconds: 180,
  },
  async (name) => {
    const env = await openEnv(name);
    const records = await newFolder();
    await writeVersion(records, 1);
    await done({ args: ["publish", "--records", records], env });
    const proxy = await openProxy(env.NEO4J_URI ?? "", { shut: true });
    const before = processorTime();
    const served = await serve({ args: ["--records", records], env: { ...env, NEO4J_URI: proxy.uri } });
    const [live, ready, refused] = [await served.look("/health"), await served.look("/ready"), await served.ask(versionsQuery)];
    expect([live.status, ready.status, refused.status]).toEqual([200, 503, 503]);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(refused.ms).toBeLessThan(allowed(3_000, slowdownSince(before)));
    await proxy.open();
    const afterMs = await until("ready", async () => (await served.look("/ready")).status === 200, PATIENCE_MS);
    expect(afterMs).toBeLessThan(allowed(5_000, slowdownSince(before)) + SLACK_MS);
    expect(versionOf(await untilAnswered(served))).toBe(1);
    expect(await served.stop()).toBe(0);
    await proxy.close();
    return `live 200, ready 503, a question 503 with Retry-After ${refused.retryAfter} after ${Math.round(refused.ms)} ms; ready ${Math.round(afterMs)} ms after the database`;
  },
);

row(
  "F7 survives a restart mid-traffic",
  {
    did: "A server is asked 5 times a second (20 in the longer forms) while Neo4j is killed and started again, paused for 8 seconds (SIGSTOP), and stopped in good order and started again; a release is published while it is away.",
    proves:
      "Nobody waits longer than the deadline; who is refused is told when to come again; answers begin again by themselves when the database is back, nothing that was published is lost, and a publication that failed is done by running it again.",
    stores: ["Neo4j"],
    seconds: 300,
  },
  async (name) => {
    const env = await openEnv(name);
    const records = await newFolder();
    const command: Command = { args: ["publish", "--records", records], env };
    await writeVersion(records, 1);
    await done(command);
    const served = await serve({ args: ["--records", records], env });
    const told: string[] = [];
    let held = 1;
    const faults: [string, () => Promise<void>][] = [
      [
        "killed",
        async () => {
          await tellNeo4j("SIGKILL");
          // Nobody is told that it is written before it is.
          await writeVersion(records, held + 1);
          const outcome = await run(command);
          expect([outcome.ended, outcome.err]).toEqual([1, expect.stringContaining("cannot be reached")]);
          await tellNeo4j("start");
        },
      ],
      [
        "paused",
        async () => {
          await tellNeo4j("SIGSTOP");
          await sleep(8_000);
          await tellNeo4j("SIGCONT");
        },
      ],
      [
        "stopped",
        async () => {
          await tellNeo4j("SIGTERM");
          await tellNeo4j("start");
        },
      ],
    ];
    for (const [what, fault] of faults.slice(0, sized({ short: 2, medium: 3, long: 3 }))) {
      const traffic = startTraffic(served, sized({ short: 200, medium: 50, long: 50 }));
      await sleep(500);
      const [gone, before] = [performance.now(), processorTime()];
      await fault();
      const back = performance.now();
      await untilAnswered(served);
      const errorsEndMs = performance.now() - back;
      expect(errorsEndMs).toBeLessThan(allowed(5_000, slowdownSince(before)) + SLACK_MS);
      const answers = await traffic.stop();
      expect(countOf(answers, ({ status }) => ![200, 503, 504].includes(status))).toBe(0);
      expect(countOf(answers, ({ status, retryAfter }) => status === 503 && !retryAfter)).toBe(0);
      const slowest = Math.max(...answers.map(({ ms }) => ms));
      expect(slowest).toBeLessThan(10_000 + SLACK_MS);
      // The server itself loads what was published while the database was away.
      const next = what === "killed" ? held + 1 : held;
      for (const { status, text } of answers) if (status === 200) expect([held, next]).toContain(versionOf(text));
      await done(command);
      await until("the newest release", async () => versionOf(await untilAnswered(served)) === next, PATIENCE_MS);
      held = next;
      const seconds = (ms: number) => (ms / 1_000).toFixed(1);
      told.push(
        `${what} ${seconds(back - gone)} s: ${countOf(answers, ({ status }) => status === 200)} answered, ${countOf(answers, ({ status }) => status !== 200)} refused, slowest ${seconds(slowest)} s, again ${seconds(errorsEndMs)} s after`,
      );
    }
    expect(await served.stop()).toBe(0);
    return `${told.join("; ")}; 0 releases lost`;
  },
);

/** Asks until there is an answer; a database that was just started may take longer for the first than a request has. */
async function untilAnswered(served: Served): Promise<string> {
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(50)) {
    const { status, text } = await served.ask(versionsQuery);
    if (status === 200) return text;
    if (performance.now() > until) throw new Error(`no answer for ${PATIENCE_MS} ms, the last was ${status} ${text.slice(0, 200)}`);
  }
}

/** Asks every so many milliseconds, whether or not the one before is answered. */
function startTraffic(served: Served, everyMs: number): { stop(): Promise<readonly Answer[]> } {
  const answers: Promise<Answer>[] = [];
  const timer = setInterval(() => answers.push(served.ask(versionsQuery)), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(answers);
    },
  };
}

function countOf<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length;
}

row(
  "F8 a silent database cannot hang us",
  {
    did: "Between a server and Neo4j everything goes silent without being closed, while 60 questions come at once; then new connections carry again. Then every answer of the database comes 200 ms late.",
    proves:
      "All are answered by the deadline; the connections that lead nowhere are replaced, and the server answers again by itself. A slow database makes slow answers, not errors.",
    stores: ["Neo4j"],
    seconds: 180,
  },
  async (name) => {
    const env = await openEnv(name);
    const records = await newFolder();
    await writeVersion(records, 1);
    await done({ args: ["publish", "--records", records], env });
    const proxy = await openProxy(env.NEO4J_URI ?? "");
    // What was answered a moment ago would be answered again without the database.
    const served = await serve({ args: ["--records", records], env: { ...env, NEO4J_URI: proxy.uri, GOVGRAPH_CACHE_MB: "0" } });
    const askMany = () => Promise.all(Array.from({ length: 60 }, () => served.ask(versionsQuery)));
    await askMany();
    proxy.freeze();
    proxy.silence();
    const held = await askMany();
    expect(countOf(held, ({ status }) => status === 503 || status === 504)).toBe(60);
    const slowest = Math.max(...held.map(({ ms }) => ms));
    expect(slowest).toBeLessThan(10_000 + SLACK_MS);
    await proxy.open();
    const [opened, before] = [performance.now(), processorTime()];
    await untilAnswered(served);
    const backMs = performance.now() - opened;
    expect(backMs).toBeLessThan(allowed(10_000, slowdownSince(before)) + SLACK_MS);
    proxy.delay(200);
    const slow = await Promise.all(Array.from({ length: 10 }, () => served.ask(versionsQuery)));
    expect(slow.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await served.stop()).toBe(0);
    await proxy.close();
    return `60 of 60 told 503 or 504, the slowest after ${(slowest / 1_000).toFixed(1)} s; answered again ${(backMs / 1_000).toFixed(1)} s after; 200 ms late: 10 of 10 answered`;
  },
);

row(
  "F13 graceful stop",
  {
    did: "SIGTERM while 20 requests are under way that take a second and a half each, on a server whose fields are slow.",
    proves: "What is under way is answered, and the process ends by itself with 0 within its grace.",
  },
  async () => {
    const program = fileURLToPath(new URL("../server/slow-server.js", import.meta.url));
    const child = spawn(process.execPath, [program, "1500"], { stdio: ["ignore", "pipe", "inherit"] });
    const exited = once(child, "exit");
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    await until("an address", () => said.includes("\n"), 20_000);
    const [url = ""] = said.split("\n");
    const answers = Array.from({ length: 20 }, () => ask(url, "{ name }"));
    await until("20 under way", () => said.split("started").length === 21, 10_000);
    const begun = performance.now();
    child.kill("SIGTERM");
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(Array(20).fill(200));
    expect(await exited).toEqual([0, null]);
    const tookMs = performance.now() - begun;
    expect(tookMs).toBeLessThan(8_000);
    expect((await ask(url, "{ name }")).status).toBe(0);
    return `20 of 20 got 200, exit code 0 after ${(tookMs / 1_000).toFixed(1)} s`;
  },
);

row(
  "F14 abort cancels work",
  {
    did: "20 clients ask something that takes long, and go away after 300 ms.",
    proves:
      "On Neo4j their statements end in the database too. The embedded engine cannot stop a statement (the limits keep them short), but what waited behind is not begun, and others are answered.",
    stores: ["embedded", "Neo4j"],
  },
  async (name) => {
    const place = await openPlace(name, schema);
    const { store } = place;
    await store.publish(people(1));
    const request = new AbortController();
    const millions = name === "Neo4j" ? 20_000 : 1_500;
    const text = `UNWIND range(1, ${millions}) AS a UNWIND range(1, ${millions}) AS b WITH a, b WHERE a + b = -1 WITH count(*) AS count`;
    const slow = Array.from({ length: name === "Neo4j" ? 20 : 2 }, () =>
      store.read({ text, columns: ["count"], parameters: {} }, { timeoutMs: 60_000, signal: request.signal }),
    );
    const settled = Promise.allSettled(slow);
    await sleep(300);
    const running = await runningStatements(name);
    const before = processorTime();
    const begun = performance.now();
    request.abort();
    for (const result of await settled) expect(result).toMatchObject({ status: "rejected", reason: { code: "CANCELLED" } });
    const toldMs = performance.now() - begun;
    expect(toldMs).toBeLessThan(1_000);
    await expect(
      store.read({ text, columns: ["count"], parameters: {} }, { timeoutMs: 60_000, signal: request.signal }),
    ).rejects.toMatchObject({ code: "CANCELLED" });
    const goneMs = await until("no statement", async () => (await runningStatements(name)) === 0, PATIENCE_MS);
    expect(goneMs).toBeLessThan(allowed(1_000, slowdownSince(before)) + SLACK_MS);
    expect(await askStore(store, "MATCH (n:Person) WITH count(n) AS n", ["n"])).toEqual([[3]]);
    await place.close();
    return name === "Neo4j"
      ? `${running} statements in the database, ${Math.round(goneMs)} ms after 0; told after ${Math.round(toldMs)} ms`
      : `told after ${Math.round(toldMs)} ms, nothing begun afterwards`;
  },
);

/** Statements of readers in the database, besides the one that asks; the embedded engine does not tell. */
async function runningStatements(name: string): Promise<number> {
  if (name !== "Neo4j") return 0;
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a + b' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n";
  const { uri, user, password } = requireNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(text);
    return Number(records[0]?.get("n"));
  } finally {
    await driver.close();
  }
}

row(
  "F16 backup restores",
  {
    did: "The seed is served; `govgraph backup FILE`, the records, their releases and the store wiped, `govgraph restore FILE --to FOLDER` into an empty store.",
    proves: "One file brings back everything: the graph is equal, property by property.",
    stores: ["embedded", "Neo4j"],
    seconds: 240,
  },
  async (name) => {
    const env = await openEnv(name);
    const records = join(await newFolder(), "records");
    await cp(join(projectRoot, "seed/dien-bien"), records, { recursive: true });
    const command = (...args: readonly string[]): Command => ({ args: [...args, "--records", records], env });
    await done(command("ask", "{ release { number } }"));
    const before = await digestAt(env);
    const file = join(await newFolder(), "backup");
    await done(command("backup", file));
    await rm(records, { recursive: true });
    const emptyEnv = await openEnv(name);
    const restored = join(await newFolder(), "restored");
    const begun = performance.now();
    await done({ args: ["restore", file, "--to", restored], env: emptyEnv });
    const seconds = (performance.now() - begun) / 1_000;
    expect(await digestAt(emptyEnv)).toBe(before);
    expect(seconds).toBeLessThan(60);
    return `digest ${before} before and after; restored in ${seconds.toFixed(1)} s`;
  },
);

async function digestAt(env: Readonly<Record<string, string>>): Promise<string> {
  const store = await openFrom(env);
  try {
    return await digest(store);
  } finally {
    await store.close();
  }
}
