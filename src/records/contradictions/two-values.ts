import type { Fact } from "../../../schema/fact.js";
import { fold } from "../../names/fold.js";
import { groupBy } from "../group-by.js";
import { type Finding, fingerprint, type Kind, worstKind } from "./found.js";
import { type Known, numberIn, textIn } from "./known.js";

/** By how much a number that is "about" so much may miss it. */
const ABOUT = 0.1;
const TELLING_DIGITS = 6;

/**
 * One number is given twice and differently: the same indicator, unit and measure of the same thing, of the same time. The
 * time is the period where one is given, else the event; figures that have neither are taken for numbers that do not change.
 * "More than 840" and 841 are COMPATIBLE, for some number is both. Numbers that cannot be read are not compared.
 */
export function twoValues(known: Known): readonly Finding[] {
  const readable = known.ofType("Figure").filter((figure) => numberIn(figure, "value") !== undefined);
  return [...groupBy(readable, whatIsMeasured)].flatMap(([key, figures]) => {
    if (new Set(figures.map(({ value }) => value)).size < 2) return [];
    const distinct = [...new Map(figures.map((figure) => [`${figure.comparator} ${figure.value}`, figure])).values()];
    const [first] = figures;
    const indicator = textIn(first, "indicator") ?? "";
    const subject = textIn(first, "subject");
    const printed = [...new Set(figures.map((figure) => textIn(figure, "printed")))].sort();
    return [
      {
        kind: worstKind(distinct, kindOf),
        name: `${subject === undefined ? "" : `${subject}/`}${slug(indicator)}-${fingerprint(key, TELLING_DIGITS)}`,
        question: `${indicator}${subject === undefined ? "" : ` of ${subject}`}: ${printed.join(" or ")}?`,
        between: figures.map(({ id }) => id),
      },
    ];
  });
}

function whatIsMeasured(figure: Fact): string {
  const of = (field: string) => textIn(figure, field) ?? "";
  const period = ["periodStart", "periodEnd"].map(of).join("/");
  const time = period === "/" ? fold(of("periodPrinted")) || of("event") : period;
  const unit = of("unit").normalize("NFKC").toLowerCase();
  return [fold(of("indicator")), unit, of("measure"), of("subject"), time, of("baseStart"), of("baseEnd")].join("|");
}

function kindOf(one: Fact, other: Fact): Kind {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return low < high || (low === high && a.beside !== low && b.beside !== low) ? "COMPATIBLE" : "CONFLICT";
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** A bound that is not in the range itself. */
  readonly beside?: number;
}

/** The numbers a figure allows. */
function rangeOf(figure: Fact): Range {
  const value = numberIn(figure, "value") ?? 0;
  switch (figure.comparator) {
    case "MORE_THAN":
      return { low: value, high: Number.POSITIVE_INFINITY, beside: value };
    case "LESS_THAN":
      return { low: Number.NEGATIVE_INFINITY, high: value, beside: value };
    case "ABOUT":
      return { low: value - Math.abs(value) * ABOUT, high: value + Math.abs(value) * ABOUT };
    default:
      return { low: value, high: value };
  }
}

function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "") || "figure"
  );
}
