import type { FieldNode, GraphQLObjectType } from "graphql";
import { type Language, MAX_LENGTH, MAX_PATHS } from "../../../schema/paths.js";
import type { RelationName } from "../../../schema/relation.js";
import type { Value } from "../../store/store.js";
import { badInput } from "../plan/bad-input.js";
import { sizeOf } from "../plan/clauses.js";
import { childSets, collectFields } from "../plan/selection.js";
import { targetOf } from "../plan/view.js";
import { type Filling, indent, type Question, type Use, type Writing } from "../plan/writing.js";
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
  const stepsIn = (filling: Filling) => (searched.get(filling)?.found ?? []).flatMap(({ steps }) => steps);
  const fetched = createFetched(writing, stepsIn);
  const read = planResult(writing, use, nodes, fetched);
  const { clauses, columns } = fetched.written();
  return {
    clauses,
    columns,
    expressions: columns,
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

/** The row of one request. */
interface Answer {
  readonly filling: Filling;
  readonly values: readonly Value[];
}
/** How a part of the answer is read. */
type Read<Source> = (source: Source, answer: Answer) => unknown;
type Part<Source> = (use: Use, nodes: readonly FieldNode[]) => Read<Source>;

/** A step with what the path around it says of it. */
interface PlacedStep extends Step {
  readonly overlap: string;
}

function planResult(writing: Writing, use: Use, nodes: readonly FieldNode[], fetched: Fetched): Read<Searched> {
  const step = (field: Use, fields: readonly FieldNode[]) =>
    planParts<PlacedStep>(writing, field, fields, {
      from: (end, selected) => fetched.things(end, selected, ({ from }) => from),
      to: (end, selected) => fetched.things(end, selected, ({ to }) => to),
      assertion: (end, selected) => fetched.things(end, selected, ({ edge }) => edge.assertion),
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
      sentence: (told) => fetched.told(told, stepSentence),
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
        const tell = fetched.told<readonly Step[]>(told, pathSentence);
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

/** Reads what is selected of an object that is made here, each field by its part. */
function planParts<Source>(
  writing: Writing,
  use: Use,
  nodes: readonly FieldNode[],
  parts: Readonly<Record<string, Part<Source>>>,
): Read<Source> {
  const object = targetOf(use) as GraphQLObjectType;
  const reads = [...collectFields(writing.selection, object, childSets(nodes))].flatMap(([key, fields]) => {
    const [first] = fields;
    const field = first && object.getFields()[first.name.value];
    const part = field && parts[field.name];
    return field && part ? [{ key, read: part({ name: `${object.name}.${field.name}`, field, node: first }, fields) }] : [];
  });
  // Not by assignment: a key may be `__proto__`.
  return (source, answer) => Object.fromEntries(reads.map(({ key, read }) => [key, read(source, answer)]));
}

/** What the statement fetches for the things on the paths of a request. */
interface Fetched {
  /** The thing a step names, with what is selected of it. */
  things(use: Use, nodes: readonly FieldNode[], idOf: (step: Step) => string | undefined): Read<Step>;
  /** A sentence in the language asked for. */
  told<Source>(use: Use, tell: (source: Source, names: (id: string) => Named, language: keyof typeof Language) => string): Read<Source>;
  written(): { readonly clauses: readonly string[]; readonly columns: readonly string[] };
  cost(filling: Filling): number;
}

function createFetched(writing: Writing, stepsIn: (filling: Filling) => readonly Step[]): Fetched {
  const clauses: string[] = [];
  const columns: string[] = [];
  const costs: ((filling: Filling) => number)[] = [];
  const maps = new WeakMap<readonly Value[], ReadonlyMap<string, Value>>();
  let names: number | undefined;

  /** Pairs of id and value by id, made once for each list. */
  function pairsOf(value: Value | undefined): ReadonlyMap<string, Value> {
    const list: readonly Value[] = Array.isArray(value) ? value : [];
    const pairs = maps.get(list) ?? new Map(list.flatMap((pair) => (Array.isArray(pair) ? [[String(pair[0]), pair[1]] as const] : [])));
    maps.set(list, pairs);
    return pairs;
  }

  /** Adds a list of pairs of id and value, for the things of those ids; gives its place in the row. */
  function add(idsOf: (step: Step) => readonly string[], node: string, lines: readonly string[], expression: string): number {
    const ids = writing.parameter((filling) => [...new Set(stepsIn(filling).flatMap(idsOf))].sort());
    const column = writing.column();
    const block = [
      `MATCH (${node}:Node)`,
      `WHERE ${node}.id IN ${ids}`,
      ...lines,
      `RETURN collect([${node}.id, ${expression}]) AS ${column}`,
    ];
    clauses.push("CALL () {", ...indent(block), "}");
    return columns.push(column) - 1;
  }

  return {
    things: (use, nodes, idOf) => {
      const node = writing.node();
      const plan = writing.planNode(targetOf(use), childSets(nodes), node);
      const place = add((step) => [idOf(step) ?? []].flat(), node, plan.clauses, plan.expression);
      costs.push((filling) => 1 + plan.cost(filling));
      return (step, { filling, values }) => plan.read(pairsOf(values[place]).get(idOf(step) ?? "") ?? null, filling);
    },
    told: (use, tell) => {
      const node = writing.node();
      names ??= add(({ from, to, edge }) => [from, to, edge.assertion ?? []].flat(), node, [], namesOf(node));
      const place = names;
      return (source, { filling, values }) => {
        const known = pairsOf(values[place]);
        return tell(source, (id) => namedOf(known.get(id)), filling.arguments(use).language === "EN" ? "EN" : "VI");
      };
    },
    written: () => ({ clauses, columns }),
    cost: (filling) => costs.reduce((sum, cost) => sum + cost(filling), 0),
  };
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
