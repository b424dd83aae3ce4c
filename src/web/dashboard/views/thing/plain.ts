import type { Plain } from "./other.query.js";

/** What a thing is called, whatever its kind. */
export function plainName(thing: Plain): string {
  switch (thing.__typename) {
    case "Person":
    case "Organization":
    case "Area":
      return thing.name;
    case "Post":
      return [thing.title, thing.organization?.name].filter(Boolean).join(", ");
    case "Event":
    case "Source":
      return thing.title;
    case "Group":
      return thing.label;
    case "Statement":
      return thing.summary;
    case "Figure":
      return `${thing.indicator}: ${thing.printed}`;
    case "Document":
      return thing.number ?? lastOf(thing.id);
    case "Membership":
      return [thing.person?.name, thing.post?.title, thing.post?.organization?.name].filter(Boolean).join(", ") || lastOf(thing.id);
    case "Claim":
      return `${thing.property}: ${thing.value ?? "–"}`;
    case "Contradiction":
      return thing.question;
    default:
      return lastOf(thing.id);
  }
}

/** An id without its kind. */
function lastOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
