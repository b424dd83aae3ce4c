import { boundsOrOpen, EARLIEST_DAY, LATEST_DAY } from "../../../schema/dates.js";
import type { Value } from "../../store/store.js";

/** When what connects two things was so: which stored values tell it, and what they tell. */

/** Days from one to another, both included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** When something was so. */
export interface Time {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The days on which it may have been so. */
  readonly may: Span;
  /** The days on which it surely was; undefined where no day is sure. */
  readonly sure: Span | undefined;
  /** The event it was so at: what happened at one event happened together, however little is known of its day. */
  readonly event: string | undefined;
  /** The span a search narrowed to some years compares. */
  readonly lies: Span;
  /** A belonging, which lasts while its ends do and says nothing of when they met. */
  readonly lasting: boolean;
}

/** The time of one relation. */
export interface Timing {
  /** What is read; the first two are the start and the end as recorded. */
  readonly expressions: readonly string[];
  readonly timeOf: (values: readonly Value[]) => Time;
}

/** A timing over the node `x` that has the time, and the two ends. */
export type TimingOf = (x: string, tail: string, head: string) => Timing;

export function heldTime(x: string): Timing {
  const keys = ["start", "end", "startMin", "liesUntil", "shownFrom", "shownUntil"];
  return {
    expressions: keys.map((key) => `${x}.${key}`),
    timeOf: ([start, end, from, until, sureFrom, sureUntil]) => {
      const may = { from: text(from) ?? EARLIEST_DAY, until: text(until) ?? LATEST_DAY };
      const sure = { from: text(sureFrom) ?? LATEST_DAY, until: text(sureUntil) ?? EARLIEST_DAY };
      return timeWith({ start: text(start), end: text(end), may, sure });
    },
  };
}

export function eventTime(x: string): Timing {
  return {
    expressions: [`${x}.start`, `${x}.end`, `${x}.id`],
    timeOf: ([first, last, id]) => {
      const [start, end] = [text(first), text(last)];
      const [began, ended] = [boundsOrOpen(start), boundsOrOpen(end ?? start)];
      return timeWith({
        start,
        end,
        may: { from: began.min, until: ended.max },
        sure: { from: began.max, until: ended.min },
        event: text(id),
      });
    },
  };
}

export function documentTime(x: string): Timing {
  return {
    expressions: [`${x}.issuedOn`, "null"],
    timeOf: ([on]) => {
      const { min, max } = boundsOrOpen(text(on));
      return timeWith({ start: text(on), may: { from: min, until: max }, sure: { from: max, until: min } });
    },
  };
}

/** A succession holds what it joins together for as long as either lasts; by its own day it lies in a span of years. */
export function successionTime(x: string, tail: string, head: string): Timing {
  return {
    expressions: [`${x}.on`, "null", `${tail}.existsFrom`, `${head}.existsUntil`],
    timeOf: ([on, _end, from, until]) => {
      const day = boundsOrOpen(text(on));
      const may = { from: text(from) ?? EARLIEST_DAY, until: text(until) ?? LATEST_DAY };
      return { ...timeWith({ start: text(on), may, sure: may }), lies: { from: day.min, until: day.max }, lasting: true };
    },
  };
}

/** A belonging holds while both its ends do. */
export function belongingTime(one: string, other: string): Timing {
  return {
    expressions: ["null", "null", ...lifeOf(one), ...lifeOf(other)],
    timeOf: ([_start, _end, oneFrom, oneUntil, otherFrom, otherUntil]) => {
      const both = common(
        { from: text(oneFrom) ?? EARLIEST_DAY, until: text(oneUntil) ?? LATEST_DAY },
        { from: text(otherFrom) ?? EARLIEST_DAY, until: text(otherUntil) ?? LATEST_DAY },
      );
      return { ...timeWith({ may: both, sure: both }), lasting: true };
    },
  };
}

/** What two spans have in common; it ends before it begins where they have nothing. */
export function common(one: Span, other: Span): Span {
  const [, from = one.from] = [one.from, other.from].sort();
  const [until = one.until] = [one.until, other.until].sort();
  return { from, until };
}

interface Told {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly may: Span;
  readonly sure: Span;
  readonly event?: string | undefined;
}

function timeWith({ start, end, may, sure, event }: Told): Time {
  return { start, end, may, sure: sure.from <= sure.until ? sure : undefined, event, lies: may, lasting: false };
}

function lifeOf(n: string): readonly string[] {
  return [`${n}.existsFrom`, `${n}.existsUntil`];
}

function text(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
