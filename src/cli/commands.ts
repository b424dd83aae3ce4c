import { type Command, InvalidArgumentError, Option } from "commander";
import type { AskOptions } from "./ask.js";
import type { CheckOptions } from "./check.js";
import type { DiffOptions } from "./diff.js";
import type { ExportOptions } from "./export.js";
import type { NewOptions } from "./new.js";
import type { CommonOptions } from "./options.js";
import type { PublishOptions } from "./publish.js";
import type { RestoreOptions } from "./restore.js";
import type { VerifyOptions } from "./verify.js";
import type { World } from "./world.js";

/** Told a command's exit code; undefined when it goes on. */
type Done = (code: number | undefined) => void;

/** Every command there is, in the order people need them. What a command needs is imported when it is run. */
export function addCommands(program: Command, world: World, done: Done): void {
  const records = [addNew, addCheck, addPublish, addVerify, addReleases, addDiff, addExport];
  for (const add of [addServe, addAsk, ...records, addBackup, addRestore, addSchema, addDoctor]) add(program, world, done);
}

function addServe(program: Command, world: World, done: Done): void {
  program
    .command("serve")
    .description("bring the store up to the newest release and answer GraphQL")
    .addHelpText("after", `${settingsHelp}\n\nExample:\n  $ PORT=4001 govgraph serve --set dien-bien`)
    .action(async (_options: object, command: Command) => {
      const { serve } = await import("./serve.js");
      await serve(command.optsWithGlobals<CommonOptions>(), world);
      done(undefined);
    });
}

function addAsk(program: Command, world: World, done: Done): void {
  program
    .command("ask [query]")
    .description("answer a GraphQL query from the store, as the server would; at a terminal a list is shown as a table")
    .option("--file <path>", "a file with the query")
    .addOption(new Option("--variables <json>", "the query's variables").conflicts("variablesFile"))
    .option("--variables-file <path>", "a JSON file with the variables")
    .option("--operation <name>", "which operation of several")
    .option("--url <address>", "ask this running server instead of the store")
    .addOption(new Option("--json", "print JSON, at a terminal too").conflicts("table"))
    .option("--table", "print a table, elsewhere too")
    .addHelpText(
      "after",
      `
Examples:
  $ govgraph ask '{ people(first: 5) { edges { node { id name } } } }'
  $ govgraph ask --file visit.graphql --variables '{"id": "event/2023-02-27-tua-chua"}'
  $ govgraph ask --url http://127.0.0.1:4000 --json '{ releases { edges { node { number } } } }'`,
    )
    .action(async (query: string | undefined, _options: object, command: Command) => {
      const options = command.optsWithGlobals<AskOptions>();
      if ((query === undefined) === (options.file === undefined))
        command.error("error: give either the query or --file, and not both", { exitCode: 2 });
      const { ask } = await import("./ask.js");
      done(await ask(query, options, world));
    });
}

function addNew(program: Command, world: World, done: Done): void {
  program
    .command("new <kind>")
    .description("write a record to be filled in: a person, an event, a post or any other kind that is recorded")
    .option("--id <id>", "its id, with or without the kind in front")
    .addOption(new Option("--name <text>", "what it is called; makes an id too, if none is given").conflicts("title"))
    .option("--title <text>", "the same, for what has a title")
    .option("--file <path>", "a record file to put it into, or to begin with it; what is in it stays as it is")
    .addHelpText(
      "after",
      `
Examples:
  $ govgraph new person --name "Lê Văn An"
  $ govgraph new event --id 2025-07-01-hop --title "Họp" --file my-province/sources/bao-2025-07-01.yaml`,
    )
    .action(async (kind: string, _options: object, command: Command) => {
      const { newRecord } = await import("./new.js");
      done(await newRecord(kind, command.optsWithGlobals<NewOptions>(), world));
    });
}

function addCheck(program: Command, world: World, done: Done): void {
  program
    .command("check")
    .description("check the records and show what a release would change")
    .option("--all", "show every change, however many")
    .option("--watch", "check again whenever the records change")
    .addHelpText("after", "\nExamples:\n  $ govgraph check --records my-province\n  $ govgraph check --watch")
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions & { watch?: boolean }>();
      const { checkRecords, watchRecords } = await import("./check.js");
      if (!options.watch) return done(await checkRecords(options, world));
      await watchRecords(options, world);
      done(undefined);
    });
}

function addPublish(program: Command, world: World, done: Done): void {
  program
    .command("publish")
    .description("write what has changed in the records as the next release, and bring the store up to it")
    .option("--note <text>", "what to say of the release")
    .option("--dry-run", "only show what would change")
    .option("--removals", "more than a tenth of the last release may be taken out")
    .option("--all", "show every change, however many")
    .addHelpText("after", '\nExample:\n  $ govgraph publish --note "Minutes of May"')
    .action(async (_options: object, command: Command) => {
      const { publishRecords } = await import("./publish.js");
      done(await publishRecords(command.optsWithGlobals<PublishOptions>(), world));
    });
}

function addVerify(program: Command, world: World, done: Done): void {
  program
    .command("verify")
    .description("check every citation against texts you have, found by their SHA-256 or by the source's name")
    .requiredOption("--texts <folder>", "a folder with the texts as *.txt")
    .addHelpText("after", "\nExample:\n  $ govgraph verify --texts ~/articles")
    .action(async (_options: object, command: Command) => {
      const { verifyCitations } = await import("./verify.js");
      done(await verifyCitations(command.optsWithGlobals<VerifyOptions>(), world));
    });
}

function addReleases(program: Command, world: World, done: Done): void {
  program
    .command("releases")
    .description("list the releases, having checked that none is damaged or missing")
    .addHelpText("after", "\nExample:\n  $ govgraph releases --set dien-bien")
    .action(async (_options: object, command: Command) => {
      const { listReleases } = await import("./releases.js");
      done(await listReleases(command.optsWithGlobals<CommonOptions>(), world));
    });
}

function addExport(program: Command, world: World, done: Done): void {
  program
    .command("export")
    .description("write a release as records that make the same facts, its facts as lines of JSON, or its graph for Neo4j's bulk import")
    .addOption(new Option("--format <format>", "what to write").choices(["records", "jsonl", "neo4j"]).default("records"))
    .option("--out <path>", "for records and neo4j an empty or new folder, for jsonl a new file (default: standard output)")
    .option("--release <number>", "an earlier release than the newest", wholeNumber)
    .addHelpText("after", "\nExamples:\n  $ govgraph export --out my-copy\n  $ govgraph export --format jsonl --release 1 > facts.jsonl")
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      if (options.format !== "jsonl" && options.out === undefined)
        command.error(`error: --format ${options.format} needs --out, a folder for them`, { exitCode: 2 });
      const { exportRelease } = await import("./export.js");
      done(await exportRelease(options, world));
    });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected the number of a release.");
}

function addDiff(program: Command, world: World, done: Done): void {
  program
    .command("diff")
    .description("show what is different in another release")
    .argument("<from>", "a release's number; 0 for nothing at all", releaseNumber)
    .argument("[to]", "another one's, older or newer (the newest)", releaseNumber)
    .addOption(new Option("--all", "show every change, however many").conflicts("json"))
    .option("--json", "print all of them as JSON")
    .addHelpText("after", "\nExamples:\n  $ govgraph diff 1 2\n  $ govgraph diff 0 1 --all\n  $ govgraph diff 2 --json")
    .action(async (from: number, to: number | undefined, _options: object, command: Command) => {
      const { diffReleases } = await import("./diff.js");
      done(await diffReleases(from, to, command.optsWithGlobals<DiffOptions>(), world));
    });
}

function releaseNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is not a release's number.");
}

function addBackup(program: Command, world: World, done: Done): void {
  program
    .command("backup <file>")
    .description("write the records and all releases into one new file, with the SHA-256 of each; a store is made of them")
    .addHelpText("after", "\nExample:\n  $ govgraph backup govgraph-2026-05-01.tar.gz --records my-province")
    .action(async (file: string, _options: object, command: Command) => {
      const { backup } = await import("./backup.js");
      done(await backup(file, command.optsWithGlobals<CommonOptions>(), world));
    });
}

function addRestore(program: Command, world: World, done: Done): void {
  program
    .command("restore <file>")
    .description("make a record set of a backup, found whole, and load an empty store from it")
    .requiredOption("--to <folder>", "a new folder for the records and releases")
    .option("--no-store", "leave the store alone")
    .addHelpText(
      "after",
      "\nExample:\n  $ GOVGRAPH_STORE=restored/.govgraph govgraph restore govgraph-2026-05-01.tar.gz --to restored/my-province",
    )
    .action(async (file: string, _options: object, command: Command) => {
      const { restore } = await import("./restore.js");
      done(await restore(file, command.optsWithGlobals<RestoreOptions>(), world));
    });
}

function addSchema(program: Command, world: World, done: Done): void {
  program
    .command("schema")
    .description("print the GraphQL schema, or the JSON Schema of record files")
    .option("--json", "as the answer to an introspection query")
    .addOption(new Option("--record-files", "the JSON Schema of record files, for editors").conflicts("json"))
    .addHelpText("after", "\nExamples:\n  $ govgraph schema > schema.graphql\n  $ govgraph schema --record-files > records.schema.json")
    .action(async ({ json, recordFiles }: { json?: boolean; recordFiles?: boolean }) => {
      const { printRecordsSchema, printSchema } = await import("./schema.js");
      if (recordFiles) return done(printRecordsSchema(world));
      done(await printSchema(json === undefined ? {} : { json }, world));
    });
}

function addDoctor(program: Command, world: World, done: Done): void {
  program
    .command("doctor")
    .description("look at the settings, the records, the releases and the store, and say what to do; changes nothing")
    .addHelpText("after", `${settingsHelp}\n\nExample:\n  $ govgraph doctor --records my-province`)
    .action(async (_options: object, command: Command) => {
      const { doctor } = await import("./doctor.js");
      done(await doctor(command.optsWithGlobals<CommonOptions>(), world));
    });
}

const settingsHelp = `
Settings, from the environment:
  PORT, HOST          where to listen (4000, 127.0.0.1)
  GOVGRAPH_STORE      folder of the embedded store, or memory: (.govgraph)
  NEO4J_URI           a Neo4j to use instead, with NEO4J_USER (neo4j), NEO4J_DATABASE (neo4j) and
                      NEO4J_PASSWORD or NEO4J_PASSWORD_FILE
  GOVGRAPH_JWT_…      ISSUER, AUDIENCE and JWKS of the bearer tokens that are needed, ALGORITHMS (RS256,ES256,EdDSA)
  GOVGRAPH_RATE_…     for each client: POINTS a minute (3000), CONCURRENT requests (10); none on loopback
  GOVGRAPH_TRUST_PROXY  addresses of proxies whose X-Forwarded-For is believed
  GOVGRAPH_METRICS    who may read /metrics: loopback, on (whoever may query) or off (loopback)
  GOVGRAPH_CACHE_MB   how much memory answers may take that are kept to be given again; 0 keeps none (64)
  LOG_LEVEL           fatal, error, warn, info, debug, trace or silent (info; warn at a terminal)`;
