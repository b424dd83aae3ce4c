import type { GrafeoDB } from "@grafeo-db/js";
import { ahead } from "./ahead.js";
import { grafeoDialect, schemaNames } from "./dialect.js";
import { StoreError } from "./errors.js";
import { grafeoError } from "./grafeo-errors.js";
import { readingFronts } from "./grafeo-fronts.js";
import { engineParameters } from "./parameters.js";
import type { Publication, ReadStatement, Row, StoreInspection, StoreSchema, WriteStatement } from "./store.js";
import { plainRows } from "./values.js";

/**
 * One release's database while it is open. The engine cannot stop a query: one that nobody waits for keeps the graph
 * open until it has ended by itself.
 */
export interface Graph {
  read(statement: ReadStatement, abandoned: AbortSignal): Promise<Row[]>;
  inspect(schema: StoreSchema): Promise<StoreInspection>;
  /** Closes the database once the last query on it has ended; no new ones may come. */
  retire(): void;
}

export function openGraph(database: GrafeoDB, readRows: ReadRows): Graph {
  const read = readingFronts((statement) => readRows(database, statement));
  let running = 0;
  let retired = false;
  const closeIfDone = () => {
    if (retired && running === 0) database.close();
  };
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } catch (error) {
      throw grafeoError(error);
    } finally {
      running -= 1;
      closeIfDone();
    }
  };
  return {
    async read(statement, abandoned) {
      // An answer nobody waits for any more is not even begun.
      abandoned.throwIfAborted();
      return whileOpen(() => read(statement));
    },
    inspect: (schema) => whileOpen(() => inspectDatabase(database, schema)),
    retire() {
      if (retired) return;
      retired = true;
      closeIfDone();
    },
  };
}

/** The engine's class, loaded when first needed: whoever uses Neo4j does not need its native binding. */
export async function loadEngine(): Promise<typeof GrafeoDB> {
  try {
    const { default: grafeo } = await import("@grafeo-db/js");
    return grafeo.GrafeoDB;
  } catch (error) {
    throw new StoreError("UNSUPPORTED", missingBinding(`${process.platform}-${process.arch}`), error);
  }
}

/** The first query after opening is slow; it had better be nobody's. */
export async function warmUp(database: GrafeoDB): Promise<void> {
  await database.executeCypher("MATCH (n:Node) RETURN n.id LIMIT 1");
}

export async function applySchema(database: GrafeoDB, schema: StoreSchema): Promise<void> {
  for (const statement of grafeoDialect.schemaStatements(schema)) await database.executeCypher(statement);
}

/** Runs the writes on anything that runs Cypher: a database or a transaction. */
export async function applyWrites(
  target: { executeCypher(text: string, parameters: unknown): Promise<unknown> },
  { writes, wrote }: Pick<Publication, "writes" | "wrote">,
): Promise<void> {
  for await (const write of ahead(writes(), madeReady)) {
    await applyWrite(target, write);
    wrote?.(write);
  }
}

/** The engine works in a thread of its own: while it does, this one has time to make the next statements ready. */
const madeReady = 4;

async function applyWrite(target: Parameters<typeof applyWrites>[0], { text, parameters }: WriteStatement): Promise<void> {
  await target.executeCypher(text, engineParameters(parameters, engineInteger));
}

async function inspectDatabase(database: GrafeoDB, schema: StoreSchema): Promise<StoreInspection> {
  const found = new Set<unknown>();
  for (const text of ["SHOW INDEXES", "SHOW CONSTRAINTS"])
    for (const [name] of (await database.executeCypher(text)).rows()) found.add(name);
  const expected = schemaNames(grafeoDialect.schemaStatements(schema));
  return { engine: `Grafeo/${database.version()}`, missing: expected.filter((name) => !found.has(name)) };
}

type ReadRows = (database: GrafeoDB, statement: ReadStatement) => Promise<Row[]>;

/** From a database that is opened for reading only, and refuses to write by itself. */
export async function readRows(database: GrafeoDB, statement: ReadStatement): Promise<Row[]> {
  const result = await database.executeCypher(textOf(statement), engineParameters(statement.parameters, engineInteger));
  return plainRows(result.rows());
}

/** In a transaction that is always rolled back: in memory, nothing else keeps a reading statement from writing. */
export async function readRowsOnly(database: GrafeoDB, statement: ReadStatement): Promise<Row[]> {
  const values = engineParameters(statement.parameters, engineInteger);
  const transaction = database.beginTransaction();
  try {
    const result = await transaction.executeCypher(textOf(statement), values);
    if (Object.values(result.counters).some((count) => count > 0))
      throw new StoreError("BAD_STATEMENT", "a reading statement must not write");
    return plainRows(result.rows());
  } finally {
    transaction.rollback();
  }
}

function textOf({ text, columns }: ReadStatement): string {
  return `${text} RETURN ${columns.join(", ")}`;
}

/** A number above 2^53 would be taken for a fraction. */
function engineInteger(value: number): number | bigint {
  return Number.isSafeInteger(value) ? value : BigInt(value);
}

function missingBinding(platform: string): string {
  return (
    `the embedded store has no native binding for ${platform} here: run \`npm install --no-package-lock\`, ` +
    "or set NEO4J_URI to use a Neo4j database instead"
  );
}
