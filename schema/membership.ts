import { type Connection, connection } from "./connection.js";
import { boundsOf, boundsOrOpen, EARLIEST_DAY, LATEST_DAY, today } from "./dates.js";
import { Computed, Inverse, Property, Reference, Thing, Through } from "./decorators.js";
import type { Fact, FactValue } from "./fact.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { PersonnelAct } from "./personnel-act.js";
import { Post } from "./post.js";
import { enumeration, LocalDate, PartialDate } from "./scalars.js";
import { Sighting, SightingConnection } from "./sighting.js";
import { evidenceOf, type Held, Standing, standingOn } from "./standing.js";
import { Term } from "./term.js";

export const Tenure = enumeration("Tenure", "How a post or body is held.", {
  HOLDER: "Holds the post.",
  ACTING: "Quyền: holds it for the time being.",
  IN_CHARGE: "Phụ trách, giao điều hành: runs the body; no post is held.",
});

/**
 * The bounds of its start and end and its sightings, from the recorded fields; what is missing is open. An old release may
 * tell of the sightings the first and the last only.
 */
export function heldOf(fact: Readonly<Record<string, FactValue | undefined>>): Held {
  const text = (field: string) => (typeof fact[field] === "string" ? fact[field] : undefined);
  const [start, end] = [boundsOrOpen(text("start")), boundsOrOpen(text("end"))];
  return {
    startMin: text("startEarliest") ?? start.min,
    startMax: text("startLatest") ?? start.max,
    endMin: text("endEarliest") ?? end.min,
    endMax: text("endLatest") ?? end.max,
    seenOn: Array.isArray(fact.seenOn) ? fact.seenOn : [...new Set([text("firstSeen") ?? [], text("lastSeen") ?? []].flat())],
    presumedUntil: text("presumedUntil") ?? LATEST_DAY,
  };
}

/** What is stored to be searched and sorted by. */
function keysOf(fact: Fact): Readonly<Record<string, FactValue | undefined>> {
  const held = heldOf(fact);
  const { startMin, startMax, endMin, endMax, presumedUntil, seenOn } = held;
  const known = (day: string) => (day === EARLIEST_DAY || day === LATEST_DAY ? undefined : day);
  const { first, last } = evidenceOf(held);
  const firstSeen = typeof fact.firstSeen === "string" ? boundsOf(fact.firstSeen)?.min : undefined;
  return {
    startEarliest: known(startMin),
    startLatest: known(startMax),
    endEarliest: known(endMin),
    endLatest: known(endMax),
    startMin,
    startMax,
    endMin,
    endMax,
    seenOn: seenOn.length > 0 ? seenOn : undefined,
    // A charge without a post comes before the posts.
    lineUp: 0,
    at: known(startMin) ?? firstSeen ?? EARLIEST_DAY,
    began: known(startMin) ?? firstSeen ?? EARLIEST_DAY,
    // Of evidence that is sure of no single day, its two bounds stand for the time it lies in.
    shownFrom: first,
    shownUntil: last === EARLIEST_DAY ? first : last,
    liesUntil: [endMax, presumedUntil].sort()[0],
  };
}

@Thing({
  description:
    "One person in one post (or in charge of a body without a post) for one span of time. A re-election continues it. (Popolo Membership.)",
  implements: [Node, Assertion],
  records: "memberships",
  assertion: true,
  keys: keysOf,
  span: { from: "startMin", until: "liesUntil" },
  copied: { lineUp: { from: "post", key: "lineUp" } },
  orders: [["-began"]],
  edges: [{ type: "HELD", from: ["person"], to: ["post"] }],
})
export class Membership extends Assertion {
  @Reference(() => Person, { required: true, description: "Who." })
  person?: Person;

  @Reference(() => Post, { description: "The post; null for a charge without a post." })
  post?: Post;

  @Reference(() => Organization, { description: "The body of the post, or the body the person is in charge of." })
  organization?: Organization;

  @Property(() => Tenure, { default: "HOLDER", description: "How it is held." })
  tenure!: keyof typeof Tenure;

  @Property(() => PartialDate, { nullable: true, description: "When it began, where a source says so." })
  start?: string;

  @Property(() => LocalDate, { nullable: true, description: "The earliest day it can have begun, where anything says so." })
  startEarliest?: string;

  @Property(() => LocalDate, { nullable: true, description: "The latest day it can have begun, where anything says so." })
  startLatest?: string;

  @Property(() => PartialDate, { nullable: true, description: "When it ended, where a source says so." })
  end?: string;

  @Property(() => LocalDate, { nullable: true, description: "The earliest day it can have ended, where anything says so." })
  endEarliest?: string;

  @Property(() => LocalDate, { nullable: true, description: "The latest day it can have ended, where anything says so." })
  endLatest?: string;

  @Property(() => PartialDate, {
    nullable: true,
    recorded: false,
    description: "The first day a source shows the person in the post. A sighting is never a start.",
  })
  firstSeen?: string;

  @Property(() => PartialDate, {
    nullable: true,
    recorded: false,
    description: "The last day a source shows the person in the post. A sighting is never an end.",
  })
  lastSeen?: string;

  @Property(() => [PartialDate], {
    recorded: false,
    description: "Every day, month or year in which a source shows the person in the post, earliest first.",
  })
  seenOn!: readonly string[];

  @Property(() => LocalDate, {
    nullable: true,
    recorded: false,
    description:
      "The last day it may be presumed without further evidence: before another is seen in the same single seat, before the body ended, or the end of its last term; null where nothing limits it.",
  })
  presumedUntil?: string;

  @Computed(() => Standing, {
    description: "How sure it is that the post was held on that day.",
    arguments: { on: { type: () => LocalDate, description: "The day; without it the operation's asOf, else today in Việt Nam." } },
    reads: ["startMin", "startMax", "endMin", "endMax", "seenOn", "presumedUntil"],
    compute: ([startMin, startMax, endMin, endMax, seenOn, presumedUntil], given) =>
      standingOn(String(given.arguments.on ?? given.asOf ?? today()), {
        startMin: String(startMin),
        startMax: String(startMax),
        endMin: String(endMin),
        endMax: String(endMax),
        seenOn: Array.isArray(seenOn) ? seenOn : [],
        presumedUntil: typeof presumedUntil === "string" ? presumedUntil : LATEST_DAY,
      }),
  })
  standing!: keyof typeof Standing;

  @Reference(() => [Term], {
    as: "TERM",
    cap: 10,
    description: "The terms of the body in which it was held, earliest first; at most 10. It is not presumed to outlast the last of them.",
  })
  terms!: readonly Term[];

  @Through(() => [PersonnelAct], {
    path: ["<PersonnelAct.membership"],
    order: ["actMin"],
    cap: 30,
    description: "The decisions, elections, approvals and removals it rests on, earliest first; at most 30.",
  })
  acts!: readonly PersonnelAct[];

  @Inverse(() => SightingConnection, {
    of: "Sighting.membership",
    node: () => Sighting,
    order: ["onMin"],
    description: "The days a source shows the person in the post, earliest first.",
  })
  sightings?: Connection<Sighting>;
}

export const MembershipConnection = connection("Membership", () => Membership);
