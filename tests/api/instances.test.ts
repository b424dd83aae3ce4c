import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { readModel } from "../../schema/model.js";
import { defaultLimits } from "../../src/api/settings.js";
import { createApi } from "../../src/cli/api.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { type RunningServer, startServer } from "../../src/server/start-server.js";
import { openStore, type StoreSettings } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { testStores } from "../store/stores.js";
import { noPast } from "../support/ask.js";
import { releaseOf, tinyProvince } from "../support/tiny-province.js";

const model = readModel();
const log = pino({ level: "silent" });

/** One more server on the place the settings name, as another machine would run it. */
async function startInstance(settings: StoreSettings): Promise<RunningServer & { readonly store: Store }> {
  const store = await openStore({ ...settings, timeouts: { ...settings.timeouts, noticeMs: 500 } });
  const apollo = await createApi({ store, ...noPast, model, limits: defaultLimits.operation, production: true, log });
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    limits: defaultLimits.http,
    apollo,
    storeStatus: () => store.status(),
    held: () => store.held(),
    cache: defaultLimits.cache,
    webFolder: "/nowhere",
    log,
  });
  const close = async () => {
    await server.close();
    await store.close();
  };
  return { ...server, store, close };
}

async function nameOf(server: RunningServer): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query: '{ person(id: "person/duc") { name } release { number } }' });
  const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
  return ((await response.json()) as { data: unknown }).data;
}

describe.each(testStores.filter(({ name, available }) => available && name !== "memory"))("$name", ({ open }) => {
  test("two servers answer alike, keep answers, and both see a new release within a second", async () => {
    const place = await open(storeSchemaOf(model));
    if (place.settings === undefined) throw new Error("expected a place that can be opened again");
    const renamed = tinyProvince.map((fact) => (fact.id === "person/duc" ? { ...fact, name: "Trần Đức" } : fact));
    const releases = [releaseOf(1, [], tinyProvince), releaseOf(2, tinyProvince, renamed)];
    await bringUpToDate(place.store, releases.slice(0, 1), model);
    const instances = [await startInstance(place.settings), await startInstance(place.settings)];
    try {
      const first = { person: { name: "Trần Văn Đức" }, release: { number: 1 } };
      for (let times = 0; times < 2; times++)
        expect(await Promise.all(instances.map((instance) => nameOf(instance)))).toEqual([first, first]);
      await bringUpToDate(place.store, releases, model);
      await sleep(1_000);
      const second = { person: { name: "Trần Đức" }, release: { number: 2 } };
      expect(await Promise.all(instances.map((instance) => nameOf(instance)))).toEqual([second, second]);
      // The one that publishes knows at once.
      const last = releaseOf(3, renamed, tinyProvince);
      await bringUpToDate(instances[0]?.store ?? place.store, [...releases, last], model);
      expect(await nameOf(instances[0] as RunningServer)).toEqual({ ...first, release: { number: 3 } });
    } finally {
      for (const instance of instances) await instance.close();
      await place.close();
    }
  }, 120_000);
});
