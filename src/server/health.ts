import type { FastifyInstance } from "fastify";
import type { StoreStatus } from "../store/store.js";
import { within } from "./within.js";

export interface HealthFacts {
  /** What the store says of itself; may fail or hang. */
  readonly storeStatus: () => Promise<StoreStatus>;
  readonly isDraining: () => boolean;
  readonly timeoutMs: number;
}

/** `/health`: the process answers. `/ready`: it can answer questions; which check fails is said, never where the store is. */
export function addHealth(app: FastifyInstance, facts: HealthFacts): void {
  app.get("/health", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));

  const storeStatus = shared(() => within(facts.storeStatus(), facts.timeoutMs));
  app.get("/ready", async (_request, reply) => {
    const status = await storeStatus();
    const checks = { serving: !facts.isDraining(), store: status !== undefined, release: status?.kind === "holds" };
    const ready = Object.values(checks).every(Boolean);
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: ready ? "ready" : "not ready", checks });
  });
}

/** However many ask, one look at the store is under way at a time. */
function shared<T>(look: () => Promise<T>): () => Promise<T> {
  let looking: Promise<T> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
