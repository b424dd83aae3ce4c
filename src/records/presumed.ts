import { boundsOf, dayBefore, LATEST_DAY } from "../../schema/dates.js";
import { heldOf } from "../../schema/membership.js";
import { evidenceOf, lastDayBefore } from "../../schema/standing.js";
import { type Draft, type Index, listOf, numberOf, textOf } from "./draft.js";
import { groupBy } from "./group-by.js";

/** The memberships that share a post of a single seat, by the post. */
export type Seats = ReadonlyMap<string, readonly Seated[]>;
interface Seated {
  readonly person: string | undefined;
  /** The first day of which the evidence is sure. */
  readonly first: string;
}

/** Who is shown in each single seat, and from when. `seenOn` gives the sightings of a membership. */
export function singleSeats(index: Index, seenOn: (membership: Draft) => readonly string[]): Seats {
  const inSingleSeat = index.all.filter((draft) => {
    const post = draft.thing.name === "Membership" ? index.byId.get(textOf(draft, "post") ?? "") : undefined;
    return post !== undefined && numberOf(post, "seats") === 1;
  });
  const byPost = groupBy(inSingleSeat, (draft) => textOf(draft, "post") ?? "");
  const seated = (draft: Draft): Seated => ({
    person: textOf(draft, "person"),
    first: evidenceOf(heldOf({ ...draft.fields, seenOn: seenOn(draft) })).first,
  });
  return new Map([...byPost].map(([post, drafts]) => [post, drafts.map(seated)]));
}

/**
 * The last day a membership may be presumed without further evidence: the day before another is seen in the same single
 * seat, the last day of its body, the end of its last term; the earliest of them that comes after its own last evidence.
 * Undefined where nothing limits it more than its own end does.
 */
export function presumedUntil(
  draft: Draft,
  organization: string | undefined,
  seenOn: readonly string[],
  index: Index,
  seats: Seats,
): string | undefined {
  const held = heldOf({ ...draft.fields, seenOn });
  const { last } = evidenceOf(held);
  const others = (seats.get(textOf(draft, "post") ?? "") ?? []).filter(({ person }) => person !== textOf(draft, "person"));
  const body = index.byId.get(organization ?? "");
  const limits = [
    ...others.filter(({ first }) => first > last && first < LATEST_DAY).map(({ first }) => dayBefore(first)),
    ...(body ? [lastDayBefore(textOf(body, "dissolved"))] : []),
    ...endOfTerms(draft, index),
  ];
  return limits.filter((day) => day >= last && day < held.endMax).sort()[0];
}

/** The last day of the last of its terms; none where the end of one is not known. */
function endOfTerms(draft: Draft, index: Index): readonly string[] {
  const ends = listOf(draft, "terms").map((id) => boundsOf(textOf(index.byId.get(id) ?? draft, "end") ?? "")?.max ?? LATEST_DAY);
  const last = ends.sort().at(-1);
  return last === undefined ? [] : [last];
}
