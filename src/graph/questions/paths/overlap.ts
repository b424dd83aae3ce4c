import type { Overlap } from "../../../../schema/paths.js";
import { common, type Span, type Time } from "../times.js";

/**
 * Whether the steps of a path overlapped in time, each with what came before it. A belonging (a post of a body, a body of an
 * area) is not an occasion to meet: through it the times before are handed on, so that two holders of one post a decade
 * apart do not overlap.
 */
export function overlapsOf(times: readonly Time[]): readonly (keyof typeof Overlap)[] {
  let before: Time | undefined;
  return times.map((time) => {
    const overlap = before === undefined ? "YES" : overlapOf(before, time);
    before = before !== undefined && time.lasting ? narrowed(before, time) : time;
    return overlap;
  });
}

/** Whether two times overlap: surely, surely not, or not known. */
function overlapOf(one: Time, other: Time): keyof typeof Overlap {
  if (one.event !== undefined && one.event === other.event) return "YES";
  if (!meet(one.may, other.may)) return "NO";
  const sure =
    (one.sure && other.sure && meet(one.sure, other.sure)) ||
    (other.sure && within(one.may, other.sure)) ||
    (one.sure && within(other.may, one.sure));
  return sure ? "YES" : "UNKNOWN";
}

/** What a time and a belonging that follows it leave of the time. Where they exclude each other, that was said already. */
function narrowed(time: Time, { may }: Time): Time {
  if (!meet(time.may, may)) return time;
  const sure = time.sure && meet(time.sure, may) ? common(time.sure, may) : undefined;
  return { ...time, may: common(time.may, may), sure };
}

export function meet(one: Span, other: Span): boolean {
  return one.from <= other.until && other.from <= one.until;
}

function within(one: Span, other: Span): boolean {
  return other.from <= one.from && one.until <= other.until;
}
