import { groupBy } from "../../src/records/group-by.js";
import { type Country, readCountry, readResolution, withSpellings } from "./datasets.js";
import { areaIds } from "./ids.js";
import { areaRecord, type Evidence, type IdOf, successionRecords } from "./records.js";
import { compareWithResolution, type Resolution } from "./resolution.js";
import { DIEN_BIEN, provinceOf, slug, type Unit } from "./units.js";
import { recordFile } from "./yaml.js";

/** Texts of record files by their path below seed/, and what to tell of the datasets. */
export interface RecordFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly remarks: readonly string[];
}

const MAPPING = "source/githubcom-dvhcvn-20250701";
const UNITS_BEFORE = "source/githubcom-vietnamese-provinces-database-v2-4-1";
const RESOLUTION = "source/githubcom-dvhcvn-1661-nq-ubtvqh15";

/** The records of Điện Biên, which stand on the resolution, and those of the whole country, which stand on the mapping. */
export async function recordFiles(datasets: string): Promise<RecordFiles> {
  const listed = await readCountry(datasets);
  const inDienBien = listed.passings.filter((passing) => provinceOf(passing.new).code === DIEN_BIEN);
  const resolution = compareWithResolution(await readResolution(datasets), inDienBien);
  const country = withSpellings(listed, resolution.spellings);
  const idOf = areaIds(country);
  return {
    files: new Map([...dienBienFiles(country, idOf, resolution), ...countryFiles(country, idOf)]),
    remarks: remarksOn(country),
  };
}

function dienBienFiles(country: Country, idOf: IdOf, { clauses }: Resolution): readonly (readonly [string, string])[] {
  const evidence: Evidence = {
    document: "document/1661-nq-ubtvqh15",
    cite: RESOLUTION,
    citeDistricts: UNITS_BEFORE,
    noteOf: ({ code }) => `Điều 1, khoản ${clauses.get(code)}.`,
  };
  // The province is one unit in both eras; its record is written by hand.
  const records = (units: readonly Unit[]) =>
    units.filter((unit) => inDienBien(unit) && unit.tier !== "PROVINCE").map((unit) => areaRecord(unit, country, idOf));
  const passings = country.passings.filter((passing) => inDienBien(passing.new));
  return [
    [
      "dien-bien/areas-before-2025-07-01.yaml",
      recordFile(comment("Các đơn vị hành chính của Điện Biên trước 01-07-2025: units of Điện Biên until 2025-06-30."), {
        areas: records(country.before),
      }),
    ],
    [
      "dien-bien/areas-from-2025-07-01.yaml",
      recordFile(comment("Các đơn vị hành chính của Điện Biên từ 01-07-2025: units of Điện Biên from 2025-07-01."), {
        areas: records(country.from),
      }),
    ],
    [
      "dien-bien/areas-successions.yaml",
      recordFile(
        comment("Sắp xếp đơn vị hành chính năm 2025: what the old units became, first the 129 communes, then the districts through them."),
        { successions: successionRecords(passings, idOf, evidence) },
      ),
    ],
  ];
}

function countryFiles(country: Country, idOf: IdOf): readonly (readonly [string, string])[] {
  const evidence: Evidence = { cite: MAPPING, noteOf: () => undefined };
  const provinceNow = provincesNow(country);
  const before = groupBy(country.before, provinceNow);
  const from = groupBy(country.from, provinceNow);
  const codes = new Map(country.from.map((unit) => [idOf(unit), provinceNow(unit)]));
  const successions = groupBy(successionRecords(country.passings, idOf, evidence), ({ successor }) => codes.get(successor));
  return country.from
    .filter(({ tier }) => tier === "PROVINCE")
    .map((province) => {
      const old = (before.get(province.code) ?? []).filter(({ code }) => !country.lasting.has(code));
      const units = [...old, ...(from.get(province.code) ?? [])].map((unit) => areaRecord(unit, country, idOf));
      const about = comment(`${province.fullName}: units before and from 2025-07-01, and what the old ones became.`);
      const text = recordFile(about, { areas: units, successions: successions.get(province.code) ?? [] });
      return [`areas-vietnam/${province.code}-${slug(province.bareName)}.yaml`, text];
    });
}

/** The code of the province that a unit, or the province it lay in, belongs to from 2025-07-01. */
function provincesNow({ passings }: Country): (unit: Unit) => string {
  const into = new Map(passings.filter(({ old }) => old.tier === "PROVINCE").map((passing) => [passing.old.code, passing.new.code]));
  return (unit) => (unit.era === "before" ? into.get(provinceOf(unit).code) : undefined) ?? provinceOf(unit).code;
}

function comment(about: string): string {
  return `${about}\nMade by \`npm run areas\` from the datasets that docs/areas.md names; not to be edited.`;
}

function remarksOn(country: Country): readonly string[] {
  const count = (units: readonly Unit[]) =>
    ["PROVINCE", "DISTRICT", "COMMUNE"].map((tier) => units.filter((unit) => unit.tier === tier).length);
  return [
    `Units before 2025-07-01: ${count(country.before).join(" + ")}; from then on: ${count(country.from).join(" + ")}.`,
    `Left out, because only the mapping knows them: ${country.unlisted.join(", ") || "none"}.`,
  ];
}

function inDienBien(unit: Unit): boolean {
  return provinceOf(unit).code === DIEN_BIEN;
}
