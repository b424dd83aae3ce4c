import { type Draft, type Index, isGiven, listOf, placeIn, textOf } from "../draft.js";
import { idNow, judgementsOf, type Merges, mergesOf, pairsOf, survivorOf, wayOf } from "../judgements.js";
import { type Problem, placeText, problemAt } from "../problem.js";

/** Judgements are of things of one kind, and hold together: what is the same is so once, in one direction, and nowhere not the same. */
export function checkJudgements(index: Index): readonly Problem[] {
  const merges = mergesOf(index);
  const told = new Set<string>();
  return judgementsOf(index).flatMap((judgement) => [
    ...checkBetween(judgement, index),
    ...checkSurvivor(judgement),
    ...checkOneWay(judgement, merges),
    ...checkRing(judgement, merges, told),
    ...checkNotSame(judgement, merges),
  ]);
}

function checkBetween(judgement: Draft, index: Index): readonly Problem[] {
  const ids = listOf(judgement, "between");
  const place = placeIn(judgement, "between");
  if (ids.length === 1) return [problemAt(place, `${judgement.id}: between: expected two or more, got ${ids[0]} alone`)];
  const [first, ...others] = ids.flatMap((id) => index.byId.get(id) ?? []);
  const other = others.find(({ thing }) => thing !== first?.thing);
  if (first === undefined || other === undefined) return [];
  const message = `${judgement.id}: between: expected things of one kind, got ${first.id}, which is ${first.thing.name}, and ${other.id}, which is ${other.thing.name}`;
  return [problemAt(place, message)];
}

function checkSurvivor(judgement: Draft): readonly Problem[] {
  const [kind, survivor] = [textOf(judgement, "kind"), textOf(judgement, "survivor")];
  const ids = listOf(judgement, "between");
  if (kind === "SAME" && !isGiven(judgement, "survivor"))
    return [
      problemAt(judgement.tree.place, `${judgement.id}: survivor is missing: expected one of ${ids.join(", ")}, the one that goes on`),
    ];
  if (survivor === undefined || kind === undefined) return [];
  const place = placeIn(judgement, "survivor");
  if (kind !== "SAME") return [problemAt(place, `${judgement.id}: survivor: only SAME has one, not ${kind}`)];
  if (ids.length === 0 || ids.includes(survivor)) return [];
  return [problemAt(place, `${judgement.id}: survivor: expected one of ${ids.join(", ")}, got ${survivor}`)];
}

function checkOneWay(judgement: Draft, merges: Merges): readonly Problem[] {
  const survivor = survivorOf(judgement);
  if (survivor === undefined) return [];
  return listOf(judgement, "between").flatMap((id, position) => {
    const merge = merges.get(id);
    if (id === survivor || merge === undefined || merge.survivor === survivor) return [];
    const other = `${merge.survivor} by ${merge.judgement.id} at ${placeText(merge.judgement.tree.place)}`;
    return [problemAt(placeIn(judgement, "between", position), `${judgement.id}: ${id} cannot go on as ${survivor}: it does as ${other}`)];
  });
}

/** Each ring is told once, at the first judgement that is a part of it. */
function checkRing(judgement: Draft, merges: Merges, told: Set<string>): readonly Problem[] {
  const survivor = survivorOf(judgement);
  const ring = survivor === undefined ? undefined : ringFrom(survivor, merges);
  if (ring === undefined || !listOf(judgement, "between").some((id) => id !== survivor && ring.includes(id))) return [];
  const key = ring.toSorted().join(" ");
  if (told.has(key)) return [];
  told.add(key);
  const round = [...ring, survivor].join(" → ");
  return [problemAt(placeIn(judgement, "survivor"), `${judgement.id}: survivor: expected no ring, got ${round}`)];
}

function ringFrom(start: string, merges: Merges): readonly string[] | undefined {
  const path = [start];
  for (let merge = merges.get(start); merge !== undefined; merge = merges.get(merge.survivor)) {
    if (merge.survivor === start) return path;
    if (path.includes(merge.survivor)) return undefined;
    path.push(merge.survivor);
  }
  return undefined;
}

function checkNotSame(judgement: Draft, merges: Merges): readonly Problem[] {
  if (textOf(judgement, "kind") !== "NOT_SAME") return [];
  return pairsOf(judgement).flatMap(([one, other]) => {
    if (idNow(one, merges) !== idNow(other, merges)) return [];
    const [merge] = [...(wayOf(one, merges) ?? []), ...(wayOf(other, merges) ?? [])];
    if (merge === undefined) return [];
    const same = `${merge.judgement.id} at ${placeText(merge.judgement.tree.place)}`;
    return [problemAt(placeIn(judgement, "between"), `${judgement.id}: ${one} and ${other} are NOT_SAME here, but SAME by ${same}`)];
  });
}
