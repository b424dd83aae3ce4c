import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../scripts/project-root.js";
import { onExit } from "../tests/neo4j/start-neo4j.js";
import type { Usage } from "./usage.js";

/** A process that is told what to do, one thing at a time, and says when it is done. */
export interface Worker {
  /** What it said when it was ready. */
  readonly ready: string;
  call<Answer>(message: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

const STARTING_MS = 180_000;
const usageFile = fileURLToPath(new URL("usage.js", import.meta.url));

/** Starts a file of this folder; it sends `{ ready }` when it may be called. */
export async function startWorker(file: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Worker> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    env: { ...process.env, ...env },
    execArgv: ["--no-warnings"],
  });
  const name = [file, ...args].join(" ");
  const forget = onExit(() => child.kill("SIGKILL"));
  const { ready } = await answered<{ ready: string }>(child, name, STARTING_MS);
  return { ready, call: (message) => call(child, name, message), stop: () => stop(child, forget) };
}

/** A database that was just started may take too long for the first statements. */
const ATTEMPTS = 4;

/** Starts the product as people do; what it says of its address is what it is ready with. */
export async function startServe(records: string, env: NodeJS.ProcessEnv): Promise<Worker> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryServe(records, env);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function tryServe(records: string, env: NodeJS.ProcessEnv): Promise<Worker> {
  const child = fork(join(projectRoot, "dist/src/cli/main.js"), ["serve", "--records", records], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "error", NODE_ENV: "production", ...env },
    execArgv: ["--no-warnings", "--import", usageFile],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const forget = onExit(() => child.kill("SIGKILL"));
  const said = { out: "", err: "" };
  const { stdout, stderr } = child;
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.err = `${said.err}${text}`.slice(-2_000);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`govgraph serve ended with ${code}: ${said.err}`)));
    stdout?.setEncoding("utf8").on("data", (text: string) => {
      said.out += text;
      const found = /GraphQL\s+(http\S+)/.exec(said.out)?.[1];
      if (found) resolve(found);
    });
  });
  return { ready: url, call: (message) => call(child, "govgraph serve", message), stop: () => stop(child, forget) };
}

export async function usageOf(worker: Worker): Promise<Usage> {
  return (await worker.call<{ usage: Usage }>("usage")).usage;
}

async function call<Answer>(child: ChildProcess, name: string, message: unknown): Promise<Answer> {
  const answer = answered<Answer & { readonly problem?: string }>(child, name);
  child.send(message as object);
  const { problem, ...rest } = await answer;
  if (problem !== undefined) throw new Error(problem);
  return rest as Answer;
}

async function answered<Answer>(child: ChildProcess, name: string, timeoutMs = 600_000): Promise<Answer> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}`);
  });
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const answer = once(child, "message", { signal: AbortSignal.any([signal, late]) });
    const [message] = await Promise.race([answer, ended]);
    return message;
  } catch (error) {
    throw late.aborted ? new Error(`${name} said nothing for ${timeoutMs / 1000} s`, { cause: error }) : error;
  } finally {
    settled.abort();
    ended.catch(() => {});
  }
}

async function stop(child: ChildProcess, forget: () => void): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  forget();
}
