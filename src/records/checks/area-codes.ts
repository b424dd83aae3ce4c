import { boundsOrOpen } from "../../../schema/dates.js";
import { lastDayBefore } from "../../../schema/standing.js";
import { type Draft, type Index, placeIn, textOf } from "../draft.js";
import { groupBy } from "../group-by.js";
import { type Problem, placeText, problemAt } from "../problem.js";

interface Span {
  readonly draft: Draft;
  readonly first: string;
  readonly last: string;
}

/** A code and a day are one area: of two with a code, one surely ended before the other began. */
export function checkAreaCodes(index: Index): readonly Problem[] {
  const areas = [...index.byId.values()].filter((draft) => draft.thing.name === "Area");
  return [...groupBy(areas, (draft) => textOf(draft, "code"))].flatMap(([code, drafts]) =>
    code === undefined || drafts.length === 1 ? [] : checkApart(code, drafts.map(spanOf)),
  );
}

function spanOf(draft: Draft): Span {
  return { draft, first: boundsOrOpen(textOf(draft, "validFrom")).min, last: lastDayBefore(textOf(draft, "validUntil")) };
}

function checkApart(code: string, spans: readonly Span[]): readonly Problem[] {
  const inTime = spans.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  let lasting: Span | undefined;
  return inTime.flatMap((span) => {
    const before = lasting;
    if (before === undefined || span.last > before.last) lasting = span;
    if (before === undefined || before.last < span.first) return [];
    const { id, tree } = before.draft;
    const message = `${span.draft.id}: code: ${code} on one day is one area, but ${id} at ${placeText(tree.place)} may have it at the same time; give validFrom and validUntil`;
    return [problemAt(placeIn(span.draft, "code"), message)];
  });
}
