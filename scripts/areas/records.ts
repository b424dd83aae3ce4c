import type { AreaKind, Level } from "../../schema/area.js";
import type { Extent, SuccessionKind } from "../../schema/succession.js";
import { fold } from "../../src/names/fold.js";
import { groupBy } from "../../src/records/group-by.js";
import type { Country, Passing } from "./datasets.js";
import type { Unit } from "./units.js";

/** The first day of the units made in 2025, and the first without the old ones. */
const DAY = "2025-07-01";

export interface AreaRecord {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: keyof typeof AreaKind;
  readonly level: keyof typeof Level;
  readonly code: string;
  readonly parent: string | undefined;
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}

export interface SuccessionRecord {
  readonly id: string;
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: keyof typeof SuccessionKind;
  readonly extent: keyof typeof Extent;
  readonly on: string;
  readonly document: string | undefined;
  readonly basis: "INFERRED" | undefined;
  readonly note: string | undefined;
  /** A source, or several, of which no passage is cited. */
  readonly cite: readonly string[] | readonly (readonly string[])[];
}

export type IdOf = (unit: Unit) => string;

/** What stands behind the successions of a set. */
export interface Evidence {
  readonly document?: string;
  /** The source that tells what passed into what. */
  readonly cite: string;
  /** The source that tells in which district a commune lay, where it is another. */
  readonly citeDistricts?: string;
  /** A remark on how a unit was made. */
  readonly noteOf: (made: Unit) => string | undefined;
}

export function areaRecord(unit: Unit, country: Country, idOf: IdOf): AreaRecord {
  const lasting = country.lasting.has(unit.code);
  return {
    id: idOf(unit),
    name: unit.fullName,
    otherNames: [unit.bareName, ...unit.spellings],
    kind: unit.kind,
    level: unit.tier,
    code: unit.code,
    parent: unit.parent && idOf(unit.parent),
    validFrom: unit.era === "from" && !lasting ? DAY : undefined,
    validUntil: unit.era === "before" && !lasting ? DAY : undefined,
  };
}

/** What became of the old units, in the order of the mapping: those that it tells of, then districts through their communes. */
export function successionRecords(passings: readonly Passing[], idOf: IdOf, evidence: Evidence): readonly SuccessionRecord[] {
  const madeOf = groupBy(passings, (passing) => passing.new.code);
  const told = passings.map((passing) => ({
    ...ends(passing.old, passing.new, idOf, evidence),
    kind: kindOf(passing, madeOf.get(passing.new.code)?.length === 1),
    extent: passing.full ? ("FULL" as const) : ("PARTIAL" as const),
    basis: undefined,
    note: evidence.noteOf(passing.new),
    cite: [evidence.cite],
  }));
  return [...told, ...districtSuccessions(passings, idOf, evidence)];
}

/** A district of which nothing is said goes on in its communes' successors. One that has all of it took it over, others a part each. */
function districtSuccessions(passings: readonly Passing[], idOf: IdOf, evidence: Evidence): readonly SuccessionRecord[] {
  const ofCommunes = passings.filter(({ old }) => old.tier === "COMMUNE");
  const madeOf = groupBy(ofCommunes, (passing) => passing.new.code);
  const byDistrict = groupBy(ofCommunes, ({ old }) => old.parent?.code);
  return [...byDistrict.values()].flatMap((fromDistrict) => {
    const byUnit = [...groupBy(fromDistrict, (passing) => passing.new.code).values()];
    return byUnit.flatMap((through) => {
      const [{ old, new: made } = {}] = through;
      if (old?.parent === undefined || made === undefined) return [];
      const passing = { old: old.parent, new: made, full: byUnit.length === 1 };
      return {
        ...ends(passing.old, made, idOf, evidence),
        kind: kindOf(passing, madeOf.get(made.code)?.length === through.length),
        extent: passing.full ? "FULL" : "PARTIAL",
        basis: "INFERRED",
        note: `Suy từ đơn vị cấp xã cũ: ${through.map((one) => one.old.fullName).join(", ")}.`,
        cite: evidence.citeDistricts === undefined ? [evidence.cite] : [[evidence.cite], [evidence.citeDistricts]],
      };
    });
  });
}

function ends(old: Unit, made: Unit, idOf: IdOf, { document }: Evidence) {
  const [predecessor, successor] = [idOf(old), idOf(made)];
  const id = `succession/${predecessor.slice("area/".length)}/${successor.slice("area/".length)}`;
  return { id, predecessor, successor, on: DAY, document };
}

/** A part of a unit is split from it; all of it is merged with others, or where there are none goes on, under its name or another. */
function kindOf({ old, new: made, full }: Passing, alone: boolean): SuccessionRecord["kind"] {
  if (!full) return "SPLIT";
  if (!alone) return "MERGE";
  return fold(old.bareName) === fold(made.bareName) ? "CONTINUATION" : "RENAME";
}
