import type { SearchQuery } from "./search-query.js";
import { type SearchText, type StoredTexts, TEXT_END, TEXT_SEPARATOR } from "./search-text.js";

/**
 * The text by which something was found: the one the store ranked it by, by the same rules. `within` are the texts that
 * may stand behind its own, the names of a post's body; such a pair is given as one text. The first when none matches.
 */
export function bestMatch(stored: StoredTexts, within: StoredTexts, query: SearchQuery): string {
  const alone = each(stored).map(({ text, ...own }) => ({ text, own, other: undefined }));
  const behind = each(within);
  const pairs = alone.flatMap(({ text, own }) => behind.map(({ text: name, ...other }) => ({ text: `${text} ${name}`, own, other })));
  const ranked = [...alone, ...pairs].map(({ text, own, other }) => ({ text, rank: rankOf(query, own, other) }));
  return ranked.reduce((best, one) => (one.rank < best.rank ? one : best), ranked[0] ?? { text: "", rank: 0 }).text;
}

function each({ texts, exact, folded }: StoredTexts): readonly (SearchText & { readonly text: string })[] {
  const [exacts, foldeds] = [exact.split(TEXT_SEPARATOR), folded.split(TEXT_SEPARATOR)];
  return texts.map((text, index) => ({ text, exact: exacts[index] ?? "", folded: foldeds[index] ?? "" }));
}

/** Lower is better; the last is no match. */
function rankOf(query: SearchQuery, own: SearchText, other: SearchText | undefined): number {
  const ranks = [
    starts(query.startExact, own.exact, TEXT_END),
    starts(query.startExact, own.exact),
    has(query.exact, own.exact, other?.exact),
    starts(query.startFolded, own.folded, TEXT_END),
    starts(query.startFolded, own.folded),
    has(query.folded, own.folded, other?.folded),
    starts(query.startPrefix, own.folded),
    has(query.prefixes, own.folded, other?.folded),
  ];
  const rank = ranks.indexOf(true);
  return rank < 0 ? ranks.length : rank;
}

function starts(beginnings: readonly string[], own: string, end = ""): boolean {
  return beginnings.some((beginning) => own.startsWith(beginning + end));
}

/** All pieces, in the text alone or in both together, where its own must give what the other does not have. */
function has(pieces: readonly string[], own: string, other: string | undefined): boolean {
  if (other === undefined) return pieces.every((piece) => own.includes(piece));
  return (
    pieces.every((piece) => own.includes(piece) || other.includes(piece)) &&
    pieces.some((piece) => own.includes(piece) && !other.includes(piece))
  );
}
