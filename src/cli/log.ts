import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel, Settings } from "./settings.js";

/** What of the settings no line may hold. */
export function secretsOf({ neo4j }: Pick<Settings, "neo4j">): readonly string[] {
  return neo4j ? [neo4j.password] : [];
}

export interface LogSettings {
  /** Without one: "info", but "warn" at a terminal, where a line per query would bury what the command says. */
  readonly level: LogLevel | undefined;
  readonly stream: DestinationStream & { readonly isTTY?: boolean };
  /** Taken out of every line, wherever they got into it: drivers put what they were given into messages. */
  readonly secrets: readonly string[];
}

/** JSON lines on stderr; stdout is for people. */
export function createLog({ level, stream, secrets }: LogSettings): Logger {
  const redactable = secrets.filter((secret) => secret.length >= 4).map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level: level ?? (stream.isTTY ? "warn" : "info"),
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ["password", "authorization", "*.password", "*.authorization", "*.headers.authorization"],
      hooks: { streamWrite: (line) => redactable.reduce((text, secret) => text.replaceAll(secret, "[redacted]"), line) },
    },
    stream,
  );
}
