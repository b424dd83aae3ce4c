import { groupBy } from "../../data/group-by.js";
import type { Place } from "./layout.js";
import { colourOf, type Look, linesOf, radiusOf } from "./look.js";
import type { Shown } from "./shown.js";

export interface Drawn {
  readonly shown: Shown;
  readonly places: ReadonlyMap<string, Place>;
  readonly look: Look;
  /** What the picture is called. */
  readonly title: string;
  /** The words for relations. */
  readonly words: Readonly<Record<Shown["steps"][number]["relation"], string>>;
  /** The letter of each kind. */
  readonly letters: Readonly<Record<string, string>>;
}

const MARGIN = 110;

/** The picture as an SVG of its own: nothing in it is styled from outside. */
export function svgOf({ shown, places, look, title, words, letters }: Drawn): string {
  const box = boxOf([...places.values()]);
  const steps = pairsOf(shown).flatMap(({ tail, head, relations, apart }) => {
    const [from, to] = [places.get(tail), places.get(head)];
    if (!from || !to) return [];
    const size = radiusOf(shown.things.find(({ id }) => id === head) ?? { end: false, pinned: false });
    const tip = towards(to, from, size + 2);
    const colour = apart ? look.warn : look.line;
    const label = relations.map((relation) => words[relation]).join(", ");
    return [
      `<line x1="${at(from.x)}" y1="${at(from.y)}" x2="${at(tip.x)}" y2="${at(tip.y)}" stroke="${colour}" stroke-width="1.5"${apart ? ' stroke-dasharray="5 4"' : ""} marker-end="url(#${apart ? "apart" : "tip"})"/>`,
      `<text x="${at((from.x + to.x) / 2)}" y="${at((from.y + to.y) / 2 - 4)}" font-size="10" fill="${look.muted}" ${halo(look)}>${escaped(label)}</text>`,
    ];
  });
  const things = shown.things.flatMap((thing) => {
    const place = places.get(thing.id);
    if (!place) return [];
    const size = radiusOf(thing);
    const ring = thing.pinned
      ? `<circle cx="${at(place.x)}" cy="${at(place.y)}" r="${size + 4}" fill="none" stroke="${look.ink}" stroke-width="2"/>`
      : "";
    return [
      `<g><title>${escaped(thing.name)}</title>${ring}<circle cx="${at(place.x)}" cy="${at(place.y)}" r="${size}" fill="${colourOf(thing, look)}"/>`,
      `<text x="${at(place.x)}" y="${at(place.y + 4)}" font-size="11" font-weight="700" fill="${look.paper}">${letters[thing.kind] ?? ""}</text>`,
      ...linesOf(thing.name).map(
        (line, index) =>
          `<text x="${at(place.x)}" y="${at(place.y + size + 16 + index * 15)}" font-size="13"${thing.end ? ' font-weight="700"' : ""} fill="${look.ink}" ${halo(look)}>${escaped(line)}</text>`,
      ),
      "</g>",
    ];
  });
  const tip = (id: string, colour: string) =>
    `<marker id="${id}" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="${colour}"/></marker>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${at(box.width)}" height="${at(box.height)}" viewBox="${at(box.x)} ${at(box.y)} ${at(box.width)} ${at(box.height)}" font-family="system-ui, sans-serif" text-anchor="middle">`,
    `<title>${escaped(title)}</title><defs>${tip("tip", look.line)}${tip("apart", look.warn)}</defs>`,
    `<rect x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${at(box.height)}" fill="${look.paper}"/>`,
    ...steps,
    ...things,
    "</svg>",
  ].join("\n");
}

/** What connects two things in one direction, told once whatever states it. */
export function pairsOf({ steps }: Shown) {
  const pairs = groupBy(steps, ({ tail, head }) => `${tail} ${head}`);
  return [...pairs.values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const relations = [...new Set(of.map(({ relation }) => relation))];
    return [{ tail: first.tail, head: first.head, relations, apart: of.every(({ apart }) => apart) }];
  });
}

function boxOf(places: readonly Place[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  return {
    x: left - MARGIN,
    y: top - MARGIN / 2,
    width: Math.max(0, ...xs) - left + 2 * MARGIN,
    height: Math.max(0, ...ys) - top + MARGIN,
  };
}

function towards(from: Place, to: Place, by: number): Place {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / distance, y: from.y + ((to.y - from.y) * by) / distance };
}

const at = (number: number) => String(Math.round(number * 10) / 10);

const halo = ({ paper }: Look) => `stroke="${paper}" stroke-width="3" paint-order="stroke"`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
