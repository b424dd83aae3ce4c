import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { Float, Int, registerEnumType } from "type-graphql";
import { isDate, isDateTime, isPartialDate } from "./dates.js";
import type { ValueType } from "./mapping.js";

export const PartialDate = textScalar(
  "PartialDate",
  "A calendar date known to the day, the month or the year: 2023-02-27, 2023-02 or 2023. Never padded to a precision the source did not give.",
  "a date such as 2023-02-27, 2023-02 or 2023",
  isPartialDate,
);

export const LocalDate = textScalar("Date", "A calendar date known to the day: 2023-02-27.", "a day such as 2023-02-27", isDate);

export const DateTime = textScalar(
  "DateTime",
  "A moment with its offset from UTC, as the source gives it: 2023-02-27T18:04:00+07:00.",
  "a moment such as 2023-02-27T18:04:00+07:00",
  isDateTime,
);

/** Where an enum keeps what its values mean, out of the way of whoever lists its values. */
const MEANINGS = Symbol("govgraph:meanings");

/** What a property may be declared as. */
export type ScalarLike = GraphQLScalarType | StringConstructor | BooleanConstructor | EnumObject;
export type EnumObject = Readonly<Record<string, string>>;

/** How the record reader and the store see a declared type. */
export function valueTypeOf(declared: ScalarLike): ValueType {
  switch (declared) {
    case String:
      return "string";
    case Boolean:
      return "boolean";
    case Int:
      return "int";
    case Float:
      return "float";
    case PartialDate:
      return "partialDate";
    case LocalDate:
      return "date";
    case DateTime:
      return "dateTime";
    default:
      return { enum: Object.values(declared), meanings: Reflect.get(declared, MEANINGS) ?? [] };
  }
}

/**
 * An enum of the API: its values with what each means. Values are stored and answered by their own names.
 * Gives the object to declare properties with.
 */
export function enumeration<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): { readonly [V in Value]: V } {
  const names = Object.keys(meanings) as Value[];
  const values = Object.fromEntries(names.map((value) => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: meanings[value] }])) as {
    [V in Value]: { description: string };
  };
  registerEnumType(values, { name, description, valuesConfig });
  Object.defineProperty(values, MEANINGS, { value: names.map((value) => meanings[value]) });
  return values;
}

/** A scalar that is text of some form, which `expected` names in messages. */
function textScalar(
  name: string,
  description: string,
  expected: string,
  valid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const refused = (given: string) =>
    new GraphQLError(`${name}: expected ${expected}, got ${given}`, { extensions: { code: "BAD_USER_INPUT" } });
  const check = (value: unknown): string => {
    if (typeof value !== "string" || !valid(value)) throw refused(JSON.stringify(value));
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw refused(print(node));
      return check(node.value);
    },
  });
}
