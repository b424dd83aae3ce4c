import type { Measured, Request } from "./operations.js";
import { diceOf } from "./random.js";
import type { Run, Runner } from "./runners.js";

/** What came of one contender, one operation and so many clients: times in milliseconds. */
export interface Figure {
  readonly contender: string;
  readonly measured: Measured;
  readonly clients: number;
  readonly operations: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** For one operation: of the contender's Node process, and of the database's. */
  readonly nodeCpuMs: number;
  readonly databaseCpuMs?: number;
  /** What the database said it took, in whole milliseconds a statement. */
  readonly databaseSaidMs?: number;
  readonly bytes?: number;
  /** Why there are no figures. */
  readonly problem?: string;
}

/** How long each contender is asked in each round, and how many rounds there are. */
export interface Windows {
  readonly warmMs: number;
  readonly ms: number;
  readonly rounds: number;
}

/**
 * One operation asked of all contenders in turns: each round asks every one of them for a while, in an order of its own,
 * so that whatever else the machine does falls on all.
 */
export async function compare(
  runners: readonly Runner[],
  measured: Measured,
  requests: readonly Request[],
  clients: number,
  windows: Windows,
): Promise<readonly Figure[]> {
  const runs = new Map<Runner, Run[]>();
  const problems = new Map<Runner, string>();
  const attempt = async (runner: Runner, ms: number) => {
    try {
      return problems.has(runner) ? undefined : await runner.run(requests, clients, ms);
    } catch (error) {
      problems.set(runner, error instanceof Error ? error.message.slice(0, 200) : String(error));
      return undefined;
    }
  };
  for (const runner of runners) await attempt(runner, windows.warmMs);
  for (let round = 0; round < windows.rounds; round++) {
    for (const runner of shuffled(runners, round)) {
      const run = await attempt(runner, windows.ms);
      if (run) runs.set(runner, [...(runs.get(runner) ?? []), run]);
    }
  }
  return runners.map((runner) => figureOf(runner.name, measured, clients, runs.get(runner) ?? [], problems.get(runner)));
}

function figureOf(contender: string, measured: Measured, clients: number, runs: readonly Run[], problem: string | undefined): Figure {
  const latencies = runs.flatMap((run) => [...run.latencies]).sort((a, b) => a - b);
  const operations = latencies.length;
  const each = (key: "cpuMs" | "databaseCpuMs" | "databaseSaidMs" | "bytes") =>
    operations === 0 || runs.some((run) => run[key] === undefined)
      ? undefined
      : runs.reduce((sum, run) => sum + (run[key] ?? 0), 0) / operations;
  const [databaseCpuMs, databaseSaidMs, bytes] = [each("databaseCpuMs"), each("databaseSaidMs"), each("bytes")];
  return {
    contender,
    measured,
    clients,
    operations,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    perSecond: quantile(
      runs.map((run) => (run.latencies.length / run.ms) * 1000).sort((a, b) => a - b),
      0.5,
    ),
    nodeCpuMs: each("cpuMs") ?? 0,
    ...(databaseCpuMs === undefined ? {} : { databaseCpuMs }),
    ...(databaseSaidMs ? { databaseSaidMs } : {}),
    ...(bytes ? { bytes } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The value that so great a share of the sorted values do not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function shuffled<T>(list: readonly T[], round: number): readonly T[] {
  return list
    .map((item, index) => ({ item, at: diceOf(1, `round ${round}`, index).roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Throws unless all answer alike; gives how many answers were compared. */
export async function requireSameAnswers(runners: readonly Runner[], requests: readonly Request[]): Promise<number> {
  let compared = 0;
  for (const request of requests) {
    let expected: { readonly name: string; readonly text: string } | undefined;
    for (const runner of runners) {
      const text = JSON.stringify(sorted(await answerOf(runner, request)));
      expected ??= { name: runner.name, text };
      if (text !== expected.text)
        throw new Error(
          `${request.operation} ${JSON.stringify(request.variables)}: ${runner.name} answers ${around(text, expected.text)}, ${expected.name} ${around(expected.text, text)}`,
        );
      compared += 1;
    }
  }
  return compared;
}

/** A database that was just started may take longer for a statement's first plan than the product waits. */
async function answerOf(runner: Runner, request: Request): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runner.answer(request);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

const ATTEMPTS = 5;

/** Where two texts begin to differ. */
function around(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `…${text.slice(Math.max(0, at - 60), at + 60)}…`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

export interface FirstRun {
  readonly contender: string;
  readonly p50: number;
}

/**
 * How long the first answer to a query takes that nobody has asked in this form: all in turns, each with forms of its own.
 * Who gives up counts with the time until then.
 */
export async function firstRuns(
  runners: readonly Runner[],
  request: (number: number) => Request,
  rounds: number,
): Promise<readonly FirstRun[]> {
  const times = new Map<string, number[]>();
  let number = 0;
  for (let round = 0; round < rounds; round++) {
    for (const runner of shuffled(runners, round)) {
      const began = performance.now();
      const run = await runner.run([request(number++)], 1, ONE_REQUEST_MS).catch(() => undefined);
      const first = run?.latencies[0] ?? performance.now() - began;
      times.set(runner.name, [...(times.get(runner.name) ?? []), first]);
    }
  }
  return [...times].map(([contender, list]) => ({
    contender,
    p50: quantile(
      list.sort((a, b) => a - b),
      0.5,
    ),
  }));
}

/** A request that was begun is waited for; what follows it in so short a time does not count. */
const ONE_REQUEST_MS = 1;
