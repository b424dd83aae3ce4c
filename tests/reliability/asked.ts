import { pino } from "pino";
import type { Fact } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { defaultLimits } from "../../src/api/settings.js";
import { createApi } from "../../src/cli/api.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import type { Access } from "../../src/server/access.js";
import { createMetrics } from "../../src/server/metrics.js";
import { startServer } from "../../src/server/start-server.js";
import type { Store } from "../../src/store/store.js";
import { noPast } from "../support/ask.js";
import { askedProvince } from "../support/asked-province.js";
import { releaseOf } from "../support/tiny-province.js";
import { type Sent, sendTo } from "./attacked.js";
import { openPlace } from "./places.js";
import type { StoreName } from "./row.js";

/** The whole API over HTTP, as in production, on a store in this process: what is asked of the store can be read. */
export interface Asked {
  readonly store: Store;
  /** Texts of the statements that have reached the store. */
  readonly texts: string[];
  readonly logged: () => string;
  ask(query: string, variables?: unknown, headers?: Readonly<Record<string, string>>): Promise<Sent>;
  close(): Promise<void>;
}

/** On a busy machine a database takes its time for what it sees first; of that these rows are not. */
const http = { ...defaultLimits.http, deadlineMs: 50_000 };
const operation = { ...defaultLimits.operation, statementMs: 25_000 };

export async function openAsked(name: StoreName, facts: readonly Fact[] = askedProvince, asks: Partial<Access> = {}): Promise<Asked> {
  const model = readModel();
  const place = await openPlace(name);
  await bringUpToDate(place.store, [releaseOf(1, [], facts)], model);
  const texts: string[] = [];
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line) => void logged.push(line) });
  const store: Store = {
    ...place.store,
    read: (statement, options) => {
      texts.push(statement.text);
      return place.store.read(statement, options);
    },
  };
  const apollo = await createApi({ store, ...noPast, model, limits: operation, production: true, log });
  const metrics = createMetrics({ release: () => 1 });
  const access = { tokens: undefined, clients: undefined, trustedProxies: [], metricsFor: "nobody" as const, metrics, ...asks };
  const storeStatus = () => place.store.status();
  // Nothing is kept, so that whatever gets through is seen at the store.
  const cache = { answers: 0, bytes: 0 };
  const held = () => place.store.held();
  const at = { host: "127.0.0.1", port: 0, webFolder: "/nowhere" };
  const server = await startServer({ ...at, limits: http, apollo, storeStatus, held, cache, access, log });
  return {
    store: place.store,
    texts,
    logged: () => logged.join(""),
    ask: (query, variables, headers = {}) => sendTo(server.url, { what: query, query, variables, headers }),
    close: async () => {
      await server.close();
      await place.close();
    },
  };
}
