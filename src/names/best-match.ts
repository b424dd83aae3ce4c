import type { Pieces, SearchQuery } from "./search-query.js";
import { eachText, type SearchText, type StoredTexts } from "./search-text.js";

/**
 * The text by which something was found: the one it was graded by, by the same rules. `within` are the texts that
 * may stand behind its own, the names of a post's body; such a pair is given as one text. The first when none matches.
 */
export function bestMatch(stored: StoredTexts, within: StoredTexts, query: SearchQuery): string {
  return best(stored, within, query).text;
}

/** How good that match is: lower is better, infinite when nothing matches. */
export function gradeOfBest(stored: StoredTexts, within: StoredTexts, query: SearchQuery): number {
  return best(stored, within, query).grade;
}

function best(stored: StoredTexts, within: StoredTexts, query: SearchQuery): { readonly text: string; readonly grade: number } {
  const own = eachText(stored);
  const alone = own.map((text) => ({ text: text.text, grade: gradeOf(query, text) }));
  const pairs = own.flatMap((text) =>
    eachText(within).map((other) => ({ text: `${text.text} ${other.text}`, grade: gradeOf(query, text, other) })),
  );
  const first = { text: own[0]?.text ?? "", grade: Number.POSITIVE_INFINITY };
  return [...alone, ...pairs].reduce((best, one) => (one.grade < best.grade ? one : best), first);
}

/** Lower is better; infinite when it does not match. The conditions are those of `index/find.ts`, in the same order. */
function gradeOf({ exact, folded, prefix }: SearchQuery, own: SearchText, other?: SearchText): number {
  const met = [
    begins(own.exact, exact.wholes),
    begins(own.exact, exact.starts),
    has(own.exact, other?.exact, exact),
    begins(own.folded, folded.wholes),
    begins(own.folded, folded.starts),
    has(own.folded, other?.folded, folded),
    begins(own.folded, prefix.starts),
    has(own.folded, other?.folded, prefix),
  ];
  const grade = met.indexOf(true);
  return grade < 0 ? Number.POSITIVE_INFINITY : grade;
}

function begins(own: string, starts: readonly string[]): boolean {
  return starts.some((start) => own.startsWith(start));
}

/** All words, in the text alone or in both together, where its own must have one that the other does not have. */
function has(own: string, other: string | undefined, { words }: Pieces): boolean {
  if (other === undefined) return words.every((word) => own.includes(word));
  return (
    words.every((word) => own.includes(word) || other.includes(word)) && words.some((word) => own.includes(word) && !other.includes(word))
  );
}
