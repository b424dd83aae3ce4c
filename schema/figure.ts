import { Float, Int } from "type-graphql";
import { fold } from "../src/names/fold.js";
import { Attendee } from "./attendance.js";
import { connection } from "./connection.js";
import { boundsOf, EARLIEST_DAY, LATEST_DAY } from "./dates.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Event } from "./event.js";
import type { Fact } from "./fact.js";
import { Group } from "./group.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { enumeration, PartialDate } from "./scalars.js";

export const Comparator = enumeration("Comparator", "How the number stands to the true one, as the source words it.", {
  EXACTLY: "The number itself.",
  ABOUT: "Khoảng, gần, trên dưới.",
  MORE_THAN: "Trên, hơn.",
  LESS_THAN: "Dưới, chưa đến.",
});

export const FigureMeasure = enumeration("FigureMeasure", "What a number measures.", {
  LEVEL: "How things stand: a rate, an amount.",
  CHANGE: "The difference against the base.",
  COUNT: "So many in the period.",
});

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_A_MONTH = 365.25 / 12;

/** The first and the last day of the time a figure is of; undefined where no source tells. */
function periodOf(fact: Fact): { readonly min: string; readonly max: string } | undefined {
  const [first, last] = [fact.periodStart ?? fact.periodEnd, fact.periodEnd ?? fact.periodStart].map((day) => boundsOf(String(day)));
  return first && last && { min: first.min, max: last.max };
}

/** How many months the periods of a count last, to the nearest: counts of a month and of a year are not one series. */
function monthsOf(fact: Fact): number | undefined {
  const period = fact.measure === "COUNT" ? periodOf(fact) : undefined;
  return period && Math.round((Date.parse(period.max) - Date.parse(period.min) + DAY_MS) / DAY_MS / DAYS_A_MONTH);
}

/** What two figures must have in common to be compared, in one text; it begins with the indicator, so that it can be sorted by. */
function seriesOf(fact: Fact): string {
  const unit = String(fact.unit).normalize("NFKC").toLowerCase();
  const { subject, measure, baseStart, baseEnd } = fact;
  return [fold(String(fact.indicator)), subject, measure, unit, monthsOf(fact), baseStart, baseEnd].map((part) => part ?? "").join("|");
}

@Thing({
  description: "A number someone gave, as printed and as read: 14 resolutions; poverty down 5,5 % against 2021, now 40 %.",
  implements: [Node, Assertion],
  records: "figures",
  assertion: true,
  // A figure need not be of an event; then it comes last and no day shuts it out.
  keys: (fact) => ({
    turn: fact.position ?? 0,
    folded: fold(String(fact.indicator)),
    eventDate: EARLIEST_DAY,
    eventLastDay: LATEST_DAY,
    eventId: "",
    series: seriesOf(fact),
    months: monthsOf(fact),
    periodMin: periodOf(fact)?.min,
    periodMax: periodOf(fact)?.max,
  }),
  copied: {
    eventDate: { from: "event", key: "startMin" },
    eventLastDay: { from: "event", key: "lastDay" },
    eventId: { from: "event", key: "id" },
  },
  span: { from: "eventDate" },
  search: { by: ["indicator"], order: "-eventDate" },
  orders: [["-eventDate", "-eventId", "turn"], ["series"]],
})
export class Figure extends Assertion {
  @Property(() => String, { description: "What was counted or measured; of a change also which way it went: Mức giảm tỷ lệ hộ nghèo." })
  indicator!: string;

  @Property(() => String, { description: "The number as printed: 5,5%." })
  printed!: string;

  @Property(() => Float, {
    nullable: true,
    description: "The number as read: 5.5. A fall has no minus sign, its indicator says it; null where no number can be read.",
  })
  value?: number;

  @Property(() => Comparator, { default: "EXACTLY", description: "How the number stands to the true one, as the source words it." })
  comparator!: keyof typeof Comparator;

  @Property(() => String, {
    description:
      'What one of it is, in the source\'s words: nghị quyết, triệu đồng. A bare "%" does not say per cent or percentage points.',
  })
  unit!: string;

  @Property(() => FigureMeasure, { description: "LEVEL: as it stands. CHANGE: against the base. COUNT: so many in the period." })
  measure!: keyof typeof FigureMeasure;

  @Property(() => String, { nullable: true, description: "The time it is of, as printed." })
  periodPrinted?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day of that time, where the source tells." })
  periodStart?: string;

  @Property(() => PartialDate, { nullable: true, description: "The last day of that time, where the source tells." })
  periodEnd?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day of the time a change is measured against." })
  baseStart?: string;

  @Property(() => PartialDate, { nullable: true, description: "The last day of the time a change is measured against." })
  baseEnd?: string;

  @Reference(() => Node, { description: "What it is a figure of: an area, a body …" })
  subject?: Node;

  @Reference(() => Event, { description: "Where it was given." })
  event?: Event;

  @Reference(() => Attendee, {
    targets: () => [Person, Group, Organization],
    description: "Who gave it; null where the source does not tell.",
  })
  reportedBy?: Person | Group | Organization;

  @Property(() => Int, { nullable: true, description: "Its place among the figures of the event, 1 for the first printed." })
  position?: number;
}

export const FigureConnection = connection("Figure", () => Figure);
