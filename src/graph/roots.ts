import { utc } from "../../schema/dates.js";
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
        given.has("filter.roles") && hasRole(n, given),
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
      given.has("speaker") && `EXISTS { MATCH (${n})-[:SPEAKER]->(x:Node) WHERE ${isOrWas("x", given.param("speaker"))} }`,
      given.has("addressedTo") && `EXISTS { MATCH (${n})-[:ADDRESSED_TO]->(x:Node) WHERE ${isOrWas("x", given.param("addressedTo"))} }`,
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
    given.has("filter.organization") &&
      `EXISTS { MATCH (${n})<-[:REPRESENTED_AT]-(o:Organization) WHERE ${isOrWas("o", given.param("filter.organization"))} }`,
    given.flag("filter.topLevel") && `NOT EXISTS { MATCH (${n})-[:PART_OF]->(:Event) }`,
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

function hasRole(n: string, given: Given): string {
  return `any(role IN ${n}.roles WHERE role IN ${given.param("filter.roles")})`;
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
