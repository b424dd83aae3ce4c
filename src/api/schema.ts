import "reflect-metadata";
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from "graphql";
import { buildSchema } from "type-graphql";
import type { FieldMapping } from "../../schema/mapping.js";
import { things } from "../../schema/model.js";
import { asSelected } from "../graph/plan/as-selected.js";
import { childSets } from "../graph/plan/selection.js";
import { type SuppliedPage, suppliedPage } from "../graph/plan/supplied.js";
import { fillingOf, type Tree, TYPE } from "../graph/plan/writing.js";
import { QueryRoot } from "./query.js";

/** What answers a whole operation; asked by each of its root fields. */
export type AnswerOperation<Context> = (context: Context, info: Parameters<GraphQLFieldResolver<unknown, Context>>[3]) => Promise<Tree>;

/** What a page that is not in the graph is made of: plain objects by field name. `from` is the property it is computed from. */
export type Compute<Context> = (from: unknown, page: SuppliedPage, context: Context) => Promise<object>;

/** The same, called once for each request, however many ask. */
export function answeredOnce<Context extends object, Asked>(
  answer: (context: Context, asked: Asked) => Promise<Tree>,
): (context: Context, asked: Asked) => Promise<Tree> {
  const answers = new WeakMap<Context, Promise<Tree>>();
  return (context, asked) => {
    const known = answers.get(context) ?? answer(context, asked);
    answers.set(context, known);
    return known;
  };
}

/**
 * The executable schema. type-graphql makes it from the classes; then its resolvers are replaced by plain ones, because
 * an operation is answered whole: the first root field asks for the answer, every field below reads its part of the tree.
 * Only a computed field ("Release.changes") asks for something of its own.
 */
export async function buildApiSchema<Context extends object>(
  answer: AnswerOperation<Context>,
  computes: Readonly<Record<string, Compute<Context>>> = {},
): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [QueryRoot], orphanedTypes: [...things], validate: false, emitSchemaFile: false });
  const fromRoot: GraphQLFieldResolver<unknown, Context> = async (_source, _arguments, context, info) =>
    (await answer(context, info))[info.path.key];
  // By response key and not by name: an alias makes two different answers of one field.
  const fromTree: GraphQLFieldResolver<Tree, Context> = (source, _arguments, _context, info) => source[info.path.key];

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        field.resolve = type === schema.getQueryType() ? fromRoot : (computed(schema, type, field, computes) ?? fromTree);
    if (isAbstractType(type)) type.resolveType = (value: { [TYPE]?: string }) => value[TYPE];
    if (isInputObjectType(type) && type.name === "AreaKey") type.isOneOf = true;
  }
  return schema;
}

/** Computes what the tree does not hold, and gives it the form of the tree, so that the fields below read it alike. */
function computed<Context>(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  computes: Readonly<Record<string, Compute<Context>>>,
): GraphQLFieldResolver<Tree, Context> | undefined {
  const mapping = field.extensions.graph as FieldMapping | undefined;
  const name = `${type.name}.${field.name}`;
  const compute = computes[name];
  if (mapping?.kind !== "supplied" || compute === undefined) return undefined;
  return async (source, _arguments, context, { path, fieldNodes, fragments, variableValues }) => {
    const from = source[path.key];
    const [node] = fieldNodes;
    if (from === null || node === undefined) return null;
    const page = suppliedPage({ name, field, node }, mapping.cap, fillingOf(variableValues));
    const value = await compute(from, page, context);
    return asSelected({ schema, fragments, variables: variableValues }, field.type, childSets(fieldNodes), value);
  };
}

/** The schema as text, as it is checked in: types by name, fields as the classes have them. */
export function sdlOf(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return `${types
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => printType(type))
    .join("\n\n")}\n`;
}
