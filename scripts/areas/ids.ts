import { groupBy } from "../../src/records/group-by.js";
import type { Country } from "./datasets.js";
import { DIEN_BIEN, provinceOf, slug, type Unit } from "./units.js";

/**
 * The id of each unit of the country.
 * - Provinces and the units of Điện Biên: kind and name; the district too where several units of Điện Biên before
 *   2025-07-01 would have the same; -2025 for a unit from then on whose kind and name one before had.
 * - All others: kind, name and code; -2025 for units from 2025-07-01.
 *
 * A province that was not merged is one unit with one id. Throws where two units would have the same id.
 */
export function areaIds(country: Country): (unit: Unit) => string {
  const short = groupBy(country.before.filter(hasShortId), shortId);
  const ids = new Map<string, string>();
  const owners = new Map<string, Unit>();
  for (const unit of [...country.before, ...country.from]) {
    const id = idOf(unit, short, country.lasting);
    const owner = owners.get(id);
    if (owner !== undefined && !country.lasting.has(unit.code)) throw new Error(`${id} would be the id of ${owner.code} and ${unit.code}`);
    owners.set(id, unit);
    ids.set(key(unit), id);
  }
  return (unit) => ids.get(key(unit)) ?? fail(unit);
}

function idOf(unit: Unit, short: ReadonlyMap<string, readonly Unit[]>, lasting: ReadonlySet<string>): string {
  const before = unit.era === "before";
  if (lasting.has(unit.code)) return shortId(unit);
  if (!hasShortId(unit)) return `${shortId(unit)}-${unit.code}${before ? "" : "-2025"}`;
  const namesakes = short.get(shortId(unit)) ?? [];
  if (!before) return namesakes.length > 0 ? `${shortId(unit)}-2025` : shortId(unit);
  return namesakes.length > 1 && unit.parent !== undefined ? `${shortId(unit)}-${slug(unit.parent.fullName)}` : shortId(unit);
}

function hasShortId(unit: Unit): boolean {
  return unit.tier === "PROVINCE" || provinceOf(unit).code === DIEN_BIEN;
}

function shortId(unit: Unit): string {
  return `area/${slug(unit.fullName)}`;
}

function key({ era, code }: Unit): string {
  return `${era} ${code}`;
}

function fail({ era, code }: Unit): never {
  throw new Error(`there is no unit ${code} ${era} 2025-07-01`);
}
