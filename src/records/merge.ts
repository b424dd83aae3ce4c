import type { FactValue } from "../../schema/fact.js";
import type { IdentityMapping, ReferenceMapping } from "../../schema/mapping.js";
import { byCodeUnit } from "./canonical.js";
import { type Draft, type Index, listOf, textOf } from "./draft.js";
import { groupBy } from "./group-by.js";
import { idNow, mergesOf } from "./judgements.js";

type Fields = Draft["fields"];

/**
 * The records as judged: what was found to be the same is one record, that of the survivor, and every reference leads to
 * it. Its own values stand; the other names, and what it does not say itself, come from the merged records, which stay in
 * their files: without the judgement all is as before.
 */
export function mergeRecords(index: Index): Index {
  const merges = mergesOf(index);
  const now = (id: string) => idNow(id, merges);
  const isUntouched = (draft: Draft) => merges.size === 0 && draft.thing.name !== "Judgement";
  const current = index.all.map((draft) =>
    isUntouched(draft) ? draft : { ...draft, fields: { ...draft.fields, ...judgedIds(draft), ...referencesNow(draft, now) } },
  );
  const merged = groupBy(
    current.filter(({ id }) => merges.has(id)).sort((a, b) => byCodeUnit(a.id, b.id)),
    ({ id }) => now(id),
  );
  const disputed = new Set(current.filter(({ thing }) => thing.name === "Claim").map((claim) => disputeKey(claim)));
  const all = current.filter(({ id }) => !merges.has(id)).map((draft) => joined(draft, merged.get(draft.id) ?? [], disputed));
  const byId = new Map<string, Draft>();
  for (const draft of all) if (!byId.has(draft.id)) byId.set(draft.id, draft);
  return { all, byId, perhaps: index.perhaps };
}

/** A judgement keeps the ids that were judged, whatever they lead to now. */
function judgedIds(draft: Draft): Fields {
  return draft.thing.name === "Judgement" ? { ids: listOf(draft, "between") } : {};
}

function referencesNow(draft: Draft, now: (id: string) => string): Fields {
  const references = draft.thing.references.filter(({ name }) => draft.fields[name] !== undefined);
  const moved = references.map((reference) => [reference.name, referenceNow(draft, reference, now)] as const);
  // The value of a claim may be an id, too.
  const value = draft.thing.name === "Claim" ? textOf(draft, "value") : undefined;
  return { ...Object.fromEntries(moved), ...(value === undefined ? {} : { value: now(value) }) };
}

function referenceNow(draft: Draft, { name, many }: ReferenceMapping, now: (id: string) => string): FactValue {
  const ids = listOf(draft, name).map(now);
  return many ? [...new Set(ids)] : (ids[0] ?? "");
}

function joined(draft: Draft, merged: readonly Draft[], disputed: ReadonlySet<string>): Draft {
  const { identity } = draft.thing;
  if (identity === undefined || merged.length === 0) return draft;
  const isOpen = (field: string) =>
    draft.fields[field] === undefined && field !== identity.otherNames && !disputed.has(`${draft.id} ${field}`);
  // Of several merged records the first that has a value gives it; none makes a body a part of itself.
  const gaps = merged
    .toReversed()
    .flatMap(({ fields }) => Object.entries(fields).filter(([field, value]) => value !== undefined && value !== draft.id && isOpen(field)));
  const fields = { ...draft.fields, ...Object.fromEntries(gaps) };
  return {
    ...draft,
    fields: { ...fields, [identity.otherNames]: otherNames(fields, merged, identity), formerIds: merged.map(({ id }) => id) },
  };
}

/** A thing and a property that sources disagree about: that is not settled by a record that has a value. */
export function disputeKey(claim: Draft): string {
  return `${textOf(claim, "about")} ${textOf(claim, "property")}`;
}

function otherNames(own: Fields, merged: readonly Draft[], { names, otherNames }: IdentityMapping): readonly string[] {
  const called = new Set(names.map((field) => own[field]));
  const all = [own, ...merged.map(({ fields }) => fields)].flatMap((fields) =>
    [...names, otherNames].flatMap((field) => [fields[field] ?? []].flat().map(String)),
  );
  return [...new Set(all)].filter((name) => !called.has(name));
}
