import { z } from "zod";
import { isDate, isDateTime, isPartialDate } from "../../schema/dates.js";
import type { FactValue } from "../../schema/fact.js";
import type { ValueType } from "../../schema/mapping.js";
import { suggestion } from "./nearest.js";
import { describePlain } from "./tree.js";

export const MAX_ID = 200;
/** What a double holds exactly. */
const EXACT_DIGITS = 15;
/** What GraphQL's Int holds. */
const MAX_INT = 2 ** 31 - 1;
/** A title of this length still makes a cursor the API takes. */
const MAX_TEXT = 1_000;

/** One value of that type, read from text: YAML's own guesses at types are off. */
export function valueSchema(type: ValueType): z.ZodType<FactValue> {
  switch (type) {
    case "int":
      return integer;
    case "float":
      return scalar(`a number of at most ${EXACT_DIGITS} digits`, (text) =>
        /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, "").length <= EXACT_DIGITS ? Number(text) + 0 : undefined,
      );
    case "boolean":
      return scalar("true or false", (text) => (text === "true" ? true : text === "false" ? false : undefined));
    default:
      return textSchema(type);
  }
}

/** The types whose values are kept as text, which are those a list can have. */
export function textSchema(type: ValueType): z.ZodType<string> {
  switch (type) {
    case "string":
      return words;
    case "partialDate":
      return scalar("a date such as 2023-02-27, 2023-02 or 2023", (text) => (isPartialDate(text) ? text : undefined));
    case "date":
      return scalar("a day such as 2023-02-27", (text) => (isDate(text) ? text : undefined));
    case "dateTime":
      return scalar("a moment such as 2023-02-27T18:04:00+07:00", (text) => (isDateTime(text) ? text : undefined));
    case "int":
    case "float":
    case "boolean":
      throw new Error(`schema: a list of ${type} values cannot be recorded`);
    default:
      return oneOf(type.enum);
  }
}

/** An address: the kind, a slash, a readable name in ASCII. `kind` undefined for any kind. */
export function idSchema(kind: string | undefined): z.ZodType<string> {
  const form = /^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/u;
  return scalar(`an id such as ${kind ?? "person"}/some-name`, (text) => {
    const fits = form.test(text) && text.length <= MAX_ID && (kind === undefined || text.startsWith(`${kind}/`));
    return fits ? text : undefined;
  });
}

export const integer: z.ZodType<number> = scalar(`a whole number up to ${MAX_INT}`, (text) =>
  /^(?:0|-?[1-9]\d{0,9})$/u.test(text) && Math.abs(Number(text)) <= MAX_INT ? Number(text) : undefined,
);

/** Control characters, half characters, separators of lines, marks that turn the direction of text, and the byte order mark. */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** One line of text. Inner spaces stay as they are; those around it are a slip of quoting. */
export const words: z.ZodType<string> = scalar("text", (text) => text).superRefine((text, context) => {
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

function oneOf(values: readonly string[]): z.ZodType<string> {
  const expected = `one of ${values.join(", ")}`;
  return scalar(
    expected,
    (text) => (values.includes(text) ? text : undefined),
    (text) => suggestion(text, values),
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
