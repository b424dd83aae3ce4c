import { EARLIEST_DAY, LATEST_DAY } from "../../../../schema/dates.js";
import type { RelationName } from "../../../../schema/relation.js";
import type { ReadStatement, Value } from "../../../store/store.js";
import { neverOne, whereClause } from "../../plan/clauses.js";
import { indent, type Searching } from "../../plan/writing.js";
import { askedThings } from "../asked.js";
import { statedBy, type Way, ways, waysFrom } from "../ways.js";
import { meet } from "./overlap.js";
import { bestPaths, type Edge, type Found, keyOf, type RankedFor } from "./rank.js";

/** Connections read for one search: a second's work for either store, and all of a small province. */
export const MOST_EDGES = 20_000;
/** A thing with more connections is ended in and never expanded: what is connected by it alone is hardly connected. */
export const HUB = 2_000;
/** Connections read by one statement, so that a store that cannot stop a query never runs a long one. */
const BATCH_EDGES = 5_000;
/** Ids given to one statement. */
const BATCH_IDS = 500;

export interface Wanted extends RankedFor {
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly relations: readonly RelationName[] | undefined;
}

export interface Searched {
  readonly found: readonly Found[];
  /** Whether the budget ended the search. */
  readonly truncated: boolean;
}

/** What is known of a thing before it is expanded. */
interface Known {
  readonly kind: string;
  /** What the ranking takes for its degree. */
  readonly degree: number;
  /** How many connections expanding it reads, near enough. */
  readonly edges: number;
}

/** One of the two ends a search grows from. */
interface Side {
  readonly reached: Set<string>;
  /** What was reached last and is not expanded yet. */
  frontier: readonly string[];
}

/**
 * The best ways between two things. They are looked for hop by hop from both ends, always from the end that is cheaper to
 * go on from, until the two together have gone `maxLength` hops: then every edge of every way was read. The degrees of
 * what is to be expanded are read first; hubs are left, the others expanded from the least connected on, while the budget
 * lasts. Undefined when one of the two things does not exist.
 */
export async function searchPaths(reading: Omit<Searching, "names">, given: Wanted): Promise<Searched | undefined> {
  const [begun, ended] = await askedThings(reading, [given.from, given.to]);
  if (!begun || !ended) return undefined;
  const [from, to] = [begun.id, ended.id];
  if (from === to || given.relations?.length === 0) return { found: [], truncated: false };
  const wanted = { ...given, from, to };
  const known = new Map<string, Known>();
  const edges = new Map<string, Edge>();
  const budget = { edges: MOST_EDGES, spent: false };
  await know([from, to], true);
  const sides: readonly Side[] = [from, to].map((id) => ({ reached: new Set([id]), frontier: [id] }));
  // Between two hubs there is nowhere else to begin.
  const begin = Math.min(edgesOf(from), edgesOf(to)) <= HUB ? undefined : edgesOf(from) <= edgesOf(to) ? from : to;

  for (let hops = 0; hops < wanted.maxLength && !budget.spent; hops++) {
    for (const { frontier } of sides) await know(frontier);
    if (budget.spent || sides.some(({ frontier }) => frontier.length === 0)) break;
    const next = cheapest();
    if (!next) break;
    await expand(next.side, next.ids);
  }
  const met = [...edges.values()].flatMap(({ tail, head }) => [tail, head]).filter((id) => sides.every(({ reached }) => reached.has(id)));
  await know([...new Set(met)], true);
  const degrees = new Map([...known].map(([id, { degree }]) => [id, degree]));
  const { found, complete } = bestPaths([...edges.values()].sort(byKey), degrees, wanted);
  return { found, truncated: budget.spent || !complete };

  /** The side that reads less to go one hop on, with what it expands. */
  function cheapest(): { readonly side: Side; readonly ids: readonly string[] } | undefined {
    const choices = sides.map((side) => {
      const ids = side.frontier.filter((id) => id === begin || edgesOf(id) <= HUB);
      return { side, ids, cost: ids.reduce((sum, id) => sum + edgesOf(id), 0) };
    });
    return choices.filter(({ ids }) => ids.length > 0).sort((one, other) => one.cost - other.cost)[0];
  }

  /** Whether the time is up; asked again, the search may then find more. */
  function isLate(): boolean {
    if (reading.left() > 0) return false;
    reading.cutShort();
    return true;
  }

  function edgesOf(id: string): number {
    return known.get(id)?.edges ?? 0;
  }

  /** Reads what is not known yet of things; what the budget of time leaves out stays unknown. */
  async function know(ids: readonly string[], always = false): Promise<void> {
    for (const batch of batches(ids.filter((id) => !known.has(id)).sort())) {
      if (!always && isLate()) budget.spent = true;
      if (budget.spent && !always) return;
      const [rows] = await reading.row(degreesOf(batch, wanted.relations));
      for (const [id, kind, attendees, all, asked] of lists(rows)) {
        known.set(String(id), {
          kind: String(kind),
          degree: Number(kind === "Event" ? attendees : all),
          edges: Number(asked),
        });
      }
    }
  }

  async function expand(side: Side, ids: readonly string[]): Promise<void> {
    const next = new Set(side.frontier);
    for (const id of ids) next.delete(id);
    const affordable = affordableOf(ids);
    for (const { kind, ids: batch } of batchesByKind(affordable, known, wanted.relations)) {
      if (isLate() || budget.edges <= 0) budget.spent = true;
      if (budget.spent) break;
      const [rows] = await reading.row(edgesFrom(kind, batch, wanted.relations, budget.edges));
      const read = lists(rows);
      if (read.length >= budget.edges) budget.spent = true;
      budget.edges -= read.length;
      for (const row of read) keep(row, side, next);
    }
    if (affordable.length < ids.length) budget.spent = true;
    side.frontier = [...next].sort();
  }

  function keep([one, other, way, assertion, time]: readonly Value[], side: Side, next: Set<string>): void {
    const edge = edgeOf(String(one), String(other), ways[Number(way)], assertion, time);
    if (!edge || !liesIn(edge, wanted)) return;
    edges.set(keyOf(edge), edge);
    const id = String(other);
    // A way ends at either end and never passes it.
    if (!side.reached.has(id) && id !== from && id !== to) next.add(id);
    side.reached.add(id);
  }

  /** What of the ids the budget allows, the least connected first. */
  function affordableOf(ids: readonly string[]): readonly string[] {
    const ordered = ids.toSorted((one, other) => edgesOf(one) - edgesOf(other) || (one < other ? -1 : 1));
    let left = budget.edges;
    const cut = ordered.findIndex((id) => {
      left -= edgesOf(id);
      return left < 0 && id !== begin;
    });
    return cut < 0 ? ordered : ordered.slice(0, cut);
  }
}

/** Things of one kind to a batch, so that each statement has the ways of that kind only. */
function batchesByKind(
  ids: readonly string[],
  known: ReadonlyMap<string, Known>,
  relations: Wanted["relations"],
): readonly { readonly kind: string; readonly ids: readonly string[] }[] {
  const batchesOfKind = new Map<string, { edges: number; ids: string[] }[]>();
  for (const id of ids) {
    const { kind = "", edges = 0 } = known.get(id) ?? {};
    if (waysFrom(kind, relations).length === 0) continue;
    const all = batchesOfKind.get(kind) ?? [];
    batchesOfKind.set(kind, all);
    const last = all.at(-1);
    if (last && last.edges + edges <= BATCH_EDGES && last.ids.length < BATCH_IDS) {
      last.edges += edges;
      last.ids.push(id);
    } else all.push({ edges, ids: [id] });
  }
  return [...batchesOfKind].flatMap(([kind, all]) => all.map((batch) => ({ kind, ids: batch.ids })));
}

/** The kind of each thing, how many attended it, how many connections it has, and how many of those that are asked about. */
function degreesOf(ids: readonly string[], relations: Wanted["relations"]): ReadStatement {
  const count = (chosen: readonly Way[]) => `COUNT { (n)-[:${[...new Set(chosen.map(({ counted }) => counted))].join("|")}]-() }`;
  const asked = waysOf(relations);
  return {
    text: [
      "CALL () {",
      "  MATCH (n:Node) WHERE n.id IN $ids",
      `  WITH n, COUNT { (n)<-[:ATTENDED]-() } AS attendees, ${count(ways)} AS all${asked.length < ways.length ? `, ${count(asked)} AS asked` : ""}`,
      `  RETURN collect([n.id, head([l IN labels(n) WHERE l <> 'Node']), attendees, all, ${asked.length < ways.length ? "asked" : "all"}]) AS found`,
      "}",
    ].join("\n"),
    columns: ["found"],
    parameters: { ids: neverOne(ids) },
  };
}

/** Every edge of things of one kind. */
function edgesFrom(kind: string, ids: readonly string[], relations: Wanted["relations"], most: number): ReadStatement {
  const branches = waysFrom(kind, relations).map((way) => [
    ...way.match("n"),
    ...whereClause(way.where("n")),
    `RETURN ${ways.indexOf(way)} AS way, m.id AS other, ${statedBy(way, "n")} AS assertion, [${way.times("n").join(", ")}] AS time`,
  ]);
  return {
    text: [
      "CALL () {",
      "  MATCH (n:Node) WHERE n.id IN $ids",
      "  CALL (n) {",
      ...indent(indent(branches.flatMap((lines, index) => (index > 0 ? ["UNION ALL", ...lines] : lines)))),
      "  }",
      "  WITH n.id AS one, other, way, assertion, time ORDER BY one, other, way, assertion LIMIT $most",
      "  RETURN collect([one, other, way, assertion, time]) AS found",
      "}",
    ].join("\n"),
    columns: ["found"],
    parameters: { ids: neverOne(ids), most },
  };
}

function waysOf(relations: Wanted["relations"]): readonly Way[] {
  return relations === undefined ? ways : ways.filter(({ relation }) => relations.includes(relation));
}

function edgeOf(one: string, other: string, way: Way | undefined, assertion: Value | undefined, time: Value | undefined): Edge | undefined {
  if (!way || one === other) return undefined;
  return {
    relation: way.relation,
    tail: way.outgoing ? one : other,
    head: way.outgoing ? other : one,
    assertion: typeof assertion === "string" && assertion !== "" ? assertion : undefined,
    time: way.timeOf(Array.isArray(time) ? time : []),
  };
}

function liesIn({ time }: Edge, { since, until }: Wanted): boolean {
  return meet(time.lies, { from: since ?? EARLIEST_DAY, until: until ?? LATEST_DAY });
}

function byKey(one: Edge, other: Edge): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let place = 0; place < ids.length; place += BATCH_IDS) yield ids.slice(place, place + BATCH_IDS);
}

function lists(value: Value | undefined): readonly (readonly Value[])[] {
  return (Array.isArray(value) ? value : []).filter((one): one is readonly Value[] => Array.isArray(one));
}
