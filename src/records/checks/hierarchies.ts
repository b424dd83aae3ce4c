import { type Draft, type Index, placeIn, textOf } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

/** References that lead from a part to its whole. */
const WHOLE: Readonly<Record<string, string>> = { Area: "parent", Organization: "parent", Event: "partOf" };

/** Nothing is a part of itself, over however many steps. Each ring is told once, where its first record stands. */
export function checkHierarchies(index: Index): readonly Problem[] {
  const done = new Set<Draft>();
  return [...index.byId.values()].flatMap((draft) => {
    const ring = ringFrom(draft, index, done);
    return ring === undefined ? [] : [ringProblem(ring)];
  });
}

function ringFrom(start: Draft, index: Index, done: Set<Draft>): readonly Draft[] | undefined {
  const path = new Set<Draft>();
  for (let at: Draft | undefined = start; at !== undefined && !done.has(at); at = wholeOf(at, index)) {
    if (path.has(at)) {
      for (const draft of path) done.add(draft);
      const steps = [...path];
      return steps.slice(steps.indexOf(at));
    }
    path.add(at);
  }
  for (const draft of path) done.add(draft);
  return undefined;
}

function wholeOf(draft: Draft, index: Index): Draft | undefined {
  const field = WHOLE[draft.thing.name];
  const whole = field === undefined ? undefined : index.byId.get(textOf(draft, field) ?? "");
  return whole?.thing === draft.thing ? whole : undefined;
}

function ringProblem(ring: readonly Draft[]): Problem {
  const [first = fail(), ...others] = ring;
  const field = WHOLE[first.thing.name] ?? "parent";
  const round = [first, ...others, first].map((draft) => draft.id).join(" → ");
  return problemAt(placeIn(first, field), `${first.id}: ${field}: expected no ring, got ${round}`);
}

function fail(): never {
  throw new Error("a ring has at least one member");
}
