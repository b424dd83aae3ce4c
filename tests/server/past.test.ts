import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Fact } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { defaultLimits } from "../../src/api/settings.js";
import { createApi } from "../../src/cli/api.js";
import { type Build, type History, openHistory } from "../../src/graph/history.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { type RunningServer, startServer } from "../../src/server/start-server.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { releaseOf } from "../support/tiny-province.js";
import { type Answer, post } from "./open-server.js";

const model = readModel();
const an = (name: string): readonly Fact[] => [{ type: "Person", id: "person/an", name }];
const releases = [releaseOf(1, [], an("Một")), releaseOf(2, an("Một"), an("Hai")), releaseOf(3, an("Hai"), an("Ba"))];

let folder: string;
let store: Store;
let past: History;
let server: RunningServer;
/** Whether builds are held up, and what lets them go on. */
let held: Promise<void>;
let go: () => void;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-past-"));
  held = new Promise((resolve) => {
    go = resolve;
  });
  store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  // The store is behind the files, as it is while somebody publishes.
  await bringUpToDate(store, releases.slice(0, 2), model);
  past = await openHistory({ folder, model, releases: async () => releases, build, budget: defaultLimits.history, log: () => {} });
  const log = pino({ level: "silent" });
  const tellChanges = async () => ({ changes: [], total: 0 });
  const apollo = await createApi({ store, past, tellChanges, model, limits: defaultLimits.operation, production: true, log });
  const limits = { ...defaultLimits.http, deadlineMs: 1_000 };
  server = await startServer({
    host: "127.0.0.1",
    port: 0,
    limits,
    apollo,
    held: () => store.held(),
    cache: defaultLimits.cache,
    storeStatus: () => store.status(),
    webFolder: "/nowhere",
    log,
  });
});

afterAll(async () => {
  await server.close();
  await past.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function build({ release, folder, progress }: Build): Promise<void> {
  await held;
  const graph = await openStore({ store: folder, schema: storeSchemaOf(model) });
  await bringUpToDate(graph, releases.slice(0, release.header.number), model, progress);
  await graph.close();
}

function ask(query: string): Promise<Answer> {
  return post(server.url, JSON.stringify({ query }), { accept: "application/graphql-response+json" });
}

test("a release that takes longer to build than the deadline allows is a 503 that says when to come again, and then there", async () => {
  const query = '{ person(id: "person/an", release: 1) { name } }';
  const { status, headers, body } = await ask(query);
  expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([503, "5", "no-store"]);
  expect(body.errors).toMatchObject([
    {
      message: "Release 1 is being made ready, as nobody asked for it lately; try again in some seconds.",
      extensions: { code: "RELEASE_NOT_READY" },
    },
  ]);
  // The present does not wait.
  expect((await ask('{ person(id: "person/an") { name } }')).body.data).toEqual({ person: { name: "Hai" } });
  go();
  expect(await answered(query)).toEqual({ person: { name: "Một" } });
});

test("a release is answered as the files have it, whatever the store holds by then", async () => {
  const names = [];
  for (const number of [1, 2, 3]) names.push(await answered(`{ person(id: "person/an", release: ${number}) { name } }`));
  expect(names).toEqual(["Một", "Hai", "Ba"].map((name) => ({ person: { name } })));
  await bringUpToDate(store, releases, model);
  expect(await answered('{ person(id: "person/an", release: 3) { name } }')).toEqual({ person: { name: "Ba" } });
});

/** The data, as a client gets it that comes again when it is told to. */
async function answered(query: string): Promise<unknown> {
  for (let times = 1; ; times++) {
    const { status, body } = await ask(query);
    if (status !== 503 || times === 10) return body.data;
  }
}

test("a release that is not there is the request's mistake", async () => {
  expect(await ask("{ people(release: 9) { totalCount } }")).toMatchObject({
    status: 400,
    body: {
      errors: [{ message: "release: There is no release 9; there are releases 1 to 3.", extensions: { code: "BAD_USER_INPUT" } }],
    },
  });
});
