import type { World } from "./world.js";

/** A command was stopped by a signal and has cleaned up; shells expect 128 and the signal's number. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor(readonly exitCode: number) {
    super("The command was stopped.");
  }
}

/**
 * Does work that a signal may stop: the first one aborts it, and it cleans up and ends with Interrupted, whatever it
 * throws itself by then; a second one does not wait for that.
 */
export async function interruptible<T>(
  { onSignal, exit, err }: Pick<World, "onSignal" | "exit" | "err">,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let over = false;
  const listen = (name: "SIGINT" | "SIGTERM", code: number) =>
    onSignal(name, () => {
      if (over) return;
      if (controller.signal.aborted) return exit(code);
      err.write("Stopping: what is half done is removed. Ctrl-C again does not wait.\n");
      controller.abort(new Interrupted(code));
    });
  listen("SIGINT", 130);
  listen("SIGTERM", 143);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    over = true;
  }
}
