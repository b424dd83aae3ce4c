import { type FieldNode, getNamedType, isCompositeType, isObjectType } from "graphql";
import type { ThingModel } from "../../../schema/model.js";
import { searchedThings } from "../../../schema/search-hit.js";
import { bestMatch } from "../../names/best-match.js";
import { type SearchQuery, searchQuery } from "../../names/search-query.js";
import type { StoredTexts } from "../../names/search-text.js";
import type { ParameterValue, Value } from "../../store/store.js";
import { badInput } from "./bad-input.js";
import { sizeOf } from "./clauses.js";
import { isFound, type Pieces, rankOf } from "./matching.js";
import { childSets, collectFields } from "./selection.js";
import { type FieldPlan, type Filling, indent, type NodePlan, type Use, type Writing } from "./writing.js";

/** The most hits that may be asked for, and the most characters of what is searched for. */
export const MAX_HITS = 50;
export const MAX_SEARCH_TEXT = 256;

/** What was typed in a request. */
type Query = (filling: Filling) => SearchQuery;

/** What settles the order of hits: how good they are, then their kind, then the kind's own key, up or down. */
const ORDER = "grade, kind, up, down DESC";

/**
 * Plans a search: a branch for each kind of thing, each cut to the size of the page, then the best of all. What is asked
 * of `node` is fetched for the page only, and the matching text is chosen here from the texts that came with the hit.
 */
export function planHits(writing: Writing, use: Use, nodes: readonly FieldNode[]): FieldPlan {
  const size = (filling: Filling) => sizeOf(use, filling, MAX_HITS);
  const query = queryOf(use);
  const limit = writing.parameter(size);
  const child = writing.node();
  const branches = branchesOf(writing, use, query, { child, limit });
  const { views, parts, expressions } = wantedOf(writing, use, query, nodes, child);
  const column = writing.column();
  const clauses = views.flatMap((view) => view.clauses);
  const carried = [child, ...views.flatMap((view) => view.columns), "grade, kind, up, down"].join(", ");
  const block = [
    "CALL () {",
    ...indent(branches),
    "}",
    `WITH ${child}, grade, kind, up, down ORDER BY ${ORDER}, ${child}.id LIMIT ${limit}`,
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

/** The candidates of every kind, ranked. A kind that is not asked for is not looked at. */
function branchesOf(writing: Writing, use: Use, query: Query, names: Pick<BranchNames, "child" | "limit">): readonly string[] {
  const piece = (name: keyof SearchQuery) => writing.parameter((filling) => query(filling)[name]);
  const pieces: Pieces = {
    exact: piece("exact"),
    folded: piece("folded"),
    prefixes: piece("prefixes"),
    lead: piece("lead"),
    startExact: piece("startExact"),
    startFolded: piece("startFolded"),
    startPrefix: piece("startPrefix"),
  };
  const kinds = writing.parameter((filling) => kindsOf(use, query, filling));
  const n = writing.node();
  return [...searchedThings.values()].flatMap((name, index) => [
    ...(index > 0 ? ["UNION ALL"] : []),
    ...branch(writing.model.thing(name), index, { ...names, n, kinds, pieces }),
  ]);
}

interface BranchNames {
  readonly n: string;
  readonly child: string;
  readonly kinds: string;
  readonly limit: string;
  readonly pieces: Pieces;
}

/** Candidates are found by reading every thing of the kind; an index of words would replace the first three lines. */
function branch({ name, search }: ThingModel, kind: number, { n, child, kinds, limit, pieces }: BranchNames): readonly string[] {
  if (!search) throw new Error(`plan: ${name} is not searched`);
  const within = search.within !== undefined;
  const descending = search.order.startsWith("-");
  const tie = `${n}.${search.order.replace("-", "")}`;
  const [up, down] = descending ? ["null", tie] : [tie, "null"];
  return [
    `WITH ${kinds} AS kinds WHERE '${name}' IN kinds`,
    `MATCH (${n}:${name})`,
    `WHERE ${isFound(n, pieces, within)}`,
    `WITH ${n}, ${rankOf(n, pieces, within)} AS grade ORDER BY grade, ${tie}${descending ? " DESC" : ""}, ${n}.id LIMIT ${limit}`,
    `RETURN ${n} AS ${child}, grade, ${kind} AS kind, ${up} AS up, ${down} AS down`,
  ];
}

/** The classes to look among: those asked for, all without `kinds`, none when nothing was typed. */
function kindsOf(use: Use, query: Query, filling: Filling): ParameterValue {
  const { kinds } = filling.arguments(use);
  if (query(filling).lead === "") return [];
  return [...searchedThings].filter(([kind]) => !Array.isArray(kinds) || kinds.includes(kind)).map(([, name]) => name);
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
