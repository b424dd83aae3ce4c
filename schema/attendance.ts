import { createUnionType, Int } from "type-graphql";
import { connection } from "./connection.js";
import { Property, Reference, Thing, Through } from "./decorators.js";
import { Event } from "./event.js";
import { Group } from "./group.js";
import { Membership } from "./membership.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { Post } from "./post.js";
import { enumeration } from "./scalars.js";

export const AttendanceRole = enumeration("AttendanceRole", "What someone did at an event. More than one may hold.", {
  LEAD: "Làm trưởng đoàn: leads the delegation.",
  CHAIR: "Chủ trì.",
  SPEAKER: "Phát biểu.",
  REPORTER: "Báo cáo.",
  PRESENTER: "Trao, công bố.",
  RECIPIENT: "Nhận.",
  HOST: "Tiếp, đón.",
  ATTENDEE: "Dự, tham gia.",
});

export const Side = enumeration("Side", "Which side of a visit someone belongs to.", {
  VISITOR: "Came from elsewhere.",
  HOST: "Is of the place or body that was visited.",
});

export const Attendee = createUnionType({
  name: "Attendee",
  description: "Who can attend: a person, a group without names, a body.",
  types: () => [Person, Group, Organization] as const,
});

@Thing({
  description: "One person, group or body at one event, as one or more sources report it.",
  implements: [Node, Assertion],
  records: "attendances",
  assertion: true,
  keys: (fact) => ({ turn: fact.position ?? 0 }),
  copied: {
    eventDate: { from: "event", key: "startMin" },
    at: { from: "event", key: "startMin" },
    eventLastDay: { from: "event", key: "lastDay" },
  },
  span: { from: "eventDate" },
  edges: [
    { type: "ATTENDED", from: ["attendee"], to: ["event"] },
    { type: "REPRESENTED_AT", from: ["onBehalfOf"], to: ["event"] },
    { type: "REPRESENTED_AT", from: ["capacity", "organization"], to: ["event"] },
    { type: "REPRESENTED_AT", from: ["attendee"], fromType: () => Organization, to: ["event"] },
  ],
  orders: [["-eventDate"]],
})
export class Attendance extends Assertion {
  @Reference(() => Event, { required: true, description: "The event." })
  event?: Event;

  @Reference(() => Attendee, { required: true, targets: () => [Person, Group, Organization], description: "Who was there." })
  attendee?: Person | Group | Organization;

  @Through(() => Person, { path: ["attendee"], description: "Shorthand: the attendee when it is a person." })
  person?: Person;

  @Property(() => [AttendanceRole], { description: "What they did there." })
  roles!: readonly (keyof typeof AttendanceRole)[];

  @Property(() => Side, { nullable: true, description: "Visitor or host." })
  side?: keyof typeof Side;

  @Reference(() => Group, { description: "The delegation they came with." })
  delegation?: Group;

  @Reference(() => [Post], {
    cap: 10,
    description: "The posts in whose name they were there, as far as the printed title names them; at most 10, in the printed order.",
  })
  capacity!: readonly Post[];

  @Through(() => [Membership], {
    path: ["person", "memberships"],
    order: ["-began"],
    cap: 10,
    timeless: true,
    where: [
      { key: "shownFrom", is: "<=", owner: "eventDate" },
      { key: "shownUntil", is: ">=", owner: "eventDate" },
    ],
    description: "All posts the records show them in on that day: between the first and the last evidence for the post; at most 10.",
  })
  heldThen!: readonly Membership[];

  @Reference(() => Organization, { description: "The body in whose name they were there, where the source says so." })
  onBehalfOf?: Organization;

  @Property(() => String, { nullable: true, description: "The name as printed at the time, never corrected." })
  printedName?: string;

  @Property(() => String, { nullable: true, description: "The title as printed at the time, never corrected." })
  printedTitle?: string;

  @Property(() => Int, { nullable: true, description: "1 for the first mentioned, people and groups counted together." })
  position?: number;
}

export const AttendanceConnection = connection("Attendance", () => Attendance);
