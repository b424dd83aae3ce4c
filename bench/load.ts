/**
 * `npm run bench:load [-- --facts 1e5,1e6 --store grafeo|neo4j --rounds 3]`: loads made-up releases into an empty store
 * the product's way and by a bare `UNWIND $rows CREATE` loop that writes the same graph, in turns, and compares. The
 * product's process gets a small heap, so that it fails where memory grows with the facts.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { onExit, startNeo4j } from "../tests/neo4j/start-neo4j.js";
import type { Counts, Measured } from "./load-worker.js";
import { makeSet } from "./made-up-set.js";

/** Megabytes. What prepares the bare loop's rows holds all facts in memory. */
const HEAP = { product: 256, bare: 4_096, prepare: 8_192 } as const;

const { values } = parseArgs({
  options: {
    facts: { type: "string", default: "1e5" },
    store: { type: "string", default: "grafeo" },
    rounds: { type: "string", default: "1" },
  },
});
if (values.store !== "grafeo" && values.store !== "neo4j") throw new Error(`--store: expected grafeo or neo4j, got ${values.store}`);

const folder = await mkdtemp(join(tmpdir(), "govgraph-bench-"));
onExit(() => rmSync(folder, { recursive: true, force: true }));
say("| facts | round | who | s | facts/s | nodes+rels/s | CPU s | peak heap MB | peak RSS MB | check s | bar off by |");
say("|---|---|---|---|---|---|---|---|---|---|---|");
for (const facts of values.facts.split(",").map(Number)) await compare(facts, Number(values.rounds), values.store);

async function compare(facts: number, rounds: number, store: "grafeo" | "neo4j"): Promise<void> {
  const set = join(folder, String(facts));
  await makeSet(set, facts);
  await runWorker("prepare", set, "");
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const order = round % 2 === 1 ? (["product", "bare"] as const) : (["bare", "product"] as const);
    const first = await measure(order[0], set, store);
    const second = await measure(order[1], set, store);
    const [product, bare] = order[0] === "product" ? [first, second] : [second, first];
    requireSameGraph(product, bare);
    say(line(facts, round, "product", product));
    say(line(facts, round, "bare loop", bare));
    ratios.push(bare.ms / product.ms);
    say(
      `\n${facts} facts, round ${round}: product/bare ${ratio(bare.ms, product.ms)}, with the check of the release before ${ratio(bare.ms, product.ms + product.checkedMs)}\n`,
    );
  }
  if (rounds > 1) say(`${facts} facts: median product/bare ${(ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0).toFixed(2)}\n`);
}

/** In a place of its own that is empty. */
async function measure(part: "product" | "bare", set: string, store: "grafeo" | "neo4j"): Promise<Measured> {
  if (store === "grafeo") {
    const place = join(await mkdtemp(join(folder, "store-")), "graph");
    try {
      return JSON.parse(await runWorker(part, set, place));
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }
  const server = await startNeo4j({ timeoutMs: 300_000 });
  try {
    const { uri, user, password, database } = server;
    return JSON.parse(await runWorker(part, set, "neo4j", { BENCH_NEO4J: JSON.stringify({ uri, user, password, database }) }));
  } finally {
    await server.stop();
  }
}

async function runWorker(part: keyof typeof HEAP, set: string, place: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const worker = fileURLToPath(new URL("load-worker.js", import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP[part]}`, worker, part, set, place], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const forget = onExit(() => child.kill("SIGKILL"));
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await once(child, "close");
  forget();
  if (child.exitCode !== 0) throw new Error(`${part} ended with ${child.exitCode ?? child.signalCode}`);
  return output;
}

function requireSameGraph(product: Measured, bare: Measured): void {
  for (const what of ["labels", "types"] as const) {
    if (isDeepStrictEqual(product[what], bare[what])) continue;
    throw new Error(`expected the same graph, got ${what} ${JSON.stringify(product[what])} and ${JSON.stringify(bare[what])}`);
  }
}

function line(
  facts: number,
  round: number,
  who: string,
  { ms, checkedMs, cpuMs, peakHeapMb, peakRssMb, unevenness, labels, types }: Measured,
): string {
  const seconds = ms / 1000;
  const written = labels.reduce((sum, [kind, number]) => (kind === "Node" ? sum + Number(number) : sum), 0) + sumOf(types);
  const only = (value: string) => (who === "product" ? value : "");
  const cells = [
    facts,
    round,
    who,
    seconds.toFixed(1),
    Math.round(facts / seconds),
    Math.round(written / seconds),
    (cpuMs / 1000).toFixed(1),
    peakHeapMb,
    peakRssMb,
  ];
  return `| ${[...cells, only((checkedMs / 1000).toFixed(1)), only(`${Math.round(unevenness * 100)} %`)].join(" | ")} |`;
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, number]) => sum + Number(number), 0);
}

function ratio(bareMs: number, productMs: number): string {
  return (bareMs / productMs).toFixed(2);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
