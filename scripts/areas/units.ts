import type { AreaKind } from "../../schema/area.js";
import { fold } from "../../src/names/fold.js";

/** The code of the province that has a record set of its own. */
export const DIEN_BIEN = "11";

export type Tier = "PROVINCE" | "DISTRICT" | "COMMUNE";

/** An administrative unit as one of the lists has it. */
export interface Unit {
  readonly tier: Tier;
  /** Before 2025-07-01, or from then on. */
  readonly era: "before" | "from";
  readonly code: string;
  readonly fullName: string;
  /** The name without the kind: Mường Báng. */
  readonly bareName: string;
  readonly kind: keyof typeof AreaKind;
  readonly parent: Unit | undefined;
  /** Other spellings, with the kind and without. */
  readonly spellings: readonly string[];
}

/** The words that names begin with, by tier. */
const KINDS: Readonly<Record<Tier, Readonly<Record<string, keyof typeof AreaKind>>>> = {
  PROVINCE: { "Thành phố": "CENTRAL_CITY", Tỉnh: "PROVINCE" },
  DISTRICT: { "Thành phố": "CITY", "Thị xã": "TOWN", Quận: "URBAN_DISTRICT", Huyện: "DISTRICT" },
  COMMUNE: { Phường: "WARD", "Thị trấn": "TOWNSHIP", Xã: "COMMUNE", "Đặc khu": "SPECIAL_ZONE" },
};

/** A unit of its full name, whose first words say the kind, be it "xã" or "Xã". */
export function unitOf(given: Pick<Unit, "tier" | "era" | "code" | "parent"> & { readonly fullName: string }): Unit {
  const { tier, era, code, parent } = given;
  const printed = given.fullName.normalize("NFC").replace(/\s+/gu, " ").trim();
  const [word, kind] =
    Object.entries(KINDS[tier]).find(([word]) => printed.toLowerCase().startsWith(`${word.toLowerCase()} `)) ?? fail(code, printed);
  const bareName = printed.slice(word.length + 1);
  return { tier, era, code, parent, kind, bareName, fullName: `${word} ${bareName}`, spellings: [] };
}

/** The same unit under a name, the one it had as another spelling. */
export function respelt(unit: Unit, bareName: string): Unit {
  if (bareName === unit.bareName) return unit;
  const word = unit.fullName.slice(0, -unit.bareName.length);
  return { ...unit, bareName, fullName: `${word}${bareName}`, spellings: [unit.bareName, unit.fullName] };
}

/** The province a unit lies in, itself for a province. */
export function provinceOf(unit: Unit): Unit {
  return unit.parent === undefined ? unit : provinceOf(unit.parent);
}

/** A name as ids and file names have it: its folded words. */
export function slug(name: string): string {
  return fold(name).replaceAll(" ", "-");
}

function fail(code: string, fullName: string): never {
  throw new Error(`unit ${code}: expected a name that begins with its kind, got ${fullName}`);
}
