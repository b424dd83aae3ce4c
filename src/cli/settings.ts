import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import type { StoreSettings } from "../store/open.js";
import { type AccessSettings, accessEnvironment, accessOf } from "./access-settings.js";
import { CliError } from "./problems.js";
import { withSecretFiles } from "./secret-files.js";

/** What the environment says, checked. */
export interface Settings extends AccessSettings {
  readonly host: string;
  readonly port: number;
  /** A folder, or "memory:". */
  readonly store: string;
  /** Wins over the folder. */
  readonly neo4j: StoreSettings["neo4j"];
  readonly logLevel: LogLevel | undefined;
  /** Errors help strangers less. */
  readonly production: boolean;
}

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const environment = z.object({
  PORT: z.coerce
    .number("a port between 0 and 65535")
    .int("a port between 0 and 65535")
    .min(0, "a port between 0 and 65535")
    .max(65_535, "a port between 0 and 65535")
    .default(4_000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "a host name or an address")
    .default("127.0.0.1"),
  GOVGRAPH_STORE: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^@\s]+$/, "an address such as neo4j://localhost:7687, without a user or a password")
    .optional(),
  NEO4J_USER: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][\w.-]*$/, "the name of a database")
    .default("neo4j"),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(", ")}`).optional(),
  NODE_ENV: z.string().optional(),
  ...accessEnvironment,
});

/** Values that may be repeated in a message; the others could hold a secret. */
const shown: ReadonlySet<PropertyKey> = new Set(["PORT", "HOST", "LOG_LEVEL", ...Object.keys(accessEnvironment)]);

/** Settings from the environment; an empty value counts as none; `home` is where the store is kept by default. Throws a CliError that names each wrong one. */
export function readSettings(env: NodeJS.ProcessEnv, home: string): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new CliError(parsed.error.issues.map(({ path: [name = ""], message }) => sentence(name, message, given)).join("\n"));
  const { PORT, HOST, GOVGRAPH_STORE, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, LOG_LEVEL, NODE_ENV } = parsed.data;
  const production = NODE_ENV === "production";
  if (NEO4J_URI !== undefined && GOVGRAPH_STORE !== undefined)
    throw new CliError("NEO4J_URI and GOVGRAPH_STORE are both set; one store at a time is served.");
  if (production && NEO4J_URI?.includes("+ssc:"))
    throw new CliError(
      "NEO4J_URI takes any certificate with +ssc; in production use +s, with NODE_EXTRA_CA_CERTS where the authority is your own.",
    );
  return {
    host: HOST,
    port: PORT,
    store: storeOf(GOVGRAPH_STORE, home),
    neo4j:
      NEO4J_URI === undefined
        ? undefined
        : { uri: NEO4J_URI, user: NEO4J_USER, password: passwordOf(NEO4J_PASSWORD, production), database: NEO4J_DATABASE },
    logLevel: LOG_LEVEL,
    production,
    ...accessOf(parsed.data),
  };
}

/** The environment with an env file's settings added, of which it wins. Without a path, `.env` of the current folder if there is one. Secrets that are in files of their own are read from them. */
export async function withEnvFile(env: NodeJS.ProcessEnv, path: string | undefined): Promise<NodeJS.ProcessEnv> {
  const text = await readFile(path ?? ".env", "utf8").catch((error: unknown) => {
    if (path === undefined) return "";
    throw new CliError(`--settings: ${path} cannot be read.`, { cause: error });
  });
  return withSecretFiles({ ...parseEnv(text), ...env });
}

function storeOf(given: string | undefined, home: string): string {
  if (given === undefined) return join(home, ".govgraph");
  return given === "memory:" ? given : resolve(given);
}

function passwordOf(given: string | undefined, production: boolean): string {
  if (given === undefined) throw new CliError("NEO4J_PASSWORD must be set when NEO4J_URI is.");
  if (production && given === "neo4j")
    throw new CliError("NEO4J_PASSWORD is the one Neo4j comes with; set another in Neo4j before serving in production.");
  return given;
}

function sentence(name: PropertyKey, expected: string, given: Readonly<Record<string, unknown>>): string {
  return `${String(name)} must be ${expected}${shown.has(name) ? `, not "${String(given[String(name)])}"` : ""}.`;
}
