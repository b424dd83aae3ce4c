import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Request, Usage } from "./watched.js";

/** A govgraph command to run as a process of its own, with these settings and no others. */
export interface Command {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What runs Node: words before it, as `withFileLimit` and `withoutPrivileges` make. */
  readonly under?: readonly string[];
  readonly nodeArgs?: readonly string[];
  /** Whether all rows of the file use it; otherwise it ends with the row. */
  readonly forFile?: boolean;
}

export interface Outcome {
  /** The exit code, or the signal that ended it. */
  readonly ended: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

export interface Answer {
  /** 0 where there was no answer at all. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly ms: number;
}

export interface Served {
  readonly url: string;
  readonly said: string;
  readonly child: ChildProcess;
  ask(query: string, options?: { readonly signal?: AbortSignal }): Promise<Answer>;
  /** /health or /ready. */
  look(path: string): Promise<Answer>;
  usage(): Promise<Usage>;
  moveClock(byMs: number): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | NodeJS.Signals>;
}

const main = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const watched = new URL("./watched.js", import.meta.url).href;

export function start({ args, env = {}, under = [], nodeArgs = [], forFile = false }: Command): ChildProcess {
  const [program = process.execPath, ...rest] = [...under, process.execPath, ...nodeArgs, "--import", watched, main, ...args];
  const { PATH = "" } = process.env;
  const child = spawn(program, rest, { env: { PATH, LOG_LEVEL: "silent", ...env }, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const group = forFile ? ofFile : ofRow;
  group.add(child);
  child.once("exit", () => group.delete(child));
  return child;
}

const ofRow = new Set<ChildProcess>();
const ofFile = new Set<ChildProcess>();

/** Nothing outlives its row, whatever failed in it: a server would look after the store of the next. */
afterEach(() => {
  for (const child of ofRow) child.kill("SIGKILL");
});

afterAll(() => {
  for (const child of ofFile) child.kill("SIGKILL");
});

export async function ended(child: ChildProcess): Promise<Outcome> {
  const exit = once(child, "exit");
  const [out, err] = await Promise.all([child.stdout ? text(child.stdout) : "", child.stderr ? text(child.stderr) : ""]);
  const [code, signal] = await exit;
  return { ended: code ?? signal, out, err };
}

export function run(command: Command): Promise<Outcome> {
  return ended(start(command));
}

/**
 * Runs a command that a row needs to succeed and does not try. On a machine that is very busy a database may keep it
 * waiting for longer than it waits; then it is run again, as a person would.
 */
export async function done(command: Command): Promise<Outcome> {
  for (let times = 1; ; times += 1) {
    const outcome = await run(command);
    if (outcome.ended === 0) return outcome;
    const isBusy = /cannot be reached|does not answer|gave no answer/.test(outcome.err);
    if (!isBusy || times === 4) throw new Error(`govgraph ${command.args.join(" ")} ended with ${outcome.ended}: ${outcome.err}`);
  }
}

/** Starts `govgraph serve` on a free port, or the one given, and waits until it says where it answers. */
export async function serve(command: Command, { port = 0 } = {}): Promise<Served> {
  const child = start({ ...command, args: ["serve", ...command.args], env: { ...command.env, PORT: String(port) } });
  const exited = once(child, "exit");
  const said = await untilSaid(child, /^Stop it with Ctrl-C\.$/m);
  const url = /http:\S+(?=\/graphql)/.exec(said)?.[0];
  if (url === undefined) throw new Error(`no address in: ${said}`);
  const request = async (message: Request): Promise<Usage> => {
    const answer = once(child, "message");
    child.send(message);
    const [usage] = await answer;
    return usage;
  };
  return {
    url,
    said,
    child,
    ask: (query, options) => ask(url, query, options),
    look: (path) => timed(() => fetch(`${url}${path}`)),
    usage: () => request({ want: "usage" }),
    moveClock: async (byMs) => void (await request({ want: "clock", byMs })),
    stop: async () => {
      child.kill("SIGTERM");
      const [code, signal] = await exited;
      return code ?? signal;
    },
  };
}

/** Asks as a client that knows GraphQL over HTTP. */
export function ask(url: string, query: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Answer> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  return timed(() => fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }), ...(signal && { signal }) }));
}

async function timed(work: () => Promise<Response>): Promise<Answer> {
  const begun = performance.now();
  try {
    const response = await work();
    const body = await response.text();
    return { status: response.status, retryAfter: response.headers.get("retry-after"), text: body, ms: performance.now() - begun };
  } catch (error) {
    return { status: 0, retryAfter: null, text: String(error), ms: performance.now() - begun };
  }
}

/** A disk that is full for files larger than this. */
export function withFileLimit(kilobytes: number): readonly string[] {
  return ["bash", "-c", `ulimit -f ${kilobytes}; exec "$@"`, "bash"];
}

/** Root may write anywhere; without these privileges it may not write where the folder forbids it. */
export function withoutPrivileges(): readonly string[] {
  return process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"] : [];
}

/** Looks again and again; gives how many milliseconds it took. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs: number): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > withinMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await sleep(20);
  }
  return performance.now() - begun;
}

function untilSaid(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    let complaint = "";
    child.stdout?.on("data", (chunk) => {
      said += String(chunk);
      if (words.test(said)) resolve(said);
    });
    child.stderr?.on("data", (chunk) => {
      complaint += String(chunk);
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code}: ${said}${complaint}`)));
  });
}
