import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** Makes decisions of a list of numbers, so that whoever shortens the list makes simpler queries. */
export interface Choices {
  /** From 0 to below that. */
  below(count: number): number;
  of<T>(items: readonly T[]): T;
}

export function choicesOf(numbers: readonly number[]): Choices {
  let next = 0;
  const below = (count: number) => (count === 0 ? 0 : (numbers[next++] ?? 0) % count);
  return {
    below,
    of: <T>(items: readonly T[]) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("expected something to choose from");
      return item;
    },
  };
}

export interface MadeUp {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH = 5;
const ODD_TEXTS = ["", " ", "'", "`", "\\", "a\u0301", "Đ", "\u202e", "%", ".*", "$x", "null", "x".repeat(256), "0", "\u0000", "🏔"];
const DATES = ["2023-02-27", "2021-01-01", "0001-01-01", "9999-12-31", "2023-02-30", "2023", "", "x"];

/** A query of the schema's own words: fields, fragments, aliases, directives, arguments and variables, mostly right ones. */
export function makeQuery(schema: GraphQLSchema, choices: Choices, ids: readonly string[], words: readonly string[]): MadeUp {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const root = schema.getQueryType();
  if (!root) throw new Error("a schema without queries");
  const selection = select(root, 0);
  const head = declared.length > 0 ? `query Q(${declared.join(", ")}) ` : "";
  return { query: `${head}${selection}`, variables };

  function select(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output);
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      const parts = Array.from({ length: 1 + choices.below(2) }, () => {
        const one = choices.of(possible);
        return `... on ${one.name} ${select(one, depth)}`;
      });
      return `{ __typename ${parts.join(" ")} }`;
    }
    if (!isObjectType(type)) return "";
    const fields = Object.values(type.getFields()).filter((field) => depth < DEPTH || !isObjectType(getNamedType(field.type)));
    if (fields.length === 0) return "{ __typename }";
    const count = depth === 0 ? 1 + choices.below(2) : 1 + choices.below(3);
    return `{ ${Array.from({ length: count }, (_, index) => ask(choices.of(fields), index, depth)).join(" ")} }`;
  }

  function ask(field: GraphQLField<unknown, unknown>, index: number, depth: number): string {
    const given = field.args.filter((argument) => isNonNullType(argument.type) || choices.below(3) === 0);
    const args = given.length > 0 ? `(${given.map((argument) => `${argument.name}: ${give(argument)}`).join(", ")})` : "";
    const directive = choices.below(20) === 19 ? ` @${choices.of(["skip", "include"])}(if: ${choices.of(["true", "false"])})` : "";
    const sub = select(field.type, depth + 1);
    const called = `a${index}: ${field.name}${args}${directive} ${sub}`;
    return choices.below(12) === 11 && depth > 0 ? `... @include(if: true) { ${called} }` : called;
  }

  function give(argument: GraphQLArgument): string {
    const value = make(argument.type, argument.name);
    if (choices.below(3) !== 0) return written(argument.type, value);
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${argument.type}`);
    variables[name] = value;
    return `$${name}`;
  }

  function make(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return make(type.ofType, name);
    if (choices.below(25) === 24) return null;
    if (isListType(type)) return Array.from({ length: choices.below(3) }, () => make(type.ofType, name));
    if (isEnumType(type)) return choices.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = type.isOneOf ? [choices.of(fields)] : fields.filter((field) => isNonNullType(field.type) || choices.below(3) === 0);
      return Object.fromEntries(given.map((field) => [field.name, make(field.type, field.name)]));
    }
    switch (type.name) {
      case "Int":
        return choices.below(12) === 11 ? choices.of([0, -1, 101, 1_000_000, 2 ** 31 - 1]) : 1 + choices.below(8);
      case "Boolean":
        return choices.below(2) === 0;
      case "ID":
        return choices.below(8) === 7 ? choices.of(ODD_TEXTS) : choices.of(ids);
      case "Date":
      case "PartialDate":
        return choices.of(DATES.slice(0, choices.below(6) === 5 ? undefined : 4));
      case "DateTime":
        return "2026-01-02T03:04:05Z";
      default:
        return name === "after" || choices.below(4) === 3 ? choices.of(ODD_TEXTS) : choices.of(words);
    }
  }
}

function written(type: GraphQLInputType, value: unknown): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (value === null) return "null";
  if (isListType(bare) && Array.isArray(value)) return `[${value.map((item) => written(bare.ofType, item)).join(", ")}]`;
  if (isEnumType(bare)) return String(value);
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    const parts = Object.entries(value as object).map(([name, inner]) => {
      const field = fields[name];
      return field ? `${name}: ${written(field.type, inner)}` : "";
    });
    return `{ ${parts.join(", ")} }`;
  }
  return JSON.stringify(value);
}

const PIECES = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "$",
  "@",
  "!",
  "...",
  '"',
  '"""',
  "#",
  "\\",
  "\u0000",
  "\ud800",
  "\ufeff",
  "é",
  "9".repeat(30),
  "-",
  "\n",
  "&",
  "null",
  "fragment F on Query { ...F }",
  "on",
  "query",
];

/** A text with a few of its characters taken out, doubled, exchanged or set between. */
export function damage(text: string, choices: Choices): string {
  let damaged = text;
  for (let times = 1 + choices.below(4); times > 0; times -= 1) {
    const at = choices.below(damaged.length + 1);
    const length = choices.below(12);
    const [before, cut, after] = [damaged.slice(0, at), damaged.slice(at, at + length), damaged.slice(at + length)];
    damaged =
      [before + after, before + choices.of(PIECES) + cut + after, before + cut + cut + after, before + choices.of(PIECES) + after][
        choices.below(4)
      ] ?? "";
  }
  return damaged;
}
