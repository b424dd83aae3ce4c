import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ReleaseNotReady } from "../graph/history.js";
import { StoreError } from "../store/errors.js";

/** What a client may be told went wrong; everything else is INTERNAL_SERVER_ERROR, and only the log knows. */
export type ApiErrorCode =
  | "BAD_USER_INPUT"
  | "STORE_UNAVAILABLE"
  | "DEADLINE_EXCEEDED"
  | "TOO_BUSY"
  | "RELEASE_NOT_READY"
  | "RATE_LIMITED"
  | "TOO_MANY_AT_ONCE";

abstract class ApiError extends Error {
  abstract readonly code: ApiErrorCode;
}

/** A request that cannot be answered as it is written. The message says what was expected and what came. */
export class BadInput extends ApiError {
  override readonly name = "BadInput";
  readonly code = "BAD_USER_INPUT";
}

export class Unavailable extends ApiError {
  override readonly name = "Unavailable";
  readonly code = "STORE_UNAVAILABLE";

  constructor(cause?: unknown, message = "The store cannot be reached at the moment; try again shortly.") {
    super(message, { cause });
  }
}

export class DeadlineExceeded extends ApiError {
  override readonly name = "DeadlineExceeded";
  readonly code = "DEADLINE_EXCEEDED";

  constructor(cause?: unknown) {
    super("The answer took too long; ask for less at once or try again later.", { cause });
  }
}

export class TooBusy extends ApiError {
  override readonly name = "TooBusy";
  readonly code = "TOO_BUSY";

  constructor() {
    super("Too many requests are being answered; try again in a second.");
  }
}

/** A client has used up what it may ask for in a minute; the answer's headers say when there is more. */
export class RateLimited extends ApiError {
  override readonly name = "RateLimited";
  readonly code = "RATE_LIMITED";

  constructor() {
    super("This client has asked for all it may in a minute; Retry-After says when it may ask again.");
  }
}

export class TooManyAtOnce extends ApiError {
  override readonly name = "TooManyAtOnce";
  readonly code = "TOO_MANY_AT_ONCE";

  constructor(most: number) {
    super(`A client may have ${most} requests answered at once; wait for some of them.`);
  }
}

/** What a past release said is made ready when somebody first asks for it, and that goes on without them. */
class NotReady extends ApiError {
  override readonly name = "NotReady";
  readonly code = "RELEASE_NOT_READY";

  constructor(cause: ReleaseNotReady) {
    super(`Release ${cause.number} is being made ready, as nobody asked for it lately; try again in some seconds.`, { cause });
  }
}

/** Codes of GraphQL's and Apollo's own errors, whose messages speak of nothing but the request. */
const requestErrorCodes: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

const INTERNAL = "INTERNAL_SERVER_ERROR";
const LONGEST_MESSAGE = 300;
const MOST_LOCATIONS = 5;

const statuses: Readonly<Record<string, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  RATE_LIMITED: 429,
  TOO_MANY_AT_ONCE: 429,
  STORE_UNAVAILABLE: 503,
  TOO_BUSY: 503,
  RELEASE_NOT_READY: 503,
  DEADLINE_EXCEEDED: 504,
  [INTERNAL]: 500,
};

/** Whether the same request is likely to be answered in some seconds, and for no other reason than time. */
export function isNotReady(code: unknown): boolean {
  return code === "RELEASE_NOT_READY";
}

/** The HTTP status of an answer that holds nothing but this error; undefined where Apollo has already chosen it. */
export function statusOf(code: unknown): number | undefined {
  return typeof code === "string" ? statuses[code] : undefined;
}

/** Seconds after which it is worth trying again. */
export function retryAfter(code: unknown): string | undefined {
  if (isNotReady(code)) return "5";
  return statusOf(code) === 503 || code === "TOO_MANY_AT_ONCE" ? "1" : undefined;
}

/** The error in the form clients may see; undefined when they may know only that there was one. */
export function publicError(error: unknown): { readonly code: string; readonly message: string } | undefined {
  const cause = causeOf(error);
  const known = ours(cause);
  if (known instanceof ApiError) return { code: known.code, message: known.message };
  if (!(error instanceof GraphQLError)) return undefined;
  const { code } = error.extensions;
  return typeof code === "string" && requestErrorCodes.has(code) ? { code, message: error.message } : undefined;
}

/** What was really thrown, below GraphQL's wrapping. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

/**
 * What leaves the server of an error: its message when it may be known, a code, where in the document, and nothing
 * else. Validation's suggestions tell a stranger the schema's names, so they can be taken off.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { suggestions }: { suggestions: boolean },
): GraphQLFormattedError {
  const { code, message } = publicError(error) ?? { code: INTERNAL, message: "Internal server error" };
  const said = suggestions ? message : message.replace(/ Did you mean .*$/su, "");
  return {
    message: said.length > LONGEST_MESSAGE ? `${said.slice(0, LONGEST_MESSAGE)}…` : said,
    locations: formatted.locations?.slice(0, MOST_LOCATIONS),
    path: formatted.path,
    extensions: { code },
  };
}

/** A masked error carries the request's id, so that whoever reports it can be helped with the log. */
export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.code === INTERNAL ? { ...error, extensions: { code: INTERNAL, requestId } } : error;
}

function ours(error: unknown): unknown {
  if (error instanceof ReleaseNotReady) return new NotReady(error);
  if (!(error instanceof StoreError)) return error;
  switch (error.code) {
    case "UNAVAILABLE":
    case "UNREACHABLE":
    case "FOREIGN":
      return new Unavailable(error);
    case "TIMEOUT":
    case "CANCELLED":
      return new DeadlineExceeded(error);
    default:
      return error;
  }
}
