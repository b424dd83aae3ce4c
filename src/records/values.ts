import { z } from "zod";
import { isDate, isDateTime, isPartialDate } from "../../schema/dates.js";
import type { FactValue } from "../../schema/fact.js";
import type { EnumType, ValueType } from "../../schema/mapping.js";
import { suggestion } from "./nearest.js";
import { describePlain } from "./tree.js";

export const MAX_ID = 200;
/** What a double holds exactly. */
const EXACT_DIGITS = 15;
/** What GraphQL's Int holds. */
export const MAX_INT = 2 ** 31 - 1;
/** A title of this length still makes a cursor the API takes. */
export const MAX_TEXT = 1_000;

/** What a value of that type looks like, for messages and templates: "a whole number", "one of LEAD, CHAIR". */
export function expectedValue(type: ValueType): string {
  switch (type) {
    case "string":
      return "text";
    case "int":
      return `a whole number up to ${MAX_INT}`;
    case "float":
      return `a number of at most ${EXACT_DIGITS} digits`;
    case "boolean":
      return "true or false";
    case "partialDate":
      return "a date such as 2023-02-27, 2023-02 or 2023";
    case "date":
      return "a day such as 2023-02-27";
    case "dateTime":
      return "a moment such as 2023-02-27T18:04:00+07:00";
    default:
      return `one of ${type.enum.join(", ")}`;
  }
}

export function expectedId(kinds: readonly string[]): string {
  return `an id such as ${kinds.map((kind) => `${kind}/some-name`).join(" or ")}`;
}

/** One value of that type, read from text: YAML's own guesses at types are off. */
export function valueSchema(type: ValueType): z.ZodType<FactValue> {
  switch (type) {
    case "int":
      return integer;
    case "float":
      return scalar(expectedValue(type), (text) =>
        /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, "").length <= EXACT_DIGITS ? Number(text) + 0 : undefined,
      );
    case "boolean":
      return scalar(expectedValue(type), (text) => (text === "true" ? true : text === "false" ? false : undefined));
    default:
      return textSchema(type);
  }
}

/** The form of the ids of these kinds. */
export function idPattern(kinds: readonly string[]): string {
  return `^(?:${kinds.join("|")})(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+$`;
}

/** The types whose values are kept as text, which are those a list can have. */
export function textSchema(type: ValueType): z.ZodType<string> {
  switch (type) {
    case "string":
      return words;
    case "partialDate":
      return scalar(expectedValue(type), (text) => (isPartialDate(text) ? text : undefined));
    case "date":
      return scalar(expectedValue(type), (text) => (isDate(text) ? text : undefined));
    case "dateTime":
      return scalar(expectedValue(type), (text) => (isDateTime(text) ? text : undefined));
    case "int":
    case "float":
    case "boolean":
      throw new Error(`schema: a list of ${type} values cannot be recorded`);
    default:
      return oneOf(type);
  }
}

/** An address: the kind, a slash, a readable name in ASCII. `kind` undefined for any kind. */
export function idSchema(kind: string | undefined): z.ZodType<string> {
  const form = new RegExp(idPattern([kind ?? "[a-z]+"]), "u");
  return scalar(expectedId([kind ?? "person"]), (text) => (form.test(text) && text.length <= MAX_ID ? text : undefined));
}

export const integer: z.ZodType<number> = scalar(expectedValue("int"), (text) =>
  /^(?:0|-?[1-9]\d{0,9})$/u.test(text) && Math.abs(Number(text)) <= MAX_INT ? Number(text) : undefined,
);

/** Control characters, half characters, separators of lines, marks that turn the direction of text, and the byte order mark. */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** One line of text. Inner spaces stay as they are; those around it are a slip of quoting. */
export const words: z.ZodType<string> = scalar(expectedValue("string"), (text) => text).superRefine((text, context) => {
  const unwanted = UNWANTED.exec(text)?.[0];
  if (unwanted !== undefined) {
    const code = (unwanted.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    context.addIssue({ code: "custom", message: `expected one line of text, got the control character U+${code} in it` });
  } else if (text.length > MAX_TEXT) {
    context.addIssue({ code: "custom", message: `expected at most ${MAX_TEXT} characters, got ${text.length}` });
  } else if (text !== text.trim()) {
    context.addIssue({ code: "custom", message: "expected no spaces around the text" });
  }
});

function oneOf(type: EnumType): z.ZodType<string> {
  return scalar(
    expectedValue(type),
    (text) => (type.enum.includes(text) ? text : undefined),
    (text) => suggestion(text, type.enum),
  );
}

function scalar<T>(expected: string, read: (text: string) => T | undefined, hint: (text: string) => string = () => "") {
  const wrong = (input: unknown) =>
    input === undefined ? `is missing: expected ${expected}` : `expected ${expected}, got ${describePlain(input)}`;
  return z.string({ error: ({ input }) => wrong(input) }).transform((text, context): T => {
    if (text === "") {
      context.addIssue({ code: "custom", message: `expected ${expected}, got nothing; leave the field out` });
      return z.NEVER;
    }
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `${wrong(text)}${hint(text)}` });
    return z.NEVER;
  });
}
