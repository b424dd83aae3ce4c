import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { GrafeoDB } from "@grafeo-db/js";
import { type Current, currentVersion, readCurrent, requireIntact, requireWhole } from "./current.js";
import { withinDeadline } from "./deadline.js";
import { grafeoDialect } from "./dialect.js";
import { StoreError } from "./errors.js";
import { folderError, isRefusedBySystem } from "./files.js";
import { grafeoError } from "./grafeo-errors.js";
import { applySchema, applyWrites, type Graph, loadEngine, openGraph, readRows, warmUp } from "./grafeo-graph.js";
import { notPublished, requireBase, requireOpen, requireRelease } from "./publication.js";
import { beginPart, removePart, replaceCurrent, sealPart } from "./release-folder.js";
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

export interface FolderStoreSettings {
  readonly folder: string;
  readonly schema: StoreSchema;
  readonly log: (event: string, details?: object) => void;
  /** How often a reader looks whether another process has published. */
  readonly noticeMs: number;
}

/** The embedded store: a folder that holds one release as one file. Any number of processes may read it, and publish. */
export async function openFolderStore(settings: FolderStoreSettings): Promise<Store> {
  const folder = resolve(settings.folder);
  await requireFolder(folder);
  return new FolderStore(await loadEngine(), { ...settings, folder });
}

interface Serving {
  readonly current: Current;
  readonly graph: Graph;
}

class FolderStore implements Store {
  readonly dialect = grafeoDialect;
  readonly description: string;
  readonly #engine: typeof GrafeoDB;
  readonly #settings: FolderStoreSettings;
  readonly #publishing = inTurn();
  #serving: Serving | undefined;
  #adopting: Promise<Current | undefined> | undefined;
  #seenVersion = "";
  #lookedAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(engine: typeof GrafeoDB, settings: FolderStoreSettings) {
    this.#engine = engine;
    this.#settings = settings;
    this.description = `embedded store in ${settings.folder}`;
  }

  async status(): Promise<StoreStatus> {
    requireOpen(this.#closed);
    try {
      const current = await this.#adopt();
      if (current === undefined) return { kind: "empty" };
      await requireWhole(this.#settings.folder, current);
      return { kind: "holds", mark: markOf(current) };
    } catch (error) {
      if (error instanceof StoreError && error.code === "CORRUPT") return { kind: "damaged", reason: error.message };
      throw error;
    }
  }

  async held(): Promise<ReleaseMark | undefined> {
    requireOpen(this.#closed);
    await this.#notice();
    return this.#serving && markOf(this.#serving.current);
  }

  read(statement: ReadStatement, options: ReadOptions): Promise<readonly Row[]> {
    return withinDeadline(options, async (abandoned) => {
      requireOpen(this.#closed);
      await this.#notice();
      if (this.#serving === undefined) throw notPublished();
      requireRelease(options, this.#serving.current.number);
      return this.#serving.graph.read(statement, abandoned);
    });
  }

  async inspect(): Promise<StoreInspection> {
    requireOpen(this.#closed);
    await this.#notice();
    if (this.#serving === undefined) throw notPublished();
    return this.#serving.graph.inspect(this.#settings.schema);
  }

  publish(publication: Publication): Promise<void> {
    const { folder } = this.#settings;
    return this.#publishing(async () => {
      requireOpen(this.#closed);
      try {
        await this.#publish(publication);
      } catch (error) {
        throw isRefusedBySystem(error) ? folderError(folder, error) : grafeoError(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#publishing(async () => {});
    await this.#adopting?.catch(() => {});
    this.#serving?.graph.retire();
    this.#serving = undefined;
  }

  async #publish(publication: Publication): Promise<void> {
    const { folder } = this.#settings;
    const base = publication.base === undefined ? undefined : await readCurrent(folder);
    requireBase(publication, base && markOf(base));
    if (base !== undefined) await requireIntact(folder, base);

    const part = await beginPart(folder, base);
    try {
      await this.#make(part, base, publication);
      const next = await sealPart(folder, part, publication.mark);
      const database = this.#engine.openReadOnly(part);
      try {
        await warmUp(database);
        await replaceCurrent(folder, part, next, (held) => requireBase(publication, held && markOf(held)));
      } catch (error) {
        database.close();
        throw error;
      }
      this.#serve({ current: next, graph: openGraph(database, readRows) });
    } catch (error) {
      await removePart(part);
      throw error;
    }
  }

  /** The file is nobody's but ours until it is current: what fails half way is thrown away with it. */
  async #make(part: string, base: Current | undefined, publication: Publication): Promise<void> {
    const database = base === undefined ? this.#engine.create(part) : this.#engine.open(part);
    try {
      if (base === undefined) await applySchema(database, this.#settings.schema);
      await applyWrites(database, publication);
      database.walCheckpoint();
    } finally {
      database.close();
    }
  }

  /** Looks, now and then, whether another process has published; what it published badly is not taken over. */
  async #notice(): Promise<void> {
    const { folder, log, noticeMs } = this.#settings;
    const now = performance.now();
    if (this.#serving !== undefined && now - this.#lookedAt < noticeMs) return;
    this.#lookedAt = now;
    let version = this.#seenVersion;
    try {
      version = await currentVersion(folder);
      if (this.#serving !== undefined && version === this.#seenVersion) return;
      await this.#adopt();
    } catch (error) {
      if (this.#serving === undefined) throw error;
      log("store.keeps_old_release", { release: this.#serving.current.number, reason: troubleOf(error).message });
    }
    this.#seenVersion = version;
  }

  /** Serves what `current` names from now on. Many may ask at once; the file is checked and opened once. */
  #adopt(): Promise<Current | undefined> {
    this.#adopting ??= this.#openCurrent().finally(() => {
      this.#adopting = undefined;
    });
    return this.#adopting;
  }

  async #openCurrent(): Promise<Current | undefined> {
    const { folder } = this.#settings;
    for (;;) {
      const current = await readCurrent(folder);
      if (current === undefined || current.file === this.#serving?.current.file) return current;
      try {
        await requireIntact(folder, current);
        const database = await this.#openIntact(current);
        if (await this.#isStill(current)) {
          this.#serve({ current, graph: openGraph(database, readRows) });
          return current;
        }
        database.close();
      } catch (error) {
        // Publications in the meantime may have removed the file.
        if (await this.#isStill(current)) throw error;
      }
    }
  }

  async #isStill({ file }: Current): Promise<boolean> {
    return (await readCurrent(this.#settings.folder))?.file === file;
  }

  async #openIntact(current: Current): Promise<GrafeoDB> {
    try {
      const database = this.#engine.openReadOnly(join(this.#settings.folder, current.file));
      await warmUp(database);
      return database;
    } catch (error) {
      throw grafeoError(error);
    }
  }

  #serve(next: Serving): void {
    this.#serving?.graph.retire();
    this.#serving = next;
    if (this.#closed) next.graph.retire();
  }
}

function markOf({ number, hash, format }: Current): ReleaseMark {
  return { number, hash, format };
}

async function requireFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    if (troubleOf(error).code === "ENOENT") return;
    throw folderError(folder, error);
  }
  throw new StoreError("UNAVAILABLE", `the store folder ${folder} cannot be used: it is a file`);
}
