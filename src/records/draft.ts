import type { FactValue } from "../../schema/fact.js";
import type { ReferenceMapping } from "../../schema/mapping.js";
import type { ThingModel } from "../../schema/model.js";
import type { Place } from "./problem.js";
import { type MapTree, placeAt } from "./tree.js";

/** Printed words and their place in a source, as `cite` gives them. */
export interface Cite {
  readonly source: string;
  /** Undefined where the text was not at hand. */
  readonly passage: { readonly start: number; readonly end: number; readonly quote: string } | undefined;
  /** Where it stands within `cite`: nothing for the only one, its index in a list of several. */
  readonly path: readonly number[];
}

/** A record of right shape. What it says of other records is not checked yet; fields that were wrong are missing. */
export interface Draft {
  readonly thing: ThingModel;
  readonly id: string;
  readonly fields: Readonly<Record<string, FactValue | undefined>>;
  readonly cites: readonly Cite[];
  readonly tree: MapTree;
}

/** The records that others can name, and ids of which nothing is known but that a broken file may hold them. */
export interface Index {
  readonly all: readonly Draft[];
  /** Of several with one id the first. */
  readonly byId: ReadonlyMap<string, Draft>;
  readonly perhaps: ReadonlySet<string>;
}

/** The reference a thing's citations are kept under; undefined for what needs none. The model marks it as made, not recorded. */
export function evidenceOf(thing: ThingModel): ReferenceMapping | undefined {
  return thing.references.find((reference) => !reference.recorded && reference.targets().some((target) => target.name === "Citation"));
}

export function placeIn(draft: Draft, ...path: readonly PropertyKey[]): Place {
  return placeAt(draft.tree, path);
}

/** Whether the record has the field at all, right or wrong. */
export function isGiven(draft: Draft, field: string): boolean {
  return draft.tree.entries.has(field);
}

export function textOf(draft: Draft, field: string): string | undefined {
  const value = draft.fields[field];
  return typeof value === "string" ? value : undefined;
}

export function numberOf(draft: Draft, field: string): number | undefined {
  const value = draft.fields[field];
  return typeof value === "number" ? value : undefined;
}

/** The values of a list field; one value counts as a list of one. */
export function listOf(draft: Draft, field: string): readonly string[] {
  const value = draft.fields[field];
  if (typeof value === "string") return [value];
  return typeof value === "object" ? value : [];
}
