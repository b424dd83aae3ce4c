import { axisX, barX, dot, gridX, type Markish, plot, rectX, ruleX, text } from "@observablehq/plot";
import { dayNumber, firstDay, lastDay } from "./days.js";
import type { Gap, Line, Stretch, Sureness } from "./spans.js";

/** What the chart shows and how wide it may be. */
export interface Drawing {
  readonly lines: readonly Line[];
  readonly gaps: readonly Gap[];
  /** The day of the upright line, and what stands above it. */
  readonly day: string;
  readonly dayLabel: string;
  readonly gapLabel: string;
  readonly width: number;
  /** Tells the patterns of several charts on a page apart. */
  readonly name: string;
}

export const ROW = 46;
export const ABOVE = 44;
const BAR = { insetTop: 22, insetBottom: 10 };
const THIN_BAR = { insetTop: 26, insetBottom: 14 };
const BAR_MIDDLE = 6;

/** Draws who was in which post when: a row each, time from left to right. */
export function draw({ lines, gaps, day, dayLabel, gapLabel, width, name }: Drawing): SVGElement {
  const domain = domainOf(lines, day);
  const stretches = lines.flatMap((line) => line.stretches.map((stretch) => ({ ...stretch, line })));
  const fade = (Number(domain[1]) - Number(domain[0])) * 0.035;
  const fills: Readonly<Record<Sureness, object>> = {
    known: { fill: "var(--accent)", stroke: "var(--accent)" },
    between: { fill: "var(--accent-soft)", stroke: "var(--accent)" },
    bounded: { fill: `url(#${name}-hatch)`, stroke: "var(--accent)", strokeDasharray: "2 2" },
    presumed: { fill: "none", stroke: "var(--muted)", strokeDasharray: "4 3" },
  };
  const bars = (["presumed", "bounded", "between", "known"] as const).flatMap((sureness) =>
    [false, true].map((thin) =>
      barX(
        stretches.filter((stretch) => stretch.sureness === sureness && stretch.line.thin === thin),
        {
          x1: (stretch: Stretch) => date(stretch.from),
          x2: (stretch: Stretch) => new Date(Math.max(Number(date(stretch.to)), Number(date(stretch.from)) + fade / 8)),
          y: keyOfStretch,
          ...(thin ? THIN_BAR : BAR),
          ...fills[sureness],
        },
      ),
    ),
  );
  const svg = plot({
    className: "plot",
    width,
    height: lines.length * ROW + ABOVE + 6,
    marginLeft: 4,
    marginRight: 4,
    marginTop: ABOVE,
    marginBottom: 6,
    x: { type: "utc", domain },
    y: { type: "band", domain: lines.map(({ key }) => key), padding: 0, axis: null },
    marks: [
      patterns(name),
      rectX(gaps, { x1: (gap: Gap) => date(gap.from), x2: (gap: Gap) => date(gap.to), fill: `url(#${name}-gap)` }),
      gridX(ticks(domain, width), { stroke: "var(--line)", strokeOpacity: 1 }),
      axisX(ticks(domain, width), { anchor: "top", tickFormat: (tick: Date) => tickLabel(domain, tick), tickSize: 3, label: null }),
      text(
        gaps.filter(({ from, to }) => wide(from, to, domain, width)),
        {
          x: (gap: Gap) => (Number(date(gap.from)) + Number(date(gap.to))) / 2,
          frameAnchor: "bottom",
          dy: -2,
          text: () => gapLabel,
          fill: "var(--muted)",
        },
      ),
      barX(
        lines.filter(({ openBefore }) => openBefore !== undefined),
        {
          x1: ({ openBefore = day }: Line) => new Date(Number(date(openBefore)) - fade),
          x2: ({ openBefore = day }: Line) => date(openBefore),
          y: "key",
          fill: `url(#${name}-fade)`,
          ...BAR,
        },
      ),
      ...bars,
      ruleX([date(day)], { stroke: "var(--warn)", strokeWidth: 1.5 }),
      text([day], {
        x: date,
        text: () => dayLabel,
        frameAnchor: "top",
        dy: -ABOVE + 8,
        fill: "var(--warn)",
        textAnchor: anchorOf(day, domain),
      }),
      dot(
        lines.flatMap((line) => line.seen.map((seen) => ({ line, seen }))),
        {
          x: ({ seen }: { seen: string }) => middle(seen),
          y: ({ line }: { line: Line }) => line.key,
          dy: BAR_MIDDLE,
          r: 4,
          fill: "var(--paper)",
          stroke: "var(--ink)",
          strokeWidth: 2,
        },
      ),
      text(lines, {
        y: "key",
        text: "label",
        frameAnchor: "left",
        textAnchor: "start",
        dy: -12,
        dx: 2,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        lineWidth: (width - 8) / 12,
        textOverflow: "ellipsis",
      }),
    ],
  });
  // The page's policy lets no style into the page but its own; what is needed of this one stands in style.css.
  svg.querySelector("style")?.remove();
  return svg as SVGElement;
}

function keyOfStretch({ line }: { readonly line: Line }): string {
  return line.key;
}

function date(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A month or a year is shown by its middle. */
function middle(partial: string): Date {
  return new Date((Number(date(firstDay(partial))) + Number(date(lastDay(partial)))) / 2);
}

/** From the first to the last day of anything, with some air. */
function domainOf(lines: readonly Line[], day: string): readonly [Date, Date] {
  const days = [
    day,
    ...lines.flatMap(({ stretches, seen }) => [...stretches.flatMap(({ from, to }) => [from, to]), ...seen.map(firstDay)]),
  ].sort();
  const from = Number(date(days[0] ?? day));
  const to = Number(date(days.at(-1) ?? day));
  const air = Math.max((to - from) * 0.05, 40 * 86_400_000);
  return [new Date(from - air), new Date(to + air)];
}

const LABEL_WIDTH = 52;
const MONTH_MS = 2_629_800_000;
/** Up to how many months the axis names months; beyond, years. */
const BY_MONTHS = 48;

/** Years, so many that their labels do not touch; quarters where there are few. */
function ticks([from, to]: readonly [Date, Date], width: number): readonly Date[] {
  const months = (Number(to) - Number(from)) / MONTH_MS;
  const atMost = Math.max(2, Math.floor(width / LABEL_WIDTH));
  const step = [1, 3, 6, 12, 24, 60, 120].find((each) => months / each <= atMost && (each >= 12 || months <= BY_MONTHS)) ?? 240;
  const dates: Date[] = [];
  for (let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth() + 1) / step) * step; ; month += step) {
    const tick = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (tick > to) return dates;
    dates.push(tick);
  }
}

function tickLabel([from, to]: readonly [Date, Date], tick: Date): string {
  return Number(to) - Number(from) > BY_MONTHS * MONTH_MS
    ? String(tick.getUTCFullYear())
    : `${tick.getUTCMonth() + 1}/${tick.getUTCFullYear()}`;
}

/** Whether words have room between two days. */
function wide(from: string, to: string, domain: readonly [Date, Date], width: number): boolean {
  const share = ((dayNumber(to) - dayNumber(from)) * 86_400_000) / (Number(domain[1]) - Number(domain[0]));
  return share * width > 80;
}

function anchorOf(day: string, [from, to]: readonly [Date, Date]): "start" | "middle" | "end" {
  const share = (Number(date(day)) - Number(from)) / (Number(to) - Number(from));
  return share > 0.75 ? "end" : share < 0.25 ? "start" : "middle";
}

/** Hatching for what is bounded, dots for gaps, and the fading of what may have begun before. */
function patterns(name: string): Markish {
  return () => {
    const defs = element("defs", {});
    const hatch = element("pattern", {
      id: `${name}-hatch`,
      width: 5,
      height: 5,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    hatch.append(
      element("rect", { width: 5, height: 5, fill: "var(--paper)" }),
      element("rect", { width: 2, height: 5, fill: "var(--accent)" }),
    );
    const gap = element("pattern", { id: `${name}-gap`, width: 6, height: 6, patternUnits: "userSpaceOnUse" });
    gap.append(
      element("rect", { width: 6, height: 6, fill: "var(--raised)" }),
      element("circle", { cx: 2, cy: 2, r: 0.8, fill: "var(--field)" }),
    );
    const fade = element("linearGradient", { id: `${name}-fade` });
    fade.append(
      element("stop", { offset: 0, "stop-color": "var(--accent)", "stop-opacity": 0 }),
      element("stop", { offset: 1, "stop-color": "var(--accent)", "stop-opacity": 0.6 }),
    );
    defs.append(hatch, gap, fade);
    return defs;
  };
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
