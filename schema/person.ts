import { Int } from "type-graphql";
import { personSortKey } from "../src/names/collation.js";
import { Attendance, AttendanceConnection, AttendanceRole } from "./attendance.js";
import type { Claim } from "./claim.js";
import { CoAttendance, MAX_COMPANIONS } from "./co-attendance.js";
import { type Connection, connection } from "./connection.js";
import type { Contradiction } from "./contradiction.js";
import { type Coverage, CoverageOf } from "./coverage.js";
import { Inverse, Property, Question, Thing } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import { FormerIds, Judgements } from "./judged.js";
import type { Judgement } from "./judgement.js";
import { Membership, MembershipConnection } from "./membership.js";
import { Node } from "./node.js";
import { LocalDate } from "./scalars.js";
import { Statement, StatementConnection } from "./statement.js";
import { Timeline, type TimelineEntry } from "./timeline.js";

@Thing({
  // Only what public office makes public: no ethnicity, religion, family or birth date has a place here.
  description: "A person who holds or held public office, or is named at a public event.",
  implements: [Node],
  records: "people",
  keys: (fact) => ({ sortKey: personSortKey(String(fact.name)) }),
  search: { by: ["name", "otherNames"], order: "sortKey" },
  identity: { names: ["name"], otherNames: "otherNames", within: [] },
  orders: [["sortKey"]],
})
export class Person extends Node {
  @Property(() => String, { description: "The name in full, family name first." })
  name!: string;

  @Property(() => [String], { description: "Other spellings, transliterations and printed forms." })
  otherNames!: readonly string[];

  @Property(() => String, { nullable: true, description: "What tells this person from another of the same name: a post and a year." })
  disambiguation?: string;

  @Inverse(() => MembershipConnection, {
    of: "Membership.person",
    node: () => Membership,
    order: ["-began"],
    description: "Posts by start or first sighting, newest first.",
  })
  memberships?: Connection<Membership>;

  @Inverse(() => AttendanceConnection, {
    of: "Attendance.attendee",
    node: () => Attendance,
    order: ["-eventDate"],
    filters: {
      from: { type: () => LocalDate, key: "eventLastDay", is: ">=", description: "Only events that may have lasted to this day or later." },
      to: { type: () => LocalDate, key: "eventDate", is: "<=", description: "Only events that may have begun by this day." },
      roles: { type: () => [AttendanceRole], key: "roles", is: "overlaps", description: "Only where they had one of these roles." },
    },
    description: "Events at which a source names them, newest first.",
  })
  attendances?: Connection<Attendance>;

  @Inverse(() => StatementConnection, {
    of: "Statement.speaker",
    node: () => Statement,
    order: ["-eventDate", "-eventId", "turn"],
    description: "What a source says they said: newest event first, then in the printed order.",
  })
  statements?: Connection<Statement>;

  @Question(() => [CoAttendance], {
    question: "coAttendees",
    description: "People whom sources name at the same events, most often first.",
    arguments: {
      first: { type: () => Int, default: 20, description: `How many, at most ${MAX_COMPANIONS}.` },
      from: { type: () => LocalDate, description: "Only events that may have lasted to this day or later." },
      to: { type: () => LocalDate, description: "Only events that may have begun by this day." },
      maxEventSize: { type: () => Int, description: "Events with more named people than this do not count; without it all do." },
    },
  })
  coAttendees?: readonly CoAttendance[];

  @Timeline("Posts, acts, attendances and statements")
  timeline?: Connection<TimelineEntry>;

  @CoverageOf("What is known of them at all: which sources tell of their attendances and memberships, and of which days.")
  coverage?: Coverage;

  @Claims()
  claims!: readonly Claim[];

  @Contradictions()
  contradictions!: readonly Contradiction[];

  @FormerIds()
  formerIds!: readonly string[];

  @Judgements()
  judgements!: readonly Judgement[];
}

export const PersonConnection = connection("Person", () => Person);
