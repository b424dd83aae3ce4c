import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/** The command as a person runs it: a process of its own, with these settings and no others. */
interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Served {
  /** Everything it printed until it answered. */
  readonly said: string;
  /** The answer's body, as it came. */
  ask(query: string): Promise<string>;
  /** Stops it as a terminal or an orchestrator does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `govgraph serve` on a free port and waits until it says where it answers. */
export async function serve({ args, env }: Command): Promise<Served> {
  const child = run({ args: ["serve", ...args], env: { ...env, PORT: "0" } });
  const said = await untilSaid(child, /^Stop it with Ctrl-C\.$/m);
  const [, url] = /GraphQL\s+(http\S+)/.exec(said) ?? [];
  if (!url) throw new Error(`no address in: ${said}`);
  return {
    said,
    ask: async (query) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      return response.text();
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      return child.exitCode;
    },
  };
}

export function run({ args, env }: Command): ChildProcess {
  const main = join(projectRoot, "dist/src/cli/main.js");
  const { PATH = "" } = process.env;
  return spawn(process.execPath, [main, ...args], { env: { PATH, LOG_LEVEL: "silent", ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

function untilSaid(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += String(chunk);
      if (words.test(said)) resolve(said);
    });
    let complaint = "";
    child.stderr?.on("data", (chunk) => {
      complaint += String(chunk);
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code}: ${said}${complaint}`)));
  });
}
