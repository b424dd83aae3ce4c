import type { Value } from "../../store/store.js";
import { whereClause } from "../plan/clauses.js";
import { givenOf } from "../plan/given.js";
import { type Part, planHead, planView, targetOf } from "../plan/view.js";
import { indent, type Question, type Use, type Writing } from "../plan/writing.js";
import { attendeeConditions, eventConditions, hasRole } from "../roots.js";

/** A trip, its stops and what took place within a stop. */
const WITH_PARTS = "<-[:PART_OF*0..3]-";

/**
 * How many were there: at an event with its parts, or at the events of a filter. Named people and bodies count once; the
 * groups without names keep their bounds. Groups may include one another, so of their least numbers the greatest holds,
 * of their greatest the sum.
 */
export const attendanceCounts: Question = (writing, use, nodes, event) => {
  const found = (attendance: string) =>
    event === undefined ? ofFilter(writing, use, attendance) : ofEvent(writing, use, event, attendance);
  const count = (pattern: (attendance: string) => readonly string[], expression: string) =>
    counted(writing, event, found, pattern, expression);
  const bodies = (t: string) => [
    `CALL (${t}) {`,
    `  MATCH (${t})-[:ATTENDEE|ON_BEHALF_OF]->(body:Organization)`,
    "  RETURN body",
    "  UNION",
    `  MATCH (${t})-[:CAPACITY]->(:Post)-[:ORGANIZATION]->(body:Organization)`,
    "  RETURN body",
    "}",
  ];
  const groups = (t: string) => [`MATCH (${t})-[:ATTENDEE]->(g:Group)`, "WITH DISTINCT g"];
  const bounds = (t: string) => [
    ...groups(t),
    "WITH count(g) AS many, count(g.headcountMax) AS bounded, coalesce(sum(g.headcountMax), 0) AS most",
  ];
  return planHead(
    writing,
    event === undefined ? [] : [event],
    [],
    planView(writing, targetOf(use), nodes, {
      events: count((t) => [`MATCH (${t})-[:EVENT]->(at:Event)`], "count(DISTINCT at)"),
      people: count((t) => [`MATCH (${t})-[:ATTENDEE]->(who:Person)`], "count(DISTINCT who)"),
      organizations: count(bodies, "count(DISTINCT body)"),
      groups: count(groups, "count(g)"),
      groupsMin: count(groups, "coalesce(max(g.headcountMin), 0)"),
      groupsMax: count(bounds, "CASE WHEN bounded = many THEN most ELSE null END"),
    }),
  );
};

/** A number over the attendances that are found. */
function counted(
  writing: Writing,
  bound: string | undefined,
  found: (attendance: string) => readonly string[],
  pattern: (attendance: string) => readonly string[],
  expression: string,
): Part {
  return () => {
    const [attendance, column] = [writing.node(), writing.column()];
    const block = [...found(attendance), ...pattern(attendance), `RETURN ${expression} AS ${column}`];
    return {
      clauses: [`CALL (${bound ?? ""}) {`, ...indent(block), "}"],
      columns: [column],
      expressions: [column],
      read: ([value]: readonly Value[]) => value ?? null,
      cost: () => 0,
    };
  };
}

function ofEvent(writing: Writing, use: Use, event: string, attendance: string): readonly string[] {
  const given = givenOf(writing, use);
  return [
    `MATCH (${event})${WITH_PARTS}(:Event)<-[:EVENT]-(${attendance}:Attendance)`,
    ...whereClause(given.some("roles") ? [hasRole(attendance, given, "roles")] : []),
  ];
}

function ofFilter(writing: Writing, use: Use, attendance: string): readonly string[] {
  const given = givenOf(writing, use);
  const event = writing.node();
  const kept = (conditions: readonly (string | false)[]) => whereClause(conditions.filter((condition) => condition !== false));
  return [
    `MATCH (${event}:Event)`,
    ...kept([...eventConditions(event, given), ...given.existing(event, "Event")]),
    `MATCH (${event})<-[:EVENT]-(${attendance}:Attendance)`,
    ...kept(attendeeConditions(attendance, given)),
  ];
}
