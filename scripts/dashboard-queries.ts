import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isEnumType,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  typeFromAST,
  validate,
} from "graphql";
import { projectRoot } from "./project-root.js";
import { createQueryTypes, type QueryTypes } from "./query-types.js";

/** Where the dashboard's queries stand: a `.graphql` file beside each view. */
const dashboard = join(projectRoot, "src", "web", "dashboard");
const HEAD = "// Made from the SDL and the queries beside the views by `npm run generate`.\n\n";

interface QueryFile {
  readonly path: string;
  readonly document: DocumentNode;
}

/**
 * The dashboard's queries as typed constants: for every `x.graphql` an `x.query.ts` with the text of each operation and the
 * types of its variables and answer, and of each fragment. Throws what is wrong with a query, so that a change of the SDL
 * that a view does not follow is noticed where the SDL is made.
 */
export function dashboardQueries(schema: GraphQLSchema): readonly (readonly [string, string])[] {
  const files = readQueryFiles();
  validateAll(schema, files);
  const fragments = new Map(files.flatMap(({ document }) => fragmentsOf(document)).map((fragment) => [fragment.name.value, fragment]));
  const types = createQueryTypes(schema, fragments);
  return [
    [join(dashboard, "data", "enums.ts"), HEAD + enumsOf(schema)],
    ...files.map(({ path, document }) => {
      const parts = document.definitions.map((definition) => {
        if (definition.kind === "FragmentDefinition") return fragmentText(schema, definition, types);
        if (definition.kind === "OperationDefinition") return operationText(schema, definition, fragments, types);
        throw new Error(`${relative(projectRoot, path)}: expected queries and fragments, found a ${definition.kind}`);
      });
      return [path.replace(/\.graphql$/, ".query.ts"), HEAD + importsFor(schema, path, parts.join("\n")) + parts.join("\n")] as const;
    }),
  ];
}

function readQueryFiles(): readonly QueryFile[] {
  const names = readdirSync(dashboard, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".graphql"));
  return names.sort().map((name) => ({ path: join(dashboard, name), document: parse(readFileSync(join(dashboard, name), "utf8")) }));
}

/** Each file with the fragments of all others. */
function validateAll(schema: GraphQLSchema, files: readonly QueryFile[]): void {
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  for (const { path, document } of files) {
    const others = files.filter((file) => file.path !== path).flatMap((file) => fragmentsOf(file.document));
    const [wrong] = validate(schema, concatAST([document, { kind: document.kind, definitions: others }]), rules);
    if (wrong) throw new Error(`${relative(projectRoot, path)}: ${wrong.message}`);
  }
}

function fragmentsOf({ definitions }: DocumentNode): readonly FragmentDefinitionNode[] {
  return definitions.flatMap((definition) => (definition.kind === "FragmentDefinition" ? [definition] : []));
}

function fragmentText(
  schema: GraphQLSchema,
  { name, typeCondition, selectionSet }: FragmentDefinitionNode,
  { typeOf }: QueryTypes,
): string {
  const type = typeFromAST(schema, typeCondition);
  if (!type) throw new Error(`The fragment ${name.value} is on a type that is not in the SDL`);
  return `export type ${name.value} = ${typeOf(type, [selectionSet])};\n`;
}

function operationText(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { typeOf, variablesOf }: QueryTypes,
): string {
  const root = schema.getQueryType();
  const name = operation.name?.value;
  if (!root || name === undefined) throw new Error("A query of the dashboard has no name, or the SDL no queries");
  const takes = (operation.variableDefinitions ?? []).map(({ variable }) => `"${variable.name.value}"`);
  const needed = fragmentsIn(print(operation), fragments);
  const text = [operation, ...[...needed].sort().flatMap((each) => fragments.get(each) ?? [])].map(print).join("\n\n");
  return [
    `export type ${name}Data = ${typeOf(root, [operation.selectionSet])};\n\n`,
    `export type ${name}Variables = ${variablesOf(operation)};\n\n`,
    `export const ${name}: Query<${name}Data, ${name}Variables> = {\n`,
    `  name: "${name}",\n  takes: [${takes.join(", ")}],\n  text: \`${text}\`,\n};\n`,
  ].join("");
}

/** The names of the fragments that a text spreads, and of those that they spread. */
function fragmentsIn(text: string, fragments: ReadonlyMap<string, FragmentDefinitionNode>, found = new Set<string>()): Set<string> {
  for (const [, name = ""] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
    const fragment = fragments.get(name);
    if (found.has(name) || !fragment) continue;
    found.add(name);
    fragmentsIn(print(fragment), fragments, found);
  }
  return found;
}

function importsFor(schema: GraphQLSchema, path: string, body: string): string {
  const types = body.replace(/`[^`]*`/g, "");
  const enums = enumsIn(schema).filter((name) => new RegExp(`\\b${name}\\b(?!")`).test(types));
  const to = relative(dirname(path), join(dashboard, "data"));
  const data = to.startsWith(".") ? to : `./${to}`;
  const lines = [
    ...(enums.length > 0 ? [`import type { ${enums.join(", ")} } from "${data}/enums.js";\n`] : []),
    ...(types.includes(": Query<") ? [`import type { Query } from "${data}/query.js";\n`] : []),
  ];
  return lines.length === 0 ? "" : `${lines.join("")}\n`;
}

function enumsIn(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith("__"))
    .map(({ name }) => name)
    .sort();
}

/** Each enum as its values and, under the same name, their type: what a dictionary must have a word for. */
function enumsOf(schema: GraphQLSchema): string {
  return enumsIn(schema)
    .map((name) => {
      const type = schema.getType(name);
      const values = isEnumType(type) ? type.getValues().map((value) => `"${value.name}"`) : [];
      return `export const ${name} = [${values.join(", ")}] as const;\nexport type ${name} = (typeof ${name})[number];\n`;
    })
    .join("\n");
}
