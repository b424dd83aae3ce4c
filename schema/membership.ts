import { type Connection, connection } from "./connection.js";
import { boundsOf, EARLIEST_DAY, LATEST_DAY } from "./dates.js";
import { Inverse, Property, Reference, Thing } from "./decorators.js";
import type { Fact } from "./fact.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { Post } from "./post.js";
import { enumeration, LocalDate, PartialDate } from "./scalars.js";
import { Sighting, SightingConnection } from "./sighting.js";

export const Tenure = enumeration("Tenure", "How a post or body is held.", {
  HOLDER: "Holds the post.",
  ACTING: "Quyền: holds it for the time being.",
  IN_CHARGE: "Phụ trách, giao điều hành: runs the body; no post is held.",
});

/**
 * Days between which the records show the person in the post: from the first evidence (a start, a sighting) to the
 * last (an end, a sighting). Of a partial date the cautious bound counts. What is missing on both sides shows nothing.
 */
function shown(fact: Fact): { shownFrom: string; shownUntil: string } {
  const bounds = (field: string) => (typeof fact[field] === "string" ? boundsOf(fact[field]) : undefined);
  const from = [bounds("start")?.max, bounds("firstSeen")?.max].filter((day) => day !== undefined);
  const until = [bounds("end")?.min, bounds("lastSeen")?.min].filter((day) => day !== undefined);
  // A sighting known only to the month shows no single day; its own two bounds stand for the time it was in.
  return { shownFrom: from.sort()[0] ?? LATEST_DAY, shownUntil: until.sort().at(-1) ?? from.sort()[0] ?? EARLIEST_DAY };
}

@Thing({
  description:
    "One person in one post (or in charge of a body without a post) for one span of time. A re-election continues it. (Popolo Membership.)",
  implements: [Node, Assertion],
  records: "memberships",
  assertion: true,
  keys: (fact) => {
    const start = typeof fact.start === "string" ? boundsOf(fact.start) : undefined;
    const end = typeof fact.end === "string" ? boundsOf(fact.end) : undefined;
    const firstSeen = typeof fact.firstSeen === "string" ? boundsOf(fact.firstSeen) : undefined;
    const startEarliest = fact.startEarliest ?? start?.min;
    const startLatest = fact.startLatest ?? start?.max;
    const endEarliest = fact.endEarliest ?? end?.min;
    const endLatest = fact.endLatest ?? end?.max;
    return {
      startEarliest,
      startLatest,
      endEarliest,
      endLatest,
      startMin: startEarliest ?? EARLIEST_DAY,
      startMax: startLatest ?? LATEST_DAY,
      endMin: endEarliest ?? EARLIEST_DAY,
      endMax: endLatest ?? LATEST_DAY,
      began: startEarliest ?? firstSeen?.min ?? EARLIEST_DAY,
      ...shown(fact),
    };
  },
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

  @Inverse(() => SightingConnection, {
    of: "Sighting.membership",
    node: () => Sighting,
    order: ["onMin"],
    description: "The days a source shows the person in the post, earliest first.",
  })
  sightings?: Connection<Sighting>;
}

export const MembershipConnection = connection("Membership", () => Membership);
