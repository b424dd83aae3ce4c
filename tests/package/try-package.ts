/** `npm pack`, installed in an empty folder as anyone would: the command is there, with its records, and serves. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { askForTheVisit, startServing } from "../support/serving.js";

// What the shell that runs this sets for govgraph, and for npm in this package, is not the user's.
const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|NEO4J_|GOVGRAPH_|NODE_OPTIONS$)/.test(name));
const env = { ...Object.fromEntries(inherited), PORT: "0" };

const folder = realpathSync(mkdtempSync(join(tmpdir(), "govgraph-package-")));
const home = join(folder, "home");
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();

try {
  run("npm", ["pack", "--silent", "--pack-destination", folder], projectRoot);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(home);
  // An engine a dependency refuses would only be a warning to most; here it is an error.
  writeFileSync(join(home, ".npmrc"), "engine-strict=true\n");
  run("npm", ["install", "--no-audit", "--no-fund", "--silent", join(folder, tarball)], home);
  console.log(`package: ${tarball} is installed; govgraph --version says ${run("npx", ["govgraph", "--version"], home)}`);

  const server = await startServing("npx", ["govgraph", "serve"], { cwd: home, env: { ...env, GOVGRAPH_STORE: "memory:" } });
  try {
    await askForTheVisit(server.url);
  } finally {
    await server.stop("SIGINT");
  }
  run("npx", ["govgraph", "ask", "{ releases { totalCount } }"], home);
  const kept = [join(home, ".govgraph"), join(home, "node_modules", "govgraph", ".govgraph")].map((path) => existsSync(path));
  if (!kept[0] || kept[1]) throw new Error("the store is not kept in the folder the command is used in");
  run("npx", ["govgraph", "doctor"], home);
  console.log("package: it serves the visit, keeps its store where it is used, and is well.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
