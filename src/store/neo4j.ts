import { setTimeout as sleep } from "node:timers/promises";
import { withinDeadline } from "./deadline.js";
import { neo4jDialect, schemaNames } from "./dialect.js";
import { StoreError } from "./errors.js";
import { firstAlone, longestFirstMs } from "./first-alone.js";
import { type Neo4jClient, openClient, type RunText } from "./neo4j-client.js";
import type { DriverTimeouts, Neo4jAccess } from "./neo4j-driver.js";
import { isTransient, isUnreachable, neo4jError } from "./neo4j-errors.js";
import {
  heldRelease,
  isSame,
  type Pointer,
  pointerOf,
  preparePointerTexts,
  readPointerText,
  setGateText,
  withPointer,
} from "./neo4j-pointer.js";
import { beginPublishing, lockPointer, publishAtOnce, publishInSteps } from "./neo4j-publish.js";
import { notPublished, requireOpen, requireRelease } from "./publication.js";
import { retrying } from "./retry.js";
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
import { troubleOf } from "./trouble.js";
import { inTurn } from "./turns.js";

export interface Neo4jStoreSettings {
  readonly access: Neo4jAccess;
  readonly schema: StoreSchema;
  readonly log: (event: string, details?: object) => void;
  readonly timeouts: DriverTimeouts & { readonly readRetryMs: number; readonly publishRetryMs: number; readonly noticeMs: number };
}

/** A release of more rows than this, or in place of more nodes, is not written in one transaction: it must fit in memory. */
const singleTransactionRows = 20_000;

/** A statement is run again when a release came between. */
const mostRuns = 4;

/** A unique constraint has an index of its name. */
const onlineIndexesText = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name";

/** From then on it is asked whether the publisher whose commit is waited for is still there. */
const longestCommitMs = 1_000;

/** A database that is not there is not waited for: whoever asks has a deadline. */
const unreachableMs = 1_000;

/** Opens a store on a Neo4j database of its own. Nothing is asked of the database until the store is used. */
export function openNeo4jStore(settings: Neo4jStoreSettings): Store {
  return new Neo4jStore(openClient(settings.access, settings.timeouts), settings);
}

class Neo4jStore implements Store {
  readonly dialect = neo4jDialect;
  readonly description: string;
  readonly #client: Neo4jClient;
  readonly #settings: Neo4jStoreSettings;
  readonly #publishing = inTurn();
  readonly #planning = firstAlone(() =>
    this.#readPointer().then(
      () => true,
      () => false,
    ),
  );
  #isVersionKnown = false;
  /** As it was with the gate closed, the last time anybody looked. */
  #pointer: Pointer | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #settling: Promise<Pointer> | undefined;
  #closed = false;

  constructor(client: Neo4jClient, settings: Neo4jStoreSettings) {
    this.#client = client;
    this.#settings = settings;
    this.description = `Neo4j at ${client.place.address}, database "${client.place.database}"`;
  }

  status(): Promise<StoreStatus> {
    return this.#guard(async () => {
      const { state, mark } = await this.#settled();
      switch (state) {
        case "none":
          await this.#requireNothingForeign();
          return { kind: "empty" };
        case "empty":
          return { kind: "empty" };
        case "loading":
          return { kind: "unfinished" };
        case "ready":
          return mark === undefined
            ? { kind: "damaged", reason: "the database does not say which release it holds" }
            : { kind: "holds", mark };
        default:
          return state satisfies never;
      }
    });
  }

  held(): Promise<ReleaseMark | undefined> {
    return this.#guard(async () => {
      const isRecent = performance.now() - this.#lookedAt < this.#settings.timeouts.noticeMs;
      return heldRelease(this.#pointer !== undefined && isRecent ? this.#pointer : await this.#settled());
    });
  }

  async read(statement: ReadStatement, options: ReadOptions): Promise<readonly Row[]> {
    const { readRetryMs } = this.#settings.timeouts;
    const again = (error: unknown, elapsedMs: number) => isTransient(error) && (elapsedMs < unreachableMs || !isUnreachable(error));
    const text = textOf(statement);
    const planning = this.#planning.knows(text) ? undefined : options.planning;
    const begun = performance.now();
    // Planning is not running: a first run may take as long as whoever asks can wait.
    const timeoutMs = planning ? Math.max(options.timeoutMs, planning.until - begun) : options.timeoutMs;
    const rows = await withinDeadline({ ...options, timeoutMs }, (signal) =>
      this.#guard(() =>
        retrying({ forMs: readRetryMs, attempts: 4, again, signal }, () => this.#readRelease(text, statement, options, signal)),
      ),
    );
    planning?.took?.(performance.now() - begun);
    return rows;
  }

  publish(publication: Publication): Promise<void> {
    const work = async () => {
      if ((await this.#readPointer()).state === "none") await this.#requireNothingForeign();
      const { schema, timeouts } = this.#settings;
      const publishing = beginPublishing(this.#client, publication, timeouts.publishRetryMs);
      if (await this.#fitsOneTransaction(publication)) {
        await this.#prepare(schema);
        await publishAtOnce(publishing);
      } else {
        await this.#prepare({ ...schema, ordered: [] });
        // An index is made of a whole label in a fraction of the time that keeping it up takes while nodes come.
        await publishInSteps(publishing, () => this.#prepare(schema));
      }
      if (publication.base === undefined) await this.#countAgain();
    };
    return this.#publishing(() =>
      this.#guard(work).finally(() => {
        // Whoever publishes knows at once that what was seen before may hold no more.
        this.#pointer = undefined;
      }),
    );
  }

  inspect(): Promise<StoreInspection> {
    return this.#guard(async () => {
      if ((await this.#settled()).state !== "ready") throw notPublished();
      const timeoutMs = this.#settings.timeouts.readRetryMs;
      const rows = await withinDeadline({ timeoutMs }, (abandoned) => this.#client.read(onlineIndexesText, {}, { timeoutMs, abandoned }));
      const online = new Set(rows.map(([name]) => name));
      const expected = schemaNames(neo4jDialect.schemaStatements(this.#settings.schema));
      return { engine: await this.#client.agent(), missing: expected.filter((name) => !online.has(name)) };
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.close();
  }

  /**
   * Until the database has counted what was loaded, it plans as if it were empty: looking an id up reads every node. It
   * would count by itself within seconds; where asking for it is not allowed, that has to do.
   */
  async #countAgain(): Promise<void> {
    try {
      await this.#client.write("CALL db.prepareForReplanning(30)");
    } catch (error) {
      this.#settings.log("store.not_counted", { reason: troubleOf(error).message });
    }
  }

  async #readRelease(text: string, { columns, parameters }: ReadStatement, options: ReadOptions, abandoned: AbortSignal): Promise<Row[]> {
    let known = this.#pointer ?? (await this.#settled());
    for (let run = 1; run <= mostRuns; run += 1) {
      if (known.state !== "ready") known = await this.#settled();
      if (known.state !== "ready") throw notPublished();
      const timeoutMs = this.#planning.knows(text) ? options.timeoutMs : longestFirstMs;
      const rows = await this.#planning.run(text, abandoned, (ended) =>
        this.#client.read(withPointer(text, columns), parameters, { timeoutMs, abandoned: ended }),
      );
      // Each row's pointer is read after the row, so the last speaks for all.
      const seen = rows.length > 0 ? pointerOf(rows.at(-1)?.at(-1)) : await this.#readPointer();
      if (!seen.gateOpen && isSame(seen, known)) {
        // A statement that took long may have seen a release before the one another has seen since.
        if (this.#pointer === known) this.#sees(seen);
        requireRelease(options, known.mark?.number);
        return rows.map((row) => row.slice(0, -1));
      }
      known = seen.gateOpen ? await this.#settled() : seen;
      this.#sees(known);
    }
    throw new StoreError("UNAVAILABLE", "releases are being published faster than this statement can be answered");
  }

  /** The pointer at a moment when no commit is under way. Many may wait for it at once. */
  #settled(): Promise<Pointer> {
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  async #settle(): Promise<Pointer> {
    const until = performance.now() + longestCommitMs;
    for (;;) {
      const pointer = await this.#readPointer();
      if (!pointer.gateOpen) {
        this.#sees(pointer);
        return pointer;
      }
      if (performance.now() > until) await this.#closeGate();
      else await sleep(20);
    }
  }

  #sees(pointer: Pointer): void {
    this.#pointer = pointer;
    this.#lookedAt = performance.now();
  }

  /** The publisher has died, or its commit takes long: with the pointer's lock in hand there is no commit. */
  async #closeGate(): Promise<void> {
    const timeoutMs = this.#settings.timeouts.readRetryMs;
    const close = (run: RunText) => lockPointer(run, "reader").then(() => run(setGateText, { open: null }));
    await this.#promptly(timeoutMs, () => this.#client.transact(close, { timeoutMs }));
    this.#settings.log("store.closed_left_open_gate");
  }

  async #readPointer(): Promise<Pointer> {
    const [row] = await this.#readPromptly(readPointerText);
    return pointerOf(row?.[0]);
  }

  async #count(text: string): Promise<number> {
    const [row] = await this.#readPromptly(text);
    return Number(row?.[0]);
  }

  #readPromptly(text: string): Promise<Row[]> {
    const timeoutMs = this.#settings.timeouts.readRetryMs;
    return this.#promptly(timeoutMs, (abandoned) => this.#client.read(text, {}, { timeoutMs, abandoned }));
  }

  /** For what the store itself asks: a database that takes long over that is not available. */
  async #promptly<T>(timeoutMs: number, work: (abandoned: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withinDeadline({ timeoutMs }, work);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== "TIMEOUT") throw error;
      throw new StoreError("UNREACHABLE", `Neo4j at ${this.#client.place.address} does not answer`, error);
    }
  }

  async #prepare(schema: StoreSchema): Promise<void> {
    for (const text of [...preparePointerTexts, ...neo4jDialect.schemaStatements(schema), "CALL db.awaitIndexes(600)"]) {
      await this.#client.write(text);
    }
  }

  async #fitsOneTransaction({ base, size }: Publication): Promise<boolean> {
    if (base !== undefined) return true;
    return size <= singleTransactionRows && (await this.#count("MATCH (n:Node) RETURN count(n) AS n")) <= singleTransactionRows;
  }

  /** Before anything is written: a database without our pointer is ours only if it is empty. */
  async #requireNothingForeign(): Promise<void> {
    const count = await this.#count("MATCH (n) RETURN count(n) AS n");
    if (count === 0) return;
    const { database } = this.#client.place;
    const found = `the database "${database}" holds ${count} nodes that are not govgraph's`;
    throw new StoreError("FOREIGN", `${found}; name an empty one with NEO4J_DATABASE`);
  }

  /** What everything asked of the store goes through: errors come out as ours. */
  async #guard<T>(work: () => Promise<T>): Promise<T> {
    requireOpen(this.#closed);
    try {
      if (!this.#isVersionKnown) await this.#promptly(this.#settings.timeouts.acquireMs + 100, () => this.#client.requireVersion());
      this.#isVersionKnown = true;
      return await work();
    } catch (error) {
      const told = neo4jError(error, this.#client.place);
      if (told instanceof StoreError && told.code === "UNREACHABLE") this.#planning.forget();
      throw told;
    }
  }
}

function textOf({ text, ways }: ReadStatement): string {
  return (ways?.ordered ?? []).reduce((said, { line, better }) => said.replace(line, () => better), text);
}
