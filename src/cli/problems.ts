import { isNativeError } from "node:util/types";
import { RecordError } from "../records/errors.js";
import { StoreError } from "../store/errors.js";

/** Something whoever runs the command can put right; the message is the whole answer. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** What the command says when it fails: a sentence where the cause is known, all of it with `--debug`. */
export function describeFailure(error: unknown, debug: boolean): string {
  if (debug) return stackOf(error);
  if (error instanceof CliError || error instanceof RecordError || error instanceof StoreError || isSystemError(error))
    return error.message;
  return `Something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}\nRun it again with --debug to see where.`;
}

/** The file system and the network say well enough what they refuse. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return isNativeError(error) && "code" in error && typeof error.code === "string" && "syscall" in error;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
