import { boundsOrOpen } from "../../../schema/dates.js";
import { heldOf } from "../../../schema/membership.js";
import { evidenceOf } from "../../../schema/standing.js";
import { type Finding, withoutKind } from "./found.js";
import { type Known, textIn } from "./known.js";

/**
 * A post is evidenced before its body was founded or after the day it was dissolved, on a day of which both are sure. On that
 * day itself whoever is left in the post is relieved with the body.
 */
export function outsideBody(known: Known): readonly Finding[] {
  return known.ofType("Membership").flatMap((membership) => {
    const body = known.byId(textIn(membership, "organization"));
    const { first, last } = evidenceOf(heldOf(membership));
    const before = first < boundsOrOpen(textIn(body, "founded")).min;
    const after = last > boundsOrOpen(textIn(body, "dissolved")).max;
    if (body === undefined || !(before || after)) return [];
    const life = before
      ? `founded ${textIn(body, "founded")}, held on ${first}`
      : `dissolved ${textIn(body, "dissolved")}, held on ${last}`;
    return [
      {
        name: withoutKind(membership.id),
        question: `How could ${membership.id} be held outside the life of ${body.id}: ${life}?`,
        between: [membership.id, body.id],
      },
    ];
  });
}
