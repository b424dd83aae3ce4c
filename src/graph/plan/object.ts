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
  return isObjectType(type) ? planObject(writing, type, sets, node, []) : planAbstract(writing, type, sets, node);
}

function planObject(
  writing: Writing,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  node: string,
  lead: readonly string[],
): NodePlan {
  const plans = [...collectFields(writing.selection, type, sets)].flatMap(([key, nodes]) => {
    const [first] = nodes;
    return first && !first.name.value.startsWith("__") ? [{ key, plan: planField(writing, type, nodes, first, node) }] : [];
  });
  return assemble(type, plans, lead);
}

/**
 * A branch for each kind of thing of which more than the id is asked; the others share one expression. Each branch is
 * null for a node of another kind, so the first that is not null is the node's own.
 */
function planAbstract(writing: Writing, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], node: string): NodePlan {
  const branches = possibleTypes(writing.selection.schema, type)
    .filter((kind) => !onlyIdentity(collectFields(writing.selection, kind, sets)))
    .map((kind) => {
      const plan = planObject(writing, kind, sets, node, [`'${kind.name}'`]);
      const column = writing.column();
      const clauses = [
        `CALL (${node}) {`,
        ...indent([`WITH ${node} WHERE ${node}:${kind.name}`, ...plan.clauses, `RETURN head(collect(${plan.expression})) AS ${column}`]),
        "}",
      ];
      return { kind: kind.name, plan, column, clauses };
    });
  const identityKeys = new Map(
    possibleTypes(writing.selection.schema, type).map((kind) => {
      const fields = collectFields(writing.selection, kind, sets);
      return [kind.name, [...fields].filter(([, [first]]) => first?.name.value === "id").map(([key]) => key)];
    }),
  );
  const identity = `[head([l IN labels(${node}) WHERE l <> 'Node']), ${node}.id]`;
  const alternatives = [...branches.map(({ column }) => column), ...(branches.length < identityKeys.size ? [identity] : [])];
  return {
    clauses: branches.flatMap(({ clauses }) => clauses),
    columns: branches.map(({ column }) => column),
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
