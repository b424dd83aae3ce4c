import { type GraphQLCompositeType, isObjectType, type SelectionSetNode } from "graphql";
import { MAX_PAGE } from "../../../schema/decorators.js";
import { Relation } from "../../../schema/relation.js";
import type { ParameterValue } from "../../store/store.js";
import { existsOn, whereClause } from "../plan/clauses.js";
import { planPage } from "../plan/page.js";
import { childSets } from "../plan/selection.js";
import { type Part, planSets, targetOf } from "../plan/view.js";
import { indent, type NodePlan, type Question, type Writing } from "../plan/writing.js";
import { type Way, ways } from "./ways.js";

/** The variable of a row: a map, because a neighbour is a thing together with how it is one. */
const LINK = "link";

/**
 * What a thing is connected with directly, as a picture needs it: a row for each relation to each neighbour and each
 * assertion that states it, by relation, those read from the thing first, then by the neighbour's id. On a day, the
 * relations that may have been so and the neighbours that may have existed then.
 */
export const neighbours: Question = (writing, use, nodes) => {
  const connection = targetOf(use);
  if (!isObjectType(connection)) throw new Error(`plan: ${use.name} is not a connection`);
  const thing = writing.node();
  const id = writing.parameter((filling) => String(filling.arguments(use).id));
  const relations = Array.isArray(writing.example.arguments(use).relations)
    ? writing.parameter((filling) => filling.arguments(use).relations as ParameterValue)
    : undefined;
  const branches = ways.map((way) => linksBy(writing, way, thing, relations));
  const rows: Writing = { ...writing, planNode: (type, sets) => planNeighbour(writing, type, sets) };
  const page = planPage(rows, {
    use,
    connection,
    sets: childSets(nodes),
    child: LINK,
    open: `CALL (${thing}) {`,
    match: [
      `CALL (${thing}) {`,
      ...indent(branches.flatMap((lines, place) => (place > 0 ? ["UNION ALL", ...lines] : lines))),
      "}",
      `WITH ${LINK}`,
    ],
    where: [],
    sorted: [],
    distinct: false,
    order: ["place"],
    cap: MAX_PAGE,
  });
  const column = writing.column();
  return {
    clauses: [
      "CALL () {",
      ...indent([
        `MATCH (${thing}:Node)`,
        `WHERE ${thing}.id = ${id}`,
        ...page.clauses,
        `RETURN head(collect([${["1", ...page.columns].join(", ")}])) AS ${column}`,
      ]),
      "}",
    ],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => (Array.isArray(value) ? page.read(value.slice(1), filling) : null),
    cost: (filling) => page.cost(filling),
  };
};

/** The rows of one way: maps that name the thing and the assertion, with the keys the page is ordered by. */
function linksBy(writing: Writing, way: Way, thing: string, relations: string | undefined): readonly string[] {
  const day = writing.asOf.parameter;
  const spanOf = (kind: string) => writing.model.thing(kind).span;
  const assertion = way.assertion?.variable(thing);
  const conditions = [
    ...way.where,
    ...(day !== undefined && way.assertion && assertion ? existsOn(spanOf(way.assertion.kind), assertion, day) : []),
    ...(day !== undefined ? way.to.map((kind) => ["NOT m:".concat(kind), ...existsOn(spanOf(kind), "m", day)]).flatMap(either) : []),
  ];
  const [start, end] = way.times(thing);
  const stated = assertion === undefined ? "''" : `${assertion}.id`;
  return [
    ...(relations === undefined ? [] : [`WITH ${thing} WHERE '${way.relation}' IN ${relations}`]),
    ...way.match(thing),
    ...whereClause(conditions),
    `RETURN {place: ${placeOf(way)}, thing: m.id, assertion: ${stated}, began: ${start}, ended: ${end}, id: m.id + ' ' + ${stated}} AS ${LINK}`,
  ];
}

/** Not of that kind, or all that is asked of the kind; nothing where nothing is asked. */
function either([other = "", ...asked]: readonly string[]): readonly string[] {
  return asked.length === 0 ? [] : [`(${other} OR ${asked.join(" AND ")})`];
}

/** Where a way's rows come in the list. */
function placeOf({ relation, outgoing }: Way): number {
  return 2 * Object.keys(Relation).indexOf(relation) + (outgoing ? 0 : 1);
}

function planNeighbour(writing: Writing, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): NodePlan {
  const value =
    (expression: string, read: (value: unknown) => unknown = (found) => found ?? null): Part =>
    () => ({ clauses: [], columns: [], expressions: [expression], read: ([found]) => read(found), cost: () => 0 });
  return planSets(writing, type, sets, {
    node: found(writing, "thing"),
    assertion: found(writing, "assertion"),
    relation: value(`${LINK}.place`, (place) => Object.keys(Relation)[Math.floor(Number(place) / 2)]),
    outgoing: value(`${LINK}.place`, (place) => Number(place) % 2 === 0),
    start: value(`${LINK}.began`),
    end: value(`${LINK}.ended`),
  });
}

/** The thing whose id stands in the row. */
function found(writing: Writing, key: string): Part {
  return (use, nodes) => {
    const node = writing.node();
    const plan = writing.planNode(targetOf(use), childSets(nodes), node);
    const column = writing.column();
    const block = [
      `MATCH (${node}:Node)`,
      `WHERE ${node}.id = ${LINK}.${key}`,
      ...plan.clauses,
      `RETURN head(collect(${plan.expression})) AS ${column}`,
    ];
    return {
      clauses: [`CALL (${LINK}) {`, ...indent(block), "}"],
      columns: [column],
      expressions: [column],
      read: ([value], filling) => plan.read(value ?? null, filling),
      cost: (filling) => 1 + plan.cost(filling),
    };
  };
}
