import type { Held } from "../held/held.query.js";
import { dayNumber, firstDay, lastDay } from "./days.js";

/**
 * How sure a stretch of time is: `known` from a known beginning to the last evidence, `between` two days on which a source
 * shows it, `bounded` where it began or ended on one of these days, `presumed` after the last evidence.
 */
export type Sureness = "known" | "between" | "bounded" | "presumed";

export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly sureness: Sureness;
}

/** One line of the chart: a person in a post. */
export interface Line {
  readonly key: string;
  readonly label: string;
  /** Acting or in charge without the post: drawn thinner. */
  readonly thin: boolean;
  readonly stretches: readonly Stretch[];
  /** The days, months or years in which a source shows it. */
  readonly seen: readonly string[];
  /** Where the evidence begins though the post may have been held before. */
  readonly openBefore?: string;
}

/** A time of which no line has evidence. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

type Span = Pick<Held, "start" | "startEarliest" | "startLatest" | "endEarliest" | "endLatest" | "seenOn" | "presumedUntil">;

/** From the first to the last day of evidence, as `standing` counts it; undefined where there is none. */
function evidenceOf({ startLatest, endEarliest, seenOn }: Span): Gap | undefined {
  const firsts = [...known(startLatest), ...seenOn.map(lastDay), ...known(endEarliest)].sort();
  const lasts = [...known(startLatest), ...seenOn.map(firstDay), ...known(endEarliest)].sort();
  const from = firsts[0];
  const to = lasts.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to: [from, to].sort()[1] ?? to };
}

/** The stretches of one membership; what nothing ends is presumed until today. */
function stretchesOf(held: Span, today: string): readonly Stretch[] {
  const evidence = evidenceOf(held);
  if (!evidence) return [];
  const begun = held.start !== null || (held.startEarliest !== null && held.startLatest !== null);
  const { presumedUntil } = held;
  const until = held.endLatest ?? (presumedUntil !== null && presumedUntil < today ? presumedUntil : today);
  const stretches: Stretch[] = [
    { from: held.startEarliest ?? evidence.from, to: evidence.from, sureness: "bounded" },
    { ...evidence, sureness: begun ? "known" : "between" },
    { from: evidence.to, to: until, sureness: held.endLatest === null ? "presumed" : "bounded" },
  ];
  return stretches.filter(({ from, to, sureness }) => from < to || sureness === "known" || sureness === "between");
}

/** The line of one membership. */
export function lineOf(held: Span & Pick<Held, "id" | "tenure">, label: string, today: string): Line {
  const evidence = evidenceOf(held);
  const open = held.start === null && held.startEarliest === null;
  return {
    key: held.id,
    label,
    thin: held.tenure !== "HOLDER",
    stretches: stretchesOf(held, today),
    seen: held.seenOn,
    ...(open && evidence && { openBefore: evidence.from }),
  };
}

/** The times between the first and the last evidence in which there is none. A day between two posts is no gap. */
export function gapsOf(helds: readonly Span[]): readonly Gap[] {
  const spans = helds.flatMap((held) => evidenceOf(held) ?? []).sort((one, other) => one.from.localeCompare(other.from));
  const gaps: Gap[] = [];
  let until: string | undefined;
  for (const { from, to } of spans) {
    if (until !== undefined && dayNumber(from) - dayNumber(until) > 1) gaps.push({ from: until, to: from });
    if (until === undefined || to > until) until = to;
  }
  return gaps;
}

/** The others of which there is evidence at the same time as of this one, for more than the day on which one follows another. */
export function overlaps<One extends Span & { readonly id: string }>(held: One, among: readonly One[]): readonly One[] {
  const own = evidenceOf(held);
  if (!own) return [];
  return among.filter((other) => {
    const evidence = other.id === held.id ? undefined : evidenceOf(other);
    return evidence !== undefined && evidence.from < own.to && own.from < evidence.to;
  });
}

function known<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
