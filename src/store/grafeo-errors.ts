import { StoreError, type StoreErrorCode } from "./errors.js";
import { troubleOf } from "./trouble.js";

/** The engine's error as ours. It gives a GQLSTATUS for most, and only a sentence where a file is the matter. */
export function grafeoError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { message, gqlStatus } = troubleOf(error);
  return new StoreError(codeOf(message, gqlStatus), firstLine(message), error);
}

/** What the operating system refused comes first: the engine reports a full disk as a conflict that may be retried. */
function codeOf(message: string, gqlStatus: string | undefined): StoreErrorCode {
  if (/\(os error \d+\)/.test(message)) return "UNAVAILABLE";
  if (/cannot be locked for reading|is locked by another process/.test(message)) return "UNAVAILABLE";
  if (/GRAFEO-S002|invalid file header magic/.test(message)) return "CORRUPT";
  if (/MiB of memory a path search may use/.test(message)) return "OUT_OF_MEMORY";
  if (gqlStatus === "G2000") return "DUPLICATE";
  if (gqlStatus === "40000") return "CONFLICT";
  // Syntax and meaning, wrong values, writing where only reading is allowed, deleting what still has relationships.
  if (gqlStatus !== undefined && /^(42|22|25|G1)/.test(gqlStatus)) return "BAD_STATEMENT";
  return "UNKNOWN";
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
