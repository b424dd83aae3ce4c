import { searchedThings } from "../../../schema/search-hit.js";
import { bestMatch } from "../../names/best-match.js";
import { type Found, findNames } from "../../names/index/find.js";
import { type SearchQuery, searchQuery } from "../../names/search-query.js";
import type { StoredTexts } from "../../names/search-text.js";
import type { Value } from "../../store/store.js";
import { lookUp } from "../former-ids.js";
import { dayNumber } from "../name-indexes.js";
import type { Reading } from "../one-release.js";
import { badInput } from "../plan/bad-input.js";
import { sizeOf } from "../plan/clauses.js";
import type { Filling, Question, Use } from "../plan/writing.js";
import { createFetched, planParts } from "./fetched.js";

/** The most hits that may be asked for, and the most characters of what is searched for. */
export const MAX_HITS = 50;
export const MAX_SEARCH_TEXT = 256;

/** A hit; one found by its id has that as the text that matched. */
type Hit = Pick<Found, "id"> & Partial<Found> & { readonly matched?: string };

/**
 * Things by their names, best match first and of equal matches the most prominent. The names of a release are looked
 * through in memory; the operation's statement then fetches what is selected of the hits, and the texts that say what
 * matched.
 */
export const search: Question = (writing, use, nodes) => {
  const found = new WeakMap<Filling, readonly Hit[]>();
  writing.searches.push(async (reading, filling) => {
    const text = textOf(use, filling);
    const query = searchQuery(text);
    const first = sizeOf(use, filling, MAX_HITS);
    const kinds = kindsOf(use, filling);
    const isAsked = [...searchedThings.values()].map((name) => kinds.includes(name));
    const day = writing.asOf.of(filling);
    if (query.empty) return void found.set(filling, []);
    const byId = await withId(reading, text, kinds);
    const index = await reading.names();
    const byName = findNames(index, query, {
      first,
      kind: (kind) => isAsked[kind] === true,
      day: day === undefined ? undefined : dayNumber(day),
    });
    found.set(filling, [...byId, ...byName.filter(({ id }) => byId.every((hit) => hit.id !== id))].slice(0, first));
  });
  const hits = (filling: Filling) => found.get(filling) ?? [];
  const fetched = createFetched<Hit>(writing, hits);
  const read = planParts<Hit>(writing, use, nodes, {
    node: (field, selected) => fetched.thing(field, selected, ({ id }) => id),
    formerly: (field, selected) => fetched.thing(field, selected, ({ former }) => former),
    corrected:
      () =>
      ({ corrected }) =>
        corrected ?? null,
    matched: () => {
      const texts = fetched.value(({ id, former }) => [former ?? id], textsAt);
      return ({ id, former, corrected, matched }, answer) =>
        matched ?? matchedOf(texts(answer).get(former ?? id), searchQuery(corrected ?? textOf(use, answer.filling)), former === undefined);
    },
  });
  return {
    ...fetched.written(),
    read: (values, filling) => hits(filling).map((hit) => read(hit, { filling, values })),
    cost: (filling) => {
      textOf(use, filling);
      return sizeOf(use, filling, MAX_HITS) * Math.max(1, fetched.cost(filling));
    },
  };
};

/** What looks like an id of ours: person/tran-quoc-cuong. */
const ID = /^[a-z]+\/\S+$/u;

/** The thing with that id, or the one that the records with it were judged to be of. */
async function withId(reading: Reading, id: string, kinds: readonly string[]): Promise<readonly Hit[]> {
  if (!ID.test(id)) return [];
  const lines = lookUp("asked", "asked.id = $id", "n", "Node").map((line) => `  ${line}`);
  const text = ["CALL () {", ...lines, "  RETURN collect([n.id, labels(n)]) AS things", "}"].join("\n");
  const [things] = await reading.row({ text, columns: ["things"], parameters: { id } });
  return listOf(things).flatMap((thing) => {
    const [of, labels] = listOf(thing);
    return listOf(labels).some((label) => kinds.includes(String(label))) ? [{ id: String(of), matched: id }] : [];
  });
}

/** The classes to look among: those asked for, all without `kinds`. */
function kindsOf(use: Use, filling: Filling): readonly string[] {
  const { kinds } = filling.arguments(use);
  return [...searchedThings].flatMap(([kind, name]) => (!Array.isArray(kinds) || kinds.includes(kind) ? [name] : []));
}

function textOf(use: Use, filling: Filling): string {
  const text = String(filling.arguments(use).text).trim();
  if (text.length > MAX_SEARCH_TEXT) throw badInput(`text: at most ${MAX_SEARCH_TEXT} characters, not ${text.length}`, use.node);
  return text;
}

function textsAt(node: string): string {
  const keys = ["search", "within"].map((of) => `[${node}.${of}Texts, ${node}.${of}Exact, ${node}.${of}Folded]`);
  return `[${keys.join(", ")}]`;
}

/** What something was found by; the names of a body do not stand behind a former name. */
function matchedOf(value: Value | undefined, query: SearchQuery, pairs: boolean): string {
  const [own, within] = listOf(value);
  return bestMatch(textsOf(own), textsOf(pairs ? within : undefined), query);
}

function textsOf(value: Value | undefined): StoredTexts {
  const [texts, exact, folded] = listOf(value);
  return { texts: listOf(texts).map(String), exact: String(exact ?? ""), folded: String(folded ?? "") };
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
