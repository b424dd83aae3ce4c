/**
 * One part of `npm run bench:load` in a process of its own, so that its memory is its own: `prepare`, `product` or
 * `bare`, the folder of the set, and the path of the embedded store or "neo4j" with the access in BENCH_NEO4J. What
 * was measured is printed as JSON.
 */
import { join } from "node:path";
import { readModel } from "../schema/model.js";
import { bringUpToDate } from "../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../src/graph/project/store-schema.js";
import { readReleases } from "../src/records/releases.js";
import type { Neo4jAccess } from "../src/store/neo4j-driver.js";
import { openStore } from "../src/store/open.js";
import { bareGrafeo, bareNeo4j } from "./bare-loop.js";
import { prepareBareRows } from "./bare-rows.js";

export interface Measured {
  readonly ms: number;
  /** For the product: checking the whole chain before, which is no part of `ms`. */
  readonly checkedMs: number;
  /** Of this process, for whatever it did: on a busy machine it says more than the clock. A Neo4j's is not in it. */
  readonly cpuMs: number;
  readonly peakHeapMb: number;
  readonly peakRssMb: number;
  /** The furthest the progress bar was from the share of time gone, 0 to 1. */
  readonly unevenness: number;
  /** Nodes by label and relationships by type. */
  readonly labels: Counts;
  readonly types: Counts;
}

export type Counts = readonly (readonly unknown[])[];

const countLabels = "MATCH (n:Node) UNWIND labels(n) AS kind WITH kind, count(*) AS number ORDER BY kind";
const countTypes = "MATCH (:Node)-[r]->() WITH type(r) AS kind, count(*) AS number ORDER BY kind";

const [part, set = "", place = ""] = process.argv.slice(2);
const rowsPath = join(set, "bare-rows.jsonl");
const access: Neo4jAccess | undefined = place === "neo4j" ? JSON.parse(process.env.BENCH_NEO4J ?? "") : undefined;

switch (part) {
  case "prepare": {
    const [release] = await readReleases(set);
    if (release) await prepareBareRows(readModel(), release, rowsPath);
    break;
  }
  case "product":
    process.stdout.write(JSON.stringify(await measureProduct()));
    break;
  case "bare":
    process.stdout.write(JSON.stringify(await measureBare()));
    break;
  default:
    throw new Error(`expected prepare, product or bare, got ${part}`);
}

async function measureProduct(): Promise<Measured> {
  const usage = watchProcess();
  const model = readModel();
  const began = performance.now();
  const releases = await readReleases(set);
  const checkedMs = performance.now() - began;
  const store = await openStore({ store: place, neo4j: access, schema: storeSchemaOf(model), timeouts: { readRetryMs: 120_000 } });
  const shown: [ms: number, share: number][] = [];
  const started = performance.now();
  await bringUpToDate(store, releases, model, (done, total) => shown.push([performance.now() - started, done / total]));
  const ms = performance.now() - started;
  const used = usage();
  const count = (text: string) => store.read({ text, columns: ["kind", "number"], parameters: {} }, { timeoutMs: 600_000 });
  const counts = { labels: await count(countLabels), types: await count(countTypes) };
  await store.close();
  return { ms, checkedMs, ...used, unevenness: Math.max(...shown.map(([at, share]) => Math.abs(share - at / ms))), ...counts };
}

async function measureBare(): Promise<Measured> {
  const usage = watchProcess();
  const bare = access === undefined ? await bareGrafeo(place) : bareNeo4j(access);
  const ms = await bare.write(rowsPath);
  const used = usage();
  const count = (text: string) => bare.count(`${text} RETURN kind, number`);
  return { ms, checkedMs: 0, ...used, unevenness: 0, labels: await count(countLabels), types: await count(countTypes) };
}

function watchProcess(): () => Pick<Measured, "cpuMs" | "peakHeapMb" | "peakRssMb"> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 100);
  return () => {
    clearInterval(timer);
    const { user, system } = process.cpuUsage();
    return {
      cpuMs: (user + system) / 1000,
      peakHeapMb: Math.round(peak / 2 ** 20),
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
    };
  };
}
