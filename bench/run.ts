/**
 * `npm run bench [-- --quick]`: the product beside others that answer the same, on a real Neo4j and on the embedded
 * store, in one run. What was measured is written to bench/results/, and the tables of bench/RESULTS.md and
 * docs/scale.md are made of it.
 */
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../scripts/project-root.js";
import { onExit } from "../tests/neo4j/start-neo4j.js";
import { type Bench, benchEmbedded, benchNeo4j, type Plan, stepsOf, type Timing } from "./databases.js";
import { contenderVersion, installContenders } from "./install-contenders.js";
import { startProgress } from "./progress.js";
import type { DatabaseResults, Results } from "./results.js";
import { startClients } from "./runners.js";
import { goalLines, writeTables } from "./tables.js";

const HELP = `Measures govgraph beside the bare driver, @neo4j/graphql 7 and a DataLoader build, on Neo4j and on the embedded store.
Needs Java 17 and Maven; everything it starts it ends, also on Ctrl-C.

  npm run bench -- [options]

  --quick             100,000 relationships in about five minutes, instead of up to ten million in forty
  --only <store>      neo4j or embedded: leave the other out, and the files with the tables as they are
  --sizes <list>      other sizes than those, such as 1e4,1e6; all contenders take part in --main
  --main <size>       the size at which all contenders are compared (default 1e5 with --quick, else 1e6)
  --help              this`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    sizes: { type: "string" },
    main: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const QUICK: Timing = {
  alone: { warmMs: 300, ms: 250, rounds: 3 },
  many: { warmMs: 300, ms: 500, rounds: 2 },
  busy: { lookup: [16], nested: [16], mix: [16, 64] },
  firstRounds: 5,
};

const WHOLE: Timing = {
  alone: { warmMs: 800, ms: 1_000, rounds: 4 },
  many: { warmMs: 800, ms: 1_500, rounds: 3 },
  busy: { lookup: [16, 64], nested: [16, 64], mix: [16, 64] },
  firstRounds: 9,
};

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const began = performance.now();
  // Each process that is started is ended with this one.
  process.setMaxListeners(100);
  const loadBefore = loadavg()[0] ?? 0;
  const plans = plansOf();
  const progress = startProgress(plans.reduce((sum, plan) => sum + stepsOf(plan), 0));
  const folder = await mkdtemp(join(tmpdir(), "govgraph-bench-"));
  const forget = onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  await installContenders(progress.say);
  const clients = await startClients();
  const databases: DatabaseResults[] = [];
  for (const plan of plans) {
    const bench: Bench = { plan, folder, clients, progress };
    databases.push(await (plan.store === "Neo4j" ? benchNeo4j(bench) : benchEmbedded(bench)));
  }
  for (const client of clients) await client.stop();
  rmSync(folder, { recursive: true, force: true });
  forget();
  progress.stop();
  const results: Results = {
    at: new Date().toISOString(),
    command: ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(" "),
    quick: values.quick,
    seconds: Math.round((performance.now() - began) / 1000),
    machine: {
      processor: cpus()[0]?.model.trim() ?? "",
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      platform: `${process.platform} ${process.arch}`,
      loadBefore,
    },
    versions: await versions(),
    databases,
  };
  const path = join(projectRoot, "bench/results", `${values.quick ? "quick" : "whole"}.json`);
  await mkdir(join(projectRoot, "bench/results"), { recursive: true });
  await writeFile(path, `${JSON.stringify(results, null, 1)}\n`);
  console.log(goalLines(results).join("\n"));
  console.log(`\n${path}`);
  if (values.only === undefined) for (const file of await writeTables(results)) console.log(file);
}

function plansOf(): readonly Plan[] {
  const main = number("main", values.main ?? (values.quick ? "1e5" : "1e6"));
  const given = values.sizes?.split(",").map((size) => number("sizes", size));
  const timing = values.quick ? QUICK : WHOLE;
  const neo4j = (given ?? (values.quick ? [main] : [1e4, main, 1e7])).map(
    (size): Plan => ({ store: "Neo4j", size, isMain: size === main, ...timing }),
  );
  const embedded = (given ?? (values.quick ? [main] : [1e4, main]))
    .filter((size) => size <= 1e6)
    .map((size): Plan => ({ store: "embedded", size, isMain: size === main, ...timing }));
  if (values.only === undefined) return [...neo4j, ...embedded];
  if (values.only === "neo4j") return neo4j;
  if (values.only === "embedded") return embedded;
  throw new Error(`--only: expected neo4j or embedded, got ${values.only}`);
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1e4 || value > 1e7) throw new Error(`--${name}: expected 1e4 to 1e7, got ${text}`);
  return value;
}

async function versions(): Promise<Results["versions"]> {
  const own = async (name: string) => JSON.parse(await readFile(join(projectRoot, "node_modules", name, "package.json"), "utf8")).version;
  const pom = await readFile(join(projectRoot, "tests/neo4j/pom.xml"), "utf8");
  return {
    Node: process.versions.node,
    Neo4j: `Community ${/<neo4j\.version>(.+?)</.exec(pom)?.[1]}`,
    "neo4j-driver": await own("neo4j-driver"),
    "@grafeo-db/js": await own("@grafeo-db/js"),
    "@apollo/server": await own("@apollo/server"),
    "@neo4j/graphql": await contenderVersion("@neo4j/graphql"),
    dataloader: await contenderVersion("dataloader"),
  };
}
