import { pino } from "pino";
import { statementTeller } from "../../src/cli/statements.js";
import { createMetrics } from "../../src/server/metrics.js";

test("every statement is counted; one of over a second is logged with its request, by its name", async () => {
  const lines: string[] = [];
  const metrics = createMetrics({ release: () => undefined });
  const tell = statementTeller(pino({ base: undefined, timestamp: false }, { write: (line) => void lines.push(line) }), metrics, "past");
  tell({ ms: 12, failed: false, statement: () => "never asked for", requestId: "one" });
  tell({ ms: 1_234.5, failed: true, statement: () => "0f0f", requestId: "two" });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 40, requestId: "two", statement: "0f0f", graph: "past", ms: 1_235, msg: "slow statement" },
  ]);
  const { text } = await metrics.render();
  expect(text).toContain('govgraph_statement_seconds_count{graph="past",outcome="ok"} 1');
  expect(text).toContain('govgraph_statement_seconds_count{graph="past",outcome="failed"} 1');
  expect(text.split("\n")).toContain("govgraph_release 0");
});
