import { type Bounds, boundsOrOpen } from "../../../schema/dates.js";
import type { Fact } from "../../../schema/fact.js";
import { groupBy } from "../group-by.js";
import { type Finding, pairName } from "./found.js";
import { type Known, textIn } from "./known.js";

/**
 * Two documents have one number and may be of one day, but different issuers. Numbers begin again every year and in every
 * body, so that the same number of another day is another document.
 */
export function twoIssuers(known: Known): readonly Finding[] {
  const issued = numbered(known).filter((document) => textIn(document, "issuedBy") !== undefined);
  return [...groupBy(issued, numberOf).values()].flatMap((group) =>
    ofOneDay(group).flatMap(([one, other]) => {
      const [issuer, another] = [textIn(one, "issuedBy"), textIn(other, "issuedBy")];
      if (issuer === another) return [];
      return [between(one, other, `Who issued ${textIn(one, "number")}: ${issuer} or ${another}?`)];
    }),
  );
}

/** Two documents of one issuer have one number and lie in one year, but surely on different days. */
export function twoDaysOfIssue(known: Known): readonly Finding[] {
  const dated = numbered(known).filter((document) => ["issuedBy", "issuedOn"].every((field) => textIn(document, field) !== undefined));
  const groups = groupBy(
    dated,
    (document) => `${numberOf(document)} ${textIn(document, "issuedBy")} ${textIn(document, "issuedOn")?.slice(0, 4)}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other) => {
        const [a, b] = [issuedOf(one), issuedOf(other)];
        if (a.max >= b.min && b.max >= a.min) return [];
        const question = `When was ${textIn(one, "number")} issued: ${textIn(one, "issuedOn")} or ${textIn(other, "issuedOn")}?`;
        return [between(one, other, question)];
      }),
    ),
  );
}

function numbered(known: Known): readonly Fact[] {
  return known.ofType("Document").filter((document) => textIn(document, "number") !== undefined);
}

/** A number however it is spaced and written: 688-QĐNS/TW. */
function numberOf(document: Fact): string {
  return (textIn(document, "number") ?? "").replace(/\s/gu, "").replaceAll("–", "-").toUpperCase();
}

function issuedOf(document: Fact): Bounds {
  return boundsOrOpen(textIn(document, "issuedOn"));
}

/** Pairs that may be of one day. Sorted by their first day, so that few pairs are looked at. */
function ofOneDay(documents: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  const sorted = documents
    .map((document) => ({ document, ...issuedOf(document) }))
    .sort((a, b) => (a.min < b.min ? -1 : a.min > b.min ? 1 : 0));
  return sorted.flatMap((one, index) => {
    const pairs: (readonly [Fact, Fact])[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.min > one.max) break;
      pairs.push([one.document, other.document]);
    }
    return pairs;
  });
}

function between(one: Fact, other: Fact, question: string): Finding {
  return { name: pairName(one.id, other.id), question, between: [one.id, other.id] };
}
