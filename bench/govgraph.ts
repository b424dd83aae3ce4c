import { pino } from "pino";
import { readModel } from "../schema/model.js";
import { defaultLimits } from "../src/api/settings.js";
import { createApi } from "../src/cli/api.js";
import { storeSchemaOf } from "../src/graph/project/store-schema.js";
import { openStore } from "../src/store/open.js";
import type { OpenContender } from "./contender-type.js";

const PATIENCE_MS = 120_000;

/** The product in the process of whoever asks, with its limits and its plugins, without HTTP. */
export const openGovgraph: OpenContender = async ({ folder = "", neo4j }) => {
  const model = readModel();
  const log = pino({ level: "silent" });
  const store = await openStore({ store: folder, neo4j, schema: storeSchemaOf(model) });
  const api = await createApi({
    store,
    model,
    log,
    // Asked first, it waits until the database has planned a statement, however busy the machine is; the server then need not.
    limits: { ...defaultLimits.operation, statementMs: PATIENCE_MS },
    production: true,
    // Nobody asks for the past here.
    past: { isNewest: async () => true, read: async () => [], close: async () => {} },
    tellChanges: async () => ({ changes: [], total: 0 }),
  });
  const { signal } = new AbortController();
  return {
    isInShape: true,
    close: async () => {
      await api.stop();
      await store.close();
    },
    ask: async ({ document, variables }) => {
      const context = { requestId: "bench", signal, deadlineMs: Date.now() + PATIENCE_MS, log };
      const { body } = await api.executeOperation({ query: document, variables }, { contextValue: context });
      if (body.kind !== "single" || body.singleResult.errors) throw new Error(`expected an answer, got ${JSON.stringify(body)}`);
      return body.singleResult.data;
    },
  };
};
