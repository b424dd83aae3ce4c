import type { Relation } from "../../data/enums.js";
import { labelOf } from "../../parts/hits.js";
import type { Hit } from "../../parts/search.query.js";
import type { Opened } from "./choices.js";
import type { AroundData, NextTo, WayFound } from "./connections.query.js";

/** The most things a picture can hold and still be read and moved smoothly. */
export const MOST_THINGS = 200;

/** A thing in the picture. */
export interface ShownThing {
  readonly id: string;
  readonly kind: Hit["__typename"];
  readonly name: string;
  readonly hit: Hit;
  /** One of the two names asked about. */
  readonly end: boolean;
  readonly pinned: boolean;
  /** Where it stands on the ways from 0 to 1; undefined for what only was expanded or pinned. */
  readonly along: number | undefined;
  /** Whose neighbour it came as. */
  readonly beside: string | undefined;
  /** How many of its neighbours are shown, of how many; undefined while it is not expanded. */
  readonly opened: { readonly steps: number; readonly shown: number; readonly total: number } | undefined;
}

/** What connects two things, as one source or the things themselves state it. */
export interface ShownStep {
  readonly key: string;
  readonly tail: string;
  readonly head: string;
  readonly relation: Relation;
  readonly start: string | null;
  readonly end: string | null;
  readonly assertion: NextTo["assertion"];
  /** It cannot have been at one time with the step before it, on every way it is of. */
  readonly apart: boolean;
}

/** What the picture and the list show: the same things, the same steps. */
export interface Shown {
  readonly things: readonly ShownThing[];
  readonly steps: readonly ShownStep[];
  /** How many things are left out because the picture is full. */
  readonly left: number;
}

export interface ShownOf {
  readonly ends: readonly string[];
  readonly ways: readonly WayFound[];
  readonly opened: readonly Opened[];
  readonly around: ReadonlyMap<string, AroundData>;
  readonly pinned: readonly string[];
  /** The two ends and what is pinned, by themselves. */
  readonly picked: readonly Hit[];
  readonly since: string | undefined;
  readonly until: string | undefined;
}

type Filling = { -readonly [Key in keyof ShownThing]: ShownThing[Key] };

/** Puts together what is shown: the ends, what is pinned, the ways, then what was expanded, in that order until it is full. */
export function shownOf({ ends, ways, opened, around, pinned, picked, since, until }: ShownOf): Shown {
  const things = new Map<string, Filling>();
  const steps = new Map<string, ShownStep>();
  const left = new Set<string>();

  const add = (hit: Hit, place: Partial<Pick<ShownThing, "along" | "beside">>): boolean => {
    const there = things.get(hit.id);
    if (there) {
      there.along ??= place.along;
      if (hit.id !== place.beside) there.beside ??= place.beside;
      return true;
    }
    if (things.size >= MOST_THINGS) {
      left.add(hit.id);
      return false;
    }
    things.set(hit.id, {
      id: hit.id,
      kind: hit.__typename,
      name: labelOf(hit),
      hit,
      end: ends.includes(hit.id),
      pinned: pinned.includes(hit.id),
      along: place.along,
      beside: place.beside,
      opened: undefined,
    });
    return true;
  };
  const join = (from: string, to: string, step: Stated, apart: boolean) => {
    const [tail, head] = step.outgoing ? [from, to] : [to, from];
    const key = [tail, step.relation, head, step.assertion?.id ?? step.start ?? ""].join(" ");
    const there = steps.get(key);
    const { relation, start, end, assertion } = step;
    steps.set(key, { key, tail, head, relation, start, end, assertion, apart: apart && (there?.apart ?? true) });
  };

  for (const hit of picked) add(hit, ends.includes(hit.id) ? { along: ends.indexOf(hit.id) } : {});
  for (const way of ways) {
    way.steps.forEach((step, index) => {
      const there = add(step.from, { along: index / way.steps.length });
      if (add(step.to, { along: (index + 1) / way.steps.length }) && there) {
        join(step.from.id, step.to.id, step, step.overlapsPrevious === "NO");
      }
    });
  }
  for (const { id, steps: times } of opened) {
    const answer = around.get(id);
    if (!answer?.neighbours || !answer.node) continue;
    if (!things.has(id) && !add(answer.node, {})) continue;
    const near = answer.neighbours.nodes.filter((next) => within(next, since, until));
    let count = 0;
    for (const next of near) {
      if (!add(next.node, { beside: id })) continue;
      count++;
      join(id, next.node.id, next, false);
    }
    const thing = things.get(id);
    if (thing) thing.opened = { steps: times, shown: count, total: answer.neighbours.totalCount ?? count };
  }
  return { things: [...things.values()], steps: [...steps.values()], left: left.size };
}

type Stated = Pick<NextTo, "relation" | "outgoing" | "start" | "end" | "assertion">;

/** Whether something may have been so in a span; partial dates count with all their days, unknown ones with any. */
function within({ start, end }: Pick<NextTo, "start" | "end">, since: string | undefined, until: string | undefined): boolean {
  if (until !== undefined && start !== null && start > until) return false;
  return since === undefined || end === null || `${end}~` > since;
}
