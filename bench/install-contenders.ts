import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../scripts/project-root.js";
import { onExit } from "../tests/neo4j/start-neo4j.js";

const folder = join(projectRoot, "bench/contenders");

/** Installs what the product is compared with, on first use, beside the product and not in it, and builds it. */
export async function installContenders(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(folder, "node_modules/@neo4j/graphql"))) {
    say("installing what the product is compared with into bench/contenders, once");
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  }
  await run(process.execPath, [join(projectRoot, "node_modules/typescript/bin/tsc"), "-p", folder]);
}

/** Versions of the contenders' packages. */
export async function contenderVersion(name: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, "node_modules", name, "package.json"), "utf8")).version;
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, [...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const forget = onExit(() => child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  await once(child, "close");
  forget();
  if (child.exitCode !== 0)
    throw new Error(`${command} ${args.join(" ")} in bench/contenders ended with ${child.exitCode}:\n${output.slice(-2_000)}`);
}
