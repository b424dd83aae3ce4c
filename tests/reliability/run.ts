/**
 * `npm run test:reliability [-- --medium | --long] [--record] [patterns and jest arguments]`: every row of the reliability
 * plan, on the embedded store and on a Neo4j that is started for the purpose, killed and paused. `--record` puts what was
 * measured into results.json, of which `npm run generate` makes the table in docs/reliability.md.
 */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runJest } from "../neo4j/run-jest.js";
import { onExit, projectRoot, type StartedNeo4j, startNeo4j } from "../neo4j/start-neo4j.js";
import { planned } from "./planned.js";
import type { RowResult } from "./row.js";

const recorded = join(projectRoot, "tests/reliability/results.json");

const args = process.argv.slice(2);
const taken = new Set(["--long", "--medium", "--short", "--record"]);
const jestArgs = args.filter((arg) => !taken.has(arg));
const form = args.includes("--long") ? "long" : args.includes("--medium") ? "medium" : "short";
const isWhole = !jestArgs.some((arg) => !arg.startsWith("-") || arg.startsWith("--testNamePattern"));

const folder = mkdtempSync(join(tmpdir(), "govgraph-reliability-run-"));
/** Each row's result as it comes, for whoever cannot wait for the end. */
const rowsFile = join(folder, "rows.jsonl");
onExit(() => rmSync(folder, { recursive: true, force: true }));
try {
  // Rows about load are run where machines are busy.
  const database = await startNeo4j({ say, timeoutMs: 300_000 });
  const control = await openControl(database);
  say(`results come into ${rowsFile}`);
  try {
    const code = await runRows(database, control.url);
    const rows = readRows();
    const gaps = isWhole ? gapsIn(rows) : [];
    for (const gap of gaps) say(gap);
    if (args.includes("--record")) record(rows);
    process.exitCode = code !== 0 || gaps.length > 0 ? 1 : 0;
  } finally {
    control.close();
    await database.stop();
  }
} catch (error) {
  say(`NOT RUN: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Lets tests do faults to the database, which this process started: POST /SIGSTOP, /SIGCONT, /SIGKILL, /SIGTERM, /start. */
async function openControl(database: StartedNeo4j): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const [, word = ""] = (request.url ?? "").split("/");
    const done = word === "start" ? database.startAgain() : database.signal(signalOf(word));
    done.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}

function signalOf(word: string): NodeJS.Signals {
  const known = (["SIGSTOP", "SIGCONT", "SIGKILL", "SIGTERM"] as const).find((name) => name === word);
  if (known === undefined) throw new Error(`expected a signal, got ${word}`);
  return known;
}

function runRows(database: StartedNeo4j, controlUrl: string): Promise<number> {
  const where = isWhole ? ["dist/tests/reliability/"] : [];
  // What `npm run jest` leaves out; a row that failed may have left something open.
  const found = ["--testPathIgnorePatterns", "/node_modules/", "--forceExit"];
  return runJest(database, [...where, ...jestArgs, ...found], {
    GOVGRAPH_TEST_NEO4J_CONTROL: controlUrl,
    GOVGRAPH_RELIABILITY_FORM: form,
    GOVGRAPH_RELIABILITY_RESULTS: rowsFile,
  });
}

function readRows(): readonly RowResult[] {
  const text = readFileSync(rowsFile, { encoding: "utf8", flag: "a+" });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): RowResult => JSON.parse(line));
}

/** Numbers of the plan that nothing was run for, and rows that the table tells otherwise or not at all. */
function gapsIn(rows: readonly RowResult[]): readonly string[] {
  const ids = new Set(rows.map(({ id }) => id));
  const missing = planned.filter((id) => !ids.has(id)).map((id) => `${id} has no row`);
  const told = new Set(readRecorded().map(sayingOf));
  const untold = rows
    .filter((row) => !told.has(sayingOf(row)))
    .map(({ id, store }) => `${id} ${store}: docs/reliability.md tells it otherwise; record it with --record`);
  return args.includes("--record") ? missing : [...missing, ...untold];
}

function sayingOf({ id, promise, did, proves, store }: RowResult): string {
  return JSON.stringify([id, promise, did, proves, store]);
}

/** Rows that were run take the place of what was recorded of them; after a whole run, nothing else stays. */
function record(rows: readonly RowResult[]): void {
  const keyOf = ({ id, store }: RowResult) => `${id} ${store}`;
  const kept = new Map((isWhole ? [] : readRecorded()).map((row) => [keyOf(row), row]));
  for (const row of rows) kept.set(keyOf(row), row);
  const order = (row: RowResult) => `${row.id.slice(0, 1)}${row.id.slice(1).padStart(3, "0")} ${row.store}`;
  const sorted = [...kept.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  writeFileSync(recorded, `${JSON.stringify(sorted, null, 2)}\n`);
  say(`${rows.length} rows recorded in ${recorded}; npm run generate makes the table`);
}

function readRecorded(): readonly RowResult[] {
  try {
    return JSON.parse(readFileSync(recorded, "utf8"));
  } catch {
    return [];
  }
}

function say(line: string): void {
  process.stderr.write(`test:reliability: ${line}\n`);
}
