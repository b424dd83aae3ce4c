import { isObjectType } from "graphql";
import { EARLIEST_DAY, LATEST_DAY } from "../../../schema/dates.js";
import { MAX_PAGE } from "../../../schema/decorators.js";
import { MAX_OBSERVATIONS } from "../../../schema/figure-series.js";
import { sizeOf, whereClause } from "../plan/clauses.js";
import { givenOf } from "../plan/given.js";
import { planPage } from "../plan/page.js";
import { childSets } from "../plan/selection.js";
import { planHead, planRows, planView, targetOf, theThing, theValue } from "../plan/view.js";
import { indent, type Question, type Use, type Writing } from "../plan/writing.js";
import { seriesConditions } from "../roots.js";

/**
 * Figures as series. What makes two figures comparable is one stored key (schema/figure.ts), so a change is never in the
 * series of a level, nor a count of a month in that of a year. A series is paged by its figure with the least id, and its
 * figures come by the time they are of, else by the day of the event at which they were given, undated ones last.
 */
export const figureSeries: Question = (writing, use, nodes) => {
  const connection = targetOf(use);
  if (!isObjectType(connection)) throw new Error(`plan: ${use.name} is not a connection`);
  const [figure, first] = [writing.node(), writing.node()];
  return planPage(writing, {
    use,
    connection,
    sets: childSets(nodes),
    child: first,
    open: "CALL () {",
    match: [
      `MATCH (${figure}:Figure)`,
      ...whereClause(conditionsOf(writing, use, figure)),
      `WITH ${figure}.series AS series, min(${figure}.id) AS leader`,
      `MATCH (${first}:Node)`,
      `WHERE ${first}.id = leader`,
      `WITH ${first}`,
    ],
    where: [],
    sorted: [],
    distinct: false,
    order: ["series"],
    cap: MAX_PAGE,
    row: (type, fields) =>
      planView(writing, type, fields, {
        indicator: theValue(`${first}.indicator`),
        measure: theValue(`${first}.measure`),
        unit: theValue(`${first}.unit`),
        baseStart: theValue(`${first}.baseStart`),
        baseEnd: theValue(`${first}.baseEnd`),
        months: theValue(`${first}.months`),
        subject: (field, wanted) => {
          const subject = writing.node();
          const plan = writing.planNode(targetOf(field), childSets(wanted), subject);
          return planHead(writing, [first], [`MATCH (${first})-[:SUBJECT]->(${subject}:Node)`], plan);
        },
        count: () => {
          const [other, column] = [writing.node(), writing.column()];
          const block = [...sameSeries(writing, use, first, other), `RETURN count(${other}) AS ${column}`];
          return {
            clauses: [`CALL (${first}) {`, ...indent(block), "}"],
            columns: [column],
            expressions: [column],
            read: ([count]) => count ?? 0,
            cost: () => 0,
          };
        },
        observations: (field, wanted) => {
          const other = writing.node();
          return planRows(writing, {
            bound: [first],
            match: sameSeries(writing, use, first, other),
            carried: [other],
            order: `${timeOrLast(writing, other)}, ${other}.id`,
            size: (filling) => sizeOf(field, filling, MAX_OBSERVATIONS),
            plan: planView(writing, targetOf(field), wanted, {
              time: theValue(`coalesce(${other}.periodStart, ${other}.periodEnd, head([(${other})-[:EVENT]->(e:Event) | e.start]))`),
              figure: theThing(writing, other),
            }),
          });
        },
      }),
  });
};

function sameSeries(writing: Writing, use: Use, first: string, other: string): readonly string[] {
  return [`MATCH (${other}:Figure)`, `WHERE ${[`${other}.series = ${first}.series`, ...conditionsOf(writing, use, other)].join(" AND ")}`];
}

function conditionsOf(writing: Writing, use: Use, figure: string): readonly string[] {
  const given = givenOf(writing, use);
  return [...seriesConditions(figure, given).filter((condition) => condition !== false), ...given.existing(figure, "Figure")];
}

function timeOrLast(writing: Writing, figure: string): string {
  const [earliest, latest] = [writing.parameter(() => EARLIEST_DAY), writing.parameter(() => LATEST_DAY)];
  const time = `coalesce(${figure}.periodMin, ${figure}.eventDate)`;
  return `CASE WHEN ${time} = ${earliest} THEN ${latest} ELSE ${time} END`;
}
