import { Int } from "type-graphql";
import { Area } from "./area.js";
import { Attendance, AttendanceConnection, AttendanceRole } from "./attendance.js";
import { AttendanceCounts } from "./attendance-counts.js";
import { type Connection, connection } from "./connection.js";
import { Coverage } from "./coverage.js";
import { boundsOrOpen, LATEST_DAY } from "./dates.js";
import { DEFAULT_PAGE, Inverse, MAX_PAGE, Property, Question, Reference, Thing, Through } from "./decorators.js";
import { EventDocument } from "./event-document.js";
import { Figure, FigureConnection } from "./figure.js";
import { Assertion, Node } from "./node.js";
import { type NotNamed, NotNamedConnection } from "./not-named.js";
import { enumeration, PartialDate } from "./scalars.js";
import { Statement, StatementConnection } from "./statement.js";

export const EventKind = enumeration("EventKind", "Kinds of events.", {
  WORKING_TRIP: "Chuyến công tác: a journey whose stops are its parts.",
  WORKING_SESSION: "Buổi làm việc.",
  VISIT: "Thăm, động viên.",
  INSPECTION: "Kiểm tra, giám sát, khảo sát.",
  SESSION: "Kỳ họp, phiên họp.",
  CONGRESS: "Đại hội.",
  CONFERENCE: "Hội nghị.",
  CEREMONY: "Lễ.",
  HANDOVER: "Bàn giao.",
  RECEPTION: "Tiếp, chào xã giao.",
  VOTER_MEETING: "Tiếp xúc cử tri.",
  TALKS: "Hội đàm.",
  OTHER: "Anything else.",
});

export const PartOfDay = enumeration("PartOfDay", "The part of the day a source names.", {
  MORNING: "Sáng.",
  AFTERNOON: "Chiều.",
  EVENING: "Tối.",
});

@Thing({
  description: "A meeting, visit, session, congress … that a source tells of.",
  implements: [Node, Assertion],
  records: "events",
  assertion: true,
  keys: (fact) => {
    const start = fact.start as string | undefined;
    const last = (fact.end ?? fact.start) as string | undefined;
    return {
      startMin: boundsOrOpen(start).min,
      lastDay: last === undefined ? LATEST_DAY : boundsOrOpen(last).max,
      at: boundsOrOpen(start).min,
      part: fact.partOf === undefined ? 0 : 1,
      turn: fact.position ?? 0,
      year: start?.slice(0, 4),
      month: start?.slice(0, 7),
      whole: fact.partOf ?? fact.id,
    };
  },
  span: { from: "startMin" },
  search: { by: ["title"], order: "-startMin" },
  orders: [["-startMin", "part", "turn"]],
})
export class Event extends Assertion {
  @Property(() => String, { description: "What it was, in our own words." })
  title!: string;

  @Property(() => String, { nullable: true, description: "What it was held for, in our own few words, where a source says so." })
  purpose?: string;

  @Property(() => EventKind, { description: "The kind of event." })
  kind!: keyof typeof EventKind;

  @Property(() => PartialDate, { nullable: true, description: "The day it began." })
  start?: string;

  @Property(() => PartialDate, { nullable: true, description: "The day it ended, where it took more than one." })
  end?: string;

  @Property(() => PartOfDay, { nullable: true, description: "The part of the day, where the source names it." })
  partOfDay?: keyof typeof PartOfDay;

  @Property(() => Int, { nullable: true, description: "Its place among the parts of the same event, 1 for the first told." })
  position?: number;

  @Reference(() => Area, { description: "Where it took place, as narrowly as the source says." })
  area?: Area;

  @Reference(() => Event, {
    description:
      "The event this one is a part of: a visit within a working trip, a session within a congress. A trip counts once; attendances stand on its parts.",
  })
  partOf?: Event;

  @Through(() => [Event], { path: ["<Event.partOf"], order: ["turn"], cap: 30, description: "Its parts, in the order told; at most 30." })
  parts!: readonly Event[];

  @Inverse(() => AttendanceConnection, {
    of: "Attendance.event",
    node: () => Attendance,
    order: ["turn"],
    filters: { roles: { type: () => [AttendanceRole], key: "roles", is: "overlaps", description: "Only those with one of these roles." } },
    description: "Who was there, in the printed order.",
  })
  attendances?: Connection<Attendance>;

  @Question(() => AttendanceCounts, {
    question: "attendanceCounts",
    description: "How many were there, its parts included: named people, bodies, and unnamed groups within their bounds.",
    arguments: { roles: { type: () => [AttendanceRole], description: "Only those with one of these roles." } },
  })
  attendanceCounts?: AttendanceCounts;

  @Inverse(() => StatementConnection, {
    of: "Statement.event",
    node: () => Statement,
    order: ["turn"],
    description: "What was said there, in the printed order.",
  })
  statements?: Connection<Statement>;

  @Inverse(() => FigureConnection, {
    of: "Figure.event",
    node: () => Figure,
    order: ["turn"],
    description: "The numbers given there, in the printed order.",
  })
  figures?: Connection<Figure>;

  @Question(() => NotNamedConnection, {
    question: "notNamed",
    description:
      "Those whom the records show in posts of the attending bodies on its first day, and whom no source names here. It does not say that they were absent: whoever a reported group may include is marked.",
    arguments: {
      first: { type: () => Int, default: DEFAULT_PAGE, description: `How many, at most ${MAX_PAGE}.` },
      after: { type: () => String, description: "The cursor after which to go on." },
      covered: {
        type: () => Boolean,
        description: "True: only those whom a reported group may include. False: only the others. Without it all.",
      },
    },
  })
  notNamed?: Connection<NotNamed>;

  @Question(() => Coverage, {
    question: "coverage",
    description: "What is told of it and of who was there rests on this, its parts included: whom one source leaves out another may name.",
  })
  coverage?: Coverage;

  @Through(() => [EventDocument], {
    path: ["<EventDocument.event"],
    order: ["turn"],
    cap: 100,
    description: "The documents mentioned, adopted or announced there, in the printed order; at most 100.",
  })
  documents!: readonly EventDocument[];
}

export const EventConnection = connection("Event", () => Event);
