import cliProgress from "cli-progress";
import type { Progress } from "../graph/project/bring-up-to-date.js";
import type { World } from "./world.js";

const AFTER_MS = 1_000;

/** Says what is being done when it takes more than a second, where someone watches, and takes it back when it is done. */
export async function whileSaying<T>(label: string, stream: World["err"], work: () => Promise<T>): Promise<T> {
  let said = false;
  const timer = setTimeout(() => {
    if (!stream.isTTY) return;
    stream.write(`${label} …`);
    said = true;
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (said) stream.write("\r\u001b[K");
  }
}

/** A bar for work that takes more than a second, where someone watches. */
export function startProgress(label: string, stream: World["err"]): { readonly report: Progress; readonly stop: () => void } {
  if (!stream.isTTY) return { report: () => {}, stop: () => {} };
  const started = performance.now();
  const bar = new cliProgress.SingleBar({ stream, format: `${label} {bar} {percentage}%`, clearOnComplete: true, hideCursor: true });
  let shown = false;
  return {
    report: (done, total) => {
      if (!shown && performance.now() - started < AFTER_MS) return;
      if (!shown) bar.start(total, done);
      shown = true;
      bar.update(done);
    },
    stop: () => {
      if (shown) bar.stop();
    },
  };
}
