import { type Draft, type Index, isGiven, listOf, placeIn, textOf } from "../draft.js";
import { type Problem, problemAt } from "../problem.js";

/** A membership is of a post, or a charge of a body; the two must agree, and a title worn at an event must be recorded. */
export function checkMemberships(index: Index): readonly Problem[] {
  const drafts = index.all;
  const memberships = drafts.filter((draft) => draft.thing.name === "Membership");
  // A membership may stand in a file that cannot be read; then nothing can be said of what is not recorded.
  const complete = ![...index.perhaps].some((id) => id.startsWith("membership/"));
  const attendances = complete ? drafts.filter((draft) => draft.thing.name === "Attendance") : [];
  const held = new Set(memberships.map((draft) => `${textOf(draft, "person")} ${textOf(draft, "post")}`));
  return [...memberships.flatMap((draft) => checkBody(draft, index)), ...attendances.flatMap((draft) => checkCapacity(draft, index, held))];
}

function checkBody(draft: Draft, index: Index): readonly Problem[] {
  if (!isGiven(draft, "post") && !isGiven(draft, "organization")) {
    return [problemAt(draft.tree.place, `${draft.id}: expected a post, or an organization the person is in charge of, got neither`)];
  }
  const post = index.byId.get(textOf(draft, "post") ?? "");
  const organization = textOf(draft, "organization");
  const ofPost = post && textOf(post, "organization");
  if (organization === undefined || ofPost === undefined || organization === ofPost) return [];
  const message = `${draft.id}: organization: expected ${ofPost}, the body of ${post?.id}, got ${organization}; leave it out`;
  return [problemAt(placeIn(draft, "organization"), message)];
}

function checkCapacity(draft: Draft, index: Index, held: ReadonlySet<string>): readonly Problem[] {
  const attendee = textOf(draft, "attendee");
  if (attendee === undefined) return [];
  return listOf(draft, "capacity").flatMap((post, position) => {
    const place = placeIn(draft, "capacity", position);
    if (!attendee.startsWith("person/")) return [problemAt(place, `${draft.id}: capacity: only a person holds a post, not ${attendee}`)];
    if (held.has(`${attendee} ${post}`) || !index.byId.has(post)) return [];
    return [problemAt(place, `${draft.id}: capacity: expected a membership of ${attendee} in ${post}, found none`)];
  });
}
