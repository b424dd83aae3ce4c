import { TEXT_END, TEXT_SEPARATOR } from "../../names/search-text.js";

/** The parameters of a search, as written in the text: lists of pieces to look for (see `SearchQuery`). */
export interface Pieces {
  readonly exact: string;
  readonly folded: string;
  readonly prefixes: string;
  readonly lead: string;
  readonly startExact: string;
  readonly startFolded: string;
  readonly startPrefix: string;
}

/**
 * Whether something is found at all: one of its texts has words that begin with all the pieces. The longest is looked for
 * first and in all texts at once, because that alone rules out nearly everything.
 */
export function isFound(n: string, { prefixes, lead }: Pick<Pieces, "prefixes" | "lead">, within = false): string {
  const somewhere = within
    ? `(${n}.searchFolded CONTAINS ${lead} OR ${n}.withinFolded CONTAINS ${lead})`
    : `${n}.searchFolded CONTAINS ${lead}`;
  return `${somewhere} AND ${has(n, "Folded", prefixes, within)}`;
}

/**
 * How good a hit is, 0 the best: with the accents as typed, then without accents, then as beginnings of words; and within
 * each a whole text first, then one that begins with what was typed, then one that has it anywhere.
 */
export function rankOf(n: string, { exact, folded, startExact, startFolded, startPrefix }: Pieces, within: boolean): string {
  const ranked = [
    starts(n, "Exact", startExact, ` + '${TEXT_END}'`),
    starts(n, "Exact", startExact),
    has(n, "Exact", exact, within),
    starts(n, "Folded", startFolded, ` + '${TEXT_END}'`),
    starts(n, "Folded", startFolded),
    has(n, "Folded", folded, within),
    starts(n, "Folded", startPrefix),
  ];
  return `CASE ${ranked.map((condition, rank) => `WHEN ${condition} THEN ${rank}`).join(" ")} ELSE ${ranked.length} END`;
}

type Form = "Exact" | "Folded";

function starts(n: string, form: Form, beginnings: string, end = ""): string {
  return `any(x IN ${texts(`${n}.search${form}`)} WHERE any(w IN ${beginnings} WHERE x STARTS WITH w${end}))`;
}

/** All pieces in one of the texts; or in one and one of those it stands within together, each with something the other does not have. */
function has(n: string, form: Form, pieces: string, within: boolean): string {
  const alone = `all(w IN ${pieces} WHERE x CONTAINS w)`;
  const together = `any(y IN ${texts(`coalesce(${n}.within${form}, '')`)} WHERE all(w IN ${pieces} WHERE x CONTAINS w OR y CONTAINS w) AND any(w IN ${pieces} WHERE x CONTAINS w AND NOT y CONTAINS w))`;
  return `any(x IN ${texts(`${n}.search${form}`)} WHERE ${within ? `(${alone} OR ${together})` : alone})`;
}

function texts(key: string): string {
  return `split(${key}, '${TEXT_SEPARATOR}')`;
}
