import { type GraphQLObjectType, isObjectType } from "graphql";
import { MAX_PAGE } from "../../../schema/decorators.js";
import { planPage } from "../plan/page.js";
import { childSets } from "../plan/selection.js";
import { planRows, planView, targetOf, theThing } from "../plan/view.js";
import type { Question } from "../plan/writing.js";

/** More unnamed groups than any report of one event names. */
const MAX_GROUPS = 10;

/**
 * Who might be expected at an event and is not named there: those whom the evidence shows on its first day in a post of a
 * body that was there, in its own name or by somebody in a post of it, or of a body that a reported group is said to come
 * from. Memberships that are only presumed do not count. A group, or the delegation somebody came with, covers a person
 * who that day held a post of a body it comes from, or of the body that one is a part of: a deputy secretary may be among the
 * comrades of the Standing Committee. Where no body is named it covers those of a body of its kinds and area. `covered` keeps
 * only those, or leaves them out.
 */
export const notNamed: Question = (writing, use, nodes, node) => {
  const connection = targetOf(use);
  if (node === undefined || !isObjectType(connection)) throw new Error(`plan: ${use.name} is asked of an event`);
  const [body, membership] = [writing.node(), writing.node()];
  const { covered } = writing.example.arguments(use);
  const isCovered = `EXISTS { ${groupsOver(node, membership).join(" ")} }`;
  return planPage(writing, {
    use,
    connection,
    sets: childSets(nodes),
    child: membership,
    open: `CALL (${node}) {`,
    match: [
      `CALL (${node}) {`,
      `  MATCH (${node})<-[:REPRESENTED_AT]-(${body}:Organization)`,
      `  RETURN ${body}`,
      "  UNION",
      `  MATCH (${node})<-[:ATTENDED]-(:Group)-[:ORGANIZATION]->(${body}:Organization)`,
      `  RETURN ${body}`,
      "}",
      `MATCH (${body})<-[:ORGANIZATION]-(${membership}:Membership)`,
    ],
    where: [
      ...shownAt(node, membership),
      `NOT EXISTS { MATCH (${membership})-[:PERSON]->(:Person)-[:ATTENDED]->(there:Event) WHERE there.id = ${node}.id }`,
      ...(typeof covered === "boolean" ? [covered ? isCovered : `NOT ${isCovered}`] : []),
    ],
    sorted: [],
    distinct: true,
    order: ["lineUp", "began"],
    cap: MAX_PAGE,
    row: (type, fields) =>
      planView(writing, type as GraphQLObjectType, fields, {
        membership: theThing(writing, membership),
        coveredBy: (field, wanted) => {
          const group = writing.node();
          return planRows(writing, {
            bound: [node, membership],
            match: groupsOver(node, membership, group),
            carried: [group],
            distinct: true,
            order: `${group}.sortKey, ${group}.id`,
            size: () => MAX_GROUPS,
            plan: writing.planNode(targetOf(field), childSets(wanted), group),
          });
        },
      }),
  });
};

/** Clauses that bind the groups at the event that may include the person of the membership. */
function groupsOver(event: string, membership: string, group = "g"): readonly string[] {
  return [
    // Apart, because one pattern does not walk one relationship twice: the post may be the very one that is covered.
    `MATCH (${membership})-[:PERSON]->(who:Person)`,
    `MATCH (who)<-[:PERSON]-(held:Membership)-[:ORGANIZATION]->(home:Organization)`,
    `MATCH (${event})<-[:EVENT]-(seen:Attendance)`,
    `MATCH (seen)-[:ATTENDEE|DELEGATION]->(${group}:Group)`,
    `WHERE ${shownAt(event, "held").join(" AND ")}`,
    `AND (EXISTS { MATCH (${group})-[:ORGANIZATION]->(of:Organization) WHERE of.id = home.id }`,
    `OR EXISTS { MATCH (${group})-[:ORGANIZATION]->(:Organization)-[:PARENT]->(of:Organization) WHERE of.id = home.id }`,
    `OR (NOT EXISTS { MATCH (${group})-[:ORGANIZATION]->(:Organization) }`,
    `AND coalesce(home.kind IN ${group}.ofKinds, true)`,
    `AND EXISTS { MATCH (${group})-[:AREA]->(land:Area)<-[:AREA]-(same:Organization) WHERE same.id = home.id }))`,
  ];
}

function shownAt(event: string, membership: string): readonly string[] {
  return [`${membership}.shownFrom <= ${event}.startMin`, `${membership}.shownUntil >= ${event}.startMin`];
}
