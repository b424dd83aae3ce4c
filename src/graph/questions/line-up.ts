import { MAX_BODIES, MAX_HOLDERS, MAX_POSTS } from "../../../schema/line-up.js";
import { lookUp } from "../former-ids.js";
import { existsOn, sizeOf, whereClause } from "../plan/clauses.js";
import { childSets } from "../plan/selection.js";
import { asField, planHead, planRows, planView, targetOf, theThing, theValue } from "../plan/view.js";
import { indent, type Question, type Writing } from "../plan/writing.js";
import { MAX_REFORMS } from "../roots.js";
import { planCoverage } from "./coverage.js";

/** More areas than any was made of; what the cost guard counts. */
const MAX_AREAS = 20;

/**
 * Who governed an area on a day. A post's holders are the memberships that had begun by their first evidence and had not
 * surely ended: HELD, BRACKETED and PRESUMED ones. Where the area did not exist that day, the areas answer that were
 * made of it, or of which it was made, as far as they stood that day.
 */
export const lineUp: Question = (writing, use, nodes) => {
  const area = writing.node();
  const day = writing.asOf.parameter ?? "null";
  const plan = planView(writing, targetOf(use), nodes, {
    area: theThing(writing, area),
    asOf: theValue(day),
    answeredFor: (field, fields) => {
      const child = writing.node();
      return planRows(writing, {
        bound: [area],
        match: answering(writing, area, child, day),
        carried: [child],
        order: `${child}.sortKey, ${child}.id`,
        size: () => MAX_AREAS,
        plan: writing.planNode(targetOf(field), childSets(fields), child),
      });
    },
    coverage: (field, fields) => {
      const grounds = [
        {
          match: [
            ...answering(writing, area, "unit", day),
            "MATCH (unit)<-[:AREA]-(:Organization)<-[:ORGANIZATION]-(held:Membership)",
            ...whereClause(holding(writing, "held", day)),
          ],
          assertion: "held",
          days: ["shownFrom", "shownUntil"],
        },
      ] as const;
      return { ...asField(planCoverage(writing, field, fields, [area], grounds)), cost: () => 1 };
    },
    bodies: (field, fields) => {
      const [unit, body] = [writing.node(), writing.node()];
      return planRows(writing, {
        bound: [area],
        match: [
          ...answering(writing, area, unit, day),
          `MATCH (${unit})<-[:AREA]-(${body}:Organization)`,
          ...whereClause(existsOn(writing.model.thing("Organization").span, body, day)),
        ],
        carried: [body, unit],
        order: `${unit}.sortKey, ${unit}.id, ${body}.lineUp, ${body}.sortKey, ${body}.id`,
        size: (filling) => sizeOf(field, filling, MAX_BODIES),
        plan: planView(writing, targetOf(field), fields, {
          organization: theThing(writing, body),
          posts: postsOf(writing, body, day),
        }),
      });
    },
  });
  const named = writing.node();
  const asked = writing.parameter((filling) => String(filling.arguments(use).area));
  return planHead(writing, [], lookUp(named, `${named}.id = ${asked}`, area, "Area"), plan);
};

function postsOf(writing: Writing, body: string, day: string): ReturnType<typeof theThing> {
  return (field, fields) => {
    const post = writing.node();
    return planRows(writing, {
      bound: [body],
      match: [`MATCH (${body})<-[:ORGANIZATION]-(${post}:Post)`],
      carried: [post],
      order: `${post}.lineUp, ${post}.sortKey, ${post}.id`,
      size: (filling) => sizeOf(field, filling, MAX_POSTS),
      plan: planView(writing, targetOf(field), fields, {
        post: theThing(writing, post),
        holders: (holder, holders) => {
          const membership = writing.node();
          return planRows(writing, {
            bound: [post],
            match: [`MATCH (${post})<-[:POST]-(${membership}:Membership)`, ...whereClause(holding(writing, membership, day))],
            carried: [membership],
            order: `${membership}.began, ${membership}.id`,
            size: (filling) => sizeOf(holder, filling, MAX_HOLDERS),
            plan: writing.planNode(targetOf(holder), childSets(holders), membership),
          });
        },
      }),
    });
  };
}

/** Conditions that a membership is held on the day, or presumed to be. */
function holding(writing: Writing, membership: string, day: string): readonly string[] {
  return [...existsOn(writing.model.thing("Membership").span, membership, day), `${membership}.shownFrom <= ${day}`];
}

/** Clauses that bind to `unit`, each once, the areas that answer for `area` on the day. */
function answering(writing: Writing, area: string, unit: string, day: string): readonly string[] {
  const { span } = writing.model.thing("Area");
  const standing = existsOn(span, unit, day).join(" AND ");
  return [
    `CALL (${area}) {`,
    ...indent([
      `MATCH (${area})-[:SUCCEEDED_BY*0..${MAX_REFORMS}]->(${unit}:Area)`,
      `WHERE ${standing} AND (${area}.existsUntil < ${day} OR ${unit}.id = ${area}.id)`,
      `RETURN ${unit}`,
      "UNION",
      `MATCH (${area})<-[:SUCCEEDED_BY*1..${MAX_REFORMS}]-(${unit}:Area)`,
      `WHERE ${standing} AND ${area}.existsFrom > ${day}`,
      `RETURN ${unit}`,
    ]),
    "}",
  ];
}
