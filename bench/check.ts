import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { readModel } from "../schema/model.js";
import { projectRoot } from "../scripts/project-root.js";
import { exportRecords } from "../src/records/export-records.js";
import { publish } from "../src/records/publish.js";
import { recordedThings } from "../src/records/recorded.js";
import { madeUpProvince } from "./made-up-province.js";

/** How long `govgraph check` takes as curators run it, the start of the process included. Fails when it is not instant. */
const MOST_MS = 2_000;
const RUNS = 11;

/** Loaded into the measured process: its last words are the microseconds it worked. */
const SAY_USAGE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(String(user + system)); });',
)}`;

const model = readModel();
const folder = await mkdtemp(join(tmpdir(), "govgraph-bench-"));
try {
  const facts = madeUpProvince();
  const kinds = new Set(recordedThings(model).map(({ name }) => name));
  const records = [...facts.values()].filter(({ type }) => kinds.has(type)).length;
  const set = join(folder, "records");
  await exportRecords(set, facts, model);
  const published = await publish({ folder: set, model, note: undefined, clock: () => new Date() });
  if (published.kind !== "published") throw new Error(`expected a release of the made-up province, got ${JSON.stringify(published)}`);

  const rows = [
    { what: "node -e 0", args: ["-e", "0"] },
    { what: "govgraph --version", args: [main(), "--version"] },
    { what: "govgraph check, seed/dien-bien", args: [main(), "check"] },
    { what: `govgraph check, made up, ${records} records`, args: [main(), "check", "--records", set] },
  ].map(({ what, args }) => ({ what, ...measure(args) }));

  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}; ${RUNS} runs after one that does not count.\n`,
  );
  console.log("| what | median ms | least | most | of the processor, median ms |\n|---|---:|---:|---:|---:|");
  for (const { what, times, busy } of rows) console.log(`| ${what} | ${median(times)} | ${times[0]} | ${times.at(-1)} | ${median(busy)} |`);
  const slow = rows.filter(({ times }) => median(times) > MOST_MS);
  for (const { what, times } of slow) console.error(`${what}: expected at most ${MOST_MS} ms, got ${median(times)}`);
  if (slow.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function main(): string {
  return join(projectRoot, "dist", "src", "cli", "main.js");
}

interface Measured {
  /** In milliseconds, from start to end, sorted. */
  readonly times: readonly number[];
  /** Of these, what processors worked on it: this hardly depends on what else the machine does. */
  readonly busy: readonly number[];
}

function measure(args: readonly string[]): Measured {
  run(args);
  const runs = Array.from({ length: RUNS }, () => run(args));
  const sorted = (key: "time" | "busy") => runs.map((one) => Math.round(one[key])).sort((a, b) => a - b);
  return { times: sorted("time"), busy: sorted("busy") };
}

function run(args: readonly string[]): { readonly time: number; readonly busy: number } {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", SAY_USAGE, ...args], { encoding: "utf8" });
  const time = performance.now() - started;
  if (status !== 0) throw new Error(`expected ${args.join(" ")} to end with 0, got ${status}: ${stderr}`);
  return { time, busy: Number(stderr) / 1_000 };
}

function median(times: readonly number[]): number {
  return times[Math.floor(times.length / 2)] ?? 0;
}
