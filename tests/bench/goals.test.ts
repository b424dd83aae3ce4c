import { IN_PROCESS, NEO4J_GRAPHQL_HTTP, OVER_HTTP, RAW_LISTS, RAW_MAPS } from "../../bench/contender-names.js";
import { goalsOf, growthOf } from "../../bench/goals.js";
import type { Figure } from "../../bench/measure.js";
import type { DatabaseResults, Results } from "../../bench/results.js";
import { costText, resultsText } from "../../bench/tables.js";

const figure = (contender: string, p50: number, clients = 1, measured: Figure["measured"] = "nested"): Figure => ({
  contender,
  measured,
  clients,
  operations: 100,
  p50,
  p99: 2 * p50,
  perSecond: (1000 / p50) * clients,
  nodeCpuMs: p50 / 2,
});

const database = (size: number, figures: readonly Figure[]): DatabaseResults => ({
  store: "Neo4j",
  size,
  nodes: size / 3,
  relationships: size,
  loadSeconds: 1,
  compared: 10,
  figures,
  firstRuns: [
    { contender: OVER_HTTP, p50: 30 },
    { contender: NEO4J_GRAPHQL_HTTP, p50: 100 },
  ],
  memory: [],
});

const small = database(10_000, [figure(IN_PROCESS, 8)]);
const large = database(1_000_000, [
  figure(RAW_MAPS, 10),
  figure(RAW_LISTS, 8),
  figure(IN_PROCESS, 9),
  figure(OVER_HTTP, 12),
  figure(OVER_HTTP, 20, 16),
  figure(RAW_MAPS, 20, 16),
  figure(NEO4J_GRAPHQL_HTTP, 100, 16),
]);

test("ratios are of the faster driver, of one number of clients, and of one size to another", () => {
  const [inProcess, http, many, beside, processor, first] = goalsOf(results(small, large)).map(({ measured, isMet }) => [measured, isMet]);
  expect([inProcess, http, many]).toEqual([
    [1.125, false],
    [1.5, false],
    [1, true],
  ]);
  expect([beside, processor, first]).toEqual([
    [5, false],
    [0.2, false],
    [0.3, true],
  ]);
  expect(growthOf([large, small], "Neo4j", IN_PROCESS, "nested")).toBe(1.125);
});

test("what was not measured is no goal that was met", () => {
  const goals = goalsOf(results(small));
  expect(goals.map(({ measured }) => measured)).toEqual(goals.map(() => undefined));
  expect(goals.some(({ isMet }) => isMet)).toBe(false);
});

test("the tables are made of the results alone", () => {
  const text = resultsText(results(small, large));
  expect(text).toContain("| ✗ | nested page, in process, p50 by the faster bare driver's | at most 1.1 | 1.13 |");
  expect(text).toContain("| nested page, 20 × 10 × 3 | 10.0 / 20.0 | 8.00 / 16.0 | 9.00 / 18.0 | 12.0 / 24.0 |  |");
  expect(text).toContain("| govgraph, HTTP | 83 → 800 |");
  expect(text).toContain("| govgraph, in process | nested page, 20 × 10 × 3 | 8.00 | 9.00 | 1.13 |");
  expect(costText(results(small, large))).toContain("| nested page, 20 × 10 × 3 | 6.00 | 166 | 0.00 |  | 0 % |");
});

function results(...databases: readonly DatabaseResults[]): Results {
  const machine = { processor: "", cores: 2, memoryGb: 1, platform: "", loadBefore: 0 };
  return { at: "2026-01-01T00:00:00Z", command: "npm run bench", quick: true, seconds: 1, machine, versions: {}, databases };
}
