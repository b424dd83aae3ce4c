import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Store } from "../../src/store/store.js";
import { holds } from "./contract.js";
import { type PeopleOptions, people, schema, versions } from "./people.js";
import { type OpenTestStore, testStores } from "./stores.js";

const count = 2_000;
const moments = 20;

describe.each(testStores.filter(({ name, available }) => available && name !== "memory"))(
  "$name, when a publisher is killed",
  (testStore) => {
    let place: OpenTestStore;
    let store: Store;
    beforeEach(async () => {
      place = await testStore.open(schema);
      store = place.store;
      await store.publish(people(1, { count }));
    });
    afterEach(() => place.close());

    test("has the old release or the new one", async () => {
      let held = 1;
      const takesMs = await publishInChild(place, 2, { base: 1, count });
      held = 2;
      for (let moment = 0; moment < moments; moment += 1) {
        await publishInChild(place, held + 1, { base: held, count }, (takesMs * (moment + 0.5)) / moments);
        const status = await store.status();
        if (status.kind !== "holds") throw new Error(`killed at moment ${moment}: ${JSON.stringify(status)}`);
        expect([held, held + 1]).toContain(status.mark.number);
        held = status.mark.number;
        expect(status).toEqual(holds(held));
        expect(await versions(store)).toEqual([held, held, held, held, count]);
      }
      await store.publish(people(held + 1, { base: held, count }));
      expect(await versions(store)).toEqual([held + 1, held + 1, held + 1, held + 1, count]);
      await expectNoLeftovers(place);
    }, 120_000);

    // A folder takes a release of any size at once: its file is nobody's until it is current.
    if (testStore.name !== "Neo4j") return;
    test("in a release too big for one transaction has the old release, or the new one, or says it is unfinished", async () => {
      let held = 1;
      const big = { count, size: 1_000_000 };
      const takesMs = await publishInChild(place, 1, big);
      for (let moment = 0; moment < moments / 2; moment += 1) {
        await publishInChild(place, held + 1, big, (takesMs * (moment + 0.5)) / (moments / 2));
        const status = await store.status();
        if (status.kind === "unfinished") {
          await expect(versions(store)).rejects.toMatchObject({ code: "UNAVAILABLE", message: "no release is published yet" });
          await expect(store.publish(people(held + 1, { base: held }))).rejects.toMatchObject({ code: "CONFLICT" });
          await store.publish(people(held, big));
        } else if (status.kind === "holds") {
          expect([held, held + 1]).toContain(status.mark.number);
          held = status.mark.number;
        }
        expect(await store.status()).toEqual(holds(held));
        expect(await versions(store)).toEqual([held, held, held, held, count]);
      }
    }, 120_000);
  },
);

/** Publishes in a process of its own, killed after so many milliseconds if it is not done by then; gives how long it took. */
async function publishInChild({ settings }: OpenTestStore, number: number, options: PeopleOptions, killAfterMs?: number): Promise<number> {
  const task = JSON.stringify({ store: settings?.store, neo4j: settings?.neo4j, number, ...options });
  const child = spawn(process.execPath, [fileURLToPath(new URL("./publish-once.js", import.meta.url)), task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const begun = performance.now();
  if (killAfterMs !== undefined) {
    await sleep(killAfterMs);
    child.kill("SIGKILL");
  }
  const [exitCode] = await ended;
  // Null when it was killed in time.
  expect(exitCode ?? 0).toBe(0);
  return performance.now() - begun;
}

/** The release, the one before, and nothing of those who were killed. */
async function expectNoLeftovers({ settings }: OpenTestStore): Promise<void> {
  if (settings === undefined || settings.neo4j !== undefined) return;
  const names = (await readdir(settings.store)).map((name) => name.replace(/-.*/, "")).sort();
  expect(names).toEqual(["current", "graph", "graph"]);
}
