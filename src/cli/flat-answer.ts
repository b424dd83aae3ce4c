import type { Cell } from "./table.js";

/** An answer that is one list of flat things, as a table has it. */
export interface FlatAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What was asked beside the list, such as `totalCount`. */
  readonly beside: Readonly<Record<string, Cell>>;
}

/**
 * The data as a table, if that is what it is: one root field that is a list or a connection of things, of which no
 * field is a list of things again. What a thing refers to becomes columns such as `area.name`.
 */
export function flatAnswer(data: unknown): FlatAnswer | undefined {
  const roots = isObject(data) ? Object.values(data) : [];
  const [root] = roots;
  if (roots.length !== 1) return undefined;
  const list = listOf(root);
  const rows = list?.items.map(flatten);
  if (list === undefined || rows === undefined) return undefined;
  const beside = flatten(list.beside);
  const flat = rows.filter((row) => row !== undefined);
  if (beside === undefined || flat.length < rows.length) return undefined;
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return { columns, rows: flat.map((row) => columns.map((column) => row[column] ?? null)), beside };
}

interface List {
  readonly items: readonly unknown[];
  readonly beside: Readonly<Record<string, unknown>>;
}

function listOf(root: unknown): List | undefined {
  if (Array.isArray(root)) return { items: root, beside: {} };
  if (!isObject(root)) return undefined;
  const { edges, nodes, ...beside } = root;
  if (Array.isArray(nodes) && edges === undefined) return { items: nodes, beside };
  if (!Array.isArray(edges) || nodes !== undefined) return undefined;
  return {
    items: edges.map((edge: unknown) => (isObject(edge) && isObject(edge.node) ? { ...edge.node, ...without(edge) } : edge)),
    beside,
  };
}

/** An edge's own fields, such as its cursor. */
function without({ node: _, ...own }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return own;
}

/** The cells of a thing by column; undefined when it holds a list of things. */
function flatten(thing: unknown): Readonly<Record<string, Cell>> | undefined {
  if (!isObject(thing)) return undefined;
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(thing)) {
    if (isCell(value)) cells[key] = value;
    else if (Array.isArray(value)) {
      if (!value.every(isCell)) return undefined;
      cells[key] = value.join(", ");
    } else {
      const below = flatten(value);
      if (below === undefined) return undefined;
      for (const [name, cell] of Object.entries(below)) cells[`${key}.${name}`] = cell;
    }
  }
  return cells;
}

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
