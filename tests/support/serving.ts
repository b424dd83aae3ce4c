import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

export interface Serving {
  /** Without a path. */
  readonly url: string;
  /** Throws unless it then ends in good order. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a command that serves, as a person would, and waits for it to say where. */
export async function startServing(command: string, args: readonly string[], options: SpawnOptions): Promise<Serving> {
  // A group of its own, so that what the command starts in its turn is stopped with it.
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const exited = once(child, "exit");
  const kill = (signal: NodeJS.Signals) => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, signal);
  const timer = setTimeout(() => kill("SIGKILL"), PATIENCE_MS);
  let out = "";
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    if (out.includes("Ctrl-C")) break;
  }
  clearTimeout(timer);
  const url = /http:\S+(?=\/graphql)/.exec(out)?.[0];
  if (url === undefined) throw new Error(`${command} ${args.join(" ")} did not serve within ${PATIENCE_MS} ms; it said: ${out}`);
  return {
    url,
    stop: async (signal) => {
      kill(signal);
      const [code, killedBy] = await exited;
      // npx, asked to stop, ends by the signal itself.
      if (code !== 0 && killedBy !== signal) throw new Error(`${command} ${args.join(" ")} ended with ${code ?? killedBy}`);
    },
  };
}

/** Asks by HTTP for the visit the seed tells of. Throws unless the answer has it. */
export async function askForTheVisit(url: string): Promise<void> {
  const query = readFileSync(join(projectRoot, "tests/api/golden/seed/visit-to-tua-chua.graphql"), "utf8");
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"') || !text.includes("Trần Quốc Cường"))
    throw new Error(`the visit was answered with ${text}`);
}
