import type { Fact } from "../../../schema/fact.js";
import { heldOf } from "../../../schema/membership.js";
import { type Evidence, evidenceOf, type Held } from "../../../schema/standing.js";
import { groupBy } from "../group-by.js";
import { type Finding, pairName } from "./found.js";
import { type Known, numberIn, textIn } from "./known.js";

interface Holding extends Evidence {
  readonly membership: Fact;
  readonly held: Held;
}

/**
 * Two people are evidenced in a single seat on one day, in the same tenure: someone acting beside the holder is fine. Only
 * days of which the evidence is sure count, presumed ones never. The day on which one is known to leave or the other to
 * begin may be shared.
 */
export function twoHolders(known: Known): readonly Finding[] {
  const single = known.ofType("Membership").filter((membership) => numberIn(known.byId(textIn(membership, "post")), "seats") === 1);
  return overlapping(
    single,
    (fact) => `${textIn(fact, "post")} ${textIn(fact, "tenure")}`,
    (one, other) => one !== other,
  ).map(({ one, other, day }) => ({
    name: pairName(one.id, other.id),
    question: `Who held ${textIn(one, "post")} on ${day}: ${textIn(one, "person")} or ${textIn(other, "person")}?`,
    between: [one.id, other.id],
  }));
}

/** One person is evidenced in one post by two memberships on one day: a re-election continues a membership, it begins no other. */
export function heldTwice(known: Known): readonly Finding[] {
  const posts = known.ofType("Membership").filter((membership) => textIn(membership, "post") !== undefined);
  return overlapping(
    posts,
    (fact) => `${textIn(fact, "post")} ${textIn(fact, "person")} ${textIn(fact, "tenure")}`,
    () => true,
  ).map(({ one, other, day }) => ({
    name: pairName(one.id, other.id),
    question: `When did ${textIn(one, "person")} hold ${textIn(one, "post")}? Both spans have ${day}.`,
    between: [one.id, other.id],
  }));
}

interface Overlap {
  readonly one: Fact;
  readonly other: Fact;
  /** The first day both are evidenced on. */
  readonly day: string;
}

/** Pairs of one group that are evidenced on a day they cannot share. Sorted by their first day, so that few pairs are looked at. */
function overlapping(
  memberships: readonly Fact[],
  groupOf: (membership: Fact) => string,
  count: (person: string | undefined, other: string | undefined) => boolean,
): readonly Overlap[] {
  return [...groupBy(memberships, groupOf).values()].flatMap((group) => {
    const holdings = group
      .map((membership): Holding => {
        const held = heldOf(membership);
        return { membership, held, ...evidenceOf(held) };
      })
      .filter(({ first, last }) => first <= last)
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    return holdings.flatMap((one, index) => {
      const found: Overlap[] = [];
      for (const other of holdings.slice(index + 1)) {
        if (other.first > one.last) break;
        if (isHandover(one, other) || !count(textIn(one.membership, "person"), textIn(other.membership, "person"))) continue;
        found.push({ one: one.membership, other: other.membership, day: other.first });
      }
      return found;
    });
  });
}

/** They share one day only, and on it the one is known to leave, or the other to come where the one was before. */
function isHandover(one: Holding, other: Holding): boolean {
  return hands(one, other) || hands(other, one);
}

function hands(leaving: Holding, coming: Holding): boolean {
  const day = coming.first;
  if (leaving.last !== day) return false;
  return leaving.held.endMax === day || (coming.held.startMin === day && leaving.held.startMin < day);
}
