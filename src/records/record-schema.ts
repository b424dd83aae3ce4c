import { z } from "zod";
import type { FactValue } from "../../schema/fact.js";
import type { PropertyMapping, ReferenceMapping } from "../../schema/mapping.js";
import type { Model, ThingModel } from "../../schema/model.js";
import { citeSchema } from "./cite-schema.js";
import { type Cite, evidenceOf } from "./draft.js";
import { idPrefix, mustBeGiven, type RecordedField, recordedFields, recordedThings } from "./recorded.js";
import { describePlain } from "./tree.js";
import { idSchema, textSchema, valueSchema } from "./values.js";

type FieldSchema = z.ZodType<FactValue | undefined>;

/** What a record of one kind may hold, part by part; made from the model alone. */
export interface RecordSchema {
  readonly thing: ThingModel;
  readonly id: z.ZodType<string>;
  /** Undefined for what cites nothing. */
  readonly cite: z.ZodType<readonly Cite[] | undefined> | undefined;
  readonly fields: z.ZodObject<Record<string, FieldSchema>>;
  /** Every key a record may have. */
  readonly known: readonly string[];
}

/** The schemas by the key of their list in record files. */
export function recordSchemas(model: Model): ReadonlyMap<string, RecordSchema> {
  return new Map(recordedThings(model).map((thing) => [thing.records, recordSchema(thing)]));
}

function recordSchema(thing: ThingModel): RecordSchema {
  const evidence = evidenceOf(thing);
  const shape = Object.fromEntries(recordedFields(thing).map((field) => [field.name, fieldSchema(field)]));
  return {
    thing,
    id: idSchema(idPrefix(thing)),
    cite: evidence === undefined ? undefined : evidenceSchema(evidence),
    fields: z.strictObject(shape),
    known: ["id", ...Object.keys(shape), ...(evidence === undefined ? [] : ["cite"])],
  };
}

function evidenceSchema({ cap, required }: ReferenceMapping): RecordSchema["cite"] {
  const schema = citeSchema(cap);
  return required ? schema : schema.optional();
}

function fieldSchema(field: RecordedField): FieldSchema {
  const schema = field.kind === "property" ? propertySchema(field) : referenceSchema(field);
  return mustBeGiven(field) ? schema : schema.optional();
}

function propertySchema(field: PropertyMapping): FieldSchema {
  return field.many ? listSchema(textSchema(field.type), undefined) : valueSchema(field.type);
}

function referenceSchema(field: ReferenceMapping): FieldSchema {
  const id = idSchema(undefined);
  return field.many ? listSchema(id, field.cap) : id;
}

function listSchema(item: z.ZodType<string>, cap: number | undefined): z.ZodType<readonly string[]> {
  const wrong = (input: unknown) =>
    input === undefined ? "is missing: expected a list" : `expected a list ([a, b]), got ${describePlain(input)}`;
  return z.array(item, { error: ({ input }) => wrong(input) }).superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach((value, index) => {
      if (seen.has(value)) context.addIssue({ code: "custom", path: [index], message: `${JSON.stringify(value)} is in the list twice` });
      seen.add(value);
    });
    if (cap !== undefined && items.length > cap) {
      context.addIssue({ code: "custom", message: `expected at most ${cap}, got ${items.length}` });
    }
  });
}
