import { fork } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Build } from "../graph/history.js";
import { StoreError } from "../store/errors.js";

const program = fileURLToPath(new URL("./build-process.js", import.meta.url));

/** Builds the graph of a release of this record set in a process of its own. Throws UNAVAILABLE with what that said last. */
export async function buildApart(set: string, { release: { header }, folder, progress, signal }: Build): Promise<void> {
  const child = fork(program, [set, String(header.number), folder], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  const stop = () => void child.kill();
  signal.addEventListener("abort", stop, { once: true });
  child.on("message", ([done, total]: [number, number]) => progress(done, total));
  try {
    const [[code], said] = await Promise.all([once(child, "exit"), child.stderr ? text(child.stderr) : ""]);
    signal.throwIfAborted();
    if (code === 0) return;
    const reason = /^\w*Error.*$/m.exec(said)?.[0] ?? `its process ended with ${code ?? "a signal"}`;
    throw new StoreError("UNAVAILABLE", `release ${header.number} could not be built: ${reason}`);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
