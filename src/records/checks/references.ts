import type { ReferenceMapping } from "../../../schema/mapping.js";
import type { Model } from "../../../schema/model.js";
import { type Draft, type Index, listOf, placeIn } from "../draft.js";
import { groupBy } from "../group-by.js";
import { suggestion } from "../nearest.js";
import { type Place, type Problem, problemAt } from "../problem.js";

/** Every id a record names is recorded, and is of a kind the field may lead to. */
export function checkReferences(index: Index, model: Model): readonly Problem[] {
  const byKind = groupBy(index.byId.values(), (draft) => draft.thing.name);
  return index.all.flatMap((draft) => [
    ...draft.thing.references.filter(({ recorded }) => recorded).flatMap((reference) => checkField(draft, reference)),
    ...draft.cites.flatMap((cite) => check(draft, "cite", cite.source, ["Source"], placeIn(draft, "cite", ...cite.path, 0))),
  ]);

  function checkField(draft: Draft, reference: ReferenceMapping): readonly Problem[] {
    const kinds = model.kindsOf(reference.targets()).map((target) => target.name);
    return listOf(draft, reference.name).flatMap((id, position) =>
      check(draft, reference.name, id, kinds, placeIn(draft, reference.name, ...(reference.many ? [position] : []))),
    );
  }

  function check(draft: Draft, field: string, id: string, kinds: readonly string[], place: Place): readonly Problem[] {
    const found = index.byId.get(id);
    if (found === undefined && index.perhaps.has(id)) return [];
    if (found === undefined) {
      const known = kinds.flatMap((kind) => (byKind.get(kind) ?? []).map((candidate) => candidate.id));
      return [problemAt(place, `${draft.id}: ${field}: no record has the id ${id}${suggestion(id, known)}`)];
    }
    if (kinds.includes(found.thing.name)) return [];
    return [problemAt(place, `${draft.id}: ${field}: expected ${kinds.join(" or ")}, got ${id}, which is ${found.thing.name}`)];
  }
}
