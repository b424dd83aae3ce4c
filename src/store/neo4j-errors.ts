import { StoreError, type StoreErrorCode } from "./errors.js";
import { troubleOf } from "./trouble.js";

/** What messages may say of the database: never the password, nor the URI as it was given. */
export interface Neo4jPlace {
  readonly address: string;
  readonly user: string;
  readonly database: string;
}

/** The driver's error as ours, in a sentence that says what to look at where the database cannot be used at all. */
export function neo4jError(error: unknown, place: Neo4jPlace): StoreError {
  if (error instanceof StoreError) return error;
  const { code = "", message } = troubleOf(error);
  const setting = settingAtFault(code, place);
  if (setting !== undefined) return new StoreError("UNAVAILABLE", setting, error);
  if (isUnreachable(error))
    return new StoreError("UNREACHABLE", `Neo4j at ${place.address} cannot be reached: ${reasonOf(message)}`, error);
  if (isNotRunning(code))
    return new StoreError("UNREACHABLE", `the database "${place.database}" of Neo4j at ${place.address} is not running`, error);
  return new StoreError(codeOf(code, message), message, error);
}

/** Worth another try: the driver says so, or what was being read has been replaced under the statement. */
export function isTransient(error: unknown): boolean {
  const { code = "", message, retriable } = troubleOf(error);
  // Marked as retriable by the server, but more memory will not be there in a moment.
  if (isOutOfMemory(code, message)) return false;
  return retriable || code === "Neo.ClientError.Statement.EntityNotFound";
}

/** No answer at all, as opposed to a refusal. */
export function isUnreachable(error: unknown): boolean {
  const { code = "", message } = troubleOf(error);
  return code === "ServiceUnavailable" || code === "SessionExpired" || /Connection acquisition timed out|Pool is closed/.test(message);
}

function settingAtFault(code: string, { address, user, database }: Neo4jPlace): string | undefined {
  switch (code) {
    case "Neo.ClientError.Security.Unauthorized":
    case "Neo.ClientError.Security.CredentialsExpired":
      return `Neo4j at ${address} does not accept user "${user}" with this password: see NEO4J_USER and NEO4J_PASSWORD`;
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return `Neo4j at ${address} has had too many wrong passwords and takes none for a while: see NEO4J_USER and NEO4J_PASSWORD`;
    case "Neo.ClientError.Security.Forbidden":
      return `Neo4j at ${address} does not allow this to user "${user}": see NEO4J_USER`;
    case "Neo.ClientError.Database.DatabaseNotFound":
      return `Neo4j at ${address} has no database "${database}": see NEO4J_DATABASE`;
    default:
      return undefined;
  }
}

/** The driver's advice is long, and the same whatever happened. */
function reasonOf(message: string): string {
  return /Caused by: (.+)$/s.exec(message)?.[1] ?? message;
}

function isNotRunning(code: string): boolean {
  return code === "Neo.TransientError.General.DatabaseUnavailable" || code === "Neo.TransientError.Database.DatabaseUnavailable";
}

function codeOf(code: string, message: string): StoreErrorCode {
  if (isOutOfMemory(code, message)) return "OUT_OF_MEMORY";
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) return "TIMEOUT";
  if (code.endsWith(".Transaction.Terminated")) return "CANCELLED";
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed" && message.includes("already exists")) return "DUPLICATE";
  if (code.startsWith("Neo.ClientError.Statement.") || code.startsWith("Neo.ClientError.Schema.")) return "BAD_STATEMENT";
  if (code.startsWith("Neo.TransientError.Transaction.")) return "CONFLICT";
  if (code.startsWith("Neo.TransientError.")) return "UNREACHABLE";
  return "UNKNOWN";
}

function isOutOfMemory(code: string, message: string): boolean {
  return /OutOfMemory|MemoryPool/.test(code) || message.includes("MemoryPoolOutOfMemory");
}
