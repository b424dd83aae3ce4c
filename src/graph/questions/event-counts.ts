import { whereClause } from "../plan/clauses.js";
import { givenOf } from "../plan/given.js";
import { planView, targetOf, theValue } from "../plan/view.js";
import { indent, type Question } from "../plan/writing.js";
import { eventConditions } from "../roots.js";

/** More months, kinds or areas than a province has; the greatest counts are kept. */
export const MAX_BUCKETS = 1_000;

/** What each key is read from; an area's is its id. */
const KEYS: Readonly<Record<string, string>> = { YEAR: "year", MONTH: "month", KIND: "kind" };

/**
 * How many events there are of each month, kind or area, under a filter: an event counts in one bucket. Parts count as events
 * of their own unless `topLevel` leaves them out.
 */
export const eventCounts: Question = (writing, use, nodes) => {
  const [event, key, count, column] = [writing.node(), writing.column(), writing.column(), writing.column()];
  const by = String(writing.example.arguments(use).by);
  const conditions = eventConditions(event, givenOf(writing, use)).filter((condition) => condition !== false);
  const keyed =
    by === "AREA"
      ? [
          `CALL (${event}) {`,
          `  MATCH (${event})-[:AREA]->(a:Area)`,
          "  RETURN head(collect(a.id)) AS area",
          "}",
          `WITH coalesce(area, '') AS ${key}`,
        ]
      : [`WITH coalesce(${event}.${KEYS[by]}, '') AS ${key}`];
  const plan = planView(writing, targetOf(use), nodes, { key: theValue(key), count: theValue(count) });
  return {
    clauses: [
      "CALL () {",
      ...indent([
        `MATCH (${event}:Event)`,
        ...whereClause(conditions),
        ...keyed,
        `WITH ${key}, count(*) AS ${count} ORDER BY ${count} DESC, ${key} LIMIT ${writing.parameter(() => MAX_BUCKETS)}`,
        `WITH ${key}, ${count} ORDER BY ${key}`,
        `RETURN collect(${plan.expression}) AS ${column}`,
      ]),
      "}",
    ],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => (Array.isArray(value) ? value.map((one) => plan.read(one, filling)) : []),
    // A bucket is two numbers, not a thing that is fetched.
    cost: () => 1,
  };
};
