import { type FieldNode, getNamedType, isCompositeType, isObjectType } from "graphql";
import { searchedThings } from "../../../schema/search-hit.js";
import { bestMatch } from "../../names/best-match.js";
import { type Pieces, type SearchQuery, searchQuery } from "../../names/search-query.js";
import type { StoredTexts } from "../../names/search-text.js";
import type { ParameterValue, Value } from "../../store/store.js";
import { badInput } from "./bad-input.js";
import { existsOn, neverOne, sizeOf } from "./clauses.js";
import { gradeOf, isCandidate, type PieceNames, type QueryNames } from "./matching.js";
import { childSets, collectFields } from "./selection.js";
import { type FieldPlan, type Filling, indent, type NodePlan, type Use, type Writing } from "./writing.js";

/** The most hits that may be asked for, and the most characters of what is searched for. */
export const MAX_HITS = 50;
export const MAX_SEARCH_TEXT = 256;

/** What was typed in a request. */
type Query = (filling: Filling) => SearchQuery;

/** What settles the order of hits: how good they are, then their kind, then the kind's own key, up or down. */
const KEYS = ["grade", "kind", "up", "down"];
const ORDER = "grade, kind, up, down DESC";

/**
 * Plans a search: candidates of every kind, graded, cut to the page. What is asked of `node` is fetched for the page only,
 * and the matching text is chosen here from the texts that came with the hit.
 */
export function planHits(writing: Writing, use: Use, nodes: readonly FieldNode[]): FieldPlan {
  const size = (filling: Filling) => sizeOf(use, filling, MAX_HITS);
  const query = queryOf(use);
  const child = writing.node();
  const names = namesOf(writing, query);
  const kinds = writing.parameter((filling) => kindsOf(use, query, filling));
  const { views, parts, expressions } = wantedOf(writing, use, query, nodes, child);
  const column = writing.column();
  const clauses = views.flatMap((view) => view.clauses);
  const carried = [child, ...views.flatMap((view) => view.columns), ...KEYS].join(", ");
  const block = [
    "CALL () {",
    ...indent(
      [...searchedThings.values()].flatMap((name, place) => [
        ...(place > 0 ? ["UNION ALL"] : []),
        ...candidates(writing, name, place, child, kinds, names),
      ]),
    ),
    "}",
    `WITH ${child}, ${gradeOf(child, names)} AS grade, kind, up, down WHERE grade IS NOT NULL`,
    `WITH ${[child, ...KEYS].join(", ")} ORDER BY ${ORDER}, ${child}.id LIMIT ${writing.parameter(size)}`,
    ...clauses,
    ...(clauses.length > 0 ? [`WITH ${carried} ORDER BY ${ORDER}, ${child}.id`] : []),
    `RETURN collect([${expressions.join(", ")}]) AS ${column}`,
  ];
  return {
    clauses: ["CALL () {", ...indent(block), "}"],
    columns: [column],
    expressions: [column],
    read: ([value], filling) => {
      const rows = (Array.isArray(value) ? value : []) as readonly (readonly Value[])[];
      return rows.map((row) => Object.fromEntries(parts.map(({ key, read }) => [key, read(row, filling)])));
    },
    cost: (filling) => size(filling) * (1 + views.reduce((sum, view) => sum + view.cost(filling), 0)),
  };
}

/** What is asked of a hit: the things themselves as views, and how each part of the answer is read from a row. */
interface Wanted {
  readonly views: readonly NodePlan[];
  readonly parts: readonly { readonly key: string; readonly read: (row: readonly Value[], filling: Filling) => unknown }[];
  readonly expressions: readonly string[];
}

function wantedOf(writing: Writing, use: Use, query: Query, nodes: readonly FieldNode[], child: string): Wanted {
  const hit = getNamedType(use.field.type);
  const type = isObjectType(hit) ? getNamedType(hit.getFields().node?.type) : undefined;
  if (!isObjectType(hit) || !isCompositeType(type)) throw new Error(`plan: ${use.name} has no hits`);
  const views: NodePlan[] = [];
  // The texts come first: something must stand in the list also when only the type's name is asked for.
  const expressions = ["search", "within"].map((of) => `[${child}.${of}Texts, ${child}.${of}Exact, ${child}.${of}Folded]`);
  const parts = [...collectFields(writing.selection, hit, childSets(nodes))].flatMap(
    ([key, fields]): readonly Wanted["parts"][number][] => {
      switch (fields[0]?.name.value) {
        case "matched":
          return [{ key, read: ([own, within], filling) => bestMatch(textsOf(own), textsOf(within), query(filling)) }];
        case "node": {
          const view = writing.planNode(type, childSets(fields), child);
          const index = expressions.push(view.expression) - 1;
          views.push(view);
          return [{ key, read: (row, filling) => view.read(row[index] ?? null, filling) }];
        }
        default:
          return [];
      }
    },
  );
  return { views, parts, expressions };
}

/** The parameters that hold what was typed. */
function namesOf(writing: Writing, query: Query): QueryNames {
  type Form = "exact" | "folded" | "prefix";
  const piece = (form: Form, name: keyof Pieces) => writing.parameter((filling) => pieceOf(query(filling)[form][name]));
  const pieces = (form: Form): PieceNames => ({ words: piece(form, "words"), lead: piece(form, "lead"), starts: piece(form, "starts") });
  return {
    exact: { ...pieces("exact"), wholes: piece("exact", "wholes") },
    folded: { ...pieces("folded"), wholes: piece("folded", "wholes") },
    prefix: pieces("prefix"),
    single: writing.parameter((filling) => query(filling).single),
  };
}

/**
 * The candidates of one kind; a kind that is not asked for is not looked at. They are found by reading every thing of the
 * kind: an index of words would take the place of the MATCH and its WHERE.
 */
function candidates(writing: Writing, name: string, place: number, child: string, kinds: string, names: QueryNames): readonly string[] {
  const { search, span } = writing.model.thing(name);
  if (!search) throw new Error(`plan: ${name} is not searched`);
  const n = writing.node();
  const day = writing.asOf.parameter;
  const onTheDay = day === undefined ? [] : existsOn(span, n, day);
  const key = `${n}.${search.order.replace("-", "")}`;
  const [up, down] = search.order.startsWith("-") ? ["null", key] : [key, "null"];
  return [
    `WITH ${kinds} AS kinds WHERE '${name}' IN kinds`,
    `MATCH (${n}:${name})`,
    `WHERE ${[isCandidate(n, names, search.within !== undefined), ...onTheDay].join(" AND ")}`,
    `RETURN ${n} AS ${child}, ${place} AS kind, ${up} AS up, ${down} AS down`,
  ];
}

function pieceOf(piece: Pieces[keyof Pieces]): ParameterValue {
  return typeof piece === "string" ? piece : neverOne(piece);
}

/**
 * The classes to look among: those asked for, all without `kinds`, none when nothing was typed. The others leave an empty
 * place, so that the list is always of one length.
 */
function kindsOf(use: Use, query: Query, filling: Filling): ParameterValue {
  const { kinds } = filling.arguments(use);
  const asked = (kind: string) => !query(filling).empty && (!Array.isArray(kinds) || kinds.includes(kind));
  return [...searchedThings].map(([kind, name]) => (asked(kind) ? name : ""));
}

/** What was typed, read once for each request. */
function queryOf(use: Use): Query {
  const known = new WeakMap<Filling, SearchQuery>();
  return (filling) => {
    const query = known.get(filling) ?? searchQuery(textOf(use, filling));
    known.set(filling, query);
    return query;
  };
}

function textOf(use: Use, filling: Filling): string {
  const text = String(filling.arguments(use).text).trim();
  if (text.length > MAX_SEARCH_TEXT) throw badInput(`text: at most ${MAX_SEARCH_TEXT} characters, not ${text.length}`, use.node);
  return text;
}

function textsOf(value: Value | undefined): StoredTexts {
  const [texts, exact, folded] = Array.isArray(value) ? value : [];
  return { texts: Array.isArray(texts) ? texts.map(String) : [], exact: String(exact ?? ""), folded: String(folded ?? "") };
}
