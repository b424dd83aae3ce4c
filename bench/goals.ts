import { CACHED, CONSTANT, ENGINE, IN_PROCESS, NEO4J_GRAPHQL_HTTP, OVER_HTTP, RAW_LISTS, RAW_MAPS } from "./contender-names.js";
import type { Figure } from "./measure.js";
import type { Measured } from "./operations.js";
import type { DatabaseResults, Results } from "./results.js";

/** What was set out to be reached, and the ratio that was measured; undefined where this run did not measure it. */
export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly measured: number | undefined;
  readonly isMet: boolean;
}

const PAGES: readonly Measured[] = ["lookup", "list", "nested", "hub", "events"];

export function goalsOf({ databases }: Results): readonly Goal[] {
  const neo4j = mainOf(databases, "Neo4j");
  const embedded = mainOf(databases, "embedded");
  const at =
    (measured: Measured, clients = 1) =>
    (contender: string) =>
      neo4j?.figures.find(
        (one) => one.contender === contender && one.measured === measured && one.clients === clients && one.operations > 0,
      );
  const [page, pages, lookups] = [at("nested"), at("nested", 16), at("lookup", 16)];
  const fastest = Math.min(page(RAW_MAPS)?.p50 ?? Number.NaN, page(RAW_LISTS)?.p50 ?? Number.NaN);
  const first = (contender: string) => neo4j?.firstRuns.find((one) => one.contender === contender)?.p50;
  return [
    atMost("nested page, in process, p50 by the faster bare driver's", 1.1, ratio(page(IN_PROCESS)?.p50, fastest)),
    atMost("nested page, HTTP, p50 by the faster bare driver's", 1.4, ratio(page(OVER_HTTP)?.p50, fastest)),
    atLeast(
      "nested page, HTTP, answers a second of 16 clients by the driver's with maps",
      0.9,
      ratio(pages(OVER_HTTP)?.perSecond, pages(RAW_MAPS)?.perSecond),
    ),
    atLeast("the same by @neo4j/graphql's over HTTP", 8, ratio(pages(OVER_HTTP)?.perSecond, pages(NEO4J_GRAPHQL_HTTP)?.perSecond)),
    atMost(
      "nested page, Node's processor time by @neo4j/graphql's",
      1 / 8,
      ratio(pages(OVER_HTTP)?.nodeCpuMs, pages(NEO4J_GRAPHQL_HTTP)?.nodeCpuMs),
    ),
    atMost("first run of a new shape by @neo4j/graphql's", 0.5, ratio(first(OVER_HTTP), first(NEO4J_GRAPHQL_HTTP))),
    ...growthGoal(databases, "Neo4j", PAGES, 1.2, "Neo4j, pages and hubs: p50, in process"),
    atMost("embedded, p50 in process by the bare engine's, the worst page", 1.2, worstRatio(embedded)),
    ...growthGoal(databases, "embedded", ["events"], 2, "embedded, event page: p50, in process"),
    atLeast(
      "look-up over HTTP, a second of 16 clients, by the constant route's",
      0.5,
      ratio(lookups(OVER_HTTP)?.perSecond, lookups(CONSTANT)?.perSecond),
    ),
    atLeast(
      "nested page kept, a second of 16 clients, by the constant route's",
      0.8,
      ratio(pages(CACHED)?.perSecond, pages(CONSTANT)?.perSecond),
    ),
  ];
}

/** The graph that all contenders were compared on: the one asked by many clients. */
export function mainOf(databases: readonly DatabaseResults[], store: DatabaseResults["store"]): DatabaseResults | undefined {
  return databases.find((one) => one.store === store && one.figures.some(({ clients }) => clients > 1));
}

/** How much longer a contender's p50 is on the largest graph than on the smallest. */
export function growthOf(
  databases: readonly DatabaseResults[],
  store: DatabaseResults["store"],
  contender: string,
  measured: Measured,
): number | undefined {
  const sizes = databases.filter((one) => one.store === store).sort((a, b) => a.size - b.size);
  if (sizes.length < 2) return undefined;
  return ratio(aloneOf(sizes.at(-1), contender, measured)?.p50, aloneOf(sizes[0], contender, measured)?.p50);
}

export function aloneOf(database: DatabaseResults | undefined, contender: string, measured: Measured): Figure | undefined {
  return database?.figures.find(
    (one) => one.contender === contender && one.measured === measured && one.clients === 1 && one.operations > 0,
  );
}

function growthGoal(
  databases: readonly DatabaseResults[],
  store: DatabaseResults["store"],
  pages: readonly Measured[],
  most: number,
  what: string,
): readonly Goal[] {
  const sizes = databases.filter((one) => one.store === store).map(({ size }) => size);
  const growths = pages.map((measured) => growthOf(databases, store, IN_PROCESS, measured));
  const worst = growths.includes(undefined) ? undefined : Math.max(...growths.map(Number));
  return [atMost(`${what} on ${count(Math.max(...sizes))} relationships by that on ${count(Math.min(...sizes))}, the worst`, most, worst)];
}

function worstRatio(database: DatabaseResults | undefined): number | undefined {
  const ratios = PAGES.map((measured) => ratio(aloneOf(database, IN_PROCESS, measured)?.p50, aloneOf(database, ENGINE, measured)?.p50));
  return ratios.includes(undefined) ? undefined : Math.max(...ratios.map(Number));
}

function atMost(what: string, most: number, measured: number | undefined): Goal {
  return { what, wanted: `at most ${Number(most.toFixed(3))}`, measured, isMet: measured !== undefined && measured <= most };
}

function atLeast(what: string, least: number, measured: number | undefined): Goal {
  return { what, wanted: `at least ${least}`, measured, isMet: measured !== undefined && measured >= least };
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  const value = (one ?? Number.NaN) / (other ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

export function count(number: number): string {
  return number.toLocaleString("en");
}
