import { readFileSync } from "node:fs";
import type { ClientDone, ClientTask } from "./client.js";
import type { Asked, Place } from "./contender-type.js";
import { documentOf, type Request } from "./operations.js";
import { startServe, startWorker, usageOf, type Worker } from "./processes.js";

/** Somebody who is measured: a contender in one of its ways. */
export interface Runner {
  readonly name: string;
  answer(request: Request): Promise<unknown>;
  /** So many clients for so long. */
  run(requests: readonly Request[], clients: number, ms: number): Promise<Run>;
  rssMb(): Promise<number>;
}

export interface Run {
  readonly latencies: readonly number[];
  readonly ms: number;
  readonly cpuMs: number;
  /** Of the database's process; undefined where there is none, or its time cannot be read. */
  readonly databaseCpuMs: number | undefined;
  /** What the database said of its statements, by the driver's summaries. */
  readonly databaseSaidMs: number;
  readonly statements: number;
  /** Of all answers; 0 where nothing is sent. */
  readonly bytes: number;
}

/** Two, so that clients are never what is waited for. */
export type Clients = readonly [Worker, Worker];

export async function startClients(): Promise<Clients> {
  return [await startWorker("client.js"), await startWorker("client.js")];
}

export interface Started {
  readonly runners: readonly Runner[];
  stop(): Promise<void>;
}

/** A contender of `contender.js`, asked in its process and, where it listens and clients are given, over HTTP. */
export async function startContender(
  name: string,
  place: Place,
  {
    clients,
    databasePid,
    titles,
  }: { clients?: Clients; databasePid: number | undefined; titles: readonly [inProcess?: string, http?: string] },
): Promise<Started> {
  const worker = await startWorker("contender.js", [name], { BENCH_PLACE: JSON.stringify(place) });
  const [inProcess, http] = titles;
  const measured = <T extends Pick<Run, "latencies" | "bytes">>(work: () => Promise<T>) => used(worker, databasePid, work);
  const answer = async (request: Request) => (await worker.call<{ answer: unknown }>({ do: "answer", request: asked(request) })).answer;
  const rssMb = async () => (await usageOf(worker)).rssMb;
  const runners: Runner[] = [];
  if (inProcess !== undefined)
    runners.push({
      name: inProcess,
      answer,
      rssMb,
      run: (requests, count, ms) =>
        measured(async () => ({
          ...(await worker.call<{ latencies: number[] }>({ do: "measure", requests: requests.map(asked), clients: count, ms })),
          bytes: 0,
        })),
    });
  if (http !== undefined && clients !== undefined)
    runners.push({
      name: http,
      answer,
      rssMb,
      run: async (requests, count, ms) => {
        const url = name === "constant" ? `${worker.ready}/${requests[0]?.operation}` : worker.ready;
        const { bodies } = await worker.call<{ bodies: string[] }>({ do: "bodies", requests: requests.map(asked) });
        return measured(() => send(clients, { url, bodies, clients: count, ms }));
      },
    });
  return { runners, stop: () => worker.stop() };
}

/** The product as people run it, over HTTP. */
export async function startProduct(
  name: string,
  records: string,
  env: NodeJS.ProcessEnv,
  { clients, databasePid }: { clients: Clients; databasePid: number | undefined },
): Promise<Started & { readonly text: (request: Request) => Promise<string> }> {
  const worker = await startServe(records, env);
  const bodyOf = (request: Request) => JSON.stringify({ query: documentOf(request), variables: request.variables });
  const text = async (request: Request) => {
    const response = await fetch(worker.ready, { method: "POST", headers: { "content-type": "application/json" }, body: bodyOf(request) });
    return response.text();
  };
  const runner: Runner = {
    name,
    rssMb: async () => (await usageOf(worker)).rssMb,
    answer: async (request) => {
      const { data, errors } = JSON.parse(await text(request));
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    run: (requests, count, ms) =>
      used(worker, databasePid, () => send(clients, { url: worker.ready, bodies: requests.map(bodyOf), clients: count, ms })),
  };
  return { runners: [runner], text, stop: () => worker.stop() };
}

function asked(request: Request): Asked {
  return { ...request, document: documentOf(request) };
}

async function send([first, second]: Clients, task: ClientTask): Promise<ClientDone> {
  if (task.clients === 1) return first.call<ClientDone>(task);
  const half = Math.floor(task.clients / 2);
  const calls = [first.call<ClientDone>({ ...task, clients: half }), second.call<ClientDone>({ ...task, clients: task.clients - half })];
  // What one says after the other has failed must not be taken for its next answer.
  await Promise.allSettled(calls);
  const parts = await Promise.all(calls);
  return { latencies: parts.flatMap(({ latencies }) => latencies), bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function used(worker: Worker, databasePid: number | undefined, work: () => Promise<Pick<Run, "latencies" | "bytes">>): Promise<Run> {
  const [before, databaseBefore] = [await usageOf(worker), cpuMsOf(databasePid)];
  const began = performance.now();
  const { latencies, bytes } = await work();
  const ms = performance.now() - began;
  const [after, databaseAfter] = [await usageOf(worker), cpuMsOf(databasePid)];
  return {
    latencies,
    bytes,
    ms,
    cpuMs: after.cpuMs - before.cpuMs,
    databaseCpuMs: databaseBefore === undefined || databaseAfter === undefined ? undefined : databaseAfter - databaseBefore,
    databaseSaidMs: after.databaseMs - before.databaseMs,
    statements: after.statements - before.statements,
  };
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

function cpuMsOf(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
