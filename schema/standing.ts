import { boundsOf, dayBefore, EARLIEST_DAY, LATEST_DAY } from "./dates.js";
import { enumeration } from "./scalars.js";

export const Standing = enumeration("Standing", "How sure it is that a post was held on a day. No rule ever treats PRESUMED as evidence.", {
  HELD: "From a known start to a known end or the last evidence; or on a day on which a source shows it.",
  BRACKETED: "Between two days on which sources show it; when it began is not known.",
  PRESUMED:
    "After the last evidence, until its end at the latest, until the body or its term ends, or until another is seen in the same single seat.",
  NOT_YET: "Before the day a source says it began at the earliest.",
  ENDED: "After the day a source says it ended at the latest, or after it could still be presumed.",
  UNKNOWN: "Before the first evidence.",
});

/** What is known of when a post was held: bounds of its start and end, open ones as the earliest or latest day, and its sightings. */
export interface Held {
  readonly startMin: string;
  readonly startMax: string;
  readonly endMin: string;
  readonly endMax: string;
  /** Days, months or years in which a source shows it. */
  readonly seenOn: readonly string[];
  /** The last day it may be presumed; the latest day where nothing limits it. */
  readonly presumedUntil: string;
}

/** The first and last day of which the evidence is sure; the first lies after the last where it is sure of no single day. */
export interface Evidence {
  readonly first: string;
  readonly last: string;
}

/**
 * The days the evidence is sure of. By the latest start it had begun; before the earliest end it had not ended. A sighting
 * in a year or month, like an end known to the year, lies somewhere in it: it is surely past at its last day, and surely
 * not past before its first. A sighting surely before the start or after the end contradicts them; it moves neither.
 */
export function evidenceOf({ startMin, startMax, endMin, endMax, seenOn }: Omit<Held, "presumedUntil">): Evidence {
  const seen = seenOn.flatMap((date) => boundsOf(date) ?? []).filter(({ min, max }) => max >= startMin && min <= endMax);
  const begun = startMax === LATEST_DAY ? [] : [startMax];
  const ended = endMin === EARLIEST_DAY ? [] : [{ min: endMin, max: endMax }];
  const first = [...begun, ...seen.map(({ max }) => max), ...ended.map(({ max }) => max)];
  const last = [...begun, ...seen.map(({ min }) => min), ...ended.map(({ min }) => min)];
  return { first: first.sort()[0] ?? LATEST_DAY, last: last.sort().at(-1) ?? EARLIEST_DAY };
}

/** How sure it is that the post was held on the day. */
export function standingOn(day: string, held: Held): keyof typeof Standing {
  const { startMin, startMax, endMin, endMax, seenOn, presumedUntil } = held;
  if (day < startMin) return "NOT_YET";
  if (day > endMax) return "ENDED";
  const { first, last } = evidenceOf(held);
  if (day < first) return "UNKNOWN";
  if (day > last) return day <= presumedUntil ? "PRESUMED" : "ENDED";
  const startKnown = startMin > EARLIEST_DAY && startMax < LATEST_DAY;
  const shown = day === startMax || (day === endMin && endMin === endMax) || seenOn.includes(day);
  return startKnown || shown ? "HELD" : "BRACKETED";
}

/** The last day on which something may still exist that no longer exists from that date on. */
export function lastDayBefore(gone: string | undefined): string {
  const bounds = gone === undefined ? undefined : boundsOf(gone);
  return bounds === undefined ? LATEST_DAY : dayBefore(bounds.max);
}
