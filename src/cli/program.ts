import { Command, CommanderError } from "commander";
import type { CommonOptions } from "./options.js";
import { describeFailure } from "./problems.js";
import { findProject } from "./project-folder.js";
import { type World, worldOf } from "./world.js";

const OK = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs what the command line asks for and exits with its code, unless it goes on. */
export async function main(process: NodeJS.Process): Promise<void> {
  const code = await run(process.argv.slice(2), worldOf(process));
  if (code !== undefined) process.exit(code);
}

/** Runs a command. 0: done, 1: a problem in the input or the environment, 2: wrong usage; undefined: it goes on (a server). */
export async function run(args: readonly string[], world: World): Promise<number | undefined> {
  let code: number | undefined = OK;
  const { version } = await findProject();
  const program = createProgram(version, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : WRONG_USAGE;
    world.err.write(`${describeFailure(error, program.opts<CommonOptions>().debug === true)}\n`);
    return FAILED;
  }
}

function createProgram(version: string, world: World, done: (code: number | undefined) => void): Command {
  const program: Command = new Command("govgraph")
    .description("A GraphQL knowledge graph of provincial governance: dated, cited, connected facts.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out(text.trimEnd()), writeErr: (text) => void world.err.write(text) })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("Run it with --help to see what it takes.")
    .option("--set <name>", "one of the record sets that come with govgraph", "dien-bien")
    .option("--records <folder>", "a record set of your own, instead of --set")
    .option("--env-file <path>", "settings to add to the environment (default: .env, if there is one)")
    .option("--debug", "show where an error comes from")
    .addHelpText(
      "after",
      '\nExamples:\n  $ govgraph serve\n  $ govgraph check --records my-province\n  $ govgraph publish --note "Minutes of May"',
    );

  program
    .command("serve")
    .description("bring the store up to the newest release and answer GraphQL")
    .addHelpText("after", `${settingsHelp}\n\nExample:\n  $ PORT=4001 govgraph serve --set dien-bien`)
    .action(async (_options: object, command: Command) => {
      const { serve } = await import("./serve.js");
      await serve(command.optsWithGlobals<CommonOptions>(), world);
      done(undefined);
    });

  program
    .command("publish")
    .description("write what has changed in the records as the next release, and bring the store up to it")
    .option("--note <text>", "what to say of the release")
    .option("--dry-run", "only show what would change")
    .option("--all", "show every change, however many")
    .addHelpText("after", '\nExample:\n  $ govgraph publish --note "Minutes of May"')
    .action(async (_options: object, command: Command) => {
      const { publishRecords } = await import("./publish.js");
      done(await publishRecords(command.optsWithGlobals<CommonOptions & { note?: string; dryRun?: boolean; all?: boolean }>(), world));
    });

  program
    .command("check")
    .description("check the records and show what a release would change")
    .option("--all", "show every change, however many")
    .addHelpText("after", "\nExample:\n  $ govgraph check --records my-province")
    .action(async (_options: object, command: Command) => {
      const { checkRecords } = await import("./check.js");
      done(await checkRecords(command.optsWithGlobals<CommonOptions & { all?: boolean }>(), world));
    });

  return program;
}

const settingsHelp = `
Settings, from the environment:
  PORT, HOST          where to listen (4000, 127.0.0.1)
  GOVGRAPH_STORE      folder of the embedded store, or memory: (.govgraph)
  NEO4J_URI           a Neo4j to use instead, with NEO4J_USER (neo4j), NEO4J_PASSWORD and NEO4J_DATABASE (neo4j)
  LOG_LEVEL           fatal, error, warn, info, debug, trace or silent (info; warn at a terminal)`;
