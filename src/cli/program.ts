import { Command, CommanderError } from "commander";
import { addCommands } from "./commands.js";
import { Interrupted } from "./interruptible.js";
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
  if (code === undefined) return;
  // A pipe takes what was said in its own time, and exiting does not wait for it; a reader may also have gone.
  process.stdout.once("error", () => process.exit(code));
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

/**
 * Runs a command. 0: done, 1: a problem in the input or the environment, 2: wrong usage, 130 or 143: stopped by a
 * signal; undefined: it goes on (a server).
 */
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
    if (error instanceof Interrupted) return error.exitCode;
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
    .option("--settings <path>", "settings to add to the environment (default: .env, if there is one)")
    .option("--debug", "show where an error comes from")
    .addHelpText("after", `${EXAMPLES}\n\n${EXIT_CODES}`);
  addCommands(program, world, done);
  return program;
}

const EXAMPLES = `
Examples:
  $ govgraph serve
  $ govgraph check --records my-province
  $ govgraph publish --note "Minutes of May"
  $ govgraph ask '{ people { edges { node { name } } } }'`;

const EXIT_CODES = `Exit codes:
  0    done
  1    a problem in the input or the environment
  2    wrong usage
  130  stopped with Ctrl-C (143: by SIGTERM); a server and check --watch stopped so end with 0`;
