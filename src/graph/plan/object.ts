import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import type { FieldMapping } from "../../../schema/mapping.js";
import { planRelation } from "./relation.js";
import { childSets, collectFields, possibleTypes } from "./selection.js";
import { planSupplied } from "./supplied.js";
import { assemble } from "./view.js";
import { type FieldPlan, indent, type NodePlan, type Tree, TYPE, type Use, type Writing } from "./writing.js";

/** Plans what is selected of the node bound to `node`, of one kind or of several. */
export function planNode(writing: Writing, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], node: string): NodePlan {
  return isObjectType(type) ? planObject(writing, kindOf(writing, type, sets), node) : planAbstract(writing, type, sets, node);
}

/** A kind of thing, and the fields asked of it. */
interface Kind {
  readonly type: GraphQLObjectType;
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
}

function kindOf(writing: Writing, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Kind {
  return { type, fields: collectFields(writing.selection, type, sets) };
}

/** A field that has been planned already, where it has. */
type Planned = (type: GraphQLObjectType, nodes: readonly FieldNode[]) => FieldPlan | undefined;

function planObject(
  writing: Writing,
  { type, fields }: Kind,
  node: string,
  lead: readonly string[] = [],
  planned: Planned = () => undefined,
): NodePlan {
  const plans = [...fields].flatMap(([key, nodes]) => {
    const [first] = nodes;
    if (!first || first.name.value.startsWith("__")) return [];
    return [{ key, plan: planned(type, nodes) ?? planField(writing, type, nodes, first, node) }];
  });
  return assemble(type, plans, lead);
}

/**
 * A branch for each kind of thing of which more than the id is asked; the others share one expression. Each branch is
 * null for a node of another kind, so the first that is not null is the node's own. Planning a subquery takes Neo4j
 * milliseconds, and an interface has many kinds: what is asked of several alike stands before the branches, and a branch
 * that fetches nothing of its own is a case of one expression.
 */
function planAbstract(writing: Writing, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], node: string): NodePlan {
  const all = possibleTypes(writing.selection.schema, type).map((kind) => kindOf(writing, kind, sets));
  const kinds = all.filter(({ fields }) => !onlyIdentity(fields));
  const shared = planShared(writing, kinds, node);
  const branches = kinds.map((kind) => {
    const plan = planObject(writing, kind, node, [`'${kind.type.name}'`], shared.planned);
    return { kind: kind.type.name, plan, ...branchOf(writing, [node, ...shared.columns], kind.type.name, plan) };
  });
  const identityKeys = new Map(
    all.map(({ type: { name }, fields }) => [name, [...fields].filter(([, [first]]) => first?.name.value === "id").map(([key]) => key)]),
  );
  const columns = branches.flatMap(({ columns }) => columns);
  const cases = branches.flatMap(({ cases }) => cases);
  const alternatives = [
    ...columns,
    ...(cases.length > 0 ? [`CASE ${cases.join(" ")} END`] : []),
    ...(branches.length < all.length ? [`[head([l IN labels(${node}) WHERE l <> 'Node']), ${node}.id]`] : []),
  ];
  return {
    clauses: [...shared.clauses, ...branches.flatMap(({ clauses }) => clauses)],
    columns: [...shared.columns, ...columns],
    expression: alternatives.length === 1 ? (alternatives[0] ?? "null") : `coalesce(${alternatives.join(", ")})`,
    read: (value, filling) => {
      if (!Array.isArray(value)) return null;
      const [kind, id] = value;
      const branch = branches.find((one) => one.kind === kind);
      if (branch) return branch.plan.read(value, filling);
      const tree: Tree = Object.fromEntries((identityKeys.get(String(kind)) ?? []).map((key) => [key, id]));
      return Object.assign(tree, { [TYPE]: kind });
    },
    // A node is of one kind only, so the costliest branch bounds it.
    cost: (filling) => branches.reduce((most, { plan }) => Math.max(most, plan.cost(filling)), 0),
  };
}

/** What gives a node's value when it is of that kind: a column of its own, or a case. */
function branchOf(
  writing: Writing,
  bound: readonly [node: string, ...columns: string[]],
  kind: string,
  plan: NodePlan,
): { readonly clauses: readonly string[]; readonly columns: readonly string[]; readonly cases: readonly string[] } {
  const [node] = bound;
  if (plan.clauses.length === 0) return { clauses: [], columns: [], cases: [`WHEN ${node}:${kind} THEN ${plan.expression}`] };
  const column = writing.column();
  const carried = bound.join(", ");
  const block = [`WITH ${carried} WHERE ${node}:${kind}`, ...plan.clauses, `RETURN head(collect(${plan.expression})) AS ${column}`];
  return { clauses: [`CALL (${carried}) {`, ...indent(block), "}"], columns: [column], cases: [] };
}

/** Plans once what is asked of several kinds by the same words and found by the same way, such as an interface's citations. */
function planShared(
  writing: Writing,
  kinds: readonly Kind[],
  node: string,
): { readonly clauses: readonly string[]; readonly columns: readonly string[]; readonly planned: Planned } {
  const ways = new Map<string, { readonly type: GraphQLObjectType; readonly nodes: readonly FieldNode[] }[]>();
  const numbers = new Map<FieldNode, number>();
  const numberOf = (field: FieldNode) => {
    const number = numbers.get(field) ?? numbers.size;
    numbers.set(field, number);
    return number;
  };
  const wayOf: (...asked: Parameters<Planned>) => string | undefined = (type, nodes) => {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    const mapping = field && mappingOf(field, type);
    if (mapping?.kind !== "reference" && (mapping?.kind !== "path" || mapping.shape === "page")) return undefined;
    const hops = writing.model.hops(writing.model.classOf(type.name), mapping.name);
    return JSON.stringify([nodes.map(numberOf), String(field?.type), hops, mapping]);
  };
  for (const { type, fields } of kinds)
    for (const nodes of fields.values()) {
      const way = wayOf(type, nodes);
      if (way !== undefined) ways.set(way, [...(ways.get(way) ?? []), { type, nodes }]);
    }
  const plans = new Map(
    [...ways].flatMap(([way, [one, ...others]]) => {
      const [first] = one?.nodes ?? [];
      return one && first && others.length > 0 ? [[way, planField(writing, one.type, one.nodes, first, node)]] : [];
    }),
  );
  return {
    clauses: [...plans.values()].flatMap(({ clauses }) => clauses),
    columns: [...plans.values()].flatMap(({ columns }) => columns),
    planned: (type, nodes) => {
      const plan = plans.get(wayOf(type, nodes) ?? "");
      return plan && { ...plan, clauses: [], columns: [] };
    },
  };
}

function planField(writing: Writing, type: GraphQLObjectType, nodes: readonly FieldNode[], first: FieldNode, node: string): FieldPlan {
  const field = type.getFields()[first.name.value];
  if (!field) throw new Error(`plan: ${type.name} has no field ${first.name.value}`);
  const mapping = mappingOf(field, type);
  if (mapping.kind === "property") {
    const absent = mapping.many ? [] : null;
    return { clauses: [], columns: [], expressions: [`${node}.${mapping.name}`], read: ([value]) => value ?? absent, cost: () => 0 };
  }
  const use: Use = { name: `${type.name}.${field.name}`, field, node: first };
  if (mapping.kind === "computed") {
    return {
      clauses: [],
      columns: [],
      expressions: mapping.reads.map((key) => `${node}.${key}`),
      read: (values, filling) => mapping.compute(values, { arguments: filling.arguments(use), asOf: writing.asOf.of(filling) }),
      cost: () => 0,
    };
  }
  if (mapping.kind === "question") return writing.question(mapping.question)(writing, use, nodes, node);
  if (mapping.kind === "supplied") return planSupplied(use, mapping, node);
  const target = getNamedType(field.type);
  if (!isCompositeType(target)) throw new Error(`plan: ${type.name}.${field.name} leads to nothing`);
  return planRelation(writing, { use, mapping, owner: type.name, target, sets: childSets(nodes), node });
}

function mappingOf(field: GraphQLField<unknown, unknown>, type: GraphQLObjectType): FieldMapping {
  const mapping = field.extensions.graph as FieldMapping | undefined;
  if (mapping) return mapping;
  if (field.name === "id")
    return {
      kind: "property",
      name: "id",
      description: "",
      type: "string",
      many: false,
      required: true,
      recorded: true,
      default: undefined,
      made: false,
    };
  throw new Error(`plan: ${type.name}.${field.name} has no place in the graph`);
}

function onlyIdentity(fields: ReadonlyMap<string, readonly FieldNode[]>): boolean {
  return [...fields.values()].every(([first]) => first?.name.value === "id" || first?.name.value === "__typename");
}
