import type { Passing } from "./datasets.js";

/** What the resolution adds to the mapping: which clause made a unit, and how it spells the names of the old ones; by code. */
export interface Resolution {
  readonly clauses: ReadonlyMap<string, string>;
  readonly spellings: ReadonlyMap<string, string>;
}

interface Clause {
  readonly number: string;
  /** Without their kinds. */
  readonly oldNames: readonly string[];
  /** With its kind. */
  readonly newName: string;
}

/** A paragraph, its lines joined; some spaces are missing in the text. */
const CLAUSE =
  /^(\d+)\\\. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của (.+?) ?thành (?:xã|phường) mới có tên gọi là \*\*(.+)\*\*\.$/u;

/**
 * Holds the mapping of a province against the text of the resolution: every new unit has a clause that names exactly its
 * old ones. A name that only one of the two has is the other spelling of the one that is left over. Throws where they differ by more.
 */
export function compareWithResolution(text: string, passings: readonly Passing[]): Resolution {
  const clauses = new Map<string, string>();
  const spellings = new Map<string, string>();
  const made = new Map(passings.map((passing) => [passing.new.code, passing.new]));
  for (const clause of clausesOf(text)) {
    const unit = [...made.values()].find(({ fullName }) => fullName.toLowerCase() === clause.newName.toLowerCase());
    if (unit === undefined) throw new Error(`resolution, clause ${clause.number}: the list has no ${clause.newName}`);
    clauses.set(unit.code, clause.number);
    const old = passings.filter((passing) => passing.new.code === unit.code && passing.full).map((passing) => passing.old);
    const unnamed = old.filter(({ bareName }) => !clause.oldNames.includes(bareName));
    const unknown = clause.oldNames.filter((name) => !old.some(({ bareName }) => bareName === name));
    const [one] = unnamed;
    const [name] = unknown;
    if (unnamed.length > 1 || unnamed.length !== unknown.length)
      throw new Error(`resolution, clause ${clause.number}: expected ${unnamed.map(({ bareName }) => bareName)}, got ${unknown}`);
    if (one !== undefined && name !== undefined) spellings.set(one.code, name);
  }
  if (clauses.size !== made.size) throw new Error(`resolution: expected ${made.size} clauses, got ${clauses.size}`);
  return { clauses, spellings };
}

function clausesOf(text: string): readonly Clause[] {
  return text.split(/\n\s*\n/u).flatMap((paragraph) => {
    const [, number, oldNames = "", newName = ""] = CLAUSE.exec(paragraph.replace(/\s+/gu, " ").trim()) ?? [];
    return number === undefined ? [] : [{ number, oldNames: oldNames.split(/, ?| và /u).map(withoutKind), newName }];
  });
}

function withoutKind(name: string): string {
  return name.replace(/^(?:các )?(?:xã|phường|thị trấn) /u, "");
}
