import { readFile } from "node:fs/promises";
import { CliError } from "./problems.js";

/** Settings that may be in a file, as orchestrators hand secrets over: its path is in the setting of that name with _FILE. */
const secrets = ["NEO4J_PASSWORD", "GOVGRAPH_TOKEN"];

/** The environment with what is in such files, without the line end an editor leaves. Throws a CliError that names the setting. */
export async function withSecretFiles(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const read: NodeJS.ProcessEnv = {};
  for (const name of secrets) {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === "") continue;
    if (env[name]) throw new CliError(`${name} and ${name}_FILE are both set; give one of them.`);
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      throw new CliError(`${name}_FILE: ${path} cannot be read.`, { cause: error });
    });
    read[name] = text.replace(/\r?\n$/, "");
    if (read[name] === "") throw new CliError(`${name}_FILE: ${path} is empty.`);
  }
  return { ...env, ...read };
}
