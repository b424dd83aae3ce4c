import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  typeFromAST,
  validate,
} from "graphql";
import { projectRoot } from "./project-root.js";

/** Where the dashboard's queries stand: a `.graphql` file beside each view. */
const folder = join(projectRoot, "src", "web", "dashboard");
const HEAD = "// Made from the SDL and the queries beside the views by `npm run generate`.\n\n";

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

/**
 * The dashboard's queries as typed constants: for every `x.graphql` an `x.query.ts` with the text of each operation and the
 * types of its variables and answer, and of each fragment. Throws what is wrong with a query, so that a change of the SDL
 * that a view does not follow is noticed where the SDL is made.
 */
export function dashboardQueries(schema: GraphQLSchema): readonly (readonly [string, string])[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".graphql"));
  const documents = files.sort().map((file) => [join(folder, file), parse(readFileSync(join(folder, file), "utf8"))] as const);
  const all = documents.flatMap(([, { definitions }]) => definitions);
  const fragments = new Map(
    all.flatMap((definition) => (definition.kind === "FragmentDefinition" ? [[definition.name.value, definition]] : [])),
  );
  const write = createWriter(schema, fragments);
  return [
    [join(folder, "data", "enums.ts"), HEAD + enumsOf(schema)],
    ...documents.map(([path, document]) => {
      const where = relative(projectRoot, path);
      return [path.replace(/\.graphql$/, ".query.ts"), HEAD + moduleOf(document, where, write)] as const;
    }),
  ];

  function moduleOf(document: DocumentNode, where: string, { typeOf, variablesOf, textOf }: Writer): string {
    const parts = document.definitions.map((definition) => {
      if (definition.kind === "FragmentDefinition") {
        const type = typeFromAST(schema, definition.typeCondition);
        return type ? `export type ${definition.name.value} = ${typeOf(type, [definition.selectionSet])};\n` : "";
      }
      if (definition.kind !== "OperationDefinition" || !definition.name) throw new Error(`${where}: expected named queries and fragments`);
      const text = textOf(definition);
      const [wrong] = validate(schema, parse(text));
      if (wrong) throw new Error(`${where}: ${definition.name.value}: ${wrong.message}`);
      return operationOf(definition, definition.name.value, text, { typeOf, variablesOf, textOf });
    });
    const body = parts.join("\n");
    const enums = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && new RegExp(`\\b${type.name}\\b(?!")`).test(body.replace(/`[^`]*`/gs, "")),
    );
    const toData = relative(dirname(join(projectRoot, where)), join(folder, "data")) || ".";
    const from = toData.startsWith(".") ? toData : `./${toData}`;
    const imports = [
      ...(enums.length > 0
        ? [
            `import type { ${enums
              .map(({ name }) => name)
              .sort()
              .join(", ")} } from "${from}/enums.js";\n`,
          ]
        : []),
      ...(body.includes(": Query<") ? [`import type { Query } from "${from}/query.js";\n`] : []),
    ];
    return `${imports.join("")}${imports.length > 0 ? "\n" : ""}${body}`;
  }

  function operationOf(definition: OperationDefinitionNode, name: string, text: string, { typeOf, variablesOf }: Writer): string {
    const root = schema.getQueryType();
    if (!root) throw new Error("The schema has no queries");
    const variables = (definition.variableDefinitions ?? []).map(({ variable }) => `"${variable.name.value}"`);
    return [
      `export type ${name}Data = ${typeOf(root, [definition.selectionSet])};\n\n`,
      `export type ${name}Variables = ${variablesOf(definition)};\n\n`,
      `export const ${name}: Query<${name}Data, ${name}Variables> = {\n  name: "${name}",\n  takes: [${variables.join(", ")}],\n`,
      `  text: \`${text}\`,\n};\n`,
    ].join("");
  }
}

interface Writer {
  readonly typeOf: (type: GraphQLNamedType, selections: readonly SelectionSetNode[]) => string;
  readonly variablesOf: (operation: OperationDefinitionNode) => string;
  /** The operation with the fragments it needs. */
  readonly textOf: (operation: OperationDefinitionNode) => string;
}

function createWriter(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Writer {
  return { typeOf, variablesOf, textOf };

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
      if (field === "__typename") return `readonly ${key}: ${typename ?? names.map((each) => `"${each}"`).join(" | ")}`;
      const found = isObjectType(type) ? type.getFields()[field] : undefined;
      if (!found) throw new Error(`${name} has no field "${field}", which a query of the dashboard asks for`);
      const below = same.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      return `readonly ${key}: ${outputOf(found.type, below)}`;
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
      const input = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
      if (!input) throw new Error(`The variable $${variable.name.value} has a type that is not in the SDL`);
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

  function textOf(operation: OperationDefinitionNode): string {
    const needed = new Set<string>();
    gather(print(operation));
    return [operation, ...[...needed].sort().flatMap((name) => fragments.get(name) ?? [])].map(print).join("\n\n");

    function gather(text: string): void {
      for (const [, name = ""] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
        const fragment = fragments.get(name);
        if (needed.has(name) || !fragment) continue;
        needed.add(name);
        gather(print(fragment));
      }
    }
  }
}

/** Each enum as its values and, under the same name, their type: what a dictionary must have a word for. */
function enumsOf(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  return enums
    .map((type) => (isEnumType(type) ? ([type.name, type.getValues().map(({ name }) => `"${name}"`)] as const) : (["", []] as const)))
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([name, values]) => `export const ${name} = [${values.join(", ")}] as const;\nexport type ${name} = (typeof ${name})[number];\n`)
    .join("\n");
}
