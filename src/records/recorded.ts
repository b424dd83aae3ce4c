import { fieldsOf } from "../../schema/decorators.js";
import type { Fact } from "../../schema/fact.js";
import type { PropertyMapping, ReferenceMapping } from "../../schema/mapping.js";
import { interfaces, type Model, type ThingModel } from "../../schema/model.js";

/** A kind of thing that curators write. */
export type RecordedThing = ThingModel & { readonly records: string };

export type RecordedField = PropertyMapping | ReferenceMapping;

/** The kinds curators write, in the order of the model; the others are made. */
export function recordedThings(model: Model): readonly RecordedThing[] {
  return model.things.filter(isRecordedThing);
}

/** What a record of the kind may give besides `id` and `cite`: its own fields first, then what all assertions have. */
export function recordedFields(thing: ThingModel): readonly RecordedField[] {
  const fields = [...thing.properties, ...thing.references].filter(({ recorded }) => recorded);
  const places = [...thing.fields.keys()];
  const place = ({ name }: RecordedField) => places.indexOf(name) + (SHARED.has(name) ? places.length : 0);
  return fields.sort((a, b) => place(a) - place(b));
}

/** Whether a record without the field is incomplete. */
export function mustBeGiven(field: RecordedField): boolean {
  return field.required && (field.kind === "reference" || (field.default === undefined && !field.made));
}

/** What the ids of a kind begin with, before the slash; also its name at the command line. */
export function idPrefix(thing: { readonly name: string }): string {
  return thing.name.toLowerCase();
}

/** Whether a curator wrote the fact. What the reader makes, such as citations, it makes again. */
export function isRecorded(fact: Fact, model: Model): boolean {
  return isRecordedThing(model.thing(fact.type));
}

function isRecordedThing(thing: ThingModel): thing is RecordedThing {
  return thing.records !== undefined;
}

/** Fields of an interface are remarks on the record as a whole. */
const SHARED: ReadonlySet<string> = new Set(interfaces.flatMap((target) => [...fieldsOf(target).keys()]));
