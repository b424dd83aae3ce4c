import { z } from "zod";
import type { FactValue } from "../../schema/fact.js";
import type { PropertyMapping, ReferenceMapping } from "../../schema/mapping.js";
import type { Model, ThingModel } from "../../schema/model.js";
import { citeSchema } from "./cite-schema.js";
import { type Cite, evidenceOf } from "./draft.js";
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
  return new Map(model.things.flatMap((thing) => (thing.records === undefined ? [] : [[thing.records, recordSchema(thing)] as const])));
}

function recordSchema(thing: ThingModel): RecordSchema {
  const properties = thing.properties.filter(({ recorded }) => recorded).map((field) => [field.name, propertySchema(field)] as const);
  const references = thing.references.filter(({ recorded }) => recorded).map((field) => [field.name, referenceSchema(field)] as const);
  const evidence = evidenceOf(thing);
  const shape = Object.fromEntries([...properties, ...references]);
  return {
    thing,
    id: idSchema(thing.name.toLowerCase()),
    cite: evidence === undefined ? undefined : evidenceSchema(evidence),
    fields: z.strictObject(shape),
    known: ["id", ...Object.keys(shape), ...(evidence === undefined ? [] : ["cite"])],
  };
}

function evidenceSchema({ many, cap, required }: ReferenceMapping): RecordSchema["cite"] {
  const schema = citeSchema(many ? cap : 1);
  return required ? schema : schema.optional();
}

function propertySchema(field: PropertyMapping): FieldSchema {
  const schema = field.many ? listSchema(textSchema(field.type), undefined) : valueSchema(field.type);
  return field.required && !field.made && field.default === undefined ? schema : schema.optional();
}

function referenceSchema(field: ReferenceMapping): FieldSchema {
  const id = idSchema(undefined);
  const schema: FieldSchema = field.many ? listSchema(id, field.cap) : id;
  return field.required ? schema : schema.optional();
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
