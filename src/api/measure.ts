import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";

/** How large an operation is once its fragments are expanded. */
export interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/**
 * Measures operations of one document. A fragment is measured once and counted where it is spread, so a document whose
 * fragments double each other costs no more than it is long; one that spreads itself counts as nothing (graphql's own
 * rules refuse it). Recursion is as deep as the document's tokens allow, which the parser bounds.
 */
export function measurer(document: DocumentNode): (operation: OperationDefinitionNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Size>();

  return (operation) => {
    const inside = selections(operation.selectionSet);
    const definitions = operation.variableDefinitions?.reduce((sum, variable) => sum + (variable.directives?.length ?? 0), 0) ?? 0;
    return { ...inside, directives: inside.directives + definitions + (operation.directives?.length ?? 0) };
  };

  function selections(set: SelectionSetNode): Size {
    let sum = nothing;
    for (const selection of set.selections) {
      const own = selection.directives?.length ?? 0;
      switch (selection.kind) {
        case Kind.FIELD: {
          const introspection = selection.name.value === "__schema" || selection.name.value === "__type";
          const below = selection.selectionSet ? selections(selection.selectionSet) : nothing;
          sum = add(sum, {
            depth: introspection ? 1 : below.depth + 1,
            fields: below.fields + 1,
            aliases: below.aliases + (selection.alias ? 1 : 0),
            directives: below.directives + own,
            rootFields: 1,
          });
          break;
        }
        case Kind.INLINE_FRAGMENT:
          sum = add(sum, withDirectives(selections(selection.selectionSet), own));
          break;
        case Kind.FRAGMENT_SPREAD:
          sum = add(sum, withDirectives(fragment(selection.name.value), own));
          break;
        default:
          selection satisfies never;
      }
    }
    return sum;
  }

  function fragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const definition = fragments.get(name);
    const size = definition ? withDirectives(selections(definition.selectionSet), definition.directives?.length ?? 0) : nothing;
    measured.set(name, size);
    return size;
  }
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

function add(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    rootFields: one.rootFields + other.rootFields,
  };
}

function withDirectives(size: Size, directives: number): Size {
  return { ...size, directives: size.directives + directives };
}
