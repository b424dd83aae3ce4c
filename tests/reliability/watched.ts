/**
 * Loaded with `--import` before a command under test: tells its parent, when asked, what the process uses and how long
 * its event loop was held up, and moves its clock. The command itself knows nothing of it.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { processorTime, slowdownSince } from "./processor.js";

export interface Usage {
  readonly rssMb: number;
  /** After a collection, when the process was started with --expose-gc. */
  readonly heapMb: number;
  readonly sockets: number;
  /** Since it was last asked: the whole delay of the loop, as perf_hooks has it. */
  readonly loopMaxMs: number;
  readonly loopP99Ms: number;
  /** The most this thread worked in one turn of the loop: its own share of a delay, however busy the machine is. */
  readonly heldMaxMs: number;
  /** How many times as long everything took since then because others had the processor. */
  readonly slowdown: number;
}

export type Request = { readonly want: "usage" } | { readonly want: "clock"; readonly byMs: number };

const TICK_MS = 5;

const histogram = monitorEventLoopDelay({ resolution: TICK_MS });
histogram.enable();
let heldMaxMs = 0;
let asked = processorTime();
let lastRanMs = asked.ranMs;
setInterval(() => {
  const { ranMs } = processorTime();
  heldMaxMs = Math.max(heldMaxMs, ranMs - lastRanMs);
  lastRanMs = ranMs;
}, TICK_MS).unref();

process.on("message", (request: Request) => {
  if (request.want === "clock") moveClock(request.byMs);
  process.send?.(usage());
});
// Nothing under test outlives the test, however that ends.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
if (process.env.GOVGRAPH_TEST_CLOCK_MS) moveClock(Number(process.env.GOVGRAPH_TEST_CLOCK_MS));

function usage(): Usage {
  const found: Usage = {
    // Before the collection, which is not the command's.
    loopMaxMs: histogram.max / 1e6,
    loopP99Ms: histogram.percentile(99) / 1e6,
    heldMaxMs,
    slowdown: slowdownSince(asked),
    ...memory(),
    sockets: process.getActiveResourcesInfo().filter((name) => name.startsWith("TCPSocket")).length,
  };
  histogram.reset();
  heldMaxMs = 0;
  asked = processorTime();
  lastRanMs = asked.ranMs;
  return found;
}

function memory(): Pick<Usage, "rssMb" | "heapMb"> {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 };
}

/** What an administrator or a time server does to the wall clock; performance.now() goes on as it must. */
function moveClock(byMs: number): void {
  const RealDate = globalThis.Date;
  const now = () => RealDate.now() + byMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}
