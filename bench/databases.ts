import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readModel } from "../schema/model.js";
import { countThings } from "../src/graph/counts.js";
import { bringUpToDate, markOf } from "../src/graph/project/bring-up-to-date.js";
import { bulkRows } from "../src/graph/project/bulk.js";
import { storeSchemaOf } from "../src/graph/project/store-schema.js";
import { readReleases } from "../src/records/releases.js";
import { writeNeo4jImport } from "../src/store/neo4j-import.js";
import { openStore } from "../src/store/open.js";
import { type RunningNeo4j, startNeo4j } from "../tests/neo4j/start-neo4j.js";
import {
  CACHED,
  CONSTANT,
  DATALOADER,
  DATALOADER_HTTP,
  ENGINE,
  IN_PROCESS,
  NEO4J_GRAPHQL,
  NEO4J_GRAPHQL_HTTP,
  OVER_HTTP,
  RAW_LISTS,
  RAW_MAPS,
} from "./contender-names.js";
import type { Place } from "./contender-type.js";
import { factsFor } from "./facts.js";
import { makeSet } from "./made-up-set.js";
import { compare, type Figure, type FirstRun, firstRuns, requireSameAnswers, type Windows } from "./measure.js";
import { type Measured, measuredNames, operationNames, titleOf } from "./operations.js";
import type { BenchProgress } from "./progress.js";
import { newShape, requestsOf } from "./requests.js";
import type { DatabaseResults } from "./results.js";
import { type Clients, type Runner, type Started, startContender, startProduct } from "./runners.js";

/** What is measured on one graph. */
export interface Plan extends Timing {
  readonly store: DatabaseResults["store"];
  readonly size: number;
  /** All contenders, many clients and new shapes; elsewhere only who is needed to see what growth costs. */
  readonly isMain: boolean;
}

/** How long what is asked. */
export interface Timing {
  readonly alone: Windows;
  readonly many: Windows;
  /** Asked by so many clients, too. */
  readonly busy: Partial<Readonly<Record<Measured, readonly number[]>>>;
  readonly firstRounds: number;
}

export interface Bench {
  readonly plan: Plan;
  /** For the graph's files; a graph that was measured is taken away. */
  readonly folder: string;
  readonly clients: Clients;
  readonly progress: BenchProgress;
}

const SEED = 7;

/** Whom an operation is asked of, beside the product. */
const ANYBODY: readonly Measured[] = ["lookup", "list", "nested", "hub", "events", "mix"];
const takesPart: Readonly<Record<string, readonly Measured[]>> = {
  [RAW_MAPS]: [...ANYBODY, "coAttendance"],
  [RAW_LISTS]: [...ANYBODY, "coAttendance"],
  [ENGINE]: [...ANYBODY, "coAttendance"],
  [NEO4J_GRAPHQL]: ANYBODY,
  [NEO4J_GRAPHQL_HTTP]: ANYBODY,
  [DATALOADER]: ANYBODY,
  [DATALOADER_HTTP]: ANYBODY,
  [CONSTANT]: ["lookup", "events", "nested"],
  [CACHED]: ["lookup", "events", "nested"],
};

/** The product keeps answers unless it is told not to: what finding them costs is measured without. */
const KEEPS_NOTHING: NodeJS.ProcessEnv = { GOVGRAPH_CACHE_MB: "0" };
const KEEPS_ANSWERS: NodeJS.ProcessEnv = { GOVGRAPH_CACHE_MB: "64" };

/** The progress bar's steps. */
export function stepsOf({ isMain, busy }: Plan): number {
  return 2 + measuredNames.length + (isMain ? Object.values(busy).flat().length + 1 : 0);
}

/** A Neo4j of its own that is filled by its bulk import. */
export async function benchNeo4j(bench: Bench): Promise<DatabaseResults> {
  const { plan, progress, clients } = bench;
  const { facts, set } = await makeCountry(bench);
  const began = performance.now();
  progress.say(`Neo4j, ${plan.size} relationships: writing the files of the import`);
  const model = readModel();
  const releases = await readReleases(set);
  const [release] = releases;
  if (!release) throw new Error(`expected a release in ${set}`);
  const files = `${set}-import`;
  const written = await writeNeo4jImport(files, bulkRows(model, releases), { mark: markOf(release), schema: storeSchemaOf(model) });
  progress.say(`Neo4j, ${plan.size} relationships: importing and starting`);
  const large = plan.size > 2e6;
  const server = await startNeo4j({
    timeoutMs: 600_000,
    importFrom: written.argumentsFile,
    schemaFile: written.schemaFile,
    memory: { heap: large ? "2g" : "1g", pageCache: large ? "4g" : "1g" },
  });
  try {
    await rm(files, { recursive: true });
    const loadSeconds = (performance.now() - began) / 1000;
    progress.step();
    progress.say(`Neo4j, ${plan.size} relationships: starting the contenders`);
    await planCounts(server);
    const started = await startOnNeo4j(bench, server, set);
    const { nodes, relationships } = written;
    return { nodes, relationships, ...(await measureAll(bench, facts, started)), loadSeconds, store: "Neo4j", size: plan.size };
  } finally {
    await server.stop();
    await rm(set, { recursive: true });
  }

  function startOnNeo4j({ plan: { isMain } }: Bench, access: RunningNeo4j, records: string): Promise<readonly Started[]> {
    const { uri, user, password, database, pid: databasePid } = access;
    const place: Place = { neo4j: { uri, user, password, database } };
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, GOVGRAPH_STORE: "" };
    const at = { clients, databasePid };
    return inTurn([
      () => startContender("raw maps", place, { ...at, titles: [RAW_MAPS] }),
      () => startContender("raw lists", place, { ...at, titles: [RAW_LISTS] }),
      () => startContender("govgraph", place, { ...at, titles: [IN_PROCESS] }),
      () => startWithConstant(bench, facts, records, env, databasePid),
      ...(isMain
        ? [
            () => startProduct(CACHED, records, { ...env, ...KEEPS_ANSWERS }, at),
            () => startContender("neo4j-graphql", place, { ...at, titles: [NEO4J_GRAPHQL, NEO4J_GRAPHQL_HTTP] }),
            () => startContender("dataloader", place, { ...at, titles: [DATALOADER, DATALOADER_HTTP] }),
          ]
        : []),
    ]);
  }
}

/** The first statement of `serve` is its longest: a database that was just started takes a while to plan it. */
async function planCounts(access: RunningNeo4j): Promise<void> {
  const model = readModel();
  const store = await openStore({ store: "", neo4j: access, schema: storeSchemaOf(model), timeouts: { readRetryMs: PATIENCE_MS } });
  try {
    await countThings(store, model, { timeoutMs: PATIENCE_MS });
  } finally {
    await store.close();
  }
}

const PATIENCE_MS = 300_000;

/** The embedded store, filled as `serve` does it. */
export async function benchEmbedded(bench: Bench): Promise<DatabaseResults> {
  const { plan, progress, folder, clients } = bench;
  const { facts, set } = await makeCountry(bench);
  const began = performance.now();
  progress.say(`embedded, ${plan.size} relationships: loading`);
  const model = readModel();
  const place = join(folder, `embedded-${plan.size}`);
  const store = await openStore({ store: place, schema: storeSchemaOf(model) });
  await bringUpToDate(store, await readReleases(set), model);
  const loadSeconds = (performance.now() - began) / 1000;
  const count = async (text: string) =>
    Number((await store.read({ text, columns: ["n"], parameters: {} }, { timeoutMs: 600_000 }))[0]?.[0]);
  const nodes = await count("MATCH (n:Node) WITH count(n) AS n");
  const relationships = await count("MATCH (:Node)-[r]->() WITH count(r) AS n");
  await store.close();
  progress.step();
  try {
    const at = { clients, databasePid: undefined };
    const started = await inTurn<Started>([
      () => startContender("raw lists", { folder: place }, { ...at, titles: [ENGINE] }),
      () => startContender("govgraph", { folder: place }, { ...at, titles: [IN_PROCESS] }),
      () => startProduct(OVER_HTTP, set, { GOVGRAPH_STORE: place, NEO4J_URI: "", ...KEEPS_NOTHING }, at),
    ]);
    return { nodes, relationships, ...(await measureAll(bench, facts, started)), loadSeconds, store: "embedded", size: plan.size };
  } finally {
    await rm(place, { recursive: true });
    await rm(set, { recursive: true });
  }
}

async function makeCountry({ plan, folder, progress }: Bench): Promise<{ readonly facts: number; readonly set: string }> {
  const set = join(folder, `set-${plan.store}-${plan.size}`);
  const facts = factsFor(plan.size);
  progress.say(`${plan.store}, ${plan.size} relationships: making the country`);
  let made = 0;
  await makeSet(set, facts, SEED, () => {
    made += 1;
  });
  if (made !== facts) throw new Error(`expected ${facts} facts, made ${made}`);
  progress.step();
  return { facts, set };
}

/** The product over HTTP, and at the main size the route that gives its answers without looking anything up. */
async function startWithConstant(
  { plan, clients }: Bench,
  facts: number,
  records: string,
  env: NodeJS.ProcessEnv,
  databasePid?: number,
): Promise<Started> {
  const product = await startProduct(OVER_HTTP, records, { ...env, ...KEEPS_NOTHING }, { clients, databasePid });
  if (!plan.isMain) return product;
  const answers: Record<string, string> = {};
  for (const name of operationNames) {
    const [request] = requestsOf(facts)(name);
    if (request && takesPart[CONSTANT]?.includes(name)) answers[name] = await product.text(request);
  }
  const constant = await startContender("constant", { answers }, { clients, databasePid: undefined, titles: [undefined, CONSTANT] });
  const stop = async () => {
    await constant.stop();
    await product.stop();
  };
  return { runners: [...product.runners, ...constant.runners], stop };
}

type Measurements = Pick<DatabaseResults, "compared" | "figures" | "firstRuns" | "memory">;

async function measureAll({ plan, progress }: Bench, facts: number, started: readonly Started[]): Promise<Measurements> {
  const runners = started.flatMap((one) => one.runners);
  const ask = requestsOf(facts);
  const where = `${plan.store}, ${plan.size} relationships`;
  const of = (measured: Measured) => runners.filter(({ name }) => takesPart[name]?.includes(measured) ?? true);
  try {
    progress.say(`${where}: comparing answers`);
    let compared = 0;
    for (const name of operationNames) {
      const answering = of(name).filter((runner) => runner.name !== CONSTANT);
      compared += await requireSameAnswers(answering, ask(name).slice(0, COMPARED));
    }
    progress.say(`${where}: warming up`);
    // A database that was just started gets faster for a while: nobody is measured before that.
    for (const measured of ["mix", "nested"] as const) {
      await compare(of(measured), measured, ask(measured), WARM_CLIENTS, { warmMs: 0, ms: WARMING_MS, rounds: 1 });
    }
    const figures: Figure[] = [];
    for (const measured of measuredNames) {
      progress.say(`${where}: ${titleOf(measured)}`);
      figures.push(...(await compare(of(measured), measured, ask(measured), 1, plan.alone)));
      progress.step();
    }
    let first: readonly FirstRun[] = [];
    if (plan.isMain) {
      for (const measured of measuredNames) {
        for (const clients of plan.busy[measured] ?? []) {
          progress.say(`${where}: ${titleOf(measured)}, ${clients} clients`);
          figures.push(...(await compare(of(measured), measured, ask(measured), clients, plan.many)));
          progress.step();
        }
      }
      if (plan.store === "Neo4j") {
        progress.say(`${where}: new shapes`);
        first = await firstRuns(
          of("nested").filter(({ name }) => ![CONSTANT, CACHED].includes(name)),
          (number) => newShape(number, LATE),
          plan.firstRounds,
        );
      }
      progress.step();
    }
    return { compared, figures, firstRuns: first, memory: await memoryOf(runners) };
  } finally {
    for (const one of started) await one.stop();
  }
}

const WARM_CLIENTS = 4;
const WARMING_MS = 1_000;

/** Of each operation so many answers are compared. */
const COMPARED = 5;

/** A day that pages of events go back from. */
const LATE = "2024-06-30";

async function memoryOf(runners: readonly Runner[]): Promise<DatabaseResults["memory"]> {
  const memory = [];
  for (const runner of runners) memory.push({ contender: runner.name, rssMb: Math.round(await runner.rssMb()) });
  return memory;
}

/** Starts one after the other; when one fails, those before it are stopped. */
async function inTurn<T extends Started>(starts: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const started: T[] = [];
  try {
    for (const start of starts) started.push(await start());
    return started;
  } catch (error) {
    for (const one of started) await one.stop();
    throw error;
  }
}
