import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { newFolder } from "./places.js";
import { type Served, serve } from "./processes.js";

/** What somebody sends to hurt, and how it is told apart from others. */
export interface Probe {
  readonly what: string;
  readonly query?: string;
  readonly variables?: unknown;
  /** In place of a query and its variables. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** After /graphql. */
  readonly search?: string;
  /** The statuses that refuse it; 400 unless said. */
  readonly statuses?: readonly number[];
}

export interface Attacked extends Served {
  send(probe: Probe): Promise<Sent>;
  /** How many statements the store has run, by its own count. */
  statements(): Promise<number>;
  /**
   * Each is refused: in JSON of at most 2 kB that tells nothing of the inside, in a tenth of a second, before anything reaches
   * the store, and without keeping 50 MB; and what is asked next is answered.
   */
  refuses(probes: readonly Probe[]): Promise<string>;
}

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
}

const PROMISED_MS = 100;
const PROMISED_BYTES = 2_048;
const PROMISED_MB = 50;
const ORDINARY = "{ people(first: 1) { nodes { id } } }";
/** A probe is sent again when others had the processor; what takes its time takes it each time. */
const TRIES = 12;

/** What nobody may be told: where code is, what the store is asked, and that a limit is a crash. */
const INSIDE = /call stack|stacktrace|\bat \S+ \(|node_modules|\.js:\d|\bMATCH\b|\bbolt:|<html|<!doctype/i;

/** The seed, served as in production by a process of its own. */
export async function attack(env: Readonly<Record<string, string>> = {}): Promise<Attacked> {
  const store = join(await newFolder(), "store");
  const asInProduction = { GOVGRAPH_STORE: store, NODE_ENV: "production", ...env };
  const served = await serve({ args: [], env: asInProduction, nodeArgs: ["--expose-gc"], forFile: true });
  const send = (probe: Probe) => sendTo(served.url, probe);
  const statements = async () => {
    const told = await (await fetch(`${served.url}/metrics`)).text();
    return [...told.matchAll(/^govgraph_statement_seconds_count\{.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  };
  return {
    ...served,
    send,
    statements,
    refuses: async (probes) => {
      expect((await served.ask(ORDINARY)).status).toBe(200);
      const [before, idle] = [await statements(), await served.usage()];
      let slowest = 0;
      let longest = 0;
      for (const probe of probes) {
        const { ms, text: answer } = await refused(send, probe);
        slowest = Math.max(slowest, ms);
        longest = Math.max(longest, answer.length);
      }
      expect(await statements()).toBe(before);
      const after = await served.usage();
      expect(after.heapMb - idle.heapMb).toBeLessThan(PROMISED_MB);
      expect(after.rssMb - idle.rssMb).toBeLessThan(2 * PROMISED_MB);
      expect((await served.ask(ORDINARY)).status).toBe(200);
      return `${probes.length} of ${probes.length} refused, within ${Math.ceil(slowest)} ms, in at most ${longest} bytes, 0 statements; heap ${(after.heapMb - idle.heapMb).toFixed(0)} MB more`;
    },
  };
}

async function refused(send: (probe: Probe) => Promise<Sent>, probe: Probe): Promise<Sent> {
  for (let times = 1; ; times += 1) {
    const sent = await send(probe);
    const { status, headers, text: answer, ms } = sent;
    const found = {
      what: probe.what,
      refused: (probe.statuses ?? [400]).includes(status),
      json: /json/.test(headers.get("content-type") ?? ""),
    };
    if (!found.refused || !found.json) throw new Error(`${probe.what}: ${status} ${answer.slice(0, 300)}`);
    if (answer.length > PROMISED_BYTES) throw new Error(`${probe.what}: an answer of ${answer.length} bytes: ${answer.slice(0, 300)}`);
    if (INSIDE.test(answer)) throw new Error(`${probe.what}: tells of the inside: ${answer.slice(0, 300)}`);
    if (ms <= PROMISED_MS) return sent;
    if (times === TRIES) throw new Error(`${probe.what}: took ${Math.round(ms)} ms each of ${TRIES} times`);
  }
}

export async function sendTo(url: string, { query, variables, body, headers, method = "POST", search = "" }: Probe): Promise<Sent> {
  const sent = body ?? (query === undefined ? undefined : JSON.stringify({ query, variables }));
  const type: Record<string, string> = sent === undefined ? {} : { "content-type": "application/json" };
  const all: Record<string, string> = { ...type, accept: "application/graphql-response+json", ...headers };
  const begun = performance.now();
  if (sent !== undefined && sent.length > BEGINNING) return sendBeginning(url, sent, all);
  const response = await fetch(`${url}/graphql${search}`, { method, headers: all, ...(sent === undefined ? {} : { body: sent }) });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, text: answer, ms: performance.now() - begun };
}

const BEGINNING = 1 << 20;

/** Of a body that is refused by its length the rest may not even be taken: then the answer comes before it is sent. */
async function sendBeginning(url: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<Sent> {
  const begun = performance.now();
  const bytes = Buffer.from(body);
  const sending = request(`${url}/graphql`, { method: "POST", headers: { ...headers, "content-length": bytes.length } });
  sending.on("error", () => {});
  sending.write(bytes.subarray(0, 1 << 16));
  const [response] = await once(sending, "response");
  const answer = await text(response);
  sending.destroy();
  const { statusCode: status = 0, headers: told } = response;
  return { status, headers: new Headers({ "content-type": told["content-type"] ?? "" }), text: answer, ms: performance.now() - begun };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
