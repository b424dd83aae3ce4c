import { boundsOf, dayBefore, EARLIEST_DAY, LATEST_DAY } from "../../../schema/dates.js";
import type { Fact } from "../../../schema/fact.js";
import { heldOf } from "../../../schema/membership.js";
import { type Finding, withoutKind } from "./found.js";
import { type Known, textIn } from "./known.js";

const BEGINNING = new Set(["ELECTION", "APPOINTMENT", "DESIGNATION", "ASSIGNMENT", "CONSULTATION"]);
const ENDING = new Set(["RELIEF", "RETIREMENT"]);

/**
 * Someone is shown in a post before the earliest day they can have begun or after the latest day they can have ended; or
 * an act takes effect outside these days, makes them begin after they ended, or ends what had not begun. Of partial dates
 * only what is surely outside counts. What is decided before the start, or announced and approved after the end, is the
 * usual way of things; what ends a membership may take effect on the day after its last.
 */
export function outsideSpan(known: Known): readonly Finding[] {
  return [
    ...known.ofType("Sighting").flatMap((sighting) => compare(sighting, known, [["on", isOutside]])),
    ...known.ofType("PersonnelAct").flatMap((act) =>
      compare(act, known, [
        ["effectiveOn", (day, span) => isOutside({ min: dayBefore(day.min), max: day.max }, span)],
        ["decidedOn", (day, span) => isOutOfTurn(textIn(act, "kind") ?? "", day, span)],
      ]),
    ),
  ];
}

interface Span {
  readonly min: string;
  readonly max: string;
}

type Test = (day: Span, span: Span) => boolean;

function compare(fact: Fact, known: Known, tests: readonly (readonly [string, Test])[]): readonly Finding[] {
  const membership = known.byId(textIn(fact, "membership"));
  if (membership === undefined) return [];
  const { startMin, endMax } = heldOf(membership);
  const wrong = tests.find(([field, test]) => {
    const day = boundsOf(textIn(fact, field) ?? "");
    return day !== undefined && test(day, { min: startMin, max: endMax });
  });
  if (wrong === undefined) return [];
  const [field] = wrong;
  const span = [startMin === EARLIEST_DAY ? "" : ` from ${startMin}`, endMax === LATEST_DAY ? "" : ` until ${endMax}`].join("");
  return [
    {
      name: `${fact.type.toLowerCase()}/${withoutKind(fact.id)}`,
      question: `${membership.id} lasted${span}, but ${fact.id} is of ${textIn(fact, field)}: which is right?`,
      between: [membership.id, fact.id],
    },
  ];
}

function isOutside(day: Span, span: Span): boolean {
  return day.max < span.min || day.min > span.max;
}

function isOutOfTurn(kind: string, day: Span, span: Span): boolean {
  return (BEGINNING.has(kind) && day.min > span.max) || (ENDING.has(kind) && day.max < span.min);
}
