import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface RunningNeo4j extends Neo4jAccess {
  /** Of the server's process; undefined where it was not started here. */
  readonly pid?: number | undefined;
  stop(): Promise<void>;
}

/** One that faults can be done to; what it held is there when it is started again. */
export interface StartedNeo4j extends RunningNeo4j {
  /** SIGTERM and SIGKILL end it, which is waited for; SIGSTOP and SIGCONT pause it. */
  signal(name: NodeJS.Signals): Promise<void>;
  /** After it was ended; resolves when it answers. */
  startAgain(): Promise<void>;
}

export interface StartNeo4jOptions {
  /** How long the server may take to answer, jars and password aside. */
  readonly timeoutMs?: number;
  /** An argument file for `neo4j-admin database import full`; the server then starts with what it says. */
  readonly importFrom?: string;
  /** Statements to run when it is there: constraints and indexes, which the import does not make. */
  readonly schemaFile?: string;
  /** What the server may take; the import too. */
  readonly memory?: Neo4jMemory;
  /** Told about steps long enough to make one wonder. */
  readonly say?: (line: string) => void;
}

/** Sizes as Java writes them: 512m, 2g. */
interface Neo4jMemory {
  readonly heap: string;
  readonly pageCache: string;
}

const LITTLE: Neo4jMemory = { heap: "1g", pageCache: "256m" };

/** This file runs from dist/tests/neo4j; the pom and the cache live in the project. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

const notRun = "the Neo4j contract could NOT be run";

/** Starts an empty Neo4j Community server that is thrown away when stopped or when this process ends. */
export async function startNeo4j(options: StartNeo4jOptions = {}): Promise<StartedNeo4j> {
  const { timeoutMs = 90_000, importFrom, schemaFile, memory = LITTLE, say = () => {} } = options;
  await requireJava();
  const lib = await collectJars(say);

  const home = mkdtempSync(join(tmpdir(), "govgraph-neo4j-"));
  let server: ChildProcess | undefined;
  const discard = () => {
    server?.kill("SIGKILL");
    removeFolder(home);
  };
  const forget = onExit(discard);
  const stop = async () => {
    if (server !== undefined && isAlive(server)) {
      server.kill("SIGKILL");
      await once(server, "exit");
    }
    discard();
    forget();
  };

  try {
    const port = await freePort();
    const password = randomBytes(16).toString("hex");
    const access = { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password, database: "neo4j" };
    await prepareHome({ home, lib, port, password, memory });
    if (importFrom !== undefined) await importFiles(home, lib, importFrom, memory);
    const startAgain = async () => {
      say("starting Neo4j");
      server = spawnServer(home, lib, memory);
      await once(server, "spawn");
      await untilReady(access, server, home, timeoutMs);
    };
    const signal = async (name: NodeJS.Signals) => {
      if (server === undefined || !isAlive(server)) throw new Error(`Neo4j is not running, so it takes no ${name}`);
      const ended = once(server, "exit");
      server.kill(name);
      if (name !== "SIGSTOP" && name !== "SIGCONT") await ended;
    };
    await startAgain();
    if (schemaFile !== undefined) await runFile(access, schemaFile);
    return { ...access, pid: server?.pid, stop, signal, startAgain };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Rejects unless the database answers to this name and password. */
export async function verifyAccess(access: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
  });
  try {
    await driver.verifyConnectivity({ database: access.database });
  } finally {
    await driver.close();
  }
}

/** Runs statements, a line each, and waits until what they made is there. */
async function runFile({ uri, user, password, database }: Neo4jAccess, path: string): Promise<void> {
  const texts = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "" && !line.startsWith("//"));
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  try {
    for (const text of [...texts, "CALL db.awaitIndexes(3600)", "CALL db.prepareForReplanning(60)"])
      await session.run(text.replace(/;$/, ""));
  } finally {
    await session.close();
    await driver.close();
  }
}

/**
 * Calls `cleanUp` however this process ends, short of SIGKILL; the function returned takes that back.
 * `cleanUp` must be synchronous: nothing is awaited once a process is ending.
 */
export function onExit(cleanUp: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  process.on("exit", cleanUp);
  for (const signal of signals) process.on(signal, end);
  return () => {
    process.off("exit", cleanUp);
    for (const signal of signals) process.off(signal, end);
  };
}

async function requireJava(): Promise<void> {
  const output = await requireTool("java", "-version", "Java 17 or later");
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (major < 17) {
    const found = output.trim().split("\n")[0];
    throw new Error(`Java 17 or later is needed, found ${found}: ${notRun}`);
  }
}

/** The jars are copied aside and renamed into place, so an interrupted copy is never taken for a whole one. */
async function collectJars(say: (line: string) => void): Promise<string> {
  const pom = join(projectRoot, "tests/neo4j/pom.xml");
  const version = /<neo4j\.version>(.+?)</.exec(await readFile(pom, "utf8"))?.[1];
  if (version === undefined) throw new Error(`${pom}: expected a neo4j.version property`);
  const cache = join(projectRoot, "node_modules/.cache/govgraph-neo4j", version);
  const lib = join(cache, "lib");
  if (existsSync(lib)) return lib;

  await requireTool("mvn", "-version", "Maven");
  say(`collecting the jars of Neo4j ${version}, once`);
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, "part-"));
  const discard = () => removeFolder(part);
  const forget = onExit(discard);
  try {
    const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${part}`];
    await run("mvn", ["-q", "-B", "-f", pom, ...goal]);
    await rename(part, lib).catch((error: unknown) => {
      // Another run may have been first; its jars are the same.
      if (!existsSync(lib)) throw error;
    });
    return lib;
  } finally {
    discard();
    forget();
  }
}

interface Home {
  readonly home: string;
  readonly lib: string;
  readonly port: number;
  readonly password: string;
  readonly memory: Neo4jMemory;
}

async function prepareHome({ home, lib, port, password, memory }: Home): Promise<void> {
  const conf = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    `server.memory.heap.max_size=${memory.heap}`,
    `server.memory.pagecache.size=${memory.pageCache}`,
    // Without this an empty home takes half a gigabyte.
    "db.tx_log.preallocate=false",
    "dbms.usage_report.enabled=false",
  ];
  await mkdir(join(home, "conf"));
  await mkdir(join(home, "tmp"));
  await writeFile(join(home, "conf/neo4j.conf"), `${conf.join("\n")}\n`);
  const tool = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
  await run("java", [...javaOptions(home, lib), ...tool], environmentOf(home));
}

async function importFiles(home: string, lib: string, argumentsFile: string, memory: Neo4jMemory): Promise<void> {
  const tool = ["org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", `@${argumentsFile}`];
  const report = `--report-file=${join(home, "import.report")}`;
  await run("java", [`-Xmx${memory.heap}`, ...javaOptions(home, lib), ...tool, report], environmentOf(home));
}

function environmentOf(home: string): NodeJS.ProcessEnv {
  return { NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
}

function spawnServer(home: string, lib: string, { heap }: Neo4jMemory): ChildProcess {
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  const args = [`-Xmx${heap}`, ...javaOptions(home, lib), "org.neo4j.server.CommunityEntryPoint"];
  const log = openSync(join(home, "console.log"), "a");
  const server = spawn("java", [...args, ...folders], { cwd: home, stdio: ["ignore", log, log] });
  closeSync(log);
  return server;
}

/** Whatever Java would leave in the shared temporary folder goes to the home, or is not written at all. */
function javaOptions(home: string, lib: string): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent"];
  return [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    `-Djava.io.tmpdir=${join(home, "tmp")}`,
    "-XX:-UsePerfData",
    "-cp",
    join(lib, "*"),
  ];
}

async function untilReady(access: Neo4jAccess, server: ChildProcess, home: string, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const failure = await verifyAccess(access).then(
      () => undefined,
      (cause: unknown) => ({ cause }),
    );
    if (failure === undefined) return;
    const dead = !isAlive(server);
    if (dead || performance.now() > deadline) {
      const problem = dead
        ? `ended with ${server.exitCode ?? server.signalCode} while starting`
        : `did not answer within ${timeoutMs / 1000} s`;
      throw new Error(`Neo4j ${problem}:\n${await lastLog(home)}`, failure);
    }
    await sleep(200);
  }
}

/** A server that fails early writes to its console only, a later one to its log only. */
async function lastLog(home: string): Promise<string> {
  const files = ["logs/neo4j.log", "console.log"].map((name) => join(home, name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return lastLines(texts.join("")) || "(it logged nothing)";
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  await once(listener, "close");
  if (address === null || typeof address === "string") throw new Error("expected a TCP port");
  return address.port;
}

async function requireTool(command: string, flag: string, name: string): Promise<string> {
  try {
    return await run(command, [flag]);
  } catch (cause) {
    const missing = `${name} is needed, and \`${command} ${flag}\` does not work`;
    throw new Error(`${missing}: ${notRun}`, { cause });
  }
}

/** Runs a program to its end and returns what it printed, on either stream. */
async function run(command: string, args: readonly string[], env = {}): Promise<string> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const forget = onExit(() => child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  try {
    await once(child, "close");
  } finally {
    forget();
  }
  if (child.exitCode !== 0) {
    const how = child.exitCode ?? child.signalCode;
    throw new Error(`${command} ended with ${how}:\n${lastLines(output)}`);
  }
  return output;
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-20).join("\n");
}

/** Retried, because a process just killed may still be closing its files. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
