import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { ApolloServer } from "@apollo/server";
import { z } from "zod";
import { readModel } from "../../schema/model.js";
import type { RequestContext } from "../api/context.js";
import { isNotReady } from "../api/errors.js";
import { defaultLimits } from "../api/settings.js";
import { createApi } from "./api.js";
import { type Answer, askServer, type Question } from "./ask-server.js";
import { flatAnswer } from "./flat-answer.js";
import { interruptible } from "./interruptible.js";
import { loadStore } from "./load-store.js";
import { createLog, secretsOf } from "./log.js";
import { openPast } from "./open-past.js";
import type { CommonOptions } from "./options.js";
import { CliError } from "./problems.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { readSettings, withEnvFile } from "./settings.js";
import { tableLines } from "./table.js";
import type { World } from "./world.js";

export interface AskOptions extends CommonOptions {
  /** A file with the query, instead of the argument. */
  readonly file?: string;
  /** JSON. */
  readonly variables?: string;
  readonly variablesFile?: string;
  /** Which operation of several. */
  readonly operation?: string;
  /** A running server to ask instead of the store. */
  readonly url?: string;
  readonly json?: boolean;
  readonly table?: boolean;
}

/** Answers a query with the server's own limits: 0 when there is an answer, 1 when anything of it is an error. */
export async function ask(given: string | undefined, options: AskOptions, world: World): Promise<number> {
  const question = {
    query: given ?? (await readText("--file", options.file ?? "")),
    variables: await readVariables(options),
    operationName: options.operation,
  };
  const { GOVGRAPH_TOKEN } = await withEnvFile(world.env, options.settings);
  const answer = await interruptible(world, (signal) =>
    options.url === undefined
      ? askStore(question, options, world, signal)
      : whileSaying("Waiting for the answer", world.err, () => askServer(options.url ?? "", question, GOVGRAPH_TOKEN, signal)),
  );
  const errors = answer.errors ?? [];
  sayAnswer(answer, options, world);
  const place = options.file === undefined ? "query" : relative("", options.file);
  for (const { message, locations: [at] = [], path } of errors) {
    const where = at === undefined ? place : `${place}:${at.line}:${at.column}`;
    world.err.write(`${where}: ${message}${path === undefined ? "" : ` (${path.join(".")})`}\n`);
  }
  return errors.length === 0 ? 0 : 1;
}

async function askStore(question: Question, options: AskOptions, world: World, signal: AbortSignal): Promise<Answer> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.settings), project.home);
  const folder = await findRecords(project.folder, options);
  // A line per query is for servers.
  const log = createLog({ level: settings.logLevel ?? "warn", stream: world.err, secrets: secretsOf(settings) });
  const model = readModel();
  const { store, releases, sentence, rebuilt } = await loadStore({ folder, model, settings, log, err: world.err, signal });
  if (rebuilt) world.err.write(`${sentence}\n`);
  try {
    const past = await openPast({ folder, releases, store: settings.store, model, log });
    try {
      const api = await createApi({ store, ...past, model, limits: defaultLimits.operation, production: false, log });
      const answer = await whileSaying("Answering", world.err, () => askPatiently(api, question, { signal, log }));
      await api.stop();
      return answer;
    } finally {
      await past.close();
    }
  } finally {
    await store.close();
  }
}

/** Nobody else waits here, so a release of the past is waited for however long it takes to be made ready. */
async function askPatiently(
  api: ApolloServer<RequestContext>,
  question: Question,
  { signal, log }: Pick<RequestContext, "signal" | "log">,
): Promise<Answer> {
  for (;;) {
    const contextValue = { requestId: randomUUID(), signal, deadlineMs: performance.now() + defaultLimits.http.deadlineMs, log };
    const { body } = await api.executeOperation(question, { contextValue });
    signal.throwIfAborted();
    if (body.kind !== "single") throw new Error("A query was answered in pieces.");
    if (!body.singleResult.errors?.some(({ extensions }) => isNotReady(extensions?.code))) return body.singleResult;
  }
}

function sayAnswer({ data, errors }: Answer, options: AskOptions, { out, isTerminal = false }: World): void {
  const person = options.table === true || (isTerminal && options.json !== true);
  const flat = person ? flatAnswer(data) : undefined;
  if (flat !== undefined) {
    for (const line of tableLines(flat.columns, flat.rows)) out(line);
    for (const [name, cell] of Object.entries(flat.beside)) out(`${name}: ${cell}`);
    return;
  }
  if (options.table && errors === undefined) {
    throw new CliError("The answer is not one list of flat things, so it makes no table; --json shows it.");
  }
  // The errors are told as sentences; a person needs them once.
  if (person && (data === undefined || data === null)) return;
  out(JSON.stringify({ ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) }, null, 2));
}

async function readVariables({ variables, variablesFile }: AskOptions): Promise<Readonly<Record<string, unknown>>> {
  if (variables === undefined && variablesFile === undefined) return {};
  const name = variables === undefined ? "--variables-file" : "--variables";
  const text = variables ?? (await readText(name, variablesFile ?? ""));
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CliError(`${name}: expected a JSON object such as {"id": "person/an"}.`);
}

async function readText(option: string, path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    throw new CliError(`${option}: ${path} cannot be read.`, { cause: error });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
