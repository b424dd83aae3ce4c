import type { ReferenceMapping, ValueType } from "../../schema/mapping.js";
import type { Model } from "../../schema/model.js";
import { CITE_FORM, MAX_QUOTE } from "./cite-schema.js";
import { evidenceOf } from "./draft.js";
import { idPrefix, mustBeGiven, type RecordedField, type RecordedThing, recordedFields, recordedThings } from "./recorded.js";
import { expectedId, expectedValue, idPattern, MAX_ID, MAX_INT, MAX_TEXT } from "./values.js";

type Schema = Readonly<Record<string, unknown>>;

/**
 * The shape of a record file as JSON Schema, for editors: they complete and check while typing. It is never stricter
 * than the reader about what curators write, and knows nothing of other records, files or the meaning of dates; the
 * check has the last word. Draft 7 is what YAML language servers know best. They read a value by its look where the
 * reader takes all as text, so a text may also look like a number here.
 */
export function recordsJsonSchema(model: Model): Schema {
  const things = recordedThings(model);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Records of govgraph",
    description: "Lists of records by kind. Which file a record is in means nothing.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(things.map((thing) => [thing.records, listOf(thing)])),
    definitions: {
      ...Object.fromEntries(things.map((thing) => [thing.name, recordOf(thing, model)])),
      passage: PASSAGE,
      source: SOURCE_ONLY,
      oneCite: ONE_CITE,
    },
  };
}

/** A key with nothing below it is a list that is still to be written. */
function listOf(thing: RecordedThing): Schema {
  return { description: thing.description, type: ["array", "null"], items: { $ref: `#/definitions/${thing.name}` } };
}

function recordOf(thing: RecordedThing, model: Model): Schema {
  const fields = recordedFields(thing);
  const evidence = evidenceOf(thing);
  return {
    title: thing.name,
    description: thing.description,
    type: "object",
    additionalProperties: false,
    required: ["id", ...fields.filter(mustBeGiven).map(({ name }) => name), ...(evidence?.required ? ["cite"] : [])],
    properties: {
      id: {
        description: "Its address: the kind, a slash, a readable name in ASCII. Never used again for something else.",
        ...ids([thing]),
      },
      ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, model)])),
      ...(evidence === undefined ? {} : { cite: citeSchema(evidence) }),
    },
  };
}

function fieldSchema(field: RecordedField, model: Model): Schema {
  const item = field.kind === "property" ? value(field.type) : ids(model.kindsOf(field.targets()));
  const schema = field.many ? list(item, field.kind === "reference" ? field.cap : undefined) : item;
  return { description: field.description, ...schema, ...defaultOf(field) };
}

function defaultOf(field: RecordedField): Schema {
  return field.kind === "property" && field.default !== undefined ? { default: field.default } : {};
}

function list(items: Schema, cap: number | undefined): Schema {
  return { type: "array", uniqueItems: true, ...(cap === undefined ? {} : { maxItems: cap }), items };
}

function ids(kinds: readonly { readonly name: string }[]): Schema {
  const prefixes = kinds.map(idPrefix);
  return { type: "string", maxLength: MAX_ID, ...pattern(idPattern(prefixes), expectedId(prefixes)) };
}

function value(type: ValueType): Schema {
  const expected = expectedValue(type);
  switch (type) {
    case "string":
      return TEXT;
    case "int":
      return { ...WHOLE_NUMBER, minimum: -MAX_INT };
    case "float":
      return { type: ["number", "string"], ...pattern("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$", expected) };
    case "boolean":
      return { type: ["boolean", "string"], ...pattern("^(?:true|false)$", expected) };
    case "partialDate":
      return { type: ["string", "integer"], minimum: 1000, maximum: 9999, ...pattern(`^${YEAR}(?:-${MONTH}(?:-${DAY})?)?$`, expected) };
    case "date":
      return { type: "string", ...pattern(`^${YEAR}-${MONTH}-${DAY}$`, expected) };
    case "dateTime":
      return { type: "string", ...pattern(`^${YEAR}-${MONTH}-${DAY}T${TIME}${OFFSET}$`, expected) };
    default:
      return { type: "string", enum: type.enum, enumDescriptions: type.meanings };
  }
}

function citeSchema(evidence: ReferenceMapping): Schema {
  return {
    description: `${evidence.description} One or more of ${CITE_FORM}; start and end count characters (code points) of the source's text.`,
    type: "array",
    minItems: 1,
    // A list of citations is told by its first one, so that a mistake is told where it is and not as "matches none of these".
    if: { items: { type: "array" } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { maxItems: evidence.cap, items: { $ref: "#/definitions/oneCite" } },
    else: { $ref: "#/definitions/oneCite" },
  };
}

/** Editors show the message; validators that do not know the keyword pass over it. */
function pattern(text: string, expected: string): Schema {
  return { pattern: text, patternErrorMessage: `Expected ${expected}.` };
}

const YEAR = "(?!0000)[0-9]{4}";
const MONTH = "(?:0[1-9]|1[0-2])";
const DAY = "(?:0[1-9]|[12][0-9]|3[01])";
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?";
const OFFSET = "(?:Z|[+-][0-9]{2}:[0-9]{2})";

const TEXT: Schema = {
  type: ["string", "number", "boolean"],
  maxLength: MAX_TEXT,
  ...pattern("^\\S(?:.*\\S)?$", "one line of text without spaces around it"),
};

const WHOLE_NUMBER: Schema = {
  type: ["integer", "string"],
  minimum: 0,
  maximum: MAX_INT,
  ...pattern("^(?:0|-?[1-9][0-9]{0,9})$", expectedValue("int")),
};

const SOURCE_ID = ids([{ name: "Source" }]);

const PASSAGE: Schema = {
  description: CITE_FORM,
  type: "array",
  items: [
    { description: "The source.", ...SOURCE_ID },
    { description: "Where the words begin.", ...WHOLE_NUMBER },
    { description: "Where they end: the character after the last.", ...WHOLE_NUMBER },
    { description: "The words themselves, a fragment.", ...TEXT, maxLength: MAX_QUOTE },
  ],
  minItems: 4,
  additionalItems: false,
};

const SOURCE_ONLY: Schema = {
  description: "A source whose text was not at hand.",
  type: "array",
  items: [SOURCE_ID],
  minItems: 1,
  additionalItems: false,
};

const ONE_CITE: Schema = {
  if: { maxItems: 1 },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { $ref: "#/definitions/source" },
  else: { $ref: "#/definitions/passage" },
};
