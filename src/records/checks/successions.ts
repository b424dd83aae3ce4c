import { boundsOf } from "../../../schema/dates.js";
import { type Draft, type Index, placeIn, textOf } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

/** The first day of an area or body, and the first without it. */
const SPAN: Readonly<Record<string, readonly [from: string, until: string]>> = {
  Area: ["validFrom", "validUntil"],
  Organization: ["founded", "dissolved"],
};

/** Nothing succeeds itself, and on the first day of the new state the one was still there the day before, the other is. */
export function checkSuccessions(index: Index): readonly Problem[] {
  return index.all
    .filter((draft) => draft.thing.name === "Succession")
    .flatMap((draft) => [...checkSelf(draft), ...checkDay(draft, index)]);
}

function checkSelf(draft: Draft): readonly Problem[] {
  const successor = textOf(draft, "successor");
  if (successor === undefined || successor !== textOf(draft, "predecessor")) return [];
  return [problemAt(placeIn(draft, "successor"), `${draft.id}: successor: expected another than the predecessor, got ${successor}`)];
}

/** Partial dates count by their bounds: only what is surely wrong is refused. */
function checkDay(draft: Draft, index: Index): readonly Problem[] {
  const on = textOf(draft, "on");
  const day = boundsOf(on ?? "");
  if (day === undefined) return [];
  const [old, made] = [endOf(draft, "predecessor", index), endOf(draft, "successor", index)];
  const full = textOf(draft, "extent") === "FULL";
  return [
    old.from && old.from.min >= day.max && `a day after ${old.fromText}`,
    old.until && old.until.max < day.min && `no day after ${old.untilText}`,
    full && old.until && old.until.min > day.max && `${old.untilText}, as all of it passed on`,
    made.from && made.from.min > day.max && `no day before ${made.fromText}`,
    made.until && made.until.max <= day.min && `a day before ${made.untilText}`,
  ].flatMap((expected) => (expected ? [problemAt(placeIn(draft, "on"), `${draft.id}: on: expected ${expected}, got ${on}`)] : []));
}

function endOf(draft: Draft, end: "predecessor" | "successor", index: Index) {
  const thing = index.byId.get(textOf(draft, end) ?? "");
  const [from, until] = (thing && SPAN[thing.thing.name]) ?? ["", ""];
  const [fromDate, untilDate] = [thing && textOf(thing, from), thing && textOf(thing, until)];
  return {
    from: boundsOf(fromDate ?? ""),
    fromText: `${from} ${fromDate} of ${thing?.id}`,
    until: boundsOf(untilDate ?? ""),
    untilText: `${until} ${untilDate} of ${thing?.id}`,
  };
}
