import type { GrafeoDB } from "@grafeo-db/js";
import { withinDeadline } from "./deadline.js";
import { grafeoDialect } from "./dialect.js";
import { grafeoError } from "./grafeo-errors.js";
import { applySchema, applyWrites, type Graph, loadEngine, openGraph, readRowsOnly } from "./grafeo-graph.js";
import { notPublished, requireBase, requireOpen, requireRelease } from "./publication.js";
import type {
  Publication,
  ReadOptions,
  ReadStatement,
  ReleaseMark,
  Row,
  Store,
  StoreInspection,
  StoreSchema,
  StoreStatus,
} from "./store.js";
import { inTurn } from "./turns.js";

/** A store that is gone with its process: for tests and for trying things out. */
export async function openMemoryStore(schema: StoreSchema): Promise<Store> {
  return new MemoryStore(await loadEngine(), schema);
}

interface Held {
  readonly database: GrafeoDB;
  readonly graph: Graph;
  readonly mark: ReleaseMark;
}

class MemoryStore implements Store {
  readonly dialect = grafeoDialect;
  readonly description = "embedded store in memory";
  readonly #engine: typeof GrafeoDB;
  readonly #schema: StoreSchema;
  readonly #turn = inTurn();
  #held: Held | undefined;
  #closed = false;

  constructor(engine: typeof GrafeoDB, schema: StoreSchema) {
    this.#engine = engine;
    this.#schema = schema;
  }

  async status(): Promise<StoreStatus> {
    requireOpen(this.#closed);
    return this.#held === undefined ? { kind: "empty" } : { kind: "holds", mark: this.#held.mark };
  }

  async held(): Promise<ReleaseMark | undefined> {
    requireOpen(this.#closed);
    return this.#held?.mark;
  }

  read(statement: ReadStatement, options: ReadOptions): Promise<readonly Row[]> {
    return withinDeadline(options, async (abandoned) => {
      requireOpen(this.#closed);
      if (this.#held === undefined) throw notPublished();
      requireRelease(options, this.#held.mark.number);
      return this.#held.graph.read(statement, abandoned);
    });
  }

  async inspect(): Promise<StoreInspection> {
    requireOpen(this.#closed);
    if (this.#held === undefined) throw notPublished();
    return this.#held.graph.inspect(this.#schema);
  }

  publish(publication: Publication): Promise<void> {
    return this.#turn(async () => {
      requireOpen(this.#closed);
      requireBase(publication, this.#held?.mark);
      try {
        if (publication.base === undefined || this.#held === undefined) await this.#replace(publication);
        else await this.#change(this.#held, publication);
      } catch (error) {
        throw grafeoError(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn(async () => {});
    this.#held?.graph.retire();
    this.#held = undefined;
  }

  async #replace(publication: Publication): Promise<void> {
    const database = this.#engine.create();
    try {
      await applySchema(database, this.#schema);
      await applyWrites(database, publication);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#held?.graph.retire();
    this.#held = { database, graph: openGraph(database, readRowsOnly), mark: publication.mark };
  }

  async #change(held: Held, publication: Publication): Promise<void> {
    const transaction = held.database.beginTransaction();
    try {
      await applyWrites(transaction, publication);
    } catch (error) {
      // The engine would still commit what went before the failed statement.
      transaction.rollback();
      throw error;
    }
    transaction.commit();
    this.#held = { ...held, mark: publication.mark };
  }
}
