import { join, relative } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { type Place, placeText } from "../records/problem.js";
import type { PlaceOf } from "../records/read-records.js";
import type { World } from "./world.js";

interface Said {
  readonly facts: readonly Fact[];
  /** The facts of the last release, in which what is open already was told. */
  readonly before: ReadonlyMap<string, Fact>;
  readonly placeOf: PlaceOf;
}

/** How many contradictions there are, and a warning for each that is open since the last release. They keep nothing from being published. */
export function sayContradictions({ facts, before, placeOf }: Said, folder: string, { out }: World): void {
  const all = facts.filter(({ type }) => type === "Contradiction");
  const open = all.filter(isOpen);
  const place = (id: string) => {
    const found = placeOf(id);
    return found && placeText(asSeenFromHere(found, folder));
  };
  for (const { id, kind, question, between } of open.filter((one) => !isOpen(before.get(one.id)))) {
    const [first, ...others] = [between ?? []].flat().map((side) => place(String(side)) ?? String(side));
    const against = others.length === 0 ? "" : ` (against ${others.join(", ")})`;
    out(`${first ?? folder}: warning: ${id}: ${kind}: ${question}${against}`);
  }
  if (all.length > 0) out(howMany(all.length, open.length));
}

function howMany(all: number, open: number): string {
  const there = all === 1 ? "There is one contradiction" : `There are ${all} contradictions`;
  return `${there} between the sources, ${open === 0 ? "none" : open} of them open.`;
}

function isOpen(fact: Fact | undefined): boolean {
  return fact?.status === "OPEN";
}

function asSeenFromHere(place: Place, folder: string): Place {
  return { ...place, file: relative("", join(folder, place.file)) };
}
