export interface BenchProgress {
  /** What is being done now. */
  say(what: string): void;
  /** One step is done. */
  step(): void;
  stop(): void;
}

const WIDTH = 30;

/** A bar where someone watches, lines elsewhere. */
export function startProgress(steps: number): BenchProgress {
  const began = performance.now();
  const { stderr } = process;
  const seconds = () => Math.round((performance.now() - began) / 1000);
  if (!stderr.isTTY) return { say: (what) => stderr.write(`${seconds()} s: ${what}\n`), step: () => {}, stop: () => {} };
  let done = 0;
  let doing = "";
  const draw = () => {
    const full = Math.min(WIDTH, Math.round((done / steps) * WIDTH));
    const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
    stderr.write(`\r\u001b[K${bar} ${Math.round((done / steps) * 100)}% ${seconds()} s  ${doing}`);
  };
  const timer = setInterval(draw, 1_000).unref();
  return {
    say: (what) => {
      doing = what;
      draw();
    },
    step: () => {
      done += 1;
      draw();
    },
    stop: () => {
      clearInterval(timer);
      stderr.write("\r\u001b[K");
    },
  };
}
