import { liesIn } from "../../../schema/dates.js";
import type { FactValue } from "../../../schema/fact.js";
import type { PropertyMapping, ReferenceMapping } from "../../../schema/mapping.js";
import type { Model, ThingModel } from "../../../schema/model.js";
import { type Draft, evidenceOf, type Index, placeIn, textOf } from "../draft.js";
import { groupBy } from "../group-by.js";
import { suggestion } from "../nearest.js";
import { type Problem, placeText, problemAt } from "../problem.js";
import { textSchema, valueSchema } from "../values.js";

type Claimable = PropertyMapping | ReferenceMapping;

/** A claim is of a property that its thing has, with a value the property could hold; and the curator chooses among claims. */
export function checkClaims(index: Index, model: Model): readonly Problem[] {
  const claims = index.all.filter(({ thing }) => thing.name === "Claim");
  const ofOneProperty = groupBy(claims, (claim) => `${textOf(claim, "about")} ${textOf(claim, "property")}`);
  return [
    ...claims.flatMap((claim) => checkClaim(claim, index, model)),
    ...[...ofOneProperty.values()].flatMap((some) => checkChoice(some, index)),
  ];
}

function checkClaim(claim: Draft, index: Index, model: Model): readonly Problem[] {
  const nothing = textOf(claim, "value") === undefined && textOf(claim, "printed") === undefined;
  const empty = nothing ? [problemAt(claim.tree.place, `${claim.id}: expected a value, or what is printed, got neither`)] : [];
  const thing = index.byId.get(textOf(claim, "about") ?? "");
  const property = textOf(claim, "property");
  if (thing === undefined || property === undefined) return empty;
  const field = claimable(thing.thing).find(({ name }) => name === property);
  if (field === undefined) {
    const known = claimable(thing.thing).map(({ name }) => name);
    const hint = suggestion(property, known) || `; a ${thing.thing.name} has ${known.join(", ")}`;
    return [...empty, problemAt(placeIn(claim, "property"), `${claim.id}: property: ${thing.id} has no property "${property}"${hint}`)];
  }
  const wrong = wrongValue(claim, field, index, model);
  const place = placeIn(claim, "value");
  return [...empty, ...(wrong === undefined ? [] : [problemAt(place, `${claim.id}: value: as ${property} of ${thing.id} ${wrong}`)])];
}

function wrongValue(claim: Draft, field: Claimable, index: Index, model: Model): string | undefined {
  const value = textOf(claim, "value");
  if (value === undefined) return undefined;
  if (field.kind === "property") return readValue(field, value).problem;
  const kinds = model.kindsOf(field.targets()).map(({ name }) => name);
  const target = index.byId.get(value);
  if (target !== undefined)
    return kinds.includes(target.thing.name) ? undefined : `expected ${kinds.join(" or ")}, got ${value}, which is ${target.thing.name}`;
  if (index.perhaps.has(value)) return undefined;
  const known = index.all.filter(({ thing }) => kinds.includes(thing.name)).map(({ id }) => id);
  return `expected the id of a record, got ${JSON.stringify(value)}${suggestion(value, known)}`;
}

function readValue(field: PropertyMapping, text: string): { readonly value?: FactValue; readonly problem?: string } {
  const read = (field.many ? textSchema(field.type) : valueSchema(field.type)).safeParse(text);
  return read.success ? { value: read.data } : { problem: read.error.issues[0]?.message ?? "cannot be read" };
}

/**
 * What the thing itself says is one of the values claimed, a wider date in which one lies, or nothing. A single claim may differ from what its assertion
 * says, which then has citations of its own to stand against it.
 */
function checkChoice(claims: readonly Draft[], index: Index): readonly Problem[] {
  const [first] = claims;
  const thing = first && index.byId.get(textOf(first, "about") ?? "");
  const field = thing && claimable(thing.thing).find(({ name }) => name === textOf(first, "property"));
  if (first === undefined || thing === undefined || field === undefined) return [];
  const own = thing.fields[field.name] ?? (field.kind === "property" ? field.default : undefined);
  const values = claims.flatMap((claim) => textOf(claim, "value") ?? (isText(field) ? (textOf(claim, "printed") ?? []) : []));
  if (own === undefined || values.length === 0 || values.some((value) => holds(own, field, value))) return [];
  if (claims.length === 1 && thing.thing.assertion) return [];
  const message = `${thing.id}: ${field.name}: expected one of the values claimed (${values.join(", ")}; ${first.id} at ${placeText(first.tree.place)}), got ${String(own)}`;
  return [problemAt(placeIn(thing, field.name), message)];
}

function holds(own: FactValue, field: Claimable, claimed: string): boolean {
  if (field.kind === "property" && field.type === "partialDate" && typeof own === "string") return liesIn(claimed, own);
  const value = field.kind === "property" ? readValue(field, claimed).value : claimed;
  return Array.isArray(own) ? own.includes(String(value)) : own === value;
}

function isText(field: Claimable): boolean {
  return field.kind === "property" && field.type === "string";
}

/** What records say of a thing, its evidence apart. */
function claimable(thing: ThingModel): readonly Claimable[] {
  return [...thing.properties, ...thing.references].filter((field) => field.recorded && field !== evidenceOf(thing));
}
