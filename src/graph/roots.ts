import { Level } from "../../schema/area.js";
import { utc } from "../../schema/dates.js";
import { Branch } from "../../schema/organization.js";
import { searchedThings } from "../../schema/search-hit.js";
import { fold } from "../names/fold.js";
import { type SearchQuery, searchQuery } from "../names/search-query.js";
import { isOrWas, isThing, MERGED_INTO } from "./former-ids.js";
import { badInput } from "./plan/bad-input.js";
import { within } from "./plan/given.js";
import { isNamed } from "./plan/matching.js";
import type { Given, ParameterInput, PatternRoot, Root } from "./plan/root.js";

/**
 * The fields of Query as patterns: what each starts from, in which order, under which conditions. A condition is a
 * constant text over the row's variable and the parameters; an absent argument leaves its condition out.
 */

/** Reforms one after another that an area is followed through. */
export const MAX_REFORMS = 6;

/** Up to the areas an area lies in: commune, district, province, country, with one to spare. */
const UP = "(:Area)-[:PARENT*0..4]->";

export const roots = {
  node: byId("Node"),
  nodes: { shape: "many", label: "Node", order: [], byId: () => "ids", where: (n) => [isThing(n)] },
  person: byId("Person"),
  people: {
    shape: "page",
    label: "Person",
    order: ["sortKey"],
    where: (n, given) => [
      given.has("filter.name") &&
        isNamed(
          n,
          {
            words: given.param(
              "filter.name",
              typed(({ prefix }) => prefix.words),
            ),
            lead: given.param(
              "filter.name",
              typed(({ prefix }) => prefix.lead),
            ),
          },
          given.param(
            "filter.name",
            typed(({ single }) => single),
          ),
        ),
      given.has("filter.organization") &&
        isMember(n, "-[:ORGANIZATION]->(o:Organization)", isOrWas("o", given.param("filter.organization")), given),
      given.has("filter.post") && isMember(n, "-[:POST]->(p:Post)", isOrWas("p", given.param("filter.post")), given),
      given.has("filter.area") &&
        isMember(n, "-[:ORGANIZATION]->(:Organization)-[:AREA]->(a:Area)", isOrWas("a", given.param("filter.area")), given),
      given.some("filter.branches") && servedInAll(n, "branch", Branch, given, "filter.branches"),
      given.some("filter.levels") && servedInAll(n, "level", Level, given, "filter.levels"),
    ],
  },
  organization: byId("Organization"),
  organizations: {
    shape: "page",
    label: "Organization",
    order: ["sortKey"],
    where: (n, given) => [
      given.has("branch") && `${n}.branch = ${given.param("branch")}`,
      given.has("kind") && `${n}.kind = ${given.param("kind")}`,
      given.has("level") && `${n}.level = ${given.param("level")}`,
      given.has("area") && `EXISTS { MATCH (${n})-[:AREA]->(a:Area) WHERE ${isOrWas("a", given.param("area"))} }`,
    ],
  },
  area: {
    shape: "one",
    label: "Area",
    order: [],
    byId: (given) => (given.has("by.code") ? undefined : "by.id"),
    where: (n, given) => {
      if (!given.has("by.code")) return [];
      if (!given.has("asOf")) throw badInput("by: a code without a day is not an area, as codes were given again; give asOf too");
      return [`${n}.code = ${given.param("by.code")}`, ...given.existing(n, "Area")];
    },
  },
  areas: {
    shape: "page",
    label: "Area",
    order: ["sortKey"],
    where: (n, given) => [
      given.has("kind") && `${n}.kind = ${given.param("kind")}`,
      given.has("within") && `EXISTS { MATCH (${n})-[:PARENT]->${UP}(a:Area) WHERE ${isOrWas("a", given.param("within"))} }`,
      given.has("madeOfAtLeast") &&
        `COUNT { MATCH (${n})<-[:SUCCESSOR]-(s:Succession)-[:PREDECESSOR]->(p:Area) WHERE p.level = ${n}.level } >= ${given.param("madeOfAtLeast")}`,
    ],
  },
  memberships: {
    shape: "page",
    label: "Membership",
    order: ["-began"],
    where: (n, given) => [
      given.has("filter.organization") &&
        `EXISTS { MATCH (${n})-[:ORGANIZATION]->(o:Organization) WHERE ${isOrWas("o", given.param("filter.organization"))} }`,
      given.has("filter.area") && isBodyIn(n, given),
      given.has("filter.branch") &&
        `EXISTS { MATCH (${n})-[:ORGANIZATION]->(o:Organization) WHERE o.branch = ${given.param("filter.branch")} }`,
      given.has("filter.level") &&
        `EXISTS { MATCH (${n})-[:ORGANIZATION]->(o:Organization) WHERE o.level = ${given.param("filter.level")} }`,
      given.has("filter.tenure") && `${n}.tenure = ${given.param("filter.tenure")}`,
      given.has("filter.byAct") && `${given.flag("filter.byAct") ? "" : "NOT "}EXISTS { MATCH (${n})<-[:MEMBERSHIP]-(:PersonnelAct) }`,
      given.has("filter.dated") && `${n}.start IS ${given.flag("filter.dated") ? "NOT " : ""}NULL`,
    ],
  },
  personnelActs: {
    shape: "page",
    label: "PersonnelAct",
    order: ["-at"],
    where: (n, given) => [
      given.has("filter.kinds") && `${n}.kind IN ${given.param("filter.kinds")}`,
      given.has("filter.by") && `EXISTS { MATCH (${n})-[:BY]->(o:Organization) WHERE ${isOrWas("o", given.param("filter.by"))} }`,
      given.has("filter.organization") &&
        `EXISTS { MATCH (${n})-[:MEMBERSHIP]->(:Membership)-[:ORGANIZATION]->(o:Organization) WHERE ${isOrWas("o", given.param("filter.organization"))} }`,
      given.has("filter.approved") && `${n}.approvedOn IS ${given.flag("filter.approved") ? "NOT " : ""}NULL`,
      given.has("filter.voted") && `${n}.votesFor IS ${given.flag("filter.voted") ? "NOT " : ""}NULL`,
      // An act without a day is kept: its two keys are the earliest and the latest day.
      given.has("filter.from") && `${n}.actMin >= ${given.param("filter.from")}`,
      given.has("filter.to") && `${n}.at <= ${given.param("filter.to")}`,
    ],
  },
  event: byId("Event"),
  events: { shape: "page", label: "Event", order: ["-startMin", "part", "turn"], where: eventConditions },
  attendances: {
    shape: "page",
    label: "Attendance",
    order: ["-eventDate"],
    where: (n, given) => {
      const conditions = eventConditions("e", given).filter((condition) => condition !== false);
      return [
        conditions.length > 0 && `EXISTS { MATCH (${n})-[:EVENT]->(e:Event) WHERE ${conditions.join(" AND ")} }`,
        ...attendeeConditions(n, given),
      ];
    },
  },
  statements: {
    shape: "page",
    label: "Statement",
    order: ["-eventDate", "-eventId", "turn"],
    where: (n, given) => [
      given.has("act") && `${n}.act = ${given.param("act")}`,
      given.has("content") && `${n}.content = ${given.param("content")}`,
      given.has("topic") && `any(topic IN ${n}.foldedTopics WHERE topic = ${given.param("topic", folded)})`,
      given.has("words") && `all(word IN ${given.param("words", wholeWords)} WHERE ${n}.foldedWords CONTAINS word)`,
      given.has("speaker") && isParty(n, "SPEAKER", given, "speaker"),
      given.has("addressedTo") && isParty(n, "ADDRESSED_TO", given, "addressedTo"),
      ...saidAt(n, given),
    ],
  },
  figures: {
    shape: "page",
    label: "Figure",
    order: ["-eventDate", "-eventId", "turn"],
    where: (n, given) => [
      given.has("indicator") && `all(word IN ${given.param("indicator", words)} WHERE ${n}.folded CONTAINS word)`,
      given.has("subject") && `EXISTS { MATCH (${n})-[:SUBJECT]->(x:Node) WHERE ${isOrWas("x", given.param("subject"))} }`,
      ...saidAt(n, given),
    ],
  },
  documents: {
    shape: "page",
    label: "Document",
    order: ["-issuedMin", "sortKey"],
    where: (n, given) => [
      given.has("kind") && `${n}.kind = ${given.param("kind")}`,
      given.has("relation") && isOfEvent(n, given),
      given.has("issuedBy") && `EXISTS { MATCH (${n})-[:ISSUED_BY]->(o:Organization) WHERE ${isOrWas("o", given.param("issuedBy"))} }`,
      ...within(given, `${n}.issuedMin`, `${n}.issuedMax`),
    ],
  },
  contradictions: {
    shape: "page",
    label: "Contradiction",
    order: ["-status", "kind"],
    where: (n, given) => [
      given.has("kinds") && `${n}.kind IN ${given.param("kinds")}`,
      given.has("status") && `${n}.status = ${given.param("status")}`,
      given.has("of") &&
        `EXISTS { MATCH (${n})-[:BETWEEN]->(x:Node) WHERE ${given.param("of", (kind) => searchedThings.get(String(kind)) ?? "")} IN labels(x) }`,
      given.has("about") && `EXISTS { MATCH (${n})-[:ABOUT]->(x:Node) WHERE ${isOrWas("x", given.param("about"))} }`,
    ],
  },
  judgements: {
    shape: "page",
    label: "Judgement",
    order: ["-on"],
    where: (n, given) => [
      given.has("kind") && `${n}.kind = ${given.param("kind")}`,
      given.has("about") && `EXISTS { MATCH (${n})-[:BETWEEN]->(x:Node) WHERE ${isOrWas("x", given.param("about"))} }`,
    ],
  },
  sources: {
    shape: "page",
    label: "Source",
    order: ["-published"],
    where: (n, given) => [given.has("publisher") && `${n}.publisher = ${given.param("publisher")}`],
  },
  search: { shape: "question", question: "search" },
  attendanceCounts: { shape: "question", question: "attendanceCounts" },
  figureSeries: { shape: "question", question: "figureSeries" },
  publishers: { shape: "question", question: "publishers" },
  coverage: { shape: "question", question: "coverage" },
  eventCounts: { shape: "question", question: "eventCounts" },
  lineUp: { shape: "question", question: "lineUp" },
  paths: { shape: "question", question: "paths" },
  neighbours: { shape: "question", question: "neighbours" },
  release: {
    shape: "one",
    label: "Release",
    order: [],
    where: (n, given) => (given.has("number") ? [`${n}.number = ${given.param("number")}`] : [newest(n)]),
  },
  releaseAt: {
    shape: "one",
    label: "Release",
    order: [],
    where: (n, given) => {
      const published = (release: string) => `${release}.publishedAt <= ${given.param("time", (time) => utc(String(time)))}`;
      return [published(n), `NOT EXISTS { MATCH (later:Release) WHERE later.number > ${n}.number AND ${published("later")} }`];
    },
  },
  releases: { shape: "page", label: "Release", order: ["-number"], where: () => [] },
} satisfies Record<string, Root>;

/** EventFilter on an event bound to `n`. A span keeps events that may have touched it: of a partial date its bounds decide. */
export function eventConditions(n: string, given: Given): readonly (string | false)[] {
  return [
    given.has("filter.from") && `${n}.lastDay >= ${given.param("filter.from")}`,
    given.has("filter.to") && `${n}.startMin <= ${given.param("filter.to")}`,
    given.has("filter.kinds") && `${n}.kind IN ${given.param("filter.kinds")}`,
    given.has("filter.area") && isIn(n, given),
    given.some("filter.attendeesAll") && attendedByAll(n, given),
    given.has("filter.roles") &&
      !given.some("filter.attendeesAll") &&
      `EXISTS { MATCH (${n})<-[:EVENT]-(t:Attendance) WHERE ${hasRole("t", given)} }`,
    given.has("filter.organization") && `(${leadsTo(`(${n})<-[:REPRESENTED_AT]-`, given, FILTERED)})`,
    given.has("filter.membersOf") && hadMembers(n, given),
    given.flag("filter.topLevel") && `NOT EXISTS { MATCH (${n})-[:PART_OF]->(:Event) }`,
  ];
}

/** Which attendances at the events of a filter: those with the roles asked for, and of one person, group or body. */
export function attendeeConditions(n: string, given: Given): readonly (string | false)[] {
  return [given.has("filter.roles") && hasRole(n, given), given.has("of") && cameFor(n, given)];
}

/** What a series of figures is asked for by; its time is the one its figures are of, else that of the event. */
export function seriesConditions(n: string, given: Given): readonly (string | false)[] {
  const inArea = (way: string) => `EXISTS { MATCH (${n})-[:SUBJECT]->${way}(a:Area) WHERE ${isOrWas("a", given.param("area"))} }`;
  return [
    given.has("indicator") && `all(word IN ${given.param("indicator", words)} WHERE ${n}.folded CONTAINS word)`,
    given.has("measure") && `${n}.measure = ${given.param("measure")}`,
    given.has("subject") && `EXISTS { MATCH (${n})-[:SUBJECT]->(x:Node) WHERE ${isOrWas("x", given.param("subject"))} }`,
    given.has("area") && `(${inArea(UP)} OR ${inArea(`(:Organization)-[:AREA]->${UP}`)})`,
    ...within(given, `coalesce(${n}.periodMin, ${n}.eventDate)`, `coalesce(${n}.periodMax, ${n}.eventLastDay)`),
  ];
}

/** Whether an event took place in the area, in those within it, or in what became of them or what they came from. */
function isIn(n: string, given: Given): string {
  const asked = isOrWas("a", given.param("filter.area"));
  const up = given.flag("filter.within") ? UP : "";
  if (!given.flag("filter.throughSuccession")) return `EXISTS { MATCH (${n})-[:AREA]->${up}(a:Area) WHERE ${asked} }`;
  const steps = `[:SUCCEEDED_BY*0..${MAX_REFORMS}]`;
  const through = (before: string, after: string) =>
    `EXISTS { MATCH (${n})-[:AREA]->${up}(:Area)${before}${steps}${after}(a:Area) WHERE ${asked} }`;
  return `(${through("-", "->")} OR ${through("<-", "-")})`;
}

/** Whether a person has a membership that leads there and, where the operation asks about a day, may have been held on it. */
function isMember(n: string, way: string, condition: string, given: Given): string {
  return `EXISTS { MATCH (${n})<-[:PERSON]-(m:Membership)${way} WHERE ${[condition, ...given.existing("m", "Membership")].join(" AND ")} }`;
}

/** The event and the days of what was said, by the keys copied from the event. */
function saidAt(n: string, given: Given): readonly (string | false)[] {
  return [given.has("event") && `${n}.eventId = ${given.param("event")}`, ...within(given, `${n}.eventDate`, `${n}.eventLastDay`)];
}

/**
 * Nobody attends an event twice (the records are checked for it), so counting the ids that lead to an attendee counts the
 * ids that are met, also when two of them lead to one.
 */
function attendedByAll(n: string, given: Given): string {
  const ids = given.param("filter.attendeesAll", distinct);
  const roles = given.has("filter.roles") ? ` AND ${hasRole("t", given)}` : "";
  const attendee = `-[:ATTENDEE]->()<-[:${MERGED_INTO}*0..1]-(x)`;
  return `COUNT { MATCH (${n})<-[:EVENT]-(t:Attendance)${attendee} WHERE x.id IN ${ids}${roles} } = size(${ids})`;
}

export function hasRole(n: string, given: Given, path = "filter.roles"): string {
  return `any(role IN ${n}.roles WHERE role IN ${given.param(path)})`;
}

/** Whether somebody was there whom the evidence shows in a post of the body on the first day, or a group from it. */
function hadMembers(n: string, given: Given): string {
  const members = { id: "filter.membersOf", succession: "filter.throughSuccession" };
  return `(${[
    leadsTo(`(${n})<-[:ATTENDED]-(:Person)<-[:PERSON]-(m:Membership)-[:ORGANIZATION]->`, given, members, shownOn("m", `${n}.startMin`)),
    leadsTo(`(${n})<-[:ATTENDED]-(:Group)-[:ORGANIZATION]->`, given, members),
  ].join(" OR ")})`;
}

/** Whether an attendance is of the person, group or body, or in the body's name; through posts also of those in one of its posts then. */
function cameFor(n: string, given: Given): string {
  const ways = [
    leadsTo(`(${n})-[:ATTENDEE|ON_BEHALF_OF]->`, given, OF),
    leadsTo(`(${n})-[:CAPACITY]->(:Post)-[:ORGANIZATION]->`, given, OF),
    ...(given.flag("throughPosts")
      ? [
          leadsTo(`(${n})-[:ATTENDEE]->(:Person)<-[:PERSON]-(m:Membership)-[:ORGANIZATION]->`, given, OF, shownOn("m", `${n}.eventDate`)),
          leadsTo(`(${n})-[:ATTENDEE]->(:Group)-[:ORGANIZATION]->`, given, OF),
        ]
      : []),
  ];
  return `(${ways.join(" OR ")})`;
}

/**
 * Whether a statement is by or to the one that is asked for; through posts also the bodies in which the evidence shows a
 * person that day, the people it shows in posts of a body, groups from it, and the bodies and groups of an area.
 */
function isParty(n: string, way: "SPEAKER" | "ADDRESSED_TO", given: Given, id: string): string {
  const party = { id, succession: "throughSuccession" };
  const start = `(${n})-[:${way}]->`;
  const then = shownOn("m", `${n}.eventDate`);
  const ways = [
    leadsTo(start, given, party),
    ...(given.flag("throughPosts")
      ? [
          leadsTo(`${start}(:Organization)<-[:ORGANIZATION]-(m:Membership)-[:PERSON]->`, given, party, then),
          leadsTo(`${start}(:Person)<-[:PERSON]-(m:Membership)-[:ORGANIZATION]->`, given, party, then),
          leadsTo(`${start}(:Group)-[:ORGANIZATION|AREA]->`, given, party),
          leadsTo(`${start}(:Organization)-[:AREA]->`, given, party),
        ]
      : []),
  ];
  return `(${ways.join(" OR ")})`;
}

/** Arguments that name a thing, and the flag that also takes what it was made of and what became of it. */
interface Named {
  readonly id: string;
  readonly succession: string;
}
const OF: Named = { id: "of", succession: "filter.throughSuccession" };
const FILTERED: Named = { id: "filter.organization", succession: "filter.throughSuccession" };

/** Whether a way, which ends in an arrow, leads to the thing that is named. */
function leadsTo(way: string, given: Given, { id, succession }: Named, condition?: string): string {
  const where = [...(condition === undefined ? [] : [condition]), isOrWas("x", given.param(id))].join(" AND ");
  const steps = `[:SUCCEEDED_BY*0..${MAX_REFORMS}]`;
  const ends = given.flag(succession) ? [`()-${steps}->(x:Node)`, `()<-${steps}-(x:Node)`] : ["(x:Node)"];
  return ends.map((end) => `EXISTS { MATCH ${way}${end} WHERE ${where} }`).join(" OR ");
}

/** Whether an event had that to do with a document; what adopted it may stand on the document itself. */
function isOfEvent(n: string, given: Given): string {
  const ofEvent = `EXISTS { MATCH (${n})<-[:DOCUMENT]-(x:EventDocument) WHERE x.relation = ${given.param("relation")} }`;
  const adopted = given.param("relation", (relation) => relation === "ADOPTED");
  return `(${ofEvent} OR (${adopted} AND EXISTS { MATCH (${n})-[:ADOPTED_AT]->(:Event) }))`;
}

/** Whether the evidence shows a membership on that day. */
function shownOn(membership: string, day: string): string {
  return `${membership}.shownFrom <= ${day} AND ${membership}.shownUntil >= ${day}`;
}

/**
 * Whether a person has, for each value of the list, a membership in a body with it; on a day one that had begun by its evidence
 * and had not surely ended, as in a line-up.
 */
function servedInAll(n: string, property: "branch" | "level", values: object, given: Given, path: string): string {
  const begun = given.has("asOf") ? ` AND m.shownFrom <= ${given.param("asOf")}` : "";
  // A condition for each value there is, because the text may not depend on which are asked for.
  const conditions = Object.keys(values).map((value) => {
    const unasked = given.param(path, (asked) => !(Array.isArray(asked) && asked.includes(value)));
    const wanted = given.param(path, () => value);
    return `(${unasked} OR ${isMember(n, "-[:ORGANIZATION]->(o:Organization)", `o.${property} = ${wanted}${begun}`, given)})`;
  });
  return conditions.join(" AND ");
}

/** Whether the body of a membership is one of the area, or of one within it. */
function isBodyIn(n: string, given: Given): string {
  const up = given.flag("filter.within") ? UP : "";
  return `EXISTS { MATCH (${n})-[:ORGANIZATION]->(:Organization)-[:AREA]->${up}(a:Area) WHERE ${isOrWas("a", given.param("filter.area"))} }`;
}

function newest(n: string): string {
  return `NOT EXISTS { MATCH (later:Release) WHERE later.number > ${n}.number }`;
}

/** Ids are unique among all nodes, so they are looked up there; the label then refuses the id of another kind of thing. */
function byId(kind: string): PatternRoot {
  return { shape: "one", label: kind, order: [], byId: () => "id", where: (n) => [kind === "Node" && isThing(n)] };
}

function words(text: unknown): readonly string[] {
  return folded(text).split(" ");
}

/** Words as they stand in a text that has a space on both sides of each. Without a letter or digit they narrow nothing. */
function wholeWords(text: unknown): readonly string[] {
  return words(text).flatMap((word) => (word === "" ? [] : [` ${word} `]));
}

function folded(text: unknown): string {
  return fold(String(text));
}

/** A piece of what was typed as a name. Without a word it narrows nothing. */
function typed(piece: (query: SearchQuery) => ParameterInput): (text: unknown) => ParameterInput {
  return (text) => piece(searchQuery(String(text)));
}

function distinct(ids: unknown): readonly string[] {
  return [...new Set(Array.isArray(ids) ? ids.map(String) : [])];
}
