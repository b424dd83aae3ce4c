import neo4j, { type Driver, type Result, type Session } from "neo4j-driver";
import { StoreError } from "./errors.js";
import { addressOf, type DriverTimeouts, holdDriver, type Neo4jAccess } from "./neo4j-driver.js";
import type { Neo4jPlace } from "./neo4j-errors.js";
import { engineParameters } from "./parameters.js";
import type { Parameters, Row } from "./store.js";
import { plainRows } from "./values.js";

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

export function openClient(access: Neo4jAccess, timeouts: DriverTimeouts): Neo4jClient {
  const place = { address: addressOf(access.uri), user: access.user, database: access.database };
  const driver = holdDriver(access, timeouts);
  // In a cluster, what one member has shown must be there on the next that is asked.
  const bookmarkManager = access.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined;
  const session = (defaultAccessMode: "READ" | "WRITE", from = driver.current()) =>
    from.session({ database: access.database, defaultAccessMode, ...(bookmarkManager && { bookmarkManager }) });

  return {
    place,
    async read(text, parameters, { timeoutMs, abandoned }) {
      abandoned.throwIfAborted();
      const from = driver.current();
      const reading = session("READ", from);
      // Closing is what ends a running statement. Where even that gets no answer, the connections are of no more use.
      const stop = () => {
        const stuck = setTimeout(() => driver.replace(from), timeouts.acquireMs).unref();
        void closeQuietly(reading).then(() => clearTimeout(stuck));
      };
      abandoned.addEventListener("abort", stop, { once: true });
      try {
        return await rowsOf(reading.run(text, engineParameters(parameters, neo4j.int), { timeout: Math.ceil(timeoutMs) }));
      } finally {
        abandoned.removeEventListener("abort", stop);
        await closeQuietly(reading);
      }
    },
    async write(text, parameters = {}) {
      const writing = session("WRITE");
      try {
        await writing.run(text, engineParameters(parameters, neo4j.int), { timeout: noTimeout });
      } finally {
        await closeQuietly(writing);
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
        await closeQuietly(writing);
      }
    },
    requireVersion: () => requireVersion(driver.current(), place),
    agent: () => agentOf(driver.current(), place),
    close: () => driver.close(),
  };
}

/** Asked for by name, it also overrides a limit the server sets for those who ask for none. */
const noTimeout = 0;

/** `CALL (variables) { }` came with it. */
const oldest = { major: 5, minor: 23 };

/** What closing has to complain about, the statement before has said. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => {});
}

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
