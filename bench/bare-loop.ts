import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { GrafeoDB } from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import type { Neo4jAccess } from "../src/store/neo4j-driver.js";
import type { BareWrite } from "./bare-rows.js";

/** Writes prepared rows into an empty database, a statement after the other, and gives the milliseconds that took: reading the rows is not counted. */
export type BareLoop = (rows: string) => Promise<number>;

/** The engine's file, with an index on the ids, its log folded in and closed at the end. */
export async function bareLoopOnGrafeo(path: string): Promise<BareLoop> {
  const { default: grafeo } = await import("@grafeo-db/js");
  return async (rows) => {
    const started = performance.now();
    const database: GrafeoDB = grafeo.GrafeoDB.create(path);
    await database.executeCypher("CREATE CONSTRAINT ids IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE");
    await database.executeCypher("CREATE INDEX ids_index IF NOT EXISTS FOR (n:Node) ON (n.id)");
    let ms = performance.now() - started;
    for await (const { text, rows: batch } of writesIn(rows)) ms += await timed(() => database.executeCypher(text, { rows: batch }));
    return (
      ms +
      (await timed(async () => {
        database.walCheckpoint();
        database.close();
      }))
    );
  };
}

/** A transaction for each statement, with a unique constraint on the ids and no other index. */
export async function bareLoopOnNeo4j({ uri, user, password, database }: Neo4jAccess): Promise<BareLoop> {
  return async (rows) => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const session = driver.session({ database });
    try {
      let ms = await timed(() => session.run("CREATE CONSTRAINT ids IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE"));
      let toldToCount = false;
      for await (const { text, rows: batch } of writesIn(rows)) {
        const plain = batch.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, integer(value)])));
        // Planned before the nodes are counted, a lookup by id may read them all.
        if (!toldToCount && text.includes("MATCH")) {
          ms += await timed(() => session.run("CALL db.prepareForReplanning(30)"));
          toldToCount = true;
        }
        ms += await timed(() => session.run(text, { rows: plain }));
      }
      return ms;
    } finally {
      await session.close();
      await driver.close();
    }
  };
}

async function* writesIn(path: string): AsyncGenerator<BareWrite> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The driver takes a plain number for a fraction. */
function integer(value: unknown): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(Number(value)) : value;
}
