import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BulkRow, BulkValue } from "./bulk.js";
import { neo4jDialect } from "./dialect.js";
import { importedPointer, POINTER_LABEL, preparePointerTexts } from "./neo4j-pointer.js";
import type { ReleaseMark, StoreSchema } from "./store.js";

/** What was written for `neo4j-admin database import full`. */
export interface Neo4jImport {
  /** An argument file: the tool takes it as `@path`. */
  readonly argumentsFile: string;
  /** Constraints and indexes, to be made once the database is there. */
  readonly schemaFile: string;
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Writes a graph as CSV files that Neo4j's own bulk import reads into an empty database, with the pointer that says
 * which release it is: the store then holds it as if it had been published there.
 */
export async function writeNeo4jImport(
  folder: string,
  rows: AsyncIterable<BulkRow>,
  { mark, schema }: { readonly mark: ReleaseMark; readonly schema: StoreSchema },
): Promise<Neo4jImport> {
  await mkdir(folder, { recursive: true });
  const tables = new Tables(folder);
  const counts = { node: 0, relationship: 0 };
  try {
    for (const row of importedPointer(mark, randomUUID())) await tables.write(row);
    for await (const row of rows) {
      counts[row.kind] += 1;
      await tables.write(row);
    }
  } finally {
    await tables.close();
  }
  const argumentsFile = join(folder, "import.args");
  // Reading them is slower, as no line of the file is then surely the beginning of a row.
  const options = tables.hasLineBreaks ? [...OPTIONS, "--multiline-fields=true"] : OPTIONS;
  await writeFile(argumentsFile, [...options, ...(await tables.writeHeaders())].map(argumentLine).join(""));
  const schemaFile = join(folder, "schema.cypher");
  const texts = [...preparePointerTexts.filter((text) => text.includes(POINTER_LABEL)), ...neo4jDialect.schemaStatements(schema)];
  await writeFile(schemaFile, texts.map((text) => `${text};\n`).join(""));
  return { argumentsFile, schemaFile, nodes: counts.node, relationships: counts.relationship };
}

/** Lists are parted by a character that no text has. */
const BETWEEN_ITEMS = "\u001f";
const OPTIONS = ["--id-type=string", "--array-delimiter=U+001F"];

/** Written in pieces of about this many characters. */
const PIECE = 256 * 1024;

type ColumnType = "string" | "long" | "double" | "boolean" | "string[]";

/** The rows of some labels or of a relationship type in a file, its header in another: the columns are known at the end. */
interface Table {
  readonly argument: string;
  readonly name: string;
  readonly fixed: readonly string[];
  readonly columns: Map<string, ColumnType>;
  readonly file: FileHandle;
  piece: string;
}

class Tables {
  readonly #folder: string;
  readonly #tables = new Map<string, Table[]>();
  hasLineBreaks = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(row: BulkRow): Promise<void> {
    const table = await this.#tableFor(row);
    const fixed = row.kind === "node" ? [row.id] : [row.from, row.to];
    const cells = new Map<string, string>();
    for (const name in row.properties) {
      const value = row.properties[name];
      if (value !== undefined && !isEmptyList(value)) cells.set(name, cellOf(value));
    }
    for (const cell of cells.values()) if (cell.includes("\n") || cell.includes("\r")) this.hasLineBreaks = true;
    for (const name of cells.keys()) if (!table.columns.has(name)) table.columns.set(name, typeOf(row.properties[name]));
    table.piece += `${[...fixed.map(quoted), ...[...table.columns.keys()].map((name) => cells.get(name) ?? "")].join(",")}\n`;
    if (table.piece.length >= PIECE) await flush(table);
  }

  /** Headers, and the arguments that name them with their rows. */
  async writeHeaders(): Promise<readonly string[]> {
    const all = [...this.#tables.values()].flat();
    for (const { name, fixed, columns } of all) {
      const header = [...fixed, ...[...columns].map(([column, type]) => `${column}:${type}`)];
      await writeFile(join(this.#folder, `${name}-header.csv`), `${header.join(",")}\n`);
    }
    return all.map(({ argument, name }) => `${argument}${join(this.#folder, `${name}-header.csv`)},${join(this.#folder, `${name}.csv`)}`);
  }

  async close(): Promise<void> {
    for (const table of [...this.#tables.values()].flat()) {
      await flush(table);
      await table.file.close();
    }
  }

  /** A column has one type in a file; a number that is whole in one row and not in another needs a file of its own. */
  async #tableFor(row: BulkRow): Promise<Table> {
    const key = row.kind === "node" ? row.labels.join(":") : row.type;
    const tables = this.#tables.get(key) ?? [];
    this.#tables.set(key, tables);
    const fitting = tables.find(({ columns }) => fits(row, columns));
    if (fitting) return fitting;
    const name = `${row.kind}-${key.replace(/^Node:/, "").replaceAll(":", "-")}-${tables.length + 1}`;
    const table: Table = {
      argument: `--${row.kind}s=${key}=`,
      name,
      fixed: row.kind === "node" ? [":ID"] : [":START_ID", ":END_ID"],
      columns: new Map(),
      file: await open(join(this.#folder, `${name}.csv`), "w"),
      piece: "",
    };
    tables.push(table);
    return table;
  }
}

async function flush(table: Table): Promise<void> {
  const { piece } = table;
  table.piece = "";
  await table.file.writeFile(piece);
}

function fits({ properties }: BulkRow, columns: ReadonlyMap<string, ColumnType>): boolean {
  for (const name in properties) {
    const type = columns.get(name);
    if (type !== undefined && type !== typeOf(properties[name])) return false;
  }
  return true;
}

function typeOf(value: BulkValue | undefined): ColumnType {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return "string[]";
}

function cellOf(value: BulkValue): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "object" ? quoted(value.join(BETWEEN_ITEMS)) : String(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The tool takes an argument apart at spaces, unless it is quoted. */
function argumentLine(argument: string): string {
  return /\s/.test(argument) ? `"${argument.replaceAll("\\", "\\\\")}"\n` : `${argument}\n`;
}

/** A cell cannot say that a list is there and empty. No fact has one, and no question tells an empty key from none. */
function isEmptyList(value: BulkValue): boolean {
  return typeof value === "object" && value.length === 0;
}
