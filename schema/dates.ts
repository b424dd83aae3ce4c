/**
 * Dates known to the day, the month or the year. A partial date stays as the source gave it; what compares and
 * sorts are its bounds, the earliest and the latest day it can mean.
 */

export interface Bounds {
  readonly min: string;
  readonly max: string;
}

/** Stand-ins where nothing is known, so that no sort key is ever null. */
export const EARLIEST_DAY = "0001-01-01";
export const LATEST_DAY = "9999-12-31";

const DAY_MS = 24 * 60 * 60 * 1000;
/** UTC+7, the whole year. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first and last day a partial date can mean; undefined when the text is not one (2023-02-30, 23-2-7, 2023/02). */
export function boundsOf(text: string): Bounds | undefined {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
  if (year === undefined || year === "0000") return undefined;
  if (month === undefined) return { min: `${year}-01-01`, max: `${year}-12-31` };
  const days = daysInMonth(Number(year), Number(month));
  if (days === undefined) return undefined;
  if (day === undefined) return { min: `${year}-${month}-01`, max: `${year}-${month}-${days}` };
  return Number(day) >= 1 && Number(day) <= days ? { min: text, max: text } : undefined;
}

export function isPartialDate(text: string): boolean {
  return boundsOf(text) !== undefined;
}

/** A calendar date known to the day. */
export function isDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** A moment with its offset: 2023-02-27T18:04:00+07:00. Seconds may be left out by no one: one form, one meaning. */
export function isDateTime(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.exec(text);
  return match !== null && isDate(match[1] ?? "") && !Number.isNaN(Date.parse(text));
}

/** The moment in UTC to the second, which sorts as text whatever offset the source printed. */
export function utc(dateTime: string): string {
  const text = new Date(dateTime).toISOString();
  // West of Greenwich the last hours of 9999 reach into a year of five digits, which would not sort.
  return text.startsWith("+") ? "9999-12-31T23:59:59Z" : `${text.slice(0, 19)}Z`;
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** The day it is in Việt Nam. */
export function today(): string {
  return new Date(Date.now() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** Bounds of an optional partial date; what is missing reaches from the earliest to the latest day. */
export function boundsOrOpen(text: string | undefined): Bounds {
  return (text === undefined ? undefined : boundsOf(text)) ?? { min: EARLIEST_DAY, max: LATEST_DAY };
}

/** Whether every day a partial date can mean is one that the wider date can mean too: 2022-11-15 lies in 2022-11. */
export function liesIn(date: string, wider: string): boolean {
  const [inner, outer] = [boundsOf(date), boundsOf(wider)];
  return inner !== undefined && outer !== undefined && outer.min <= inner.min && inner.max <= outer.max;
}

function daysInMonth(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
