/** Where a quote stands in a text, counted in Unicode code points. */
export type Found =
  | { readonly kind: "standing" }
  /** Of several places the nearest, and how many others there are. */
  | { readonly kind: "moved"; readonly start: number; readonly end: number; readonly others: number }
  | { readonly kind: "gone" };

/** Looks for a quote at the place it was cited from, then everywhere. */
export function findQuote(text: string, quote: string, start: number): Found {
  const places = placesOf(text, quote);
  if (places.includes(start)) return { kind: "standing" };
  const [nearest] = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  if (nearest === undefined) return { kind: "gone" };
  return { kind: "moved", start: nearest, end: nearest + codePoints(quote), others: places.length - 1 };
}

function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  let counted = 0;
  let place = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    place += codePoints(text.slice(counted, at));
    counted = at;
    places.push(place);
  }
  return places;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
