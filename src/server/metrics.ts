import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What Prometheus may ask. Labels have few values, all of them ours: nothing a client sends is ever one. */
export interface Metrics {
  request(route: string, status: number, ms: number): void;
  /** The most things an operation could have answered with. */
  operation(nodes: number): void;
  statement(graph: "present" | "past", ms: number, failed: boolean): void;
  /** Whether something kept was found where it was looked for. */
  cache(name: "answer" | "plan", found: boolean): void;
  /** The text for Prometheus, with its type. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
  /** How many requests are answered, and how many wait for that. */
  watchGate(gate: { readonly running: number; readonly waiting: number }): void;
}

interface MetricsSettings {
  /** The release that is served; undefined while none is. */
  readonly release: () => number | undefined;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NODES = [1, 10, 30, 100, 300, 1_000, 3_000, 10_000];

export function createMetrics({ release }: MetricsSettings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });

  const requests = new Counter({
    name: "govgraph_requests_total",
    help: "Requests answered, by path and HTTP status.",
    labelNames: ["path", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "govgraph_request_seconds",
    help: "Time from a request's head to its answer.",
    labelNames: ["path"],
    buckets: SECONDS,
    registers,
  });
  const nodes = new Histogram({
    name: "govgraph_operation_nodes",
    help: "The most things an operation could answer with, as the cost guard counts them.",
    buckets: NODES,
    registers,
  });
  const statements = new Histogram({
    name: "govgraph_statement_seconds",
    help: "Time of a statement in the store, by the graph asked and how it ended.",
    labelNames: ["graph", "outcome"],
    buckets: SECONDS,
    registers,
  });
  const cached = new Counter({
    name: "govgraph_cache_lookups_total",
    help: "Look-ups in what is kept, and whether it was there.",
    labelNames: ["cache", "result"],
    registers,
  });
  gauge("govgraph_release", "The release served; 0 while there is none.", () => release() ?? 0);

  return {
    request: (path, status, ms) => {
      requests.inc({ path, status });
      seconds.observe({ path }, ms / 1_000);
    },
    operation: (count) => nodes.observe(count),
    statement: (graph, ms, failed) => statements.observe({ graph, outcome: failed ? "failed" : "ok" }, ms / 1_000),
    cache: (cache, found) => cached.inc({ cache, result: found ? "hit" : "miss" }),
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    watchGate: (gate) => {
      gauge("govgraph_requests_running", "Requests being answered.", () => gate.running);
      gauge("govgraph_requests_waiting", "Requests waiting for a place.", () => gate.waiting);
    },
  };
}
