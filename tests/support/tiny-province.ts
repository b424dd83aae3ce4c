import type { Change, Fact, Release } from "../../schema/fact.js";

/** The words every assertion of the tiny province rests on. */
export const CITED = ["citation/paper/0-5"];

/** A made-up province of a dozen lines: two areas, a body with a post, two people, a trip with one session. */
export const tinyProvince: readonly Fact[] = [
  { type: "Area", id: "area/p", name: "Tỉnh P", kind: "PROVINCE", level: "PROVINCE" },
  { type: "Area", id: "area/d", name: "Huyện D", kind: "DISTRICT", level: "DISTRICT", parent: "area/p" },
  {
    type: "Organization",
    id: "organization/ubnd-p",
    name: "UBND tỉnh P",
    kind: "PEOPLES_COMMITTEE",
    branch: "STATE",
    level: "PROVINCE",
    area: "area/p",
  },
  { type: "Post", id: "post/chu-tich", title: "Chủ tịch", role: "HEAD", organization: "organization/ubnd-p", rank: 1, seats: 1 },
  { type: "Person", id: "person/duc", name: "Trần Văn Đức" },
  { type: "Person", id: "person/anh", name: "Lò Thị Ánh" },
  { type: "Group", id: "group/delegation", label: "đoàn công tác", headcountMin: 2, organizations: ["organization/ubnd-p"] },
  {
    type: "Event",
    id: "event/trip",
    title: "Chuyến công tác",
    kind: "WORKING_TRIP",
    start: "2023-02-27",
    basis: "STATED",
    area: "area/d",
    citations: CITED,
  },
  {
    type: "Event",
    id: "event/session",
    title: "Buổi làm việc",
    kind: "WORKING_SESSION",
    start: "2023-02-27",
    basis: "STATED",
    area: "area/d",
    partOf: "event/trip",
    position: 1,
    citations: CITED,
  },
  {
    type: "Attendance",
    id: "attendance/session/duc",
    event: "event/session",
    attendee: "person/duc",
    roles: ["LEAD", "SPEAKER"],
    side: "VISITOR",
    position: 1,
    capacity: ["post/chu-tich"],
    delegation: "group/delegation",
    basis: "STATED",
    citations: CITED,
  },
  {
    type: "Attendance",
    id: "attendance/session/group",
    event: "event/session",
    attendee: "group/delegation",
    roles: ["ATTENDEE"],
    position: 2,
    basis: "STATED",
    citations: CITED,
  },
  {
    type: "Attendance",
    id: "attendance/session/ubnd",
    event: "event/session",
    attendee: "organization/ubnd-p",
    roles: ["HOST"],
    side: "HOST",
    position: 3,
    basis: "STATED",
    citations: CITED,
  },
  {
    type: "Membership",
    id: "membership/duc/chu-tich",
    person: "person/duc",
    post: "post/chu-tich",
    organization: "organization/ubnd-p",
    tenure: "HOLDER",
    basis: "STATED",
    firstSeen: "2023-02-27",
    lastSeen: "2023-02-27",
    citations: CITED,
  },
  {
    type: "Sighting",
    id: "sighting/duc",
    membership: "membership/duc/chu-tich",
    on: "2023-02-27",
    event: "event/session",
    citation: CITED[0],
  },
  {
    type: "Source",
    id: "source/paper",
    publisher: "Báo P",
    title: "Làm việc",
    language: "vi",
    kind: "NEWS",
    extent: "FULL",
    machineTranslated: false,
    publishedAt: "2023-02-27T18:04:00+07:00",
  },
  { type: "Citation", id: "citation/paper/0-5", source: "source/paper", quote: "abcde", start: 0, end: 5 },
];

/** A release in memory that takes one state of facts to another. */
export function releaseOf(number: number, before: readonly Fact[], now: readonly Fact[]): Release {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const kept = new Set(now.map(({ id }) => id));
  const changes: Change[] = [
    ...now.flatMap((fact): Change[] => {
      const was = old.get(fact.id);
      if (!was) return [{ kind: "add", fact }];
      return JSON.stringify(was) === JSON.stringify(fact) ? [] : [{ kind: "change", fact }];
    }),
    ...before.flatMap((fact): Change[] => (kept.has(fact.id) ? [] : [{ kind: "remove", type: fact.type, id: fact.id }])),
  ];
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  return {
    header: {
      number,
      publishedAt: `2026-01-0${number}T00:00:00Z`,
      previous: number === 1 ? null : `hash ${number - 1}`,
      added: count("add"),
      changed: count("change"),
      removed: count("remove"),
    },
    hash: `hash ${number}`,
    changes: async function* () {
      yield* changes;
    },
  };
}
