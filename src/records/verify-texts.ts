import type { Model } from "../../schema/model.js";
import { type Cite, type Draft, type Index, placeIn, textOf } from "./draft.js";
import { groupBy } from "./group-by.js";
import { inOrder, type Problem, problemAt } from "./problem.js";
import { findQuote } from "./quotes.js";
import { readDrafts } from "./read-records.js";
import { openTexts, type Text, type Texts } from "./texts.js";

/** What came of checking every citation against the texts somebody has. */
export type Verification =
  /** The records themselves cannot be read yet. */
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "verified";
      /** Everything that drifted or is missing, at its place in the records. */
      readonly problems: readonly Problem[];
      readonly counts: VerificationCounts;
    };

export interface VerificationCounts {
  /** Citations with a place in a text that was found, by what became of them. */
  readonly standing: number;
  readonly moved: number;
  readonly gone: number;
  /** Sources with a fingerprint, by what became of their text. */
  readonly unchanged: number;
  readonly changed: number;
  readonly missing: number;
  /** Citations that could not be checked, because their text is missing. */
  readonly unchecked: number;
  /** Sources whose text was never at hand: nothing in them is cited by place. */
  readonly unhashed: number;
}

/** Throws a RecordError when there is no such set or no such folder of texts. */
export async function verifyTexts(set: string, folder: string, model: Model): Promise<Verification> {
  const reading = await readDrafts(set, model);
  if (reading.kind === "problems") return reading;
  const texts = await openTexts(folder);
  const passages = passagesBySource(reading.index);
  const found: SourceFindings[] = [];
  for (const source of reading.index.all.filter(({ thing }) => thing.name === "Source")) {
    found.push(await verifySource(source, passages.get(source.id) ?? [], texts, folder));
  }
  const count = (key: keyof VerificationCounts) => found.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0);
  return {
    kind: "verified",
    problems: inOrder(found.flatMap(({ problems }) => problems)),
    counts: {
      standing: count("standing"),
      moved: count("moved"),
      gone: count("gone"),
      unchanged: count("unchanged"),
      changed: count("changed"),
      missing: count("missing"),
      unchecked: count("unchecked"),
      unhashed: count("unhashed"),
    },
  };
}

interface Passage {
  readonly draft: Draft;
  readonly path: Cite["path"];
  readonly passage: NonNullable<Cite["passage"]>;
}

interface SourceFindings {
  readonly problems: readonly Problem[];
  readonly counts: Partial<VerificationCounts>;
}

function passagesBySource(index: Index): ReadonlyMap<string, readonly Passage[]> {
  const cited = index.all.flatMap((draft) =>
    draft.cites.flatMap(({ source, passage, path }) => (passage === undefined ? [] : [{ source, draft, path, passage }])),
  );
  return groupBy(cited, ({ source }) => source);
}

async function verifySource(source: Draft, passages: readonly Passage[], texts: Texts, folder: string): Promise<SourceFindings> {
  const expected = textOf(source, "textHash");
  if (expected === undefined) return { problems: [], counts: { unhashed: 1 } };
  const place = placeIn(source, "textHash");
  const name = `${source.id.slice("source/".length)}.txt`;
  const file = texts.withHash(expected) ?? texts.named(name);
  if (file === undefined) {
    const message = `${source.id}: its text is missing: nothing in ${folder} has the SHA-256 ${short(expected)} or is called ${name}`;
    return { problems: [problemAt(place, message)], counts: { missing: 1, unchecked: passages.length } };
  }
  const text = await texts.read(file);
  const changed = text.hash !== expected;
  const message = `${source.id}: its text has changed: ${file} has the SHA-256 ${short(text.hash)}, not ${short(expected)}`;
  const checked = passages.map((passage) => verifyPassage(passage, text, file));
  return {
    problems: [...(changed ? [problemAt(place, message)] : []), ...checked.flatMap(({ problem }) => problem ?? [])],
    counts: {
      [changed ? "changed" : "unchanged"]: 1,
      standing: checked.filter(({ kind }) => kind === "standing").length,
      moved: checked.filter(({ kind }) => kind === "moved").length,
      gone: checked.filter(({ kind }) => kind === "gone").length,
    },
  };
}

function verifyPassage({ draft, path, passage: { start, end, quote } }: Passage, { text }: Text, file: string) {
  const found = findQuote(text, quote, start);
  if (found.kind === "standing") return { kind: found.kind, problem: undefined };
  const said = `${draft.id}: cite: ${JSON.stringify(quote)} is not at ${start}-${end} of ${file}`;
  const others = found.kind === "moved" && found.others > 0 ? ` and ${found.others} more` : "";
  const where = found.kind === "moved" ? `, but at ${found.start}-${found.end}${others}` : " or anywhere else in it";
  return { kind: found.kind, problem: problemAt(placeIn(draft, "cite", ...path, 1), said + where) };
}

/** Enough of a fingerprint to tell two apart. */
function short(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}
