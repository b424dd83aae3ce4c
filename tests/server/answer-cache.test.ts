import type { ReleaseMark } from "../../src/store/store.js";
import { type OpenServer, type OpenSettings, openServer, post, read } from "./open-server.js";

let server: OpenServer | undefined;

async function open(settings: OpenSettings): Promise<OpenServer> {
  server = await openServer({ cache: { answers: 10, bytes: 100_000 }, ...settings });
  return server;
}

afterEach(() => server?.close());

const name = (first: number) => JSON.stringify({ query: "query ($first: Int) { name(first: $first) }", variables: { first } });
const mark = (number: number): ReleaseMark => ({ number, hash: `h${number}`, format: 1 });

async function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql?query=${encodeURIComponent("{ name }")}`, { headers: { "apollo-require-preflight": "1", ...headers } });
}

test("the same question is answered once in a release", async () => {
  const { url, calls } = await open({ resolve: ({ first }) => `name ${first}` });
  const answers = [await post(url, name(1)), await post(url, name(1)), await post(url, name(2))];
  expect(answers.map(({ body }) => body.data?.name)).toEqual(["name 1", "name 1", "name 2"]);
  expect(answers[1]?.headers.get("content-type")).toBe(answers[0]?.headers.get("content-type"));
  expect(calls()).toBe(2);
});

test("a new release is seen at once, by its hash too", async () => {
  let held = mark(1);
  const { url, calls } = await open({ held: async () => held, resolve: () => `of ${held.hash}` });
  const ask = async () => (await post(url, name(1))).body.data?.name;
  expect([await ask(), await ask()]).toEqual(["of h1", "of h1"]);
  held = { ...mark(1), hash: "other" };
  expect([await ask(), await ask()]).toEqual(["of other", "of other"]);
  held = mark(2);
  expect(await ask()).toBe("of h2");
  expect(calls()).toBe(3);
});

test("an answer during which a release came is not kept", async () => {
  let held = mark(1);
  const { url, calls } = await open({
    held: async () => held,
    resolve: () => {
      held = mark(2);
      return "a name";
    },
  });
  await post(url, name(1));
  held = mark(1);
  await post(url, name(1));
  expect(calls()).toBe(2);
});

test("an answer that was cut short for time is not kept, by anyone", async () => {
  const { url, calls } = await open({ mayChange: () => true });
  for (let times = 0; times < 2; times++) expect((await post(url, name(1))).headers.get("cache-control")).toBe("no-store");
  expect(calls()).toBe(2);
});

test("errors are not kept, nor is anything while it is not known which release is held, or when nothing is to be kept", async () => {
  const failing = await open({ resolve: () => Promise.reject(new Error("no")) });
  for (let times = 0; times < 2; times++) expect((await post(failing.url, name(1))).headers.get("cache-control")).toBe("no-store");
  expect(failing.calls()).toBe(2);
  await failing.close();
  const unknown = await open({ held: () => Promise.reject(new Error("the store is away")) });
  for (let times = 0; times < 2; times++) expect((await post(unknown.url, name(1))).status).toBe(200);
  expect(unknown.calls()).toBe(2);
  await unknown.close();
  const silent = await open({ held: () => new Promise<never>(() => {}) });
  expect((await post(silent.url, name(1))).status).toBe(200);
  await silent.close();
  const off = await open({ cache: { answers: 10, bytes: 0 } });
  for (let times = 0; times < 2; times++) await post(off.url, name(1));
  expect(off.calls()).toBe(2);
});

test("no more is kept than is allowed: the one asked for longest ago goes, and one that is too long is not kept", async () => {
  const { url, calls } = await open({ cache: { answers: 2, bytes: 100_000 } });
  for (const first of [1, 2, 3, 1]) await post(url, name(first));
  expect(calls()).toBe(4);
  await server?.close();
  const small = await open({ cache: { answers: 10, bytes: 1_000 } });
  for (let times = 0; times < 2; times++) await post(small.url, JSON.stringify({ query: "{ names }" }));
  expect(small.calls()).toBe(2);
});

test("clients that take another form of the same answer get theirs", async () => {
  const { url } = await open({});
  const types = [];
  for (const accept of ["application/json", "application/graphql-response+json"])
    types.push((await post(url, name(1), { accept })).headers.get("content-type"));
  expect(types).toEqual(["application/json; charset=utf-8", "application/graphql-response+json; charset=utf-8"]);
});

test("a kept answer is compressed as the client takes it", async () => {
  const { url, calls } = await open({});
  const names = (accepted: string) => post(url, JSON.stringify({ query: "{ names }" }), { "accept-encoding": accepted });
  const answers = [];
  for (const accepted of ["identity", "gzip", "gzip", "br;q=0, gzip;q=0.5", "gzip, br", "identity"]) answers.push(await names(accepted));
  expect(answers.map(({ headers }) => headers.get("content-encoding"))).toEqual([null, "gzip", "gzip", "gzip", "br", null]);
  expect(answers.map(({ headers }) => headers.get("vary")?.includes("accept-encoding") ?? false).slice(1, 5)).toEqual(Array(4).fill(true));
  for (const { body } of answers) expect(body.data?.names).toHaveLength(1_000);
  expect(calls()).toBe(1);
});

test.each([10, 0])("whoever has an answer is told that it still holds, with %i answers kept", async (answers) => {
  let held = mark(1);
  const { url } = await open({ cache: { answers, bytes: 100_000 }, held: async () => held, resolve: () => held.hash });
  const first = await get(url);
  expect(await first.json()).toEqual({ data: { name: "h1" } });
  expect([first.headers.get("cache-control"), first.headers.get("vary")]).toEqual(["no-cache", "accept"]);
  const tag = first.headers.get("etag") ?? "";
  const again = await get(url, { "if-none-match": `"other", ${tag}` });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  held = mark(2);
  const changed = await get(url, { "if-none-match": tag });
  expect([changed.status, await changed.json()]).toEqual([200, { data: { name: "h2" } }]);
});

test("a GET that a page of another origin could send is refused, whoever was answered before", async () => {
  const { url } = await open({});
  expect((await get(url)).status).toBe(200);
  const bare = await read(await fetch(`${url}/graphql?query=${encodeURIComponent("{ name }")}`));
  expect([bare.status, bare.headers.get("cache-control")]).toEqual([400, "no-store"]);
});

test("a body too deep to be kept is refused like one that is not kept", async () => {
  const { url } = await open({});
  const levels = 100_000;
  const answer = await post(url, `${"[".repeat(levels)}${"]".repeat(levels)}`);
  expect([answer.status, answer.body.errors?.length]).toEqual([400, 1]);
});
