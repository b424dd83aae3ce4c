import type { Logger } from "pino";
import type { Metrics } from "../server/metrics.js";
import type { Watcher } from "../store/watched.js";

/** A statement that takes longer is worth a line of its own. */
const SLOW_MS = 1_000;

/** Counts each statement, and logs those that are slow with the id of their request. */
export function statementTeller(log: Logger, metrics: Metrics, graph: "present" | "past"): Watcher["onRead"] {
  return ({ ms, failed, statement, requestId }) => {
    metrics.statement(graph, ms, failed);
    if (ms > SLOW_MS) log.warn({ requestId, statement: statement(), graph, ms: Math.round(ms) }, "slow statement");
  };
}
