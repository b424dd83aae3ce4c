import { randomUUID } from "node:crypto";
import { ahead } from "./ahead.js";
import { StoreError } from "./errors.js";
import type { Neo4jClient, RunText } from "./neo4j-client.js";
import { isTransient } from "./neo4j-errors.js";
import { heldRelease, lockPointerText, type Pointer, pointerOf, readPointerText, setGateText, setPointerText } from "./neo4j-pointer.js";
import { requireBase } from "./publication.js";
import { retrying } from "./retry.js";
import type { Parameters, Publication, WriteStatement } from "./store.js";

/** One publication under way. Its writer's name tells its own work from others', also when the answer to a COMMIT is lost. */
interface Publishing {
  readonly client: Neo4jClient;
  readonly publication: Publication;
  readonly writer: string;
  readonly retryMs: number;
}

export function beginPublishing(client: Neo4jClient, publication: Publication, retryMs: number): Publishing {
  return { client, publication, writer: randomUUID(), retryMs };
}

/** All of the release in one transaction, so that readers have the one before until it is there. */
export async function publishAtOnce(publishing: Publishing): Promise<void> {
  const { client, publication, writer } = publishing;
  await untilDone(publishing, () =>
    client.transact(async (run) => {
      const held = await lockPointer(run, writer);
      // Whoever left it open is gone: this transaction has the lock.
      await client.write(setGateText, { open: null });
      if (held.writer === writer) return;
      requireBase(publication, heldRelease(held));
      if (publication.base === undefined) await run("MATCH (n:Node) DETACH DELETE n");
      for await (const write of ahead(publication.writes(), 1)) await runWrite(run, publication, write);
      await run(setPointerText, pointerParameters(publishing, "ready", 0));
      await client.write(setGateText, { open: writer });
    }),
  );
  // If this is lost, readers find out for themselves that the commit is over.
  await client.write(setGateText, { open: null }).catch(() => {});
}

/**
 * A release too big for one transaction, into a database that says meanwhile that it holds none. The pointer is set
 * last and alone, and so is the first step: neither needs the gate. `beforeReady` is done when everything is written.
 */
export async function publishInSteps(publishing: Publishing, beforeReady: () => Promise<void>): Promise<void> {
  const { publication } = publishing;
  let step = 0;
  const next = async (work: (run: RunText) => Promise<void>, state: "loading" | "ready" = "loading") => {
    step += 1;
    await takeStep(publishing, step, state, work);
  };
  await next(async () => {});
  for (let left = true; left; ) {
    await next(async (run) => {
      left = (await run(deleteSomeText)).length > 0;
    });
  }
  for await (const writes of ahead(groupsOf(publication.writes()), 1)) {
    await next(async (run) => {
      // Sent without waiting for the one before: the database is never idle meanwhile, and none is run after one that failed.
      await Promise.all(writes.map((write) => runWrite(run, publication, write)));
    });
  }
  await beforeReady();
  await next(async () => {}, "ready");
}

async function runWrite(run: RunText, { wrote }: Publication, write: WriteStatement): Promise<void> {
  await run(write.text, write.parameters);
  wrote?.(write);
}

/** A step writes about so many rows: enough that its commit does not count, few enough for the memory of one transaction. */
const rowsOfStep = 20_000;

async function* groupsOf(writes: AsyncIterable<WriteStatement>): AsyncGenerator<readonly WriteStatement[]> {
  let group: WriteStatement[] = [];
  let rows = 0;
  for await (const write of writes) {
    group.push(write);
    rows += rowsIn(write);
    if (rows < rowsOfStep) continue;
    yield group;
    group = [];
    rows = 0;
  }
  if (group.length > 0) yield group;
}

function rowsIn({ parameters }: WriteStatement): number {
  return Math.max(1, ...Object.values(parameters).map((value) => (Array.isArray(value) ? value.length : 1)));
}

const deleteSomeText = "MATCH (n:Node) WITH n LIMIT 5000 DETACH DELETE n RETURN DISTINCT true AS some";

async function takeStep(
  publishing: Publishing,
  step: number,
  state: "loading" | "ready",
  work: (run: RunText) => Promise<void>,
): Promise<void> {
  const { client, writer } = publishing;
  await untilDone(publishing, () =>
    client.transact(async (run) => {
      const held = await lockPointer(run, writer);
      if (held.writer === writer && held.step >= step) return;
      if (held.writer !== writer && step > 1) throw new StoreError("CONFLICT", "another publication has begun meanwhile");
      await work(run);
      await run(setPointerText, pointerParameters(publishing, state, step));
    }),
  );
}

/** Again, as long as it may help. Each attempt looks first whether the one before was successful after all. */
function untilDone({ retryMs }: Publishing, attempt: () => Promise<void>): Promise<void> {
  return retrying({ forMs: retryMs, attempts: Number.POSITIVE_INFINITY, again: isTransient }, attempt);
}

export async function lockPointer(run: RunText, writer: string): Promise<Pointer> {
  await run(lockPointerText, { writer });
  const [row] = await run(readPointerText);
  return pointerOf(row?.[0]);
}

function pointerParameters({ publication, writer }: Publishing, state: "loading" | "ready", step: number): Parameters {
  const { number, hash, format } = publication.mark;
  return state === "ready"
    ? { state, number, hash, format, writer, step }
    : { state, number: null, hash: null, format: null, writer, step };
}
