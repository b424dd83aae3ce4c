import { EARLIEST_DAY, LATEST_DAY } from "../../../schema/dates.js";
import { sortKey } from "../../names/collation.js";
import { lookUp } from "../former-ids.js";
import { badInput } from "../plan/bad-input.js";
import { givenOf, within } from "../plan/given.js";
import { asField, planHead, planView, targetOf, theValue } from "../plan/view.js";
import { indent, type NodePlan, type Question, type Use, type Writing } from "../plan/writing.js";

/** Publishers are shown, not paged. */
const MAX_PUBLISHERS = 50;
/** Commune, district, province, country. */
const DOWN = "<-[:PARENT*0..4]-(:Area)";

const KINDS = { area: "Area", person: "Person", organization: "Organization" } as const;
/** What it is asked of, as a field of a thing. */
const OWNERS: Readonly<Record<string, keyof typeof KINDS | "event">> = {
  Area: "area",
  Person: "person",
  Organization: "organization",
  Event: "event",
};

/** What an answer rests on: clauses that bind an assertion with the days it tells of. */
export interface Ground {
  readonly match: readonly string[];
  readonly assertion: string;
  /** The stored keys of the first and last day. */
  readonly days: readonly [string, string];
}

/**
 * Which sources speak of an area, a person or a body, and of which days: of a person their attendances and memberships, of a
 * body those in its name and its posts, of an area the events in it and in the areas within it and the posts of its bodies, of
 * an event itself with its parts and who was there.
 */
export const coverage: Question = (writing, use, nodes, node) => {
  if (node !== undefined) {
    const owner = OWNERS[use.name.split(".")[0] ?? ""];
    if (owner === undefined) throw new Error(`plan: nothing is known of ${use.name}`);
    return { ...asField(planCoverage(writing, use, nodes, [node], groundsOf(owner, node))), cost: () => 1 };
  }
  const about = (["area", "person", "organization"] as const).filter((name) => writing.example.arguments(use)[name] != null);
  const [what, ...others] = about;
  if (!what || others.length > 0) throw badInput("coverage: expected one of area, person and organization", use.node);
  const [named, thing] = [writing.node(), writing.node()];
  const asked = writing.parameter((filling) => String(filling.arguments(use)[what]));
  const plan = planCoverage(writing, use, nodes, [thing], groundsOf(what, thing));
  return planHead(writing, [], lookUp(named, `${named}.id = ${asked}`, thing, KINDS[what]), plan);
};

/** The coverage of what the grounds bind; numbers, not things that are fetched. */
export function planCoverage(
  writing: Writing,
  use: Use,
  nodes: Parameters<Question>[2],
  bound: readonly string[],
  grounds: readonly Ground[],
): NodePlan {
  const column = writing.column();
  const [earliest, latest] = [writing.parameter(() => EARLIEST_DAY), writing.parameter(() => LATEST_DAY)];
  const branches = grounds.flatMap(({ match, assertion, days: [first, last] }, index) => [
    ...(index > 0 ? ["UNION"] : []),
    ...match,
    ...spanOf(writing, use, assertion, first, last),
    `RETURN ${assertion} AS said, ${assertion}.${first} AS since, ${assertion}.${last} AS until`,
  ]);
  const clauses = [
    `CALL (${bound.join(", ")}) {`,
    ...indent([
      `CALL (${bound.join(", ")}) {`,
      ...indent(branches),
      "}",
      "MATCH (said)-[:CITATION]->(:Citation)-[:SOURCE]->(source:Source)",
      // Days that stand for "not known" are not days of which anything is told.
      `WITH source, CASE WHEN since = ${earliest} THEN null ELSE since END AS known, CASE WHEN until = ${latest} THEN null ELSE until END AS lately`,
      "WITH count(DISTINCT source) AS sources, min(known) AS opens, max(lately) AS closes, collect(DISTINCT source.publisher) AS publishers",
      `RETURN [sources, opens, closes, publishers] AS ${column}`,
    ]),
    "}",
  ];
  const view = planView(writing, targetOf(use), nodes, {
    sources: theValue(`${column}[0]`),
    from: theValue(`${column}[1]`),
    to: theValue(`${column}[2]`),
    publishers: theValue(`${column}[3]`, inOrder),
  });
  return { ...view, clauses, columns: [column] };
}

function groundsOf(what: keyof typeof KINDS | "event", thing: string): readonly Ground[] {
  const [attended, held] = ["t", "m"];
  const attendance = { assertion: attended, days: ["eventDate", "eventLastDay"] } as const;
  const membership = { assertion: held, days: ["shownFrom", "shownUntil"] } as const;
  switch (what) {
    case "person":
      return [
        { match: [`MATCH (${thing})<-[:ATTENDEE]-(${attended}:Attendance)`], ...attendance },
        { match: [`MATCH (${thing})<-[:PERSON]-(${held}:Membership)`], ...membership },
      ];
    case "organization":
      return [
        {
          match: [
            `MATCH (${thing})-[made:REPRESENTED_AT]->(:Event)<-[:EVENT]-(${attended}:Attendance)`,
            `WITH ${thing}, made, ${attended} WHERE ${attended}.id = made.id`,
          ],
          ...attendance,
        },
        { match: [`MATCH (${thing})<-[:ORGANIZATION]-(${held}:Membership)`], ...membership },
      ];
    case "event": {
      const parts = `MATCH (${thing})<-[:PART_OF*0..3]-(e:Event)`;
      return [
        { match: [parts], assertion: "e", days: ["startMin", "lastDay"] },
        { match: [parts, `MATCH (e)<-[:EVENT]-(${attended}:Attendance)`], ...attendance },
      ];
    }
    case "area":
      return [
        {
          match: [`MATCH (${thing})${DOWN}<-[:AREA]-(e:Event)`],
          assertion: "e",
          days: ["startMin", "lastDay"],
        },
        { match: [`MATCH (${thing})<-[:AREA]-(:Organization)<-[:ORGANIZATION]-(${held}:Membership)`], ...membership },
      ];
  }
}

/** Only what may touch the span that is asked for. */
function spanOf(writing: Writing, use: Use, assertion: string, first: string, last: string): readonly string[] {
  const conditions = within(givenOf(writing, use), `${assertion}.${first}`, `${assertion}.${last}`);
  return conditions.length > 0 ? [`WITH ${assertion} WHERE ${conditions.join(" AND ")}`] : [];
}

function inOrder(publishers: unknown): readonly string[] {
  return Array.isArray(publishers)
    ? publishers
        .map(String)
        .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
        .slice(0, MAX_PUBLISHERS)
    : [];
}
