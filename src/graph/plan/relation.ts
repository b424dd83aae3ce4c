import type { GraphQLCompositeType, SelectionSetNode } from "graphql";
import { getNamedType, isCompositeType, isObjectType } from "graphql";
import type { FieldFilter, PathMapping, ReferenceMapping } from "../../../schema/mapping.js";
import type { Hop } from "../../../schema/model.js";
import type { ParameterValue } from "../../store/store.js";
import { onTheDay, sizeOf, whereClause } from "./clauses.js";
import { orderBy, sortKeys } from "./keyset.js";
import { type Page, planPage } from "./page.js";
import { planHead, planRows } from "./view.js";
import type { FieldPlan, Use, Writing } from "./writing.js";

/** A field that crosses relationships, in one operation. */
export interface Relation {
  readonly use: Use;
  readonly mapping: ReferenceMapping | PathMapping;
  /** The type that has the field. */
  readonly owner: string;
  readonly target: GraphQLCompositeType;
  readonly sets: readonly SelectionSetNode[];
  /** The variable the owner is bound to. */
  readonly node: string;
}

/** Plans a field that crosses relationships: one thing, a capped list, or a page. */
export function planRelation(writing: Writing, relation: Relation): FieldPlan {
  const { mapping } = relation;
  const hops = writing.model.hops(writing.model.classOf(relation.owner), mapping.name);
  if (mapping.kind === "path" && mapping.shape === "page") return planPageOf(writing, relation, mapping, hops);
  const many = mapping.kind === "reference" ? mapping.many : mapping.shape === "list";
  return many ? planList(writing, relation, hops) : planOne(writing, relation, hops);
}

function planOne(writing: Writing, { target, sets, node }: Relation, hops: readonly Hop[]): FieldPlan {
  const child = writing.node();
  const plan = writing.planNode(target, sets, child);
  return planHead(writing, [node], [`MATCH ${pattern(node, hops, child)}`], plan);
}

function planList(writing: Writing, relation: Relation, hops: readonly Hop[]): FieldPlan {
  const { use, mapping, target, sets, node } = relation;
  const child = writing.node();
  const plan = writing.planNode(target, sets, child);
  // A list of references keeps the order it was recorded in, which stands on its relationships.
  const link = mapping.kind === "reference" ? writing.relationship() : undefined;
  const keys = sortKeys(mapping.kind === "path" ? mapping.order : []);
  return planRows(writing, {
    bound: [node],
    match: [
      `MATCH ${pattern(node, hops, child, link)}`,
      ...whereClause(mapping.kind === "path" ? conditions(writing, relation, mapping, target, child) : []),
    ],
    carried: link ? [child, link] : [child],
    distinct: link === undefined && repeats(hops),
    order: link ? `${link}.position, ${orderBy(child, keys)}` : orderBy(child, keys),
    size: (filling) => sizeOf(use, filling, mapping.cap),
    plan,
  });
}

function planPageOf(writing: Writing, relation: Relation, mapping: PathMapping, hops: readonly Hop[]): FieldPlan {
  const { use, target, sets, node } = relation;
  if (!isObjectType(target)) throw new Error(`plan: ${use.name} is not a connection`);
  const child = writing.node();
  const row = getNamedType(target.getFields().nodes?.type);
  if (!isCompositeType(row)) throw new Error(`plan: ${use.name} has no nodes`);
  const where = conditions(writing, relation, mapping, row, child);
  return planPage(writing, {
    use,
    connection: target,
    sets,
    child,
    open: `CALL (${node}) {`,
    match: [`MATCH ${pattern(node, hops, child)}`],
    where,
    sorted: [],
    distinct: repeats(hops),
    owned: mapping.ownerKey === undefined ? undefined : ownedBy(node, mapping.ownerKey, hops, child),
    order: mapping.order,
    cap: mapping.cap,
  });
}

function ownedBy(node: string, key: string, hops: readonly Hop[], child: string): Page["owned"] {
  return { key, match: `MATCH (${child}:${hops.at(-1)?.label} {${key}: ${node}.id})` };
}

/** The pattern from a bound node over its hops to a new one; the bound node stands first, where every engine starts. */
function pattern(from: string, hops: readonly Hop[], to: string, link?: string): string {
  return hops.reduce((text, { relationship, direction, label }, index) => {
    const last = index === hops.length - 1;
    const edge = `[${last && link ? link : ""}:${relationship}]`;
    const arrow = direction === "out" ? `-${edge}->` : `<-${edge}-`;
    return `${text}${arrow}(${last ? to : ""}${label === undefined ? "" : `:${label}`})`;
  }, `(${from})`);
}

/** What narrows a list. A list of references is a thing's own and never narrowed; a list read over other things may be. */
function conditions(
  writing: Writing,
  { use, node }: Relation,
  mapping: PathMapping,
  row: GraphQLCompositeType,
  child: string,
): readonly string[] {
  return [
    ...comparisons(mapping, node, child),
    ...filters(writing, use, mapping.filters, child),
    ...(mapping.timeless ? [] : onTheDay(writing, row, child)),
  ];
}

function comparisons(mapping: PathMapping, node: string, child: string): readonly string[] {
  return mapping.where.map(({ key, is, owner }) => `${child}.${key} ${is} ${node}.${owner}`);
}

function filters(writing: Writing, use: Use, declared: Readonly<Record<string, FieldFilter>>, child: string): readonly string[] {
  const given = writing.example.arguments(use);
  return Object.entries(declared)
    .filter(([argument]) => given[argument] !== undefined && given[argument] !== null)
    .map(([argument, { key, is }]) => {
      const parameter = writing.parameter((filling) => filling.arguments(use)[argument] as ParameterValue);
      if (is === "in") return `${child}.${key} IN ${parameter}`;
      if (is === "overlaps") return `any(v IN ${child}.${key} WHERE v IN ${parameter})`;
      return `${child}.${key} ${is} ${parameter}`;
    });
}

function repeats(hops: readonly Hop[]): boolean {
  return hops.length > 1 || hops.some((hop) => hop.repeats);
}
