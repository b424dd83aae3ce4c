import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { BadInput } from "../../src/api/errors.js";
import { StoreError } from "../../src/store/errors.js";
import { type OpenServer, type OpenSettings, openServer, post, read } from "./open-server.js";

let opened: OpenServer[] = [];
let folders: string[] = [];

async function open(settings?: OpenSettings): Promise<OpenServer> {
  const server = await openServer(settings);
  opened.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(opened.map((server) => server.close()));
  opened = [];
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  folders = [];
});

const NAME = JSON.stringify({ query: "{ name }" });
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
const modern = { accept: "application/graphql-response+json" };
const never = () => new Promise<never>(() => {});

test("a query is answered as JSON, with an id and without CORS", async () => {
  const server = await open();
  const { status, headers, body } = await post(server.url, NAME);
  expect([status, body]).toEqual([200, { data: { name: "a name" } }]);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("a sane request id is kept, an odd one is replaced", async () => {
  const server = await open();
  expect((await post(server.url, NAME, { "x-request-id": "trace-1.a_B" })).headers.get("x-request-id")).toBe("trace-1.a_B");
  expect((await post(server.url, NAME, { "x-request-id": "<script>" })).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a long answer is compressed, a short one is not", async () => {
  const server = await open();
  const long = await post(server.url, JSON.stringify({ query: "{ names }" }), { "accept-encoding": "gzip" });
  expect(long.headers.get("content-encoding")).toBe("gzip");
  expect(long.body.data?.names).toHaveLength(1_000);
  expect((await post(server.url, NAME, { "accept-encoding": "gzip" })).headers.get("content-encoding")).toBeNull();
});

test.each([
  ["malformed JSON", '{"query": "{ name', {}, 400, "BAD_REQUEST"],
  ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), {}, 400, "BAD_REQUEST"],
  ["an empty body", "", {}, 400, "BAD_REQUEST"],
  ["a batch of 10", JSON.stringify(Array(10).fill({ query: "{ name }" })), {}, 400, "BAD_REQUEST"],
  ["no query", "{}", {}, 400, "BAD_REQUEST"],
  ["a query that is no string", '{"query":{"kind":"Document"}}', {}, 400, "BAD_REQUEST"],
  ["257 KiB", JSON.stringify({ query: "{ name }", x: "x".repeat(257 * 1_024) }), {}, 413, "PAYLOAD_TOO_LARGE"],
  ["a compressed body", gzipSync(NAME), { "content-encoding": "gzip" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["text/plain", NAME, { "content-type": "text/plain" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["a form", "query=%7Bname%7D", { "content-type": "application/x-www-form-urlencoded" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["multipart", "--x--", { "content-type": "multipart/form-data; boundary=x" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["message/http", NAME, { "content-type": "message/http" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["UTF-7", NAME, { "content-type": "application/json; charset=utf-7" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["UTF-16", NAME, { "content-type": "application/json; charset=utf-16" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ["a persisted query", '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}', {}, 400, "PERSISTED_QUERY_NOT_SUPPORTED"],
])("%s is refused in JSON, and nothing runs", async (_what, body, headers, status, code) => {
  const server = await open();
  const sent = typeof body === "string" ? body : Uint8Array.from(body);
  const answer = await post(server.url, sent, headers);
  expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
  expect(answer.headers.get("content-type")).toMatch(/json/);
  expect(answer.text.length).toBeLessThan(2_048);
  expect(server.calls()).toBe(0);
});

test("a GET needs the header that makes a browser ask first", async () => {
  const server = await open();
  const url = `${server.url}/graphql?query=${encodeURIComponent("query Q($s: String) { name(search: $s) }")}&variables=${encodeURIComponent('{"s":"x"}')}`;
  expect((await read(await fetch(url))).status).toBe(400);
  expect(server.calls()).toBe(0);
  const allowed = await read(await fetch(url, { headers: { "apollo-require-preflight": "true" } }));
  expect([allowed.status, allowed.body.data?.name]).toEqual([200, "a name"]);
  const mutation = await fetch(`${server.url}/graphql?query=mutation{name}`, { headers: { "apollo-require-preflight": "true" } });
  expect(mutation.status).toBe(405);
});

test("a wrong query is a 400, or a 200 for clients that know plain JSON only", async () => {
  const server = await open();
  const wrong = JSON.stringify({ query: "{ nothing }" });
  expect((await post(server.url, wrong, modern)).status).toBe(400);
  expect((await post(server.url, wrong, { accept: "application/json" })).status).toBe(200);
  expect((await post(server.url, "{", { accept: "application/json" })).status).toBe(400);
});

test("unknown paths and methods are told apart, in JSON", async () => {
  const server = await open();
  const unknown = await read(await fetch(`${server.url}/admin`, { method: "POST", body: "x" }));
  expect([unknown.status, unknown.body.errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
  const wrong = await read(await fetch(`${server.url}/graphql`, { method: "DELETE" }));
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect((await fetch(`${server.url}/graphql`, { method: "OPTIONS", headers: { origin: "http://elsewhere" } })).status).toBe(405);
  expect((await fetch(`${server.url}/health`, { method: "POST" })).status).toBe(405);
  expect((await read(await fetch(`${server.url}/%zz`))).status).toBe(400);
  const upgrade = connect(Number(new URL(server.url).port), "127.0.0.1");
  upgrade.write("GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  expect(String(await once(upgrade, "data"))).toMatch(/^HTTP\/1.1 400/);
  upgrade.destroy();
  expect((await read(await fetch(server.url))).status).toBe(200);
});

test("a browser gets the IDE's page, which may load nothing from elsewhere; clients of the API are answered as ever", async () => {
  const server = await open({ webFolder: await builtPage() });
  const page = await fetch(`${server.url}/graphql?query={name}`, {
    headers: browser,
  });
  expect([page.status, await page.text()]).toEqual([200, "<title>govgraph</title>"]);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect([page.headers.get("cache-control"), page.headers.get("vary")]).toEqual(["no-cache", expect.stringContaining("accept")]);
  expect([page.headers.get("x-frame-options"), page.headers.get("x-content-type-options")]).toEqual(["DENY", "nosniff"]);
  expect(page.headers.get("content-security-policy")).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
  );
  expect(server.calls()).toBe(0);

  const client = { ...browser, "apollo-require-preflight": "true" };
  expect((await read(await fetch(`${server.url}/graphql?query={name}`, { headers: client }))).body).toEqual({ data: { name: "a name" } });
  expect((await post(server.url, NAME, browser)).body).toEqual({
    data: { name: "a name" },
  });
  expect((await fetch(`${server.url}/graphql`)).status).toBe(400);
});

test("what the IDE loads is kept for good, has its type, and nothing else can be read", async () => {
  const server = await open({ webFolder: await builtPage() });
  const script = await fetch(`${server.url}/ide/assets/main-abc.js`);
  expect([script.status, await script.text()]).toEqual([200, "run()"]);
  expect(script.headers.get("content-type")).toMatch(/^(text|application)\/javascript/);
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("content-security-policy")).toContain("script-src 'self'");
  for (const path of ["assets/none.js", "assets/", "assets", "index.html", "assets/..%2findex.html", "assets/%2e%2e/index.html"]) {
    const { status, body } = await read(await fetch(`${server.url}/ide/${path}`));
    expect([path, status, body.errors?.[0]?.extensions.code]).toEqual([path, 404, "NOT_FOUND"]);
  }
});

test("without a build the page says how to make one", async () => {
  const server = await open();
  const page = await fetch(`${server.url}/graphql`, { headers: browser });
  expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
  expect(await page.text()).toBe("The IDE has not been built; `npm run build` builds it. The API itself takes POST requests here.\n");
});

test("without a dashboard the root leads a browser to the IDE and tells a client what there is", async () => {
  const server = await open();
  const led = await fetch(server.url, { headers: browser, redirect: "manual" });
  expect([led.status, led.headers.get("location"), led.headers.get("vary")]).toEqual([302, "/graphql", "accept"]);
  expect(await (await fetch(server.url)).json()).toMatchObject({
    name: "govgraph",
    graphql: "/graphql",
  });
});

test("what a resolver throws stays in the log, under the request's id", async () => {
  const secrets = "bolt://neo4j:hunter2@10.0.0.1:7687 MATCH (n) RETURN n at /srv/app/x.js";
  for (const thrown of [new Error(secrets), new StoreError("BAD_STATEMENT", secrets), new StoreError("OUT_OF_MEMORY", secrets), secrets]) {
    const server = await open({
      resolve: () => {
        throw thrown;
      },
    });
    const { headers, text, body } = await post(server.url, NAME, modern);
    const requestId = headers.get("x-request-id");
    expect(text).not.toMatch(/bolt|hunter2|MATCH|srv|stack/);
    expect(body.errors).toEqual([
      {
        message: "Internal server error",
        locations: [{ line: 1, column: 3 }],
        path: ["name"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
      },
    ]);
    expect(server.logged()).toContain(`"requestId":"${requestId}"`);
    expect(server.logged()).toContain("hunter2");
  }
});

test.each([
  ["a store that cannot be reached", new StoreError("UNAVAILABLE", "bolt://secret"), 503, "1", "STORE_UNAVAILABLE"],
  ["a statement that takes too long", new StoreError("TIMEOUT", "bolt://secret"), 504, null, "DEADLINE_EXCEEDED"],
  ["a bad argument", new BadInput("first: between 1 and 100"), 400, null, "BAD_USER_INPUT"],
])("%s has its own status and code", async (_what, thrown, status, retryAfter, code) => {
  const server = await open({
    resolve: () => {
      throw thrown;
    },
  });
  const { headers, text, body, ...answer } = await post(server.url, NAME, modern);
  expect([answer.status, headers.get("retry-after"), body.errors?.[0]?.extensions]).toEqual([status, retryAfter, { code }]);
  expect(text).not.toContain("secret");
});

test("data that could be found is a 200, whatever else failed", async () => {
  let calls = 0;
  const server = await open({
    resolve: () => {
      if (++calls > 1) throw new StoreError("UNAVAILABLE", "gone");
    },
  });
  const { status, headers, body } = await server.ask("{ name thing { name } }");
  expect([status, headers.get("retry-after"), body.data]).toEqual([200, null, { name: "a name", thing: null }]);
});

test("the log has a line per operation, without the document or the variables", async () => {
  const server = await open();
  await server.ask("query Who($s: String) { name(search: $s) }", { s: "Nguyễn Văn A" });
  const line = server
    .logged()
    .split("\n")
    .find((text) => text.includes('"operation":"Who"'));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ operation: "Who", status: 200, document: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(server.logged()).not.toMatch(/Nguyễn|search/);
});

test("an answer that takes too long is given up at the deadline", async () => {
  let aborted = false;
  const server = await open({
    http: { deadlineMs: 150 },
    resolve: (_args, { signal }) => {
      signal.addEventListener("abort", () => {
        aborted = true;
      });
      return never();
    },
  });
  const started = performance.now();
  const { status, body } = await post(server.url, NAME);
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([504, "DEADLINE_EXCEEDED"]);
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(aborted).toBe(true);
});

test("a client that goes away ends the work", async () => {
  const { promise: started, resolve: start } = withResolvers();
  const { promise: ended, resolve: end } = withResolvers();
  const server = await open({
    resolve: (_args, { signal }) => {
      signal.addEventListener("abort", () => end());
      start();
      return never();
    },
  });
  const client = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: "POST",
    body: NAME,
    headers: { "content-type": "application/json" },
    signal: client.signal,
  }).catch(() => "gone");
  await started;
  client.abort();
  await ended;
  expect(await answer).toBe("gone");
});

test("the gate lets some in, keeps some waiting and sends the rest away", async () => {
  const { promise: opens, resolve: openGate } = withResolvers();
  const server = await open({ http: { running: 2, waiting: 3 }, resolve: () => opens.then(() => undefined) });
  const answers = Array.from({ length: 7 }, () => post(server.url, NAME));
  const [refused] = await firstOf(2, answers);
  expect([refused?.status, refused?.headers.get("retry-after"), refused?.body.errors?.[0]?.extensions.code]).toEqual([
    503,
    "1",
    "TOO_BUSY",
  ]);
  openGate();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect(statuses.filter((status) => status === 503)).toHaveLength(2);
  expect((await post(server.url, NAME)).status).toBe(200);
});

test("work that never ends does not keep its place for ever", async () => {
  let hang = true;
  const server = await open({ http: { running: 1, waiting: 1, deadlineMs: 100 }, resolve: () => (hang ? never() : undefined) });
  expect((await post(server.url, NAME)).status).toBe(504);
  hang = false;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await post(server.url, NAME)).status).toBe(200);
});

test("health is the process's, readiness is the store's", async () => {
  const server = await open();
  expect((await read(await fetch(`${server.url}/health`))).body).toEqual({ status: "ok" });
  const ready = await read(await fetch(`${server.url}/ready`));
  expect([ready.status, ready.body]).toEqual([200, { status: "ready", checks: { serving: true, store: true, release: true } }]);
});

test.each([
  ["empty", async () => ({ kind: "empty" }) as const, { serving: true, store: true, release: false }],
  ["out of reach", () => Promise.reject(new StoreError("UNAVAILABLE", "bolt://secret")), { serving: true, store: false, release: false }],
  ["silent", never, { serving: true, store: false, release: false }],
])("a store that is %s is not ready, and says so in time without its address", async (_what, storeStatus, checks) => {
  const server = await open({ storeStatus, http: { readyMs: 200 } });
  const { status, text, body } = await read(await fetch(`${server.url}/ready`));
  expect([status, body]).toEqual([503, { status: "not ready", checks }]);
  expect(text).not.toContain("secret");
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
});

test("stopping answers what is under way, and is not ready meanwhile", async () => {
  const { promise: opens, resolve: openGate } = withResolvers();
  const { promise: started, resolve: start } = withResolvers();
  const server = await open({
    resolve: () => {
      start();
      return opens.then(() => undefined);
    },
  });
  const answer = post(server.url, NAME);
  await started;
  const closed = server.close();
  openGate();
  expect((await answer).status).toBe(200);
  await closed;
  opened = [];
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
});

test("stopping cuts what outlives the grace", async () => {
  const server = await open({ http: { graceMs: 100 }, resolve: never });
  const answer = post(server.url, NAME).catch(() => "cut");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.close();
  expect(await answer).toBe("cut");
  opened = [];
});

test("a connection on which nothing was asked does not hold up the stop", async () => {
  const server = await open();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1").resume();
  await once(socket, "connect");
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("requests that are never finished are dropped", async () => {
  const server = await open({ http: { headersMs: 200, requestMs: 300, connectionCheckMs: 50 } });
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.resume().write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
  await once(socket, "close");
});

test("SIGTERM lets what is under way finish and exits with 0", async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("./slow-server.js", import.meta.url))], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = await once(child.stdout, "data");
  const answer = post(String(line).trim(), NAME);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect((await answer).status).toBe(200);
  expect(await exited).toEqual([0, null]);
});

/** What Vite would have built, in small. */
async function builtPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-web-"));
  folders.push(folder);
  await mkdir(join(folder, "ide/assets"), { recursive: true });
  await writeFile(join(folder, "ide/index.html"), "<title>govgraph</title>");
  await writeFile(join(folder, "ide/assets/main-abc.js"), "run()");
  return folder;
}

/** The first so many results, while the rest go on. */
function firstOf<T>(count: number, works: readonly Promise<T>[]): Promise<readonly T[]> {
  const results: T[] = [];
  return new Promise((resolve, reject) => {
    for (const work of works) work.then((result) => results.push(result) === count && resolve([...results]), reject);
  });
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
