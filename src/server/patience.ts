import type { ServerResponse } from "node:http";
import { DeadlineExceeded } from "../api/errors.js";

/** How long somebody waits for an answer: until the deadline, or until the client is gone. */
export interface Patience {
  readonly signal: AbortSignal;
  /** The deadline, as of `performance.now()`. */
  readonly deadlineMs: number;
  /** The work's result, or the reason nobody waits for it any more, whichever is first. */
  waitFor<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

export function startPatience(response: ServerResponse, ms: number): Patience {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded()), ms);
  const onClose = () => {
    if (!response.writableFinished) controller.abort(new ClientGone("The client went away."));
  };
  response.once("close", onClose);
  return {
    signal,
    deadlineMs: performance.now() + ms,
    waitFor: (work) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        work.then(resolve, reject);
      }),
    end: () => {
      clearTimeout(timer);
      response.removeListener("close", onClose);
    },
  };
}
