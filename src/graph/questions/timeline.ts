import { isObjectType } from "graphql";
import { dayBefore, EARLIEST_DAY } from "../../../schema/dates.js";
import { MAX_PAGE } from "../../../schema/decorators.js";
import { givenOf, within } from "../plan/given.js";
import { planPage } from "../plan/page.js";
import { childSets } from "../plan/selection.js";
import { type Part, planRows, planView, targetOf, theThing, theValue } from "../plan/view.js";
import { indent, type Question, type Use, type Writing } from "../plan/writing.js";

/** More concurrent posts than anybody has. */
const MAX_OVERLAPS = 20;

/** What a timeline is made of, by what it is asked of: patterns from the asked thing to what is told, and its kind. */
const WAYS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Person: [
    ["<-[:PERSON]-", "Membership"],
    ["<-[:PERSON]-(:Membership)<-[:MEMBERSHIP]-", "PersonnelAct"],
    ["<-[:ATTENDEE]-", "Attendance"],
    ["<-[:SPEAKER]-", "Statement"],
  ],
  Post: [
    ["<-[:POST]-", "Membership"],
    ["<-[:POST]-(:Membership)<-[:MEMBERSHIP]-", "PersonnelAct"],
  ],
  Organization: [
    ["<-[:ORGANIZATION]-", "Term"],
    ["<-[:ORGANIZATION]-", "Membership"],
    ["-[:REPRESENTED_AT]->", "Event"],
    ["<-[:ISSUED_BY]-", "Document"],
    ["<-[:PREDECESSOR]-", "Succession"],
    ["<-[:SUCCESSOR]-", "Succession"],
  ],
  Area: [
    ["<-[:AREA]-", "Event"],
    ["<-[:PREDECESSOR]-", "Succession"],
    ["<-[:SUCCESSOR]-", "Succession"],
  ],
};
/** The reference that memberships of one timeline share, where overlaps and gaps are told. */
const SHARED: Readonly<Record<string, string>> = { Person: "PERSON", Post: "POST" };

/**
 * What is known of a person, a post, a body or an area, in the order of time. Memberships of one post or one person are
 * compared by their evidence: those shown at the same time overlap (the day of a handover is no overlap), and between the
 * last day anybody is shown and the first day the next is shown lies a gap.
 */
export const timeline: Question = (writing, use, nodes, node) => {
  const connection = targetOf(use);
  const owner = use.name.split(".")[0] ?? "";
  if (node === undefined || !isObjectType(connection)) throw new Error(`plan: ${use.name} is asked of a thing`);
  const entry = writing.node();
  const ways = (WAYS[owner] ?? []).map(([way, kind]) => [`MATCH (${node})${way}(${entry}:${kind})`, `RETURN ${entry}`]);
  return planPage(writing, {
    use,
    connection,
    sets: childSets(nodes),
    child: entry,
    open: `CALL (${node}) {`,
    match: [`CALL (${node}) {`, ...indent(ways.flatMap((way, index) => (index > 0 ? ["UNION", ...way] : way))), "}", `WITH ${entry}`],
    where: spanOf(writing, use, entry),
    sorted: [],
    distinct: true,
    order: ["-at"],
    cap: MAX_PAGE,
    row: (type, fields) =>
      planView(writing, type, fields, {
        on: theDay(`${entry}.at`),
        thing: theThing(writing, entry),
        overlaps: overlapping(writing, entry, SHARED[owner]),
        gapBefore: gapBefore(writing, entry, SHARED[owner]),
      }),
  });
};

function spanOf(writing: Writing, use: Use, entry: string): readonly string[] {
  return [...within(givenOf(writing, use), `${entry}.at`, `${entry}.at`), ...begunBy(entry, writing.asOf.parameter)];
}

/** On a day, only what may have begun by it. */
function begunBy(entry: string, day: string | undefined): readonly string[] {
  return day === undefined ? [] : [`${entry}.at <= ${day}`];
}

function overlapping(writing: Writing, entry: string, shared: string | undefined): Part {
  return (use, nodes) => {
    if (shared === undefined) return nothing([]);
    const other = writing.node();
    return planRows(writing, {
      bound: [entry],
      match: [
        ...othersOf(entry, other, shared),
        `AND ${other}.shownFrom < ${entry}.shownUntil AND ${other}.shownUntil > ${entry}.shownFrom`,
        ...begunBy(other, writing.asOf.parameter).map((condition) => `AND ${condition}`),
      ],
      carried: [other],
      order: `${other}.began, ${other}.id`,
      size: () => MAX_OVERLAPS,
      plan: writing.planNode(targetOf(use), childSets(nodes), other),
    });
  };
}

function gapBefore(writing: Writing, entry: string, shared: string | undefined): Part {
  return (use, nodes) => {
    if (shared === undefined) return nothing(null);
    const [other, column] = [writing.node(), writing.column()];
    const plan = planView(writing, targetOf(use), nodes, { after: theDay(`${column}[0]`), before: theDay(`${column}[1]`) });
    return {
      clauses: [
        `CALL (${entry}) {`,
        ...indent([
          ...othersOf(entry, other, shared),
          `AND ${other}.shownFrom < ${entry}.shownFrom`,
          `WITH ${entry}, max(${other}.shownUntil) AS latest`,
          `WITH ${entry}, latest WHERE latest < ${entry}.shownFrom`,
          `RETURN head(collect([latest, ${entry}.shownFrom])) AS ${column}`,
        ]),
        "}",
      ],
      columns: [column],
      expressions: [column, plan.expression],
      read: ([gap, value], filling) => (isGap(gap) ? plan.read(value ?? null, filling) : null),
      cost: () => 1,
    };
  };
}

/** Other memberships of the same post or person; nothing for an entry that is no membership. */
function othersOf(entry: string, other: string, shared: string): readonly string[] {
  return [`MATCH (${entry})-[:${shared}]->(same)<-[:${shared}]-(${other}:Membership)`, `WHERE ${other}.id <> ${entry}.id`];
}

/** The day after one holder's last is no gap. */
function isGap(value: unknown): boolean {
  const [after, before] = Array.isArray(value) ? value.map(String) : [];
  return after !== undefined && before !== undefined && after < dayBefore(before);
}

/** A stored day; null for the one that stands for "not known". */
function theDay(expression: string): Part {
  return theValue(expression, (day) => (day === EARLIEST_DAY ? null : day));
}

function nothing(value: null | readonly never[]): ReturnType<Part> {
  return { clauses: [], columns: [], expressions: ["null"], read: () => value, cost: () => 0 };
}
