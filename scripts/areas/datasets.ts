import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { fold } from "../../src/names/fold.js";
import { groupBy } from "../../src/records/group-by.js";
import { provinceOf, respelt, type Tier, type Unit, unitOf } from "./units.js";

/** What the datasets tell of the country, before and from 2025-07-01. */
export interface Country {
  readonly before: readonly Unit[];
  readonly from: readonly Unit[];
  readonly passings: readonly Passing[];
  /** Codes of the provinces that 2025 left as they were. */
  readonly lasting: ReadonlySet<string>;
  /** Codes that the mapping knows and the list of units before does not. */
  readonly unlisted: readonly string[];
}

/** All or a part of an old unit passed into a new one. */
export interface Passing {
  readonly old: Unit;
  readonly new: Unit;
  readonly full: boolean;
}

/** Where the files are, below the folder of the datasets; docs/areas.md says where they come from. */
const FILES = {
  before: "pre-2025-07/simplified_json_generated_data_vn_units_minified.json",
  from: "post-2025-07/full_json_generated_data_vn_units_2026-07-25__20_49_07.json",
  mapping: "mapping/merges.json",
  resolution: "mapping/1661_NQ-UBTVQH15.md",
};

/**
 * Rows of the mapping that the resolutions contradict: old code, new code, right new code. Of two communes called Tân Phú
 * in districts called Châu Thành, that of An Giang went to Vĩnh An (1654/NQ-UBTVQH15, clause 31), not to Đồng Tháp.
 */
const CORRECTIONS: readonly (readonly [old: string, given: string, right: string])[] = [["30622", "30259", "30604"]];

const named = z.object({ Code: z.string(), FullName: z.string() });
const beforeFile = z.array(named.extend({ District: z.array(named.extend({ Ward: z.array(named).nullable() })) }));
const fromFile = z.array(named.extend({ Wards: z.array(named) }));
const rowsOfUnit = z.array(z.object({ old_id: z.string(), type: z.enum(["full", "partial"]) }));
const mappingFile = z.object({
  data: z.array(
    z.object({
      level1_id: z.string(),
      name: z.string(),
      merges: rowsOfUnit,
      level2s: z.array(z.object({ level2_id: z.string(), name: z.string(), merges: rowsOfUnit })),
    }),
  ),
});

/** Reads the datasets from their folder. Throws where they contradict each other. */
export async function readCountry(folder: string): Promise<Country> {
  const before = z.parse(beforeFile, await json(folder, FILES.before)).flatMap((province) => {
    const top = unit("PROVINCE", "before", province);
    const districts = province.District.flatMap((district) => {
      const middle = unit("DISTRICT", "before", district, top);
      return [middle, ...(district.Ward ?? []).map((commune) => unit("COMMUNE", "before", commune, middle))];
    });
    return [top, ...districts];
  });
  const from = z.parse(fromFile, await json(folder, FILES.from)).flatMap((province) => {
    const top = unit("PROVINCE", "from", province);
    return [top, ...province.Wards.map((commune) => unit("COMMUNE", "from", commune, top))];
  });
  const { passings, unlisted } = passingsOf(z.parse(mappingFile, await json(folder, FILES.mapping)), before, from);
  const lasting = lastingProvinces(passings);
  checkProvinces(passings);
  return { before, from, passings: passings.filter(({ old }) => !lasting.has(old.code)), lasting, unlisted };
}

/** The country with old communes under other spellings of their names, by code; the lists' spellings stay beside them. */
export function withSpellings(country: Country, spellings: ReadonlyMap<string, string>): Country {
  const spelt = (unit: Unit) => respelt(unit, spellings.get(unit.code) ?? unit.bareName);
  return {
    ...country,
    before: country.before.map(spelt),
    passings: country.passings.map((passing) => ({ ...passing, old: spelt(passing.old) })),
  };
}

/** The text of resolution 1661/NQ-UBTVQH15. */
export async function readResolution(folder: string): Promise<string> {
  return (await readFile(join(folder, FILES.resolution), "utf8")).normalize("NFC");
}

async function json(folder: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, file), "utf8"));
}

/** Those that passed into a province of their own code and name, and nothing else did. */
function lastingProvinces(passings: readonly Passing[]): ReadonlySet<string> {
  const made = groupBy(
    passings.filter(({ old }) => old.tier === "PROVINCE"),
    (passing) => passing.new.code,
  );
  const same = ({ old, new: one }: Passing) => old.code === one.code && fold(old.fullName) === fold(one.fullName);
  return new Set([...made].flatMap(([code, [first, ...others]]) => (first && same(first) && others.length === 0 ? [code] : [])));
}

/** A unit goes where its province goes: the mapping may have taken a namesake for it. */
function checkProvinces(passings: readonly Passing[]): void {
  const into = new Map(passings.filter(({ old }) => old.tier === "PROVINCE").map((passing) => [passing.old.code, passing.new.code]));
  for (const { old, new: made } of passings) {
    const expected = into.get(provinceOf(old).code);
    if (expected !== provinceOf(made).code)
      throw new Error(`mapping: expected ${old.fullName} ${old.code} to go to province ${expected}, got ${made.fullName} ${made.code}`);
  }
}

function unit(tier: Tier, era: Unit["era"], { Code, FullName }: z.infer<typeof named>, parent?: Unit): Unit {
  return unitOf({ tier, era, code: Code, fullName: FullName, parent });
}

function passingsOf(mapping: z.infer<typeof mappingFile>, before: readonly Unit[], from: readonly Unit[]) {
  const oldUnits = new Map(before.map((old) => [old.code, old]));
  const newUnits = new Map(from.map((one) => [one.code, one]));
  // The two datasets disagree on the code of a few new units; within a province their names tell them apart.
  const byName = new Map(from.map((one) => [nameKey(one.parent?.code, one.fullName), one]));
  const unlisted: string[] = [];
  const passings = mapping.data.flatMap(({ level1_id, name, merges, level2s }) => [
    ...into(newUnits.get(level1_id), name, merges),
    ...level2s.flatMap((one) => into(newUnits.get(one.level2_id) ?? byName.get(nameKey(level1_id, one.name)), one.name, one.merges)),
  ]);
  return { passings, unlisted };

  function into(to: Unit | undefined, name: string, rows: z.infer<typeof rowsOfUnit>): readonly Passing[] {
    if (to === undefined) throw new Error(`mapping: expected a unit of the list from 2025-07-01, got ${name}`);
    return rows.flatMap(({ old_id, type }) => {
      const old = oldUnits.get(old_id);
      if (old === undefined) unlisted.push(old_id);
      const right = CORRECTIONS.find(([code, given]) => code === old_id && given === to.code)?.[2];
      return old === undefined ? [] : [{ old, new: newUnits.get(right ?? to.code) ?? to, full: type === "full" }];
    });
  }
}

function nameKey(province: string | undefined, fullName: string): string {
  return `${province} ${fold(fullName)}`;
}
