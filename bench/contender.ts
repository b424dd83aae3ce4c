/**
 * `node contender.js <name>`: one contender in a process of its own. It is told what to do by messages, one at a time, and
 * answers each.
 */
import { pathToFileURL } from "node:url";
import type { Asked, Contender, OpenContender, Place } from "./contender-type.js";
import { inShape, shapeOf } from "./operations.js";
import { watchResults } from "./usage.js";

export type Task =
  | { readonly do: "answer"; readonly request: Asked }
  | { readonly do: "bodies"; readonly requests: readonly Asked[] }
  | { readonly do: "measure"; readonly requests: readonly Asked[]; readonly clients: number; readonly ms: number };

export type Done =
  | { readonly answer: unknown }
  | { readonly bodies: readonly string[] }
  | { readonly latencies: readonly number[] }
  | { readonly problem: string };

const [name = ""] = process.argv.slice(2);
const place: Place = JSON.parse(process.env.BENCH_PLACE ?? "{}");
const contender = await (await find(name))(place, watchResults);
process.on("message", (task: Task | "usage" | "stop") => {
  if (task === "usage") return;
  if (task === "stop") void contender.close().then(() => process.exit(0));
  else void work(task).then((done) => process.send?.(done));
});
process.channel?.ref();
process.send?.({ ready: contender.url ?? "" });

async function find(wanted: string): Promise<OpenContender> {
  switch (wanted) {
    case "raw maps":
    case "raw lists":
      return (await import("./raw.js")).openRaw(wanted === "raw maps" ? "maps" : "lists");
    case "govgraph":
      return (await import("./govgraph.js")).openGovgraph;
    case "constant":
      return (await import("./constant.js")).openConstant;
    default: {
      const file = new URL(`../../bench/contenders/dist/${wanted}.js`, import.meta.url);
      return (await import(pathToFileURL(file.pathname).href)).open;
    }
  }
}

async function work(task: Task): Promise<Done> {
  try {
    if (task.do === "bodies") return { bodies: task.requests.map(contender.bodyOf ?? bodyOf) };
    if (task.do === "measure") return { latencies: await measure(contender, task) };
    const answer = await contender.ask(task.request);
    return { answer: contender.isInShape ? answer : inShape(shapeOf(task.request), answer) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function bodyOf({ document, variables }: Asked): string {
  return JSON.stringify({ query: document, variables });
}

/** So many clients, each with one request under way, until the time is over. */
async function measure({ ask }: Contender, { requests, clients, ms }: Extract<Task, { do: "measure" }>): Promise<readonly number[]> {
  const latencies: number[] = [];
  const until = performance.now() + ms;
  let next = 0;
  const client = async () => {
    for (;;) {
      const began = performance.now();
      const request = requests[next++ % requests.length];
      if (began >= until || !request) return;
      await ask(request);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return latencies;
}
