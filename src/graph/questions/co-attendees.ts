import { MAX_COMPANIONS, MAX_SHARED } from "../../../schema/co-attendance.js";
import { sizeOf, whereClause } from "../plan/clauses.js";
import { givenOf, within } from "../plan/given.js";
import { childSets } from "../plan/selection.js";
import { asField, planRows, planView, targetOf, theThing, theValue } from "../plan/view.js";
import type { Question, Use, Writing } from "../plan/writing.js";
import { planCoverage } from "./coverage.js";

/**
 * Who is named at the same events as a person, most events first. Only named people count, an event with its parts
 * counts once, and an event with more named people than `maxEventSize` not at all: that two of 400 delegates sat in one
 * hall says little.
 */
export const coAttendees: Question = (writing, use, nodes, node) => {
  if (node === undefined) throw new Error(`plan: ${use.name} is asked of a person`);
  const [event, other] = [writing.node(), writing.node()];
  const [events, first, last] = [writing.column(), writing.column(), writing.column()];
  return planRows(writing, {
    bound: [node],
    match: [
      `MATCH (${node})-[:ATTENDED]->(${event}:Event)`,
      ...whereClause(eventConditions(writing, use, event)),
      `MATCH (${event})<-[:ATTENDED]-(${other}:Person)`,
      `WHERE ${other}.id <> ${node}.id`,
      `WITH ${other}, ${event} ORDER BY ${event}.startMin, ${event}.id`,
      `WITH ${other}, count(DISTINCT ${event}.whole) AS ${events}, collect(${event}.start) AS starts`,
      `WITH ${other}, ${events}, head(starts) AS ${first}, last(starts) AS ${last}`,
    ],
    carried: [other, events, first, last],
    order: `${events} DESC, ${other}.sortKey, ${other}.id`,
    size: (filling) => sizeOf(use, filling, MAX_COMPANIONS),
    plan: planView(writing, targetOf(use), nodes, {
      person: theThing(writing, other),
      events: theValue(events),
      first: theValue(first),
      last: theValue(last),
      coverage: (field, fields) => {
        const grounds = [
          {
            match: [
              `MATCH (${node})-[:ATTENDED]->(at:Event)<-[:ATTENDED]-(${other})`,
              ...whereClause(eventConditions(writing, use, "at")),
              "MATCH (at)<-[:EVENT]-(t:Attendance)-[:ATTENDEE]->(who:Person)",
              `WHERE who.id = ${node}.id OR who.id = ${other}.id`,
            ],
            assertion: "t",
            days: ["eventDate", "eventLastDay"],
          },
        ] as const;
        return { ...asField(planCoverage(writing, field, fields, [node, other], grounds)), cost: () => 1 };
      },
      shared: (field, fields) => {
        const at = writing.node();
        return planRows(writing, {
          bound: [node, other],
          match: [`MATCH (${node})-[:ATTENDED]->(${at}:Event)<-[:ATTENDED]-(${other})`, ...whereClause(eventConditions(writing, use, at))],
          carried: [at],
          distinct: true,
          order: `${at}.startMin DESC, ${at}.id DESC`,
          size: (filling) => sizeOf(field, filling, MAX_SHARED),
          plan: writing.planNode(targetOf(field), childSets(fields), at),
        });
      },
    }),
  });
};

/** The span, the ceiling and the operation's day, as far as they are given. */
function eventConditions(writing: Writing, use: Use, event: string): readonly string[] {
  const given = givenOf(writing, use);
  const size = `COUNT { MATCH (${event})<-[:ATTENDED]-(size:Person) }`;
  return [
    ...within(given, `${event}.startMin`, `${event}.lastDay`),
    ...(given.has("maxEventSize") ? [`${size} <= ${given.param("maxEventSize")}`] : []),
    ...given.existing(event, "Event"),
  ];
}
