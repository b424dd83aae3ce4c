import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { GrafeoDB } from "@grafeo-db/js";
import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Neo4jAccess } from "../src/store/neo4j-driver.js";
import type { BareWrite } from "./bare-rows.js";

/** The loop the product is compared with, on a database that holds nothing. */
export interface BareLoop {
  /** Writes prepared rows, one statement after the other, and gives the milliseconds: reading and parsing the rows is not counted. */
  write(rows: string): Promise<number>;
  /** Rows of a statement, for comparing what was written. */
  count(text: string): Promise<readonly (readonly unknown[])[]>;
}

/** The engine's file, with an index on the ids, its log folded in and closed at the end. */
export async function bareGrafeo(path: string): Promise<BareLoop> {
  const { default: grafeo } = await import("@grafeo-db/js");
  const create = async (): Promise<GrafeoDB> => {
    const database = grafeo.GrafeoDB.create(path);
    await database.executeCypher("CREATE CONSTRAINT ids IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE");
    await database.executeCypher("CREATE INDEX ids_index IF NOT EXISTS FOR (n:Node) ON (n.id)");
    return database;
  };
  return {
    async write(rows) {
      const clock = stopwatch();
      const database = await clock.run(create);
      for await (const { text, rows: batch } of writesIn(rows)) await clock.run(() => database.executeCypher(text, { rows: batch }));
      await clock.run(async () => {
        database.walCheckpoint();
        database.close();
      });
      return clock.ms();
    },
    async count(text) {
      const database = grafeo.GrafeoDB.openReadOnly(path);
      try {
        return (await database.executeCypher(text)).rows();
      } finally {
        database.close();
      }
    },
  };
}

/** A transaction for each statement, with a unique constraint on the ids and no other index. */
export function bareNeo4j({ uri, user, password, database }: Neo4jAccess): BareLoop {
  const withSession = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    const session = driver.session({ database });
    try {
      return await work(session);
    } finally {
      await session.close();
      await driver.close();
    }
  };
  return {
    write: (rows) =>
      withSession(async (session) => {
        const clock = stopwatch();
        await clock.run(() => session.run("CREATE CONSTRAINT ids IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE"));
        for await (const { text, rows: batch } of writesIn(rows)) {
          const plain = batch.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, integer(value)])));
          await clock.run(() => session.run(text, { rows: plain }));
        }
        return clock.ms();
      }),
    count: (text) => withSession(async (session) => (await session.run(text)).records.map((record) => [...record.values()])),
  };
}

async function* writesIn(path: string): AsyncGenerator<BareWrite> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line);
}

function stopwatch() {
  let total = 0;
  return {
    ms: () => total,
    async run<T>(work: () => Promise<T>): Promise<T> {
      const started = performance.now();
      try {
        return await work();
      } finally {
        total += performance.now() - started;
      }
    },
  };
}

/** The driver takes a plain number for a fraction. */
function integer(value: unknown): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(Number(value)) : value;
}
