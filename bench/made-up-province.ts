import type { Fact } from "../schema/fact.js";

/** How much of each a province has; about what Điện Biên will have when its areas, terms and sessions are recorded. */
const AREAS = 300;
const BODIES = 120;
const PEOPLE = 150;
const EVENTS = 25;
const ATTENDANCES_AT_ONE = 16;
const SIGHTINGS_AT_ONE = 8;
const STATEMENTS_AT_ONE = 12;
const FIGURES_AT_ONE = 8;

/** Facts of a province that does not exist, always the same: about two thousand records and the citations they rest on. */
export function madeUpProvince(): ReadonlyMap<string, Fact> {
  const facts = [...areas(), ...bodies(), ...people(), ...range(EVENTS).flatMap(reported)];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function areas(): readonly Fact[] {
  return range(AREAS).map((n) => ({
    type: "Area",
    id: `area/a${n}`,
    name: `Xã Mường ${n}`,
    otherNames: [`Mường ${n}`],
    kind: n === 0 ? "PROVINCE" : "COMMUNE",
    level: n === 0 ? "PROVINCE" : "COMMUNE",
    code: String(3000 + n),
    ...(n === 0 ? {} : { parent: "area/a0" }),
  }));
}

function bodies(): readonly Fact[] {
  return range(BODIES).flatMap((n) => [
    {
      type: "Organization",
      id: `organization/o${n}`,
      name: `Ủy ban nhân dân xã Mường ${n}`,
      abbreviation: `UBND xã Mường ${n}`,
      kind: "PEOPLES_COMMITTEE",
      branch: "STATE",
      level: "COMMUNE",
      area: `area/a${n}`,
    },
    { type: "Post", id: `post/o${n}`, title: "Chủ tịch", organization: `organization/o${n}`, role: "HEAD", rank: 1, seats: 1 },
  ]);
}

function people(): readonly Fact[] {
  return range(PEOPLE).flatMap((n) => [
    { type: "Person", id: `person/p${n}`, name: `Lò Văn ${n}`, disambiguation: `Chủ tịch UBND xã Mường ${n}, 2023` },
    {
      type: "Membership",
      id: `membership/p${n}`,
      person: `person/p${n}`,
      post: `post/o${n % BODIES}`,
      start: "2021-06",
      basis: "STATED",
      citations: [cited(n % EVENTS, n)],
    },
  ]);
}

/** What one article says: an event, who was there, what was said, the numbers given, and the passages they stand in. */
function reported(n: number): readonly Fact[] {
  const event = `event/e${n}`;
  const said = { event, basis: "STATED" };
  return [
    { type: "Source", id: `source/s${n}`, publisher: "Báo", title: `Họp ${n}`, kind: "NEWS", textHash: "0".repeat(64) },
    ...range(200).map((place) => passage(n, place)),
    { type: "Event", id: event, title: `Họp ${n}`, kind: "SESSION", start: "2023-02-27", basis: "STATED", citations: [cited(n, 0)] },
    ...range(ATTENDANCES_AT_ONE).map((at) => ({
      type: "Attendance",
      id: `attendance/e${n}/${at}`,
      ...said,
      attendee: `person/p${(n * 7 + at) % PEOPLE}`,
      capacity: [`post/o${((n * 7 + at) % PEOPLE) % BODIES}`],
      roles: ["ATTENDEE"],
      side: "VISITOR",
      printedTitle: `Chủ tịch UBND xã Mường ${at}`,
      position: at + 1,
      citations: [cited(n, at), cited(n, at + 20)],
    })),
    ...range(SIGHTINGS_AT_ONE).map((at) => ({
      type: "Sighting",
      id: `sighting/e${n}/${at}`,
      event,
      membership: `membership/p${(n * 7 + at) % PEOPLE}`,
      on: "2023-02-27",
      citation: cited(n, at),
    })),
    ...range(STATEMENTS_AT_ONE).map((at) => ({
      type: "Statement",
      id: `statement/e${n}/${at}`,
      ...said,
      act: "REPORT",
      content: "ACHIEVEMENT",
      summary: `Kinh tế tiếp tục phát triển, thu ngân sách đạt ${at} phần trăm kế hoạch`,
      topics: ["kinh tế", "thu ngân sách"],
      position: at + 1,
      citations: [cited(n, at + 40), cited(n, at + 60)],
    })),
    ...range(FIGURES_AT_ONE).map((at) => ({
      type: "Figure",
      id: `figure/e${n}/${at}`,
      ...said,
      indicator: `Số nghị quyết đã ban hành ${at}`,
      printed: `${at} nghị quyết`,
      value: at,
      unit: "nghị quyết",
      measure: "COUNT",
      position: at + 1,
      citations: [cited(n, at + 80)],
    })),
  ];
}

/** The id of a passage; it is told by the source and the place. */
function cited(source: number, place: number): string {
  const { start, end } = passageAt(place);
  return `citation/s${source}/${start}-${end}`;
}

function passage(source: number, place: number): Fact {
  return { type: "Citation", id: cited(source, place), source: `source/s${source}`, ...passageAt(place) };
}

function passageAt(place: number): { readonly start: number; readonly end: number; readonly quote: string } {
  const quote = `đồng chí Lò Văn ${place}, Chủ tịch UBND xã Mường ${place}`;
  return { start: place * 100, end: place * 100 + quote.length, quote };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
