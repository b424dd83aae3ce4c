import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The client's own id when it is harmless to log and to send back, else a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}
