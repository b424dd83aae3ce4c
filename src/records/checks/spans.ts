import { boundsOf } from "../../../schema/dates.js";
import { type Draft, type Index, numberOf, placeIn, textOf } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

/** Pairs of dates of which the second cannot lie before the first. */
const DATES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Membership: [
    ["start", "end"],
    ["startEarliest", "startLatest"],
    ["startEarliest", "start"],
    ["start", "startLatest"],
    ["endEarliest", "endLatest"],
    ["endEarliest", "end"],
    ["end", "endLatest"],
    ["startEarliest", "end"],
    ["start", "endLatest"],
    ["startEarliest", "endLatest"],
  ],
  Event: [["start", "end"]],
  Area: [["validFrom", "validUntil"]],
  Organization: [["founded", "dissolved"]],
  Figure: [
    ["periodStart", "periodEnd"],
    ["baseStart", "baseEnd"],
  ],
  Document: [["coversFrom", "coversUntil"]],
  Term: [["start", "end"]],
};

/** Numbers that begin at 1. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  Attendance: ["position"],
  Event: ["position"],
  EventDocument: ["position"],
  Figure: ["position"],
  Group: ["headcountMin", "headcountMax"],
  Organization: ["rank"],
  Post: ["seats", "rank"],
  PersonnelAct: ["votesCast", "seats"],
  Statement: ["position"],
  Term: ["number", "seats"],
};

/** No span ends before it begins. Partial dates count by their bounds: only what is surely wrong is refused. */
export function checkSpans(index: Index): readonly Problem[] {
  return index.all.flatMap((draft) => [
    ...(DATES[draft.thing.name] ?? []).flatMap(([from, until]) => checkDates(draft, from, until)),
    ...(COUNTED[draft.thing.name] ?? []).flatMap((field) => checkCounted(draft, field)),
    ...(draft.thing.name === "Group" ? checkHeadcount(draft) : []),
  ]);
}

function checkDates(draft: Draft, from: string, until: string): readonly Problem[] {
  const [start, end] = [textOf(draft, from), textOf(draft, until)];
  const earliest = boundsOf(start ?? "")?.min;
  const latest = boundsOf(end ?? "")?.max;
  if (earliest === undefined || latest === undefined || latest >= earliest) return [];
  return [problemAt(placeIn(draft, until), `${draft.id}: ${until}: expected no day before ${from} ${start}, got ${end}`)];
}

function checkCounted(draft: Draft, field: string): readonly Problem[] {
  const value = numberOf(draft, field);
  return value === undefined || value >= 1
    ? []
    : [problemAt(placeIn(draft, field), `${draft.id}: ${field}: expected 1 or more, got ${value}`)];
}

function checkHeadcount(draft: Draft): readonly Problem[] {
  const [least, most] = [numberOf(draft, "headcountMin"), numberOf(draft, "headcountMax")];
  if (least === undefined || most === undefined || least <= most) return [];
  return [problemAt(placeIn(draft, "headcountMax"), `${draft.id}: headcountMax: expected at least headcountMin ${least}, got ${most}`)];
}
