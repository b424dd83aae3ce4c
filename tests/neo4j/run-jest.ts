import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Neo4jAccess, onExit, projectRoot } from "./start-neo4j.js";

/** Runs jest with these arguments, its tests on that database; gives its exit code. It ends when this process does. */
export async function runJest(
  { uri, user, password, database }: Neo4jAccess,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const jest = join(projectRoot, "node_modules/jest/bin/jest.js");
  const child = spawn(process.execPath, ["--experimental-vm-modules", "--no-warnings", jest, "--runInBand", ...args], {
    cwd: projectRoot,
    stdio: "inherit",
    env: {
      ...process.env,
      GOVGRAPH_TEST_NEO4J_URI: uri,
      GOVGRAPH_TEST_NEO4J_USER: user,
      GOVGRAPH_TEST_NEO4J_PASSWORD: password,
      GOVGRAPH_TEST_NEO4J_DATABASE: database,
      ...env,
    },
  });
  const forget = onExit(() => child.kill("SIGKILL"));
  try {
    await once(child, "exit");
  } finally {
    forget();
  }
  return child.exitCode ?? 1;
}
