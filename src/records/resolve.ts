import { type Bounds, boundsOf } from "../../schema/dates.js";
import type { Fact, FactValue } from "../../schema/fact.js";
import { canonicalFact } from "./canonical.js";
import { citationId } from "./citations.js";
import { type Draft, evidenceOf, type Index, textOf } from "./draft.js";
import { groupBy } from "./group-by.js";
import { presumedUntil, type Seats, singleSeats } from "./presumed.js";

type Fields = Readonly<Record<string, FactValue | undefined>>;

/**
 * What records leave to be made: defaults, citations by id, and what a membership gets from its post and its sightings.
 * Contradictions are made later, because rules find them in these facts.
 */
export function resolve(index: Index): readonly Fact[] {
  const drafts = index.all.filter((draft) => draft.thing.name !== "Contradiction");
  const sightings = groupBy(
    drafts.filter((draft) => draft.thing.name === "Sighting"),
    (draft) => textOf(draft, "membership"),
  );
  const seenOn = (membership: Draft) => daysOf(sightings.get(membership.id) ?? []).map(({ on }) => on);
  const seats = singleSeats(index, seenOn);
  return drafts.map((draft) =>
    canonicalFact(draft.thing.name, draft.id, {
      ...defaults(draft),
      ...draft.fields,
      ...evidence(draft),
      ...(draft.thing.name === "Membership" ? membership(draft, index, seats, daysOf(sightings.get(draft.id) ?? [])) : {}),
    }),
  );
}

function defaults(draft: Draft): Fields {
  return Object.fromEntries(draft.thing.properties.map((field) => [field.name, field.default]));
}

function evidence(draft: Draft): Fields {
  const reference = evidenceOf(draft.thing);
  if (reference === undefined) return {};
  const ids = draft.cites.map(citationId);
  return { [reference.name]: reference.many ? ids : ids[0] };
}

function membership(draft: Draft, index: Index, seats: Seats, days: readonly Day[]): Fields {
  const post = index.byId.get(textOf(draft, "post") ?? "");
  const organization = textOf(draft, "organization") ?? (post && textOf(post, "organization"));
  const seenOn = days.map(({ on }) => on);
  return {
    organization,
    seenOn,
    firstSeen: seenOn.at(0),
    lastSeen: days.toSorted((a, b) => later(a.bounds, b.bounds)).at(-1)?.on,
    presumedUntil: presumedUntil(draft, organization, seenOn, index, seats),
  };
}

interface Day {
  readonly on: string;
  readonly bounds: Bounds;
}

/** The days of sightings, each once, earliest first. */
function daysOf(sightings: readonly Draft[]): readonly Day[] {
  const days = new Set(sightings.flatMap((sighting) => textOf(sighting, "on") ?? []));
  return [...days]
    .flatMap((on) => {
      const bounds = boundsOf(on);
      return bounds === undefined ? [] : [{ on, bounds }];
    })
    .sort((a, b) => earlier(a.bounds, b.bounds));
}

/** Of two dates that can begin on the same day the more exact one is the earlier. */
function earlier(a: Bounds, b: Bounds): number {
  return compare(a.min, b.min) || compare(a.max, b.max);
}

/** Of two dates that can end on the same day the more exact one is the later. */
function later(a: Bounds, b: Bounds): number {
  return compare(a.max, b.max) || compare(a.min, b.min);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
