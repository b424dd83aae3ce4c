import neo4j, { type Driver, type Result } from "neo4j-driver";
import { StoreError } from "./errors.js";
import type { Neo4jPlace } from "./neo4j-errors.js";
import { engineParameters } from "./parameters.js";
import type { Parameters, Row } from "./store.js";
import { plainRows } from "./values.js";

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** What the store asks of the driver, in its own terms; errors are the driver's. */
export interface Neo4jClient {
  readonly place: Neo4jPlace;
  /** One reading statement, which ends in the database too when it is abandoned. */
  read(text: string, parameters: Parameters, limits: { readonly timeoutMs: number; readonly abandoned: AbortSignal }): Promise<Row[]>;
  /** One statement in a transaction of its own, however long it takes. */
  write(text: string, parameters?: Parameters): Promise<void>;
  /** Commits when the work is done and rolls back when it throws. */
  transact<T>(work: (run: RunText) => Promise<T>, options?: { readonly timeoutMs: number }): Promise<T>;
  /** Throws a StoreError unless the server knows all the Cypher we use. */
  requireVersion(): Promise<void>;
  /** What the server calls itself: Neo4j/5.26.0. */
  agent(): Promise<string>;
  close(): Promise<void>;
}

export type RunText = (text: string, parameters?: Parameters) => Promise<Row[]>;

export function openClient(access: Neo4jAccess, timeouts: { readonly connectMs: number; readonly acquireMs: number }): Neo4jClient {
  const place = { address: addressOf(access.uri), user: access.user, database: access.database };
  const driver = openDriver(access, timeouts);
  // In a cluster, what one member has shown must be there on the next that is asked.
  const bookmarkManager = access.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined;
  const session = (defaultAccessMode: "READ" | "WRITE") =>
    driver.session({ database: access.database, defaultAccessMode, ...(bookmarkManager && { bookmarkManager }) });

  return {
    place,
    async read(text, parameters, { timeoutMs, abandoned }) {
      abandoned.throwIfAborted();
      const reading = session("READ");
      // Closing is what stops a running statement; its own failure has nobody to be told to.
      const stop = () => void reading.close().catch(() => {});
      abandoned.addEventListener("abort", stop, { once: true });
      try {
        return await rowsOf(reading.run(text, engineParameters(parameters, neo4j.int), { timeout: Math.ceil(timeoutMs) }));
      } finally {
        abandoned.removeEventListener("abort", stop);
        await reading.close().catch(() => {});
      }
    },
    async write(text, parameters = {}) {
      const writing = session("WRITE");
      try {
        await writing.run(text, engineParameters(parameters, neo4j.int), { timeout: noTimeout });
      } finally {
        await writing.close().catch(() => {});
      }
    },
    async transact(work, { timeoutMs } = { timeoutMs: noTimeout }) {
      const writing = session("WRITE");
      try {
        const transaction = await writing.beginTransaction({ timeout: timeoutMs });
        const result = await work((text, parameters = {}) => rowsOf(transaction.run(text, engineParameters(parameters, neo4j.int))));
        await transaction.commit();
        return result;
      } finally {
        // Rolls back what is not committed.
        await writing.close().catch(() => {});
      }
    },
    requireVersion: () => requireVersion(driver, place),
    agent: () => agentOf(driver, place),
    close: () => driver.close(),
  };
}

/** Asked for by name, it also overrides a limit the server sets for those who ask for none. */
const noTimeout = 0;

/** `CALL (variables) { }` came with it. */
const oldest = { major: 5, minor: 23 };

const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

/** The URI without what may be secret in it. */
function addressOf(uri: string): string {
  const scheme = /^([a-z0-9+.-]*):\/\//i.exec(uri)?.[1]?.toLowerCase() ?? "";
  if (!schemes.includes(scheme)) {
    const expected = schemes.map((name) => `${name}://`).join(", ");
    throw new StoreError("UNAVAILABLE", `NEO4J_URI: expected an address that starts with one of ${expected}, found "${scheme}"`);
  }
  const host = URL.canParse(uri) ? new URL(uri).host : "";
  if (host === "") throw new StoreError("UNAVAILABLE", `NEO4J_URI: expected ${scheme}://host:port, found no host`);
  return `${scheme}://${host}`;
}

function openDriver({ uri, user, password }: Neo4jAccess, timeouts: { readonly connectMs: number; readonly acquireMs: number }): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      userAgent: "govgraph",
      maxConnectionPoolSize: 50,
      connectionTimeout: timeouts.connectMs,
      connectionAcquisitionTimeout: timeouts.acquireMs,
      connectionLivenessCheckTimeout: 30_000,
      fetchSize: everything,
      useBigInt: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  } catch (error) {
    throw new StoreError("UNAVAILABLE", "NEO4J_URI: expected scheme://host:port with nothing after it", error);
  }
}

/** Rows are wanted all at once anyway: no asking for more after each thousand. */
const everything = -1;

async function rowsOf(result: Result): Promise<Row[]> {
  const { records } = await result;
  return plainRows(records.map((record) => [...record.values()]));
}

async function requireVersion(driver: Driver, { address, database }: Neo4jPlace): Promise<void> {
  const agent = await agentOf(driver, { database });
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const isRecent = Number(major) > oldest.major || (Number(major) === oldest.major && Number(minor) >= oldest.minor);
  if (isRecent) return;
  throw new StoreError("UNAVAILABLE", `${address} is ${agent}: Neo4j ${oldest.major}.${oldest.minor} or later is needed`);
}

async function agentOf(driver: Driver, { database }: Pick<Neo4jPlace, "database">): Promise<string> {
  return (await driver.getServerInfo({ database })).agent ?? "something unknown";
}
