import type { SearchQuery } from "./search-query.js";
import { type SearchText, searchText } from "./search-text.js";

/**
 * The text by which something was found: the one the store ranked it by, by the same rules. `within` are the texts that
 * may stand behind its own, the names of a post's body; such a pair is given as one text. The first when none matches.
 */
export function bestMatch(texts: readonly string[], within: readonly string[], query: SearchQuery): string {
  const alone = texts.map((text) => ({ text, own: searchText(text), other: undefined }));
  const behind = within.map((text) => ({ text, other: searchText(text) }));
  const pairs = alone.flatMap(({ text, own }) => behind.map(({ text: name, other }) => ({ text: `${text} ${name}`, own, other })));
  const ranked = [...alone, ...pairs].map(({ text, own, other }) => ({ text, rank: rankOf(query, own, other) }));
  return ranked.reduce((best, one) => (one.rank < best.rank ? one : best), ranked[0] ?? { text: "", rank: 0 }).text;
}

/** Lower is better; the last is no match. */
function rankOf(query: SearchQuery, own: SearchText, other: SearchText | undefined): number {
  const ranks = [
    query.wholeExact.some((whole) => own.exact.startsWith(whole)) && other === undefined,
    has(query.exact, own.exact, other?.exact),
    query.wholeFolded.some((whole) => own.folded.startsWith(whole)) && other === undefined,
    has(query.folded, own.folded, other?.folded),
    has(query.prefixes, own.folded, other?.folded),
  ];
  const rank = ranks.indexOf(true);
  return rank < 0 ? ranks.length : rank;
}

/** All pieces, in the text alone or in both together, where its own must give what the other does not have. */
function has(pieces: readonly string[], own: string, other: string | undefined): boolean {
  if (other === undefined) return pieces.every((piece) => own.includes(piece));
  return (
    pieces.every((piece) => own.includes(piece) || other.includes(piece)) &&
    pieces.some((piece) => own.includes(piece) && !other.includes(piece))
  );
}
