/**
 * Does what the Dockerfile says, in an empty folder and with this machine's Node: no Docker is needed to know that its
 * steps work together, that production dependencies are enough, and that it serves as a user who owns nothing. The base
 * image itself is not tried.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { askForTheVisit, startServing } from "../support/serving.js";
import { type Instruction, ignoring, readDockerfile } from "./dockerfile.js";

/** The image's user `node`. */
const USER = 1000;
const isRoot = process.getuid?.() === 0;

interface Stage {
  readonly root: string;
  workdir: string;
  user: string;
  readonly env: Record<string, string>;
  readonly commands: Map<string, readonly string[]>;
}

const folder = mkdtempSync(join(tmpdir(), "govgraph-image-"));
chmodSync(folder, 0o755);
try {
  const stages = new Map<string, Stage>();
  const context = copyContext();
  let stage: Stage | undefined;
  for (const instruction of readDockerfile(readFileSync(join(projectRoot, "Dockerfile"), "utf8"))) {
    if (instruction.name === "FROM") stage = beginStage(instruction, stages);
    else if (stage === undefined) throw new Error("Dockerfile: expected FROM first");
    else carryOut(instruction, stage, stages, context);
  }
  if (stage !== undefined) await tryImage(stage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copyContext(): string {
  const context = join(folder, "context");
  const isIgnored = ignoring(readFileSync(join(projectRoot, ".dockerignore"), "utf8"));
  mkdirSync(context);
  for (const name of readdirSync(projectRoot))
    if (!isIgnored(name)) cpSync(join(projectRoot, name), join(context, name), { recursive: true });
  return context;
}

function beginStage({ rest }: Instruction, stages: Map<string, Stage>): Stage {
  const name = / AS (\S+)$/i.exec(rest)?.[1] ?? String(stages.size);
  const root = join(folder, `stage-${name}`);
  mkdirSync(root);
  const stage: Stage = { root, workdir: root, user: "root", env: {}, commands: new Map() };
  stages.set(name, stage);
  return stage;
}

function carryOut({ name, rest }: Instruction, stage: Stage, stages: ReadonlyMap<string, Stage>, context: string): void {
  switch (name) {
    case "WORKDIR":
      stage.workdir = join(stage.root, rest);
      mkdirSync(stage.workdir, { recursive: true });
      return;
    case "ENV": {
      const [, key = "", value = ""] = /^(\w+)=(\S+)$/.exec(rest) ?? [];
      stage.env[key] = value;
      return;
    }
    case "COPY":
      copy(rest, stage, stages, context);
      return;
    case "RUN":
      // Whoever is not root owns the folder already.
      if (!isRoot && rest.startsWith("chown ")) return;
      console.log(`Dockerfile: RUN ${rest}`);
      execFileSync("sh", ["-ec", rest], { cwd: stage.workdir, env: environment(stage), stdio: ["ignore", "ignore", "inherit"] });
      return;
    case "USER":
      stage.user = rest;
      return;
    case "CMD":
      stage.commands.set(name, JSON.parse(rest));
      return;
    case "HEALTHCHECK":
      stage.commands.set(name, JSON.parse(rest.slice(rest.indexOf("CMD ") + 4)));
      return;
    case "VOLUME":
      if (!statSync(join(stage.root, rest)).isDirectory()) throw new Error(`Dockerfile: VOLUME ${rest} is not a folder`);
      return;
    case "EXPOSE":
      if (rest !== stage.env.PORT) throw new Error(`Dockerfile: EXPOSE ${rest}, but PORT is ${stage.env.PORT}`);
      return;
    default:
      throw new Error(`Dockerfile: ${name} is not understood here`);
  }
}

/** A folder's content is copied, not the folder; a file goes into a target that ends in a slash. */
function copy(rest: string, stage: Stage, stages: ReadonlyMap<string, Stage>, context: string): void {
  const [, from] = /^--from=(\S+)\s/.exec(rest) ?? [];
  const names = rest.replace(/^--from=\S+\s+/, "").split(/\s+/);
  const target = join(stage.workdir, names.at(-1) ?? "");
  const base = from === undefined ? context : (stages.get(from)?.root ?? "");
  for (const name of names.slice(0, -1)) {
    const source = join(base, name);
    cpSync(source, statSync(source).isDirectory() ? target : join(target, basename(name)), { recursive: true });
  }
}

/** What the shell that runs this sets for govgraph, and for npm in this package, is not the image's. */
function environment({ env }: Stage): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_package_|NEO4J_|GOVGRAPH_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(inherited), ...env };
}

async function tryImage(stage: Stage): Promise<void> {
  if (stage.user !== "node") throw new Error(`Dockerfile: expected to end as USER node, not ${stage.user}`);
  if (readdirSync(join(stage.workdir, "node_modules")).includes("typescript"))
    throw new Error("Dockerfile: development dependencies are in");
  const [command = "", ...args] = stage.commands.get("CMD") ?? [];
  const env = { ...environment(stage), PORT: "0", HOST: "127.0.0.1" };
  const user = isRoot ? { uid: USER, gid: USER } : {};
  const server = await startServing(command, args, { cwd: stage.workdir, env, ...user });
  try {
    await askForTheVisit(server.url);
    const [check = "", ...checkArgs] = stage.commands.get("HEALTHCHECK") ?? [];
    const healthEnv = { ...env, PORT: new URL(server.url).port };
    execFileSync(check, checkArgs, { cwd: stage.workdir, env: healthEnv, ...user });
  } finally {
    await server.stop("SIGTERM");
  }
  console.log("Dockerfile: its steps work; the server answers, is healthy and stops.");
}
