import type { RelationName } from "../../../../schema/relation.js";
import type { Time } from "../times.js";
import { createHeap } from "./heap.js";
import { overlapsOf } from "./overlap.js";

/** A connection between two things, read from `tail` to `head`. */
export interface Edge {
  readonly relation: RelationName;
  readonly tail: string;
  readonly head: string;
  readonly assertion: string | undefined;
  readonly time: Time;
}

/** An edge walked one way. */
export interface Step {
  readonly edge: Edge;
  readonly from: string;
  readonly to: string;
}

export interface Found {
  readonly steps: readonly Step[];
  readonly score: number;
}

/** Steps tried before a ranking gives up: a fraction of a second, and far more than is needed unless nearly all ways are refused. */
const MOST_TRIED = 200_000;

/** Costs are whole numbers, so that equal ways cost exactly the same. */
const UNIT = 1e9;

/** What lies in, or belongs to, the same place tells half of what having done something together tells. */
const HALVED: readonly RelationName[] = ["PART_OF", "HELD_IN", "GOVERNS"];

/**
 * How telling a path is: 1 / log2(2 + degree) for each thing between its ends, a half for each step by mere place, all
 * multiplied. Of an event its attendees are the degree. A shared post with 2 connections counts 0.5, a meeting of 14
 * 0.25, a congress of 400 0.12, a province with 10,000 0.075; a longer way is the product of shorter ones and so never
 * counts for more than any part of it. Here as what the logarithm of that comes to, because costs can be added.
 */
function costOf(relation: RelationName, passed: number | undefined): number {
  const passing = passed === undefined ? 0 : Math.log2(Math.log2(2 + passed));
  return Math.round(UNIT * (passing + (HALVED.includes(relation) ? 1 : 0)));
}

interface Partial {
  readonly steps: readonly Step[];
  readonly at: string;
  readonly cost: number;
  /** What it costs at least to arrive. */
  readonly total: number;
  readonly key: string;
}

/**
 * The best paths among the edges, best first, ties by number of steps and then by ids. Grows the most promising beginning
 * first, judged by its cost and the least it can still cost; so the first to arrive is the best, and no other is made. A
 * way of which two things are joined directly is a detour and left out, unless these are its two ends: whoever was at an
 * event for a body is not told again as the holder of a post of the body that was represented there.
 */
export function bestPaths(
  edges: readonly Edge[],
  degrees: ReadonlyMap<string, number>,
  { from, to, maxLength, first, requireOverlap }: RankedFor,
): { readonly found: readonly Found[]; readonly complete: boolean } {
  const steps = stepsOf(edges);
  const passing = (id: string) => (id === to ? undefined : (degrees.get(id) ?? 0));
  const least = leastCosts(steps, passing, to, maxLength);
  const joined = new Map([...steps].map(([id, next]) => [id, new Set(next.map(({ to: other }) => other))]));
  const waiting = createHeap(comesBefore);
  const found: Found[] = [];
  let tried = 0;
  waiting.add({ steps: [], at: from, cost: 0, total: 0, key: "" });
  for (let one = waiting.take(); one !== undefined && found.length < first; one = waiting.take()) {
    if (one.at === to) {
      found.push({ steps: one.steps, score: Number((2 ** (-one.cost / UNIT)).toFixed(6)) });
      continue;
    }
    const left = maxLength - one.steps.length - 1;
    const next = steps.get(one.at) ?? [];
    tried += next.length;
    if (tried > MOST_TRIED) return { found, complete: false };
    for (const step of next) {
      const rest = least[left]?.get(step.to);
      if (rest === undefined || step.to === from || isDetour(one.steps, step.to)) continue;
      const walked = [...one.steps, step];
      if (requireOverlap && overlapsOf(walked.map(({ edge }) => edge.time)).at(-1) === "NO") continue;
      const cost = one.cost + costOf(step.edge.relation, passing(step.to));
      waiting.add({ steps: walked, at: step.to, cost, total: cost + rest, key: `${one.key} ${keyOf(step.edge)}` });
    }
  }
  return { found, complete: true };

  /** Whether a thing was passed, or could have been gone to directly from something passed. */
  function isDetour(walked: readonly Step[], id: string): boolean {
    return walked.some(({ from: passed, to: next }) => {
      const endToEnd = passed === from && id === to;
      return next === id || (!endToEnd && joined.get(passed)?.has(id) === true);
    });
  }
}

export interface RankedFor {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly requireOverlap: boolean;
}

export function keyOf({ relation, tail, head, assertion }: Edge): string {
  return `${tail} ${relation} ${head} ${assertion ?? ""}`;
}

/** Of equally good ones the shorter, then by ids. */
function comesBefore(one: Partial, other: Partial): boolean {
  if (one.total !== other.total) return one.total < other.total;
  if (one.steps.length !== other.steps.length) return one.steps.length < other.steps.length;
  return one.key < other.key;
}

/** The edges by where they can be walked from, in an order of their own. */
function stepsOf(edges: readonly Edge[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (edge: Edge, from: string, to: string) => {
    const known = steps.get(from) ?? [];
    steps.set(from, known);
    known.push({ edge, from, to });
  };
  for (const edge of edges) {
    add(edge, edge.tail, edge.head);
    add(edge, edge.head, edge.tail);
  }
  return steps;
}

/** For each number of steps left: what it costs at least to arrive, by where one is; without an entry one cannot. */
function leastCosts(
  steps: ReadonlyMap<string, readonly Step[]>,
  passing: (id: string) => number | undefined,
  to: string,
  maxLength: number,
): readonly ReadonlyMap<string, number>[] {
  const least: Map<string, number>[] = [new Map([[to, 0]])];
  for (let left = 1; left < maxLength; left++) {
    const before = least[left - 1] ?? new Map<string, number>();
    const now = new Map(before);
    for (const [there, rest] of before) {
      for (const { edge, to: here } of steps.get(there) ?? []) {
        const cost = rest + costOf(edge.relation, passing(there));
        if (cost < (now.get(here) ?? Number.POSITIVE_INFINITY)) now.set(here, cost);
      }
    }
    least.push(now);
  }
  return least;
}
