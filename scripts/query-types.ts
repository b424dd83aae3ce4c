import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

/** The scalars of the SDL as JSON brings them. */
const SCALARS: Readonly<Record<string, string>> = {
  ID: "string",
  String: "string",
  Int: "number",
  Float: "number",
  Boolean: "boolean",
  Date: "string",
  DateTime: "string",
  PartialDate: "string",
};

export interface QueryTypes {
  /** What is asked of a type, as TypeScript; of an interface or union a shape for the kinds of which the same is asked. */
  readonly typeOf: (type: GraphQLNamedType, selections: readonly SelectionSetNode[]) => string;
  readonly variablesOf: (operation: OperationDefinitionNode) => string;
}

/** Writes the types of valid queries; fragments are spread out, so that a fragment's own type fits wherever it is used. */
export function createQueryTypes(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>): QueryTypes {
  return { typeOf, variablesOf };

  function typeOf(type: GraphQLNamedType, selections: readonly SelectionSetNode[]): string {
    if (isScalarType(type)) return SCALARS[type.name] ?? "unknown";
    if (isEnumType(type)) return type.name;
    if (!isAbstractType(type)) return shapeOf(selections, [type.name]);
    // The types for which the same is asked share a shape.
    const shapes = new Map<string, string[]>();
    for (const possible of schema.getPossibleTypes(type)) {
      const key = shapeOf(selections, [possible.name], "?");
      shapes.set(key, [...(shapes.get(key) ?? []), possible.name]);
    }
    return [...shapes.values()].map((names) => shapeOf(selections, names)).join(" | ");
  }

  /** What is asked of the types of these names, for which the same is asked. */
  function shapeOf(selections: readonly SelectionSetNode[], names: readonly string[], typename?: string): string {
    const [name = ""] = names;
    const type = schema.getType(name);
    const fields = new Map<string, FieldNode[]>();
    for (const field of selections.flatMap((selection) => fieldsFor(name, selection))) {
      const key = (field.alias ?? field.name).value;
      fields.set(key, [...(fields.get(key) ?? []), field]);
    }
    const lines = [...fields].map(([key, same]) => {
      const field = same[0]?.name.value ?? "";
      const asked = `readonly ${key}${same.every(({ directives = [] }) => directives.length > 0) ? "?" : ""}`;
      if (field === "__typename") return `${asked}: ${typename ?? names.map((each) => `"${each}"`).join(" | ")}`;
      const found = isObjectType(type) ? type.getFields()[field] : undefined;
      if (!found) throw new Error(`${name} has no field "${field}"`);
      const below = same.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      return `${asked}: ${outputOf(found.type, below)}`;
    });
    return lines.length === 0 ? "Record<never, never>" : `{ ${lines.join("; ")} }`;
  }

  function outputOf(type: GraphQLOutputType, below: readonly SelectionSetNode[], nullable = true): string {
    if (isNonNullType(type)) return outputOf(type.ofType, below, false);
    const inner = isListType(type) ? `readonly (${outputOf(type.ofType, below)})[]` : typeOf(type, below);
    return nullable ? `${inner} | null` : inner;
  }

  function fieldsFor(typeName: string, { selections }: SelectionSetNode): readonly FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === "Field") return [selection];
      const fragment = selection.kind === "FragmentSpread" ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const condition = fragment.typeCondition?.name.value ?? typeName;
      return covers(condition, typeName) ? fieldsFor(typeName, fragment.selectionSet) : [];
    });
  }

  function covers(condition: string, typeName: string): boolean {
    const type = schema.getType(condition);
    return condition === typeName || (isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === typeName));
  }

  function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): string {
    const lines = variableDefinitions.map(({ variable, type, defaultValue }) => {
      const input = typeFromAST(schema, type);
      if (!isInputType(input)) throw new Error(`The variable $${variable.name.value} has a type that is not in the SDL`);
      return property(variable.name.value, input, defaultValue !== undefined);
    });
    return lines.length === 0 ? "Record<never, never>" : `{ ${lines.join("; ")} }`;
  }

  function property(name: string, type: GraphQLInputType, optional = false): string {
    return `readonly ${name}${isNonNullType(type) && !optional ? "" : "?"}: ${inputOf(type)}`;
  }

  function inputOf(type: GraphQLInputType, nullable = true): string {
    if (isNonNullType(type)) return inputOf(type.ofType, false);
    const inner = isListType(type)
      ? `readonly (${inputOf(type.ofType)})[]`
      : isInputObjectType(type)
        ? `{ ${Object.values(type.getFields())
            .map((field) => property(field.name, field.type))
            .join("; ")} }`
        : isEnumType(type)
          ? type.name
          : (SCALARS[type.name] ?? "unknown");
    return nullable ? `${inner} | null | undefined` : inner;
  }
}
