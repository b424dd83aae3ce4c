import type { FieldNode } from "graphql";
import { type Language, MAX_LENGTH, MAX_PATHS } from "../../../schema/paths.js";
import type { RelationName } from "../../../schema/relation.js";
import type { Value } from "../../store/store.js";
import { badInput } from "../plan/bad-input.js";
import { sizeOf } from "../plan/clauses.js";
import type { Filling, Question, Use, Writing } from "../plan/writing.js";
import { createFetched, type Fetched, planParts, type Read } from "./fetched.js";
import { overlapsOf } from "./paths/overlap.js";
import type { Found, Step } from "./paths/rank.js";
import { type Searched, searchPaths, type Wanted } from "./paths/search.js";
import { type Named, pathSentence, stepSentence } from "./paths/sentence.js";

/**
 * The ways two things are connected, most telling first. They are searched before the operation's statement is asked
 * (paths/search.ts: hop by hop from both ends, within a budget), ranked (paths/rank.ts) and told (paths/sentence.ts); the
 * statement then fetches what is selected of the things on them, with all else the operation asks.
 */
export const paths: Question = (writing, use, nodes) => {
  const searched = new WeakMap<Filling, Searched>();
  writing.searches.push(async (reading, filling) => {
    const found = await searchPaths(reading, wantedOf(use, filling));
    if (found) searched.set(filling, found);
    else searched.delete(filling);
  });
  const fetched = createFetched<Step>(writing, (filling) => (searched.get(filling)?.found ?? []).flatMap(({ steps }) => steps));
  const read = planResult(writing, use, nodes, fetched);
  return {
    ...fetched.written(),
    read: (values, filling) => {
      const result = searched.get(filling);
      return result ? read(result, { filling, values }) : null;
    },
    cost: (filling) => {
      const { first, maxLength } = wantedOf(use, filling);
      return first * maxLength * (1 + fetched.cost(filling));
    },
  };
};

/** The arguments, checked. */
function wantedOf(use: Use, filling: Filling): Wanted {
  const { from, to, maxLength, since, until, relations, requireOverlap } = filling.arguments(use);
  if (typeof maxLength !== "number" || maxLength < 1 || maxLength > MAX_LENGTH)
    throw badInput(`maxLength: between 1 and ${MAX_LENGTH}, not ${maxLength}`, use.node);
  return {
    from: String(from),
    to: String(to),
    maxLength,
    first: sizeOf(use, filling, MAX_PATHS),
    requireOverlap: requireOverlap === true,
    since: typeof since === "string" ? since : undefined,
    until: typeof until === "string" ? until : undefined,
    relations: Array.isArray(relations) ? (relations as readonly RelationName[]) : undefined,
  };
}

type Tell<Source> = (source: Source, names: (id: string) => Named, language: keyof typeof Language) => string;

/** A step with what the path around it says of it. */
interface PlacedStep extends Step {
  readonly overlap: string;
}

function planResult(writing: Writing, use: Use, nodes: readonly FieldNode[], fetched: Fetched<Step>): Read<Searched> {
  let names: ReturnType<Fetched<Step>["value"]> | undefined;
  /** A sentence in the language asked for; the names for all of them are fetched once. */
  const telling = <Source>(told: Use, tell: Tell<Source>): Read<Source> => {
    names ??= fetched.value(({ from, to, edge }) => [from, to, edge.assertion ?? []].flat(), namesOf);
    const found = names;
    return (source, answer) => {
      const known = found(answer);
      return tell(source, (id) => namedOf(known.get(id)), answer.filling.arguments(told).language === "EN" ? "EN" : "VI");
    };
  };
  const step = (field: Use, fields: readonly FieldNode[]) =>
    planParts<PlacedStep>(writing, field, fields, {
      from: (end, selected) => fetched.thing(end, selected, ({ from }) => from),
      to: (end, selected) => fetched.thing(end, selected, ({ to }) => to),
      assertion: (end, selected) => fetched.thing(end, selected, ({ edge }) => edge.assertion),
      relation:
        () =>
        ({ edge }) =>
          edge.relation,
      outgoing:
        () =>
        ({ edge, from }) =>
          edge.tail === from,
      start:
        () =>
        ({ edge }) =>
          edge.time.start ?? null,
      end:
        () =>
        ({ edge }) =>
          edge.time.end ?? null,
      overlapsPrevious:
        () =>
        ({ overlap }) =>
          overlap,
      sentence: (told) => telling(told, stepSentence),
    });
  const path = (field: Use, fields: readonly FieldNode[]) =>
    planParts<Found>(writing, field, fields, {
      score:
        () =>
        ({ score }) =>
          score,
      steps: (of, selected) => {
        const read = step(of, selected);
        return ({ steps }, answer) => {
          const overlaps = overlapsOf(steps.map(({ edge }) => edge.time));
          return steps.map((one, place) => read({ ...one, overlap: overlaps[place] ?? "UNKNOWN" }, answer));
        };
      },
      sentence: (told) => {
        const tell = telling<readonly Step[]>(told, pathSentence);
        return ({ steps }, answer) => tell(steps, answer);
      },
    });
  return planParts<Searched>(writing, use, nodes, {
    paths: (of, selected) => {
      const read = path(of, selected);
      return ({ found }, answer) => found.map((one) => read(one, answer));
    },
    truncated:
      () =>
      ({ truncated }) =>
        truncated,
  });
}

/** What `namedOf` reads: a name of whatever kind of thing it is. */
function namesOf(n: string): string {
  const name = ["name", "title", "label", "summary", "number"].map((key) => `${n}.${key}`);
  const body = `head([(${n})-[:ORGANIZATION]->(o:Organization) | [o.name, o.nameEn]])`;
  return `[coalesce(${name.join(", ")}), coalesce(${n}.nameEn, ${n}.titleEn), ${n}.tenure, ${n}.firstSeen, ${n}.lastSeen, CASE WHEN ${n}:Post THEN ${body} END]`;
}

function namedOf(value: Value | undefined): Named {
  const [name, nameEn, tenure, firstSeen, lastSeen, body] = Array.isArray(value) ? value : [];
  const text = (one: Value | undefined) => (typeof one === "string" ? one : undefined);
  return {
    name: text(name),
    nameEn: text(nameEn),
    tenure: text(tenure),
    firstSeen: text(firstSeen),
    lastSeen: text(lastSeen),
    body: Array.isArray(body) ? namedOf(body) : undefined,
  };
}
