import type { Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { withinDeadline } from "../store/deadline.js";
import { StoreError } from "../store/errors.js";
import { openStore } from "../store/open.js";
import { openShelf } from "../store/shelf.js";
import type { ReadOptions, ReadStatement, ReleaseMark, Row, Store, StoreSchema } from "../store/store.js";
import { inTurn } from "../store/turns.js";
import { noSuchRelease } from "./no-such-release.js";
import { badInput } from "./plan/bad-input.js";
import { markOf, type Progress } from "./project/bring-up-to-date.js";
import { storeSchemaOf } from "./project/store-schema.js";

/** The past: each release's own graph, built from the release files when it is first asked for, and kept. */
export interface History {
  /** Whether it is the newest there is. Throws BAD_USER_INPUT when there is no such release. */
  isNewest(number: number): Promise<boolean>;
  /** Reads what that release said. Throws ReleaseNotReady when its graph takes longer to build than anyone waits. */
  read(number: number, statement: ReadStatement, options: HistoryReadOptions): Promise<readonly Row[]>;
  /** Ends what is being built, too. */
  close(): Promise<void>;
}

export interface HistoryReadOptions extends ReadOptions {
  /** How long to wait for a graph that is not built yet. */
  readonly patienceMs: number;
}

export class ReleaseNotReady extends Error {
  override readonly name = "ReleaseNotReady";

  constructor(readonly number: number) {
    super(`the graph of release ${number} is being built`);
  }
}

/** What may be kept: whatever was used longest ago goes first, the one just asked for never. */
export interface HistoryBudget {
  readonly releases: number;
  readonly bytes: number;
}

export interface HistorySettings {
  /** Where the graphs are kept; they are found again there. */
  readonly folder: string;
  readonly model: Model;
  /** The releases known of, oldest first; looked for again when the number is not among them. */
  readonly releases: (number: number) => Promise<readonly Release[]>;
  readonly build: (build: Build) => Promise<void>;
  readonly budget: HistoryBudget;
  /** Told of what people who run this should know. */
  readonly log: (event: string, details?: object) => void;
}

/** A release that is to be held by the embedded store in a folder. */
export interface Build {
  readonly release: Release;
  readonly folder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

const SAY_MS = 5_000;

export async function openHistory(settings: HistorySettings): Promise<History> {
  const { releases, budget, log } = settings;
  const shelf = openShelf(settings.folder);
  const schema = storeSchemaOf(settings.model);
  const stopping = new AbortController();
  // One at a time: building takes a processor, and what is kept is decided after each.
  const inOrder = inTurn();
  const open = new Map<number, OpenGraph>();
  const preparing = new Map<number, Promise<void>>();
  // What cannot be looked at now may be when it is needed; the present does not wait for it.
  await removeForeign().catch((error: unknown) => log("history.not_looked_through", { reason: String(error) }));

  return {
    isNewest: async (number) => number === (await find(number)).newest,
    read: async (number, statement, options) => {
      const graph = await enter((await find(number)).release, options);
      try {
        return await graph.store.read(statement, options);
      } finally {
        graph.readers -= 1;
        await closeIfDone(graph);
      }
    },
    close: async () => {
      stopping.abort();
      await Promise.allSettled(preparing.values());
      await Promise.all([...open.keys()].map(letGo));
    },
  };

  async function find(number: number): Promise<{ readonly release: Release; readonly newest: number }> {
    const known = await releases(number);
    const release = known[number - 1];
    if (release === undefined) throw badInput(`release: ${noSuchRelease(number, known.length)}`);
    return { release, newest: known.length };
  }

  /** The release's graph, kept open until this reader has left. */
  async function enter(release: Release, { patienceMs, signal }: HistoryReadOptions): Promise<OpenGraph> {
    const { number } = release.header;
    for (;;) {
      const graph = open.get(number);
      if (graph?.hash === release.hash) {
        graph.readers += 1;
        await shelf.markUsed(number);
        return graph;
      }
      await withinDeadline({ timeoutMs: patienceMs, signal }, () => prepared(release)).catch((error: unknown) => {
        throw error instanceof StoreError && error.code === "TIMEOUT" ? new ReleaseNotReady(number) : error;
      });
    }
  }

  /** However many ask for a graph, it is made ready once; and it is, though they may all have gone. */
  function prepared(release: Release): Promise<void> {
    const { number } = release.header;
    const known = preparing.get(number);
    if (known) return known;
    const work = inOrder(() => prepare(release)).finally(() => preparing.delete(number));
    work.catch((error: unknown) => log("release.not_built", { release: number, reason: String(error) }));
    preparing.set(number, work);
    return work;
  }

  async function prepare(release: Release): Promise<void> {
    stopping.signal.throwIfAborted();
    const { number } = release.header;
    const mark = markOf(release);
    const folder = shelf.place(number);
    const store = (await openHolding(folder, mark, schema, log)) ?? (await built(release, folder));
    await letGo(number);
    open.set(number, { hash: release.hash, store, readers: 0, letGo: false });
    await shelf.markUsed(number);
    await keepWithinBudget(number);
  }

  async function built(release: Release, folder: string): Promise<Store> {
    const { number } = release.header;
    const started = performance.now();
    let saidAt = started;
    log("release.building", { release: number });
    const progress: Progress = (done, total) => {
      if (performance.now() - saidAt < SAY_MS) return;
      saidAt = performance.now();
      log("release.building", { release: number, percent: Math.floor((100 * done) / total) });
    };
    await settings.build({ release, folder, progress, signal: stopping.signal });
    const store = await openHolding(folder, markOf(release), schema, log);
    if (store === undefined) throw new StoreError("UNAVAILABLE", `release ${number} was built, but ${folder} does not hold it`);
    log("release.built", { release: number, ms: Math.round(performance.now() - started) });
    return store;
  }

  async function keepWithinBudget(asked: number): Promise<void> {
    let bytes = 0;
    for (const [index, graph] of (await shelf.list()).entries()) {
      bytes += graph.bytes;
      if (graph.number === asked || (index < budget.releases && bytes <= budget.bytes)) continue;
      await letGo(graph.number);
      await shelf.remove(graph.number);
      log("release.let_go", { release: graph.number });
    }
  }

  /** Graphs of another set, of files that were written anew or of another version of ours are nobody's. */
  async function removeForeign(): Promise<void> {
    const known = await releases(0);
    for (const { number, mark } of await shelf.list()) {
      const release = known[number - 1];
      if (release === undefined || !isSame(mark, markOf(release))) await shelf.remove(number);
    }
  }

  async function letGo(number: number): Promise<void> {
    const graph = open.get(number);
    if (graph === undefined) return;
    open.delete(number);
    graph.letGo = true;
    await closeIfDone(graph);
  }
}

/** A graph that is read, with how many read it now. */
interface OpenGraph {
  readonly hash: string;
  readonly store: Store;
  readers: number;
  letGo: boolean;
}

async function closeIfDone({ store, readers, letGo }: OpenGraph): Promise<void> {
  if (letGo && readers === 0) await store.close();
}

/** The store in a folder if it holds that release, byte for byte. */
async function openHolding(
  folder: string,
  mark: ReleaseMark,
  schema: StoreSchema,
  log: HistorySettings["log"],
): Promise<Store | undefined> {
  const store = await openStore({ store: folder, schema, log });
  try {
    const status = await store.status();
    if (status.kind === "holds" && isSame(status.mark, mark)) return store;
    if (status.kind === "damaged") log("release.damaged", { release: mark.number, reason: status.reason });
  } catch (error) {
    await store.close();
    throw error;
  }
  await store.close();
  return undefined;
}

function isSame(a: ReleaseMark, b: ReleaseMark): boolean {
  return a.number === b.number && a.hash === b.hash && a.format === b.format;
}
