import type { Logger } from "pino";

/** What the resolvers of one request know of it. */
export interface RequestContext {
  /** In the answer's headers, in masked errors and in every log line of the request. */
  readonly requestId: string;
  /** Aborted at the deadline and when the client goes away; nobody waits for the answer after that. */
  readonly signal: AbortSignal;
  /** The moment (as of `performance.now()`) after which nobody waits any more. */
  readonly deadlineMs: number;
  /** Undefined where nobody counts. */
  readonly charge?: Charge | undefined;
  readonly log: Logger;
}

/** Takes what an operation costs off what its client has left: by the most things it could answer with. Throws RateLimited when that is too much. */
export type Charge = (nodes: number) => Promise<void>;

/** What is left of the request's time, for a statement's timeout: never less than a millisecond. */
export function remainingMs(context: Pick<RequestContext, "deadlineMs">, now = performance.now()): number {
  return Math.max(1, Math.ceil(context.deadlineMs - now));
}
