import type { FastifyInstance } from "fastify";
import type { StoreStatus } from "../store/store.js";

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

/** The result, or undefined when it fails or does not come in time. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
