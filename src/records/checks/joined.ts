import { heldOf } from "../../../schema/membership.js";
import type { Held } from "../../../schema/standing.js";
import { type Draft, type Index, listOf, placeIn, textOf } from "../draft.js";
import { groupBy } from "../group-by.js";
import { idNow, mergesOf } from "../judgements.js";
import { disputeKey } from "../merge.js";
import { type Problem, placeText, problemAt } from "../problem.js";
import { writtenIn } from "../written.js";

/** Warns of what a merge leaves to be looked at: one span recorded twice, and values that gave way to others. */
export function checkJoined(recorded: Index, index: Index): readonly Problem[] {
  return [...checkMemberships(index), ...checkValues(recorded, index)];
}

/** One person in one post at the same time, by two memberships. */
function checkMemberships(index: Index): readonly Problem[] {
  const memberships = index.all.filter(({ thing }) => thing.name === "Membership");
  const seats = groupBy(memberships, (draft) => ["person", "post", "organization"].map((field) => textOf(draft, field)).join(" "));
  return [...seats.values()].flatMap((group) =>
    group.slice(1).flatMap((draft, place) => {
      const other = group.slice(0, place + 1).find((one) => isFromMerge(one, draft) && overlap(heldOf(one.fields), heldOf(draft.fields)));
      return other === undefined ? [] : [joinedProblem(draft, other)];
    }),
  );
}

function isFromMerge(one: Draft, other: Draft): boolean {
  return ["person", "post", "organization"].some((field) => writtenIn(one, field) !== writtenIn(other, field));
}

function overlap(one: Held, other: Held): boolean {
  return one.startMin <= other.endMax && other.startMin <= one.endMax;
}

function joinedProblem(draft: Draft, other: Draft): Problem {
  const [person] = listOf(draft, "person");
  const place = placeText(other.tree.place);
  return problemAt(
    draft.tree.place,
    `${draft.id}: ${person} is in the same place by ${other.id} at ${place}, since records were judged to be the same; make one membership of them if it is one span, or say when each ended`,
  );
}

/** Both records say something, and not the same. Names are kept, and what told two people apart has done its work. */
function checkValues(recorded: Index, index: Index): readonly Problem[] {
  const merges = mergesOf(recorded);
  const disputed = new Set(index.all.filter(({ thing }) => thing.name === "Claim").map(disputeKey));
  return [...merges].flatMap(([id, { judgement }]) => {
    const [draft, survivor] = [recorded.byId.get(id), index.byId.get(idNow(id, merges))];
    if (draft === undefined || survivor === undefined) return [];
    const shown = (one: Draft, field: string) =>
      [one.fields[field] ?? []]
        .flat()
        .map((value) => idNow(String(value), merges))
        .join(", ");
    return Object.keys(draft.fields).flatMap((field) => {
      const [gone, stands] = [shown(draft, field), shown(survivor, field)];
      if (stands === "" || gone === stands || isKept(draft, field) || disputed.has(`${survivor.id} ${field}`)) return [];
      const message = `${id}: ${field}: ${gone} gives way to ${stands} of ${survivor.id}, the same by ${judgement.id}; make the two records agree, or make a claim of each`;
      return [problemAt(placeIn(draft, field), message)];
    });
  });
}

function isKept({ thing: { identity } }: Draft, field: string): boolean {
  return field === "disambiguation" || field === identity?.otherNames || identity?.names.includes(field) === true;
}
