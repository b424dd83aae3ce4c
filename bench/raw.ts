import { join } from "node:path";
import neo4j from "neo4j-driver";
import { readCurrent } from "../src/store/current.js";
import { loadEngine } from "../src/store/grafeo-graph.js";
import type { Neo4jAccess } from "../src/store/neo4j-driver.js";
import type { Contender, OpenContender } from "./contender-type.js";
import type { Request } from "./operations.js";
import { type HandWritten, handWritten, rootOf, type Style } from "./statements.js";

/** Hand-written statements on the database's own driver, or on the bare engine. */
export function openRaw(style: Style): OpenContender {
  return async (place) => {
    const { run, close } = place.neo4j ? openDriver(place.neo4j) : await openEngine(place.folder ?? "");
    const texts = new Map<string, HandWritten>();
    const written = (request: Request) => {
      const key = `${request.operation} ${request.eventFields}`;
      const known = texts.get(key) ?? handWritten(request, style);
      texts.set(key, known);
      return known;
    };
    return {
      isInShape: false,
      close,
      ask: async (request) => {
        const { text, limits } = written(request);
        return rootOf(request, await run(text, request.variables, limits));
      },
    };
  };
}

interface Running extends Pick<Contender, "close"> {
  run(text: string, variables: Request["variables"], limits: HandWritten["limits"]): Promise<unknown>;
}

/** One round trip for each statement, and whole numbers as numbers: what the product does too. */
function openDriver({ uri, user, password, database }: Neo4jAccess): Running {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, maxConnectionPoolSize: 100 });
  return {
    close: () => driver.close(),
    async run(text, variables, limits) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const whole = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, neo4j.int(limit)]));
        const { records } = await session.run(text, { ...variables, ...whole });
        return records[0]?.get(0);
      } finally {
        await session.close();
      }
    },
  };
}

async function openEngine(folder: string): Promise<Running> {
  const engine = await loadEngine();
  const current = await readCurrent(folder);
  if (!current) throw new Error(`expected a release in ${folder}`);
  const database = engine.openReadOnly(join(folder, current.file));
  return {
    close: async () => database.close(),
    run: async (text, variables, limits) => {
      const rows: readonly (readonly unknown[])[] = (await database.executeCypher(text, { ...variables, ...limits })).rows();
      return rows[0]?.[0];
    },
  };
}
