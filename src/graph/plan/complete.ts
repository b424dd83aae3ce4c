import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { FieldMapping } from "../../../schema/mapping.js";
import { childSets, collectFields, possibleTypes, type Selection } from "./selection.js";
import { EmptyTree, type Tree, TYPE } from "./writing.js";

/**
 * The walk from a tree to the response's data, compiled once for an operation: what graphql's own execution gives, in a
 * tenth of the time. It knows no errors: where one is due it throws Unfit, and graphql has to walk the same tree.
 */
export type Complete = (tree: Tree) => Tree;

/** A value that is not what the schema promises; graphql finds it again and says which. */
class Unfit extends Error {
  override readonly name = "Unfit";
}

/** Undefined for what is not in the tree alone: the schema's own questions about itself, and fields that the API supplies. */
export function compileComplete(
  selection: Selection,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Complete | undefined {
  try {
    return completeObject(selection, type, fields) as Complete;
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}

type Completing = (value: unknown) => unknown;

function completeObject(selection: Selection, type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): Completing {
  const keys: string[] = [];
  const parts: Completing[] = [];
  for (const [key, nodes] of fields) {
    keys.push(key);
    parts.push(completeField(selection, type, nodes));
  }
  return (value) => {
    const tree = value as Tree;
    const data = new EmptyTree();
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string;
      data[key] = (parts[index] as Completing)(tree[key]);
    }
    return data;
  };
}

function completeField(selection: Selection, type: GraphQLObjectType, nodes: readonly FieldNode[]): Completing {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name];
  if (!field || (field.extensions.graph as FieldMapping | undefined)?.kind === "supplied") throw new Unfit();
  return completeType(selection, field.type, nodes);
}

function completeType(selection: Selection, type: GraphQLOutputType, nodes: readonly FieldNode[]): Completing {
  if (isNonNullType(type)) {
    const complete = completeType(selection, type.ofType, nodes);
    return (value) => complete(value) ?? unfit();
  }
  if (isListType(type)) {
    const complete = completeType(selection, type.ofType, nodes);
    return (value) => (Array.isArray(value) ? value.map((one) => complete(one)) : absent(value));
  }
  if (isLeafType(type)) return (value) => (value === null || value === undefined ? null : serialized(type.serialize(value)));
  if (isObjectType(type)) return orNull(completeObject(selection, type, collectFields(selection, type, childSets(nodes))));
  return isAbstractType(type) ? orNull(completeAbstract(selection, type, nodes)) : unfit();
}

/** A kind's walk is made when one of the kind is met: a document can ask something else of each of many kinds, at each level. */
function completeAbstract(selection: Selection, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Completing {
  const known = new Map<string, Completing>();
  return (value) => {
    const name = (value as Tree & { readonly [TYPE]?: string })[TYPE] ?? unfit();
    const complete = known.get(name) ?? completeKind(name);
    known.set(name, complete);
    return complete(value);
  };

  function completeKind(name: string): Completing {
    const kind = possibleTypes(selection.schema, type).find((one) => one.name === name) ?? unfit();
    return completeObject(selection, kind, collectFields(selection, kind, childSets(nodes)));
  }
}

function orNull(complete: Completing): Completing {
  return (value) => (typeof value === "object" && value !== null ? complete(value) : absent(value));
}

function serialized(value: unknown): unknown {
  return value ?? unfit();
}

function absent(value: unknown): null {
  return value === null || value === undefined ? null : unfit();
}

function unfit(): never {
  throw new Unfit();
}
