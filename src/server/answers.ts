import type { FastifyReply } from "fastify";
import { publicError, retryAfter, statusOf } from "../api/errors.js";

/** An error of HTTP rather than of GraphQL: what was asked for is not there, not allowed, or not JSON. */
export class HttpError extends Error {
  override readonly name = "HttpError";

  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Every error leaves the server in the shape of GraphQL's, whoever found it. */
export function sendError(
  reply: FastifyReply,
  status: number,
  error: { readonly code: string; readonly message: string; readonly requestId?: string },
): FastifyReply {
  const { message, ...extensions } = error;
  const seconds = retryAfter(error.code);
  if (seconds !== undefined) reply.header("retry-after", seconds);
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** What to say of an error that reached the server's edge; undefined when only the log may know. */
export function edgeError(error: unknown): { readonly status: number; readonly code: string; readonly message: string } | undefined {
  const known = publicError(error);
  if (known) return { ...known, status: statusOf(known.code) ?? 500 };
  if (error instanceof HttpError) return { status: error.statusCode, code: error.code, message: error.message };
  // Fastify's own refusals: too large, cut short, an odd address.
  if (error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500) {
    return { status: error.statusCode, ...fastifyRefusal(error.statusCode) };
  }
  return undefined;
}

function fastifyRefusal(status: number): { readonly code: string; readonly message: string } {
  switch (status) {
    case 413:
      return { code: "PAYLOAD_TOO_LARGE", message: "The request's body is too large." };
    case 415:
      return { code: "UNSUPPORTED_MEDIA_TYPE", message: "Only application/json in UTF-8 is understood." };
    default:
      return { code: "BAD_REQUEST", message: "The request is malformed." };
  }
}
