import { isSameName, type NameForm, nameForm } from "../../names/same-name.js";
import { type Draft, type Index, isGiven, listOf, textOf } from "../draft.js";
import { groupBy } from "../group-by.js";
import { judgementsOf, pairKey, pairsOf } from "../judgements.js";
import { type Problem, placeText, problemAt } from "../problem.js";

/** A record by one of its names. */
interface Named {
  readonly draft: Draft;
  readonly name: string;
  readonly form: NameForm;
}

/** More namesakes than anyone judges at once; it also bounds the work. */
const MOST_NAMESAKES = 3;

/**
 * Warns where a shared name may mean that one thing is recorded twice: two people, or two bodies or areas of one kind and
 * place that may have existed together. A judgement of the pair settles it. People of one name must be told apart.
 */
export function checkSameNames(index: Index): readonly Problem[] {
  const judged = new Set(judgementsOf(index).flatMap((judgement) => pairsOf(judgement).map(([one, other]) => pairKey(one, other))));
  const shared = new Set<Draft>();
  const unjudged = [...groupBy(index.all.flatMap(namedOf), groupKey).values()].flatMap((group) => {
    const later = new Map<Draft, Map<Draft, Named>>();
    for (const [place, named] of group.entries()) {
      const earlier = later.get(named.draft) ?? new Map<Draft, Named>();
      later.set(named.draft, earlier);
      for (const [before, other] of group.entries()) {
        if (before === place || earlier.size === MOST_NAMESAKES) break;
        if (other.draft.id === named.draft.id || !isSameName(named.form, other.form) || !mayMeet(named.draft, other.draft)) continue;
        shared.add(named.draft).add(other.draft);
        if (!judged.has(pairKey(named.draft.id, other.draft.id)) && !earlier.has(other.draft)) earlier.set(other.draft, other);
      }
    }
    return [...later].flatMap(([draft, earlier]) => [...earlier.values()].map((other) => ({ draft, other })));
  });
  const told = new Map(unjudged.map(({ draft, other }) => [pairKey(draft.id, other.draft.id), unjudgedProblem(draft, other)]));
  return [...told.values(), ...[...shared].flatMap(undistinguished)];
}

function namedOf(draft: Draft): readonly Named[] {
  const { identity } = draft.thing;
  if (identity?.within === undefined) return [];
  const names = [...identity.names, identity.otherNames].flatMap((field) => listOf(draft, field));
  return names.map((name) => ({ draft, name, form: nameForm(name) }));
}

function groupKey({ draft, form }: Named): string {
  const within = (draft.thing.identity?.within ?? []).map((field) => textOf(draft, field) ?? "");
  return [draft.thing.name, ...within, form.folded].join(" ");
}

/** Whether there may have been a day on which both existed. */
function mayMeet(one: Draft, other: Draft): boolean {
  const { from, until } = one.thing.span;
  if (from === undefined || until === undefined) return true;
  const [a, b] = [one, other].map((draft) => draft.thing.keys({ type: draft.thing.name, id: draft.id, ...draft.fields }));
  return String(a?.[from]) <= String(b?.[until]) && String(b?.[from]) <= String(a?.[until]);
}

function unjudgedProblem(draft: Draft, { draft: other, name }: Named): Problem {
  const advice = `{ id: judgement/…, kind: SAME or NOT_SAME or UNSURE, between: [${other.id}, ${draft.id}], by: …, on: … }`;
  return problemAt(
    draft.tree.place,
    `${draft.id} has the name of ${other.id} at ${placeText(other.tree.place)}, ${name}; judge them in judgements.yaml: ${advice}`,
  );
}

function undistinguished(draft: Draft): readonly Problem[] {
  if (!draft.thing.fields.has("disambiguation") || isGiven(draft, "disambiguation") || textOf(draft, "disambiguation")) return [];
  const message = `${draft.id} has a name that others have, too; give it a disambiguation, such as a post and a year`;
  return [problemAt(draft.tree.place, message)];
}
