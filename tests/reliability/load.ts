import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { processorTime, slowdownSince } from "./processor.js";

export interface Load {
  readonly url: string;
  readonly queries: readonly string[];
  readonly clients: number;
  readonly seconds: number;
  /** Looks at an answer with status 200 and says what is wrong with it. */
  readonly wrong: (query: string, text: string) => string | undefined;
  /** How long a client waits that was refused; 0 for one that comes again at once. */
  readonly afterRefusalMs?: number;
}

export interface Loaded {
  readonly accepted: number;
  readonly refused: number;
  readonly perSecond: number;
  /** Of what was accepted, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly refusalP99: number;
  /** What was wrong with answers, and statuses nobody promised: the first of each kind. */
  readonly wrong: readonly string[];
  /** Given up at the deadline (504). */
  readonly late: number;
  /** Refusals that do not say when to come again. */
  readonly withoutRetryAfter: number;
  /** How many times as long everything took because others had the clients' processor. */
  readonly slowdown: number;
}

/** So many clients ask one thing after the other, each on a connection of its own. */
export async function load({ url, queries, clients, seconds, wrong, afterRefusalMs = 0 }: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const accepted: number[] = [];
  const refused: number[] = [];
  const mistakes = new Set<string>();
  let withoutRetryAfter = 0;
  let late = 0;
  const begun = performance.now();
  const before = processorTime();
  const client = async (number: number) => {
    for (let asked = number; performance.now() - begun < seconds * 1_000; asked += 1) {
      const query = queries[asked % queries.length] ?? "";
      const at = performance.now();
      const { status, text, retryAfter } = await post(agent, url, query);
      const tookMs = performance.now() - at;
      if (status === 200) {
        accepted.push(tookMs);
        const mistake = wrong(query, text);
        if (mistake !== undefined) mistakes.add(mistake);
      } else if (status === 503 || status === 429) {
        refused.push(tookMs);
        if (retryAfter === undefined) withoutRetryAfter += 1;
        if (afterRefusalMs > 0) await sleep(afterRefusalMs);
      } else if (status === 504) {
        late += 1;
      } else {
        mistakes.add(`status ${status}: ${text.slice(0, 200)}`);
        await sleep(100);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  agent.destroy();
  const took = (performance.now() - begun) / 1_000;
  return {
    accepted: accepted.length,
    refused: refused.length,
    perSecond: Math.round(accepted.length / took),
    p50: share(accepted, 0.5),
    p99: share(accepted, 0.99),
    refusalP99: share(refused, 0.99),
    wrong: [...mistakes].slice(0, 5),
    late,
    withoutRetryAfter,
    slowdown: slowdownSince(before),
  };
}

/** The value below which this share of them lies. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | undefined;
}

function post(agent: Agent, url: string, query: string): Promise<Reply> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, text: String(error), retryAfter: undefined });
    const sent = request(`${url}/graphql`, { agent, method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text, retryAfter: response.headers["retry-after"] }));
      response.on("error", failed);
    });
    sent.on("error", failed);
    sent.end(JSON.stringify({ query }));
  });
}
