import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

export interface ServedSeed {
  readonly origin: string;
  close(): Promise<void>;
}

/** The server as `npm start` runs it, with the seed in memory or where `env` says, on any free port. */
export async function serveSeed(store: Readonly<Record<string, string>> = { GOVGRAPH_STORE: "memory:" }): Promise<ServedSeed> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/src/cli/main.js"), "serve"], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "warn", ...store },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  let out = "";
  for await (const chunk of child.stdout) {
    out += String(chunk);
    if (out.includes("Ctrl-C")) break;
  }
  const origin = /http:\/\/[\d.:]+/.exec(out)?.[0];
  if (origin === undefined) throw new Error(`The server did not start: ${out}${said}`);
  return {
    origin,
    close: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
