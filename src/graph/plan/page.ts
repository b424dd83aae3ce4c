import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  type SelectionSetNode,
} from "graphql";
import type { Order } from "../../../schema/mapping.js";
import type { Value } from "../../store/store.js";
import { sizeOf, whereClause } from "./clauses.js";
import { type CursorKey, decodeCursor, encodeCursor, fingerprintOf } from "./cursor.js";
import { isRecord } from "./is-record.js";
import { after, orderBy, type SortKey, sortKeys } from "./keyset.js";
import { childSets, collectFields } from "./selection.js";
import { EmptyTree, type FieldPlan, type Filling, indent, type NodePlan, type Tree, type Use, type Writing } from "./writing.js";

/** A connection field in one operation, from whatever it starts. */
export interface Page {
  readonly use: Use;
  readonly connection: GraphQLObjectType;
  readonly sets: readonly SelectionSetNode[];
  /** The variable of a row. */
  readonly child: string;
  /** How the subquery begins: `CALL (n0) {` or `CALL () {`. */
  readonly open: string;
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** Conditions that are always true and only say that the sort keys are there, so that an ordered index can be read. */
  readonly sorted: readonly string[];
  readonly distinct: boolean;
  /** The rows found by a stored key that holds their owner's id, instead of by `match`. */
  readonly owned?: { readonly match: string; readonly key: string } | undefined;
  /** Of a whole list: the label, and the stored key that holds the first part of the first sort key. */
  readonly front?: { readonly label: string; readonly property: string } | undefined;
  readonly order: Order;
  readonly cap: number;
  /** How a row is planned that is no thing of its own; without it, as the thing bound to `child`. */
  readonly row?: (type: GraphQLCompositeType, nodes: readonly FieldNode[]) => NodePlan;
}

/** What of a connection is asked for. A node asked for twice, under `nodes` and under `edges`, is two views of one row. */
interface Wanted {
  readonly views: readonly NodePlan[];
  readonly cursors: boolean;
  readonly more: boolean;
  /** Whether edges are asked for, be it only to know how many come. */
  readonly rows: boolean;
  readonly total: boolean;
  read(rows: readonly (readonly Value[])[], page: PageFacts, filling: Filling): Tree;
}
interface PageFacts {
  readonly total: Value;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  cursor(row: readonly Value[]): string;
}

/**
 * Plans a Relay connection. The page is cut before anything is fetched for its rows; one row more is read when
 * `hasNextPage` is asked for, sort keys come along when a cursor is, and counting is a subquery of its own.
 */
export function planPage(writing: Writing, page: Page): FieldPlan {
  const { use, child } = page;
  const keys = sortKeys(page.order);
  const wanted = wantedOf(writing, page);
  const size = (filling: Filling) => sizeOf(use, filling, page.cap);
  const fingerprint = (filling: Filling) => fingerprintOf(use.name, page.order, listArguments(use, filling));
  const place = (filling: Filling) => decodeCursor(String(filling.arguments(use).after), fingerprint(filling), keys.length);
  const needsRows = wanted.views.length > 0 || wanted.rows || wanted.cursors || wanted.more;
  const clauses: string[] = [];
  const columns: string[] = [];

  if (needsRows) {
    const column = writing.column();
    const limit = writing.parameter((filling) => size(filling) + (wanted.more ? 1 : 0));
    const children = wanted.views.flatMap((view) => view.clauses);
    const carried = [child, ...wanted.views.flatMap((view) => view.columns)].join(", ");
    const values = [
      ...wanted.views.map((view) => view.expression),
      ...(wanted.cursors ? keys.map(({ property }) => `${child}.${property}`) : []),
    ];
    const block = [
      ...cutRows(writing, page, { keys, placed: placeAfter(writing, page, place), limit, column }),
      ...children,
      ...(children.length > 0 ? [`WITH ${carried} ORDER BY ${orderBy(child, keys)}`] : []),
      `RETURN collect([${values.length > 0 ? values.join(", ") : "1"}]) AS ${column}`,
    ];
    clauses.push(page.open, ...indent(block), "}");
    columns.push(column);
  }
  if (wanted.total) {
    const column = writing.column();
    const counted = page.distinct ? `DISTINCT ${child}` : child;
    clauses.push(page.open, ...indent([...page.match, ...whereClause(page.where), `RETURN count(${counted}) AS ${column}`]), "}");
    columns.push(column);
  }

  return {
    clauses,
    columns,
    expressions: columns,
    read: (values, filling) => {
      const all = (needsRows && Array.isArray(values[0]) ? values[0] : []) as readonly (readonly Value[])[];
      const rows = all.slice(0, size(filling));
      return wanted.read(
        rows,
        {
          total: wanted.total ? (values.at(-1) ?? null) : null,
          hasNextPage: all.length > rows.length,
          hasPreviousPage: typeof filling.arguments(use).after === "string",
          cursor: (row) => encodeCursor(fingerprint(filling), row.slice(wanted.views.length) as readonly CursorKey[]),
        },
        filling,
      );
    },
    cost: (filling) => {
      // Read here too, so that a bad cursor is refused whatever is asked of the page.
      if (typeof filling.arguments(use).after === "string") place(filling);
      const rows = size(filling);
      return needsRows ? rows * (1 + wanted.views.reduce((sum, view) => sum + view.cost(filling), 0)) : 1;
    },
  };
}

interface Cut {
  readonly keys: readonly SortKey[];
  /** The condition that rows come after a cursor. */
  readonly placed: readonly string[];
  readonly limit: string;
  readonly column: string;
}

/** Lines that find the page's rows and cut them; and where some stores can do better, what they may put in their place. */
function cutRows(writing: Writing, { child, match, where, sorted, distinct, owned, front }: Page, cut: Cut): readonly string[] {
  const { keys, placed, limit, column } = cut;
  const lines = (found: readonly string[], there: readonly string[], order: string) => [
    ...found,
    ...whereClause([...there, ...where, ...placed]),
    `WITH ${distinct ? "DISTINCT " : ""}${child} ORDER BY ${order} LIMIT ${limit}`,
  ];
  const descending = keys[0]?.descending ?? false;
  const usual = lines(match, sorted, orderBy(child, keys));
  if (owned) {
    const there = keys.map(({ property }) => `${child}.${property} IS NOT NULL`);
    // The index gives its order only when it is asked for from its first key on.
    const order = orderBy(child, [{ property: owned.key, descending }, ...keys]);
    const line = usual.join(" ");
    writing.ways.ordered.push({ line, better: lines([owned.match], there, order).join(" ") });
    return [line];
  }
  if (front && descending) {
    const among = `front${writing.ways.fronts.length}`;
    const better = `UNWIND $${among} AS ${among} MATCH (${child}:${front.label} {${front.property}: ${among}})`;
    const size = limit.slice(1);
    writing.ways.fronts.push({ ...front, line: match.join(" "), better, among, upTo: upTo(cut, child, where), column, size });
  }
  return usual;
}

/** The parameters that the first sort key is compared with by a condition of its own, and never above. */
function upTo({ keys, placed }: Cut, child: string, where: readonly string[]): readonly string[] {
  const bound = new RegExp(`^${child}\\.${keys[0]?.property} <= \\$(\\w+)`);
  return [...where.filter((condition) => !condition.includes(" OR ")), ...placed].flatMap((condition) => bound.exec(condition)?.[1] ?? []);
}

function placeAfter(writing: Writing, { use, order, child }: Page, place: (filling: Filling) => readonly CursorKey[]): readonly string[] {
  if (typeof writing.example.arguments(use).after !== "string") return [];
  const keys = sortKeys(order);
  const parameters = keys.map((_, index) => writing.parameter((filling) => place(filling)[index] ?? null));
  return [after(child, keys, parameters)];
}

/** The arguments that decide what is in the list, as opposed to which part of it is shown. Null is the same as absent. */
function listArguments(use: Use, filling: Filling): unknown {
  const { first: _first, after: _after, ...others } = filling.arguments(use);
  return entriesOf(others);
}

function entriesOf(given: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return (
    Object.entries(given)
      .map(([name, value]) => [name, isRecord(value) ? entriesOf(value) : value] as const)
      // An object of nothing but nulls filters as little as none.
      .filter(
        ([name, value]) => value !== undefined && value !== null && !(isRecord(given[name]) && Array.isArray(value) && value.length === 0),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

function wantedOf(writing: Writing, { connection, sets, child, row: planRow }: Page): Wanted {
  const views: NodePlan[] = [];
  const found = { cursors: false, more: false, rows: false, total: false };
  type Part = (rows: readonly (readonly Value[])[], page: PageFacts, filling: Filling) => unknown;
  const parts = new Map<string, Part>();

  for (const [key, nodes] of collectFields(writing.selection, connection, sets)) {
    const part = partOf(nodes);
    if (part) parts.set(key, part);
  }
  return {
    views,
    ...found,
    read: (rows, page, filling) => {
      const tree = new EmptyTree();
      for (const [key, part] of parts) tree[key] = part(rows, page, filling);
      return tree;
    },
  };

  function partOf(nodes: readonly FieldNode[]): Part | undefined {
    switch (nodes[0]?.name.value) {
      case "totalCount":
        found.total = true;
        return (_rows, page) => page.total;
      case "nodes":
        return view(connection, nodes);
      case "edges":
        return edges(nodes);
      case "pageInfo":
        return pageInfo(nodes);
      default:
        return undefined;
    }
  }

  /** The rows' nodes, as one more view. */
  function view(
    owner: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): (rows: readonly (readonly Value[])[], page: PageFacts, filling: Filling) => unknown[] {
    const type = getNamedType(owner.getFields()[nodes[0]?.name.value ?? ""]?.type);
    if (!isCompositeType(type)) throw new Error(`plan: ${owner.name} has no nodes`);
    const plan = planRow ? planRow(type, nodes) : writing.planNode(type, childSets(nodes), child);
    const index = views.push(plan) - 1;
    return (rows, _page, filling) => rows.map((row) => plan.read(row[index] ?? null, filling));
  }

  function edges(nodes: readonly FieldNode[]): Part {
    found.rows = true;
    const type = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType;
    const columns: [string, (rows: readonly (readonly Value[])[], page: PageFacts, filling: Filling) => readonly unknown[]][] = [];
    for (const [key, children] of collectFields(writing.selection, type, childSets(nodes))) {
      if (children[0]?.name.value === "node") columns.push([key, view(type, children)]);
      if (children[0]?.name.value === "cursor") {
        found.cursors = true;
        columns.push([key, (rows, page) => rows.map((row) => page.cursor(row))]);
      }
    }
    return (rows, page, filling) => {
      const values = columns.map(([key, column]) => [key, column(rows, page, filling)] as const);
      return rows.map((_, index) => {
        const tree = new EmptyTree();
        for (const [key, column] of values) tree[key] = column[index];
        return tree;
      });
    };
  }

  function pageInfo(nodes: readonly FieldNode[]): Part {
    const type = getNamedType(connection.getFields().pageInfo?.type) as GraphQLObjectType;
    const fields = [...collectFields(writing.selection, type, childSets(nodes))].map(([key, [first]]) => [key, first?.name.value] as const);
    found.cursors ||= fields.some(([, name]) => name === "startCursor" || name === "endCursor");
    found.more ||= fields.some(([, name]) => name === "hasNextPage");
    return (rows, page) => {
      const cursor = (row: readonly Value[] | undefined) => (row ? page.cursor(row) : null);
      const values: Record<string, () => unknown> = {
        hasNextPage: () => page.hasNextPage,
        hasPreviousPage: () => page.hasPreviousPage,
        startCursor: () => cursor(rows[0]),
        endCursor: () => cursor(rows.at(-1)),
      };
      return Object.fromEntries(fields.flatMap(([key, name]) => (name && values[name] ? [[key, values[name]()]] : [])));
    };
  }
}
