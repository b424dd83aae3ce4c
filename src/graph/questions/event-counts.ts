import type { BucketBy } from "../../../schema/bucket.js";
import { whereClause } from "../plan/clauses.js";
import { givenOf } from "../plan/given.js";
import { asField, planView, targetOf, theValue } from "../plan/view.js";
import { indent, type Question } from "../plan/writing.js";
import { eventConditions } from "../roots.js";
import { planCoverage } from "./coverage.js";

/** More months, kinds or areas than a province has; the greatest counts are kept. */
export const MAX_BUCKETS = 1_000;

/** What each key is read from, over an event. */
const KEYS: Readonly<Record<keyof typeof BucketBy, (event: string) => string>> = {
  YEAR: (event) => `${event}.year`,
  MONTH: (event) => `${event}.month`,
  KIND: (event) => `${event}.kind`,
  AREA: (event) => `head([(${event})-[:AREA]->(a:Area) | a.id])`,
};

/**
 * How many events there are of each month, kind or area, under a filter: an event counts in one bucket. Parts count as events
 * of their own unless `topLevel` leaves them out.
 */
export const eventCounts: Question = (writing, use, nodes) => {
  const [event, key, count, counted, column] = [writing.node(), writing.column(), writing.column(), writing.column(), writing.column()];
  const given = givenOf(writing, use);
  // A plan is kept for all values of its variables, so what is counted by is a parameter and not decided here.
  const keyed = Object.entries(KEYS).map(([name, keyOf]) => `WHEN ${given.param("by", (by) => by === name)} THEN ${keyOf(event)}`);
  const conditions = [...eventConditions(event, given).filter((condition) => condition !== false), ...given.existing(event, "Event")];
  const grounds = [{ match: [`UNWIND ${counted} AS e`], assertion: "e", days: ["startMin", "lastDay"] }] as const;
  const plan = planView(writing, targetOf(use), nodes, {
    key: theValue(key),
    count: theValue(count),
    coverage: (field, fields) => ({ ...asField(planCoverage(writing, field, fields, [counted], grounds)), cost: () => 1 }),
  });
  const covered = plan.clauses.length > 0;
  const kept = [key, count, ...(covered ? [counted] : [])].join(", ");
  return {
    clauses: [
      "CALL () {",
      ...indent([
        `MATCH (${event}:Event)`,
        ...whereClause(conditions),
        `WITH coalesce(CASE ${keyed.join(" ")} END, '') AS ${key}, ${event}`,
        `WITH ${key}, count(*) AS ${count}${covered ? `, collect(${event}) AS ${counted}` : ""} ORDER BY ${count} DESC, ${key} LIMIT ${writing.parameter(() => MAX_BUCKETS)}`,
        ...plan.clauses,
        `WITH ${[kept, ...plan.columns].join(", ")} ORDER BY ${key}`,
        `RETURN collect(${plan.expression}) AS ${column}`,
      ]),
      "}",
    ],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => (Array.isArray(value) ? value.map((one) => plan.read(one, filling)) : []),
    // A bucket is numbers, not a thing that is fetched.
    cost: () => 1,
  };
};
