import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { clientKey } from "../../src/server/client-key.js";
import { type Issuer, openIssuer } from "./issuer.js";
import { type OpenServer, type OpenSettings, openServer, post } from "./open-server.js";

const NAME = JSON.stringify({ query: "{ name }" });
const modern = { accept: "application/graphql-response+json" };

let issuer: Issuer;
let opened: OpenServer[] = [];

beforeAll(async () => {
  issuer = await openIssuer();
});

afterAll(() => issuer.close());

afterEach(async () => {
  await Promise.all(opened.map((server) => server.close()));
  opened = [];
});

async function open(settings: OpenSettings): Promise<OpenServer> {
  const server = await openServer(settings);
  opened.push(server);
  return server;
}

const tokens = (from?: string) => issuer.check(from);
const token: Issuer["token"] = (...given) => issuer.token(...given);

describe("tokens", () => {
  test("with one that fits, and only then, a query is answered; the page of the IDE is everybody's", async () => {
    const server = await open({ access: { tokens: await tokens() } });
    const answer = await post(server.url, NAME, { authorization: `Bearer ${await token()}` });
    expect([answer.status, answer.body]).toEqual([200, { data: { name: "a name" } }]);

    const refused = await post(server.url, NAME, modern);
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="govgraph"']);
    expect(refused.body).toEqual({
      errors: [{ message: "A bearer token is needed, in the Authorization header.", extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/graphql`, { headers: { accept: "text/html" } })).status).toBe(404);
    expect(server.calls()).toBe(1);
  });

  test("one of 100 kB does not even fit into a request's head", async () => {
    const server = await open({ access: { tokens: await tokens() } });
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { authorization: `Bearer ${"x".repeat(100_000)}` } });
    expect([response.status, server.calls()]).toEqual([431, 0]);
  });

  test("one in the address is none", async () => {
    const server = await open({ access: { tokens: await tokens() } });
    const url = `${server.url}/graphql?query={name}&access_token=${await token()}`;
    expect((await fetch(url, { headers: { "apollo-require-preflight": "true" } })).status).toBe(401);
  });

  test("keys that cannot be had are a 503, and are asked for again", async () => {
    let there = false;
    const provider = createServer((_request, response) => {
      response.statusCode = there ? 200 : 500;
      response.end(JSON.stringify({ keys: [issuer.jwk] }));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => provider.once("listening", resolve));
    const server = await open({ access: { tokens: await tokens(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`) } });
    const ask = async () => post(server.url, NAME, { authorization: `Bearer ${await token()}` });
    const refused = await ask();
    expect([refused.status, refused.headers.get("retry-after"), refused.body.errors?.[0]?.extensions.code]).toEqual([
      503,
      "1",
      "STORE_UNAVAILABLE",
    ]);
    there = true;
    expect((await ask()).status).toBe(200);
    provider.close();
  });

  test("a file with private keys, or with none, is not taken", async () => {
    const secret = join(issuer.folder, "private.json");
    const pair = await generateKeyPair("ES256", { extractable: true });
    await writeFile(secret, JSON.stringify({ keys: [await exportJWK(pair.privateKey)] }));
    await expect(tokens(secret)).rejects.toThrow("public keys only");
    await writeFile(secret, "{}");
    await expect(tokens(secret)).rejects.toThrow("public keys only");
  });
});

describe("what a client may take", () => {
  const limits = { points: 10, nodesPerPoint: 100, concurrent: 0 };

  test("is told with each answer, and ends with 429 until the minute is over", async () => {
    const server = await open({ access: { clients: { ...limits, points: 2 } } });
    const first = await post(server.url, NAME);
    const rate = ({ headers }: { headers: Headers }) => ["limit", "remaining", "reset"].map((name) => headers.get(`ratelimit-${name}`));
    expect([first.status, ...rate(first)]).toEqual([200, "2", "1", "60"]);
    expect((await post(server.url, "{")).headers.get("ratelimit-remaining")).toBe("0");
    const last = await post(server.url, NAME);
    expect([last.status, last.body.errors?.[0]?.extensions.code, last.headers.get("retry-after")]).toEqual([429, "RATE_LIMITED", "60"]);
    const line = `"requestId":"${last.headers.get("x-request-id")}","status":429,"code":"RATE_LIMITED","msg":"refused"`;
    expect(server.logged()).toContain(line);
    expect(rate(last)).toEqual(["2", "0", "60"]);
    expect(server.calls()).toBe(1);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });

  test("an operation costs by the most things it could answer with", async () => {
    const server = await open({ guard: () => 450, access: { clients: limits } });
    const left = async () => (await post(server.url, NAME, modern)).headers.get("ratelimit-remaining");
    expect([await left(), await left()]).toEqual(["5", "0"]);
    const refused = await post(server.url, NAME, modern);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(server.calls()).toBe(2);
  });

  test("an operation that is more than is left is refused before it runs", async () => {
    const server = await open({ guard: () => 1_000, access: { clients: limits } });
    const { status, body, headers } = await post(server.url, NAME, modern);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(server.calls()).toBe(0);
  });

  test("belongs to the subject of a token, and trying tokens out costs the address", async () => {
    const server = await open({ access: { tokens: await tokens(), clients: { ...limits, points: 1 } } });
    const ask = async (sub: string) => (await post(server.url, NAME, { authorization: `Bearer ${await token({ sub })}` })).status;
    expect([await ask("an"), await ask("an"), await ask("binh")]).toEqual([200, 429, 200]);
    expect([(await post(server.url, NAME)).status, (await post(server.url, NAME)).status]).toEqual([401, 429]);
  });

  const forwarded = (address: string) => ({ "x-forwarded-for": address });
  test("goes by what a trusted proxy says, as far as proxies are trusted", async () => {
    const server = await open({ access: { clients: { ...limits, points: 1 }, trustedProxies: ["127.0.0.1"] } });
    const ask = async (address: string) => (await post(server.url, NAME, forwarded(address))).status;
    expect([await ask("203.0.113.1"), await ask("203.0.113.2")]).toEqual([200, 200]);
    expect([await ask("203.0.113.9, 203.0.113.1"), await ask("2001:db8::1")]).toEqual([429, 200]);
    expect(await ask("2001:db8::ffff")).toBe(429);
  });

  test("is so many at once, whoever else asks", async () => {
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const server = await open({
      resolve: () => held,
      access: { clients: { ...limits, points: 0, concurrent: 2 }, trustedProxies: ["127.0.0.1"] },
    });
    const ask = (address: string) => post(server.url, NAME, forwarded(address));
    const running = [ask("203.0.113.1"), ask("203.0.113.1")];
    while (server.calls() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = await ask("203.0.113.1");
    expect([refused.status, refused.body.errors?.[0]?.extensions.code, refused.headers.get("retry-after")]).toEqual([
      429,
      "TOO_MANY_AT_ONCE",
      "1",
    ]);
    const other = ask("203.0.113.2");
    go();
    expect((await Promise.all([...running, other])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask("203.0.113.1")).status).toBe(200);
  });

  test.each([
    ["203.0.113.1", "203.0.113.1"],
    ["::ffff:203.0.113.1", "203.0.113.1"],
    ["2001:db8:0:1::5", "2001:db8:0:1::/64"],
    ["2001:DB8:0:1:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"],
    ["2001:0db8::", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::203.0.113.1", "64:ff9b:0:0::/64"],
  ])("an address is known as its client: %s as %s", (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});

describe("metrics", () => {
  const counted = async (server: OpenServer, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/metrics`, { headers });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };

  test("tell requests, costs, the gate, the release and the process, with labels of ours only", async () => {
    const server = await open({ guard: () => 30, access: {} });
    await post(server.url, NAME);
    await post(server.url, "{");
    await fetch(`${server.url}/secret-path-${Date.now()}`);
    const { status, type, text } = await counted(server);
    expect([status, type]).toEqual([200, expect.stringContaining("text/plain")]);
    for (const line of [
      'govgraph_requests_total{path="/graphql",status="200"} 1',
      'govgraph_requests_total{path="/graphql",status="400"} 1',
      'govgraph_requests_total{path="other",status="404"} 1',
      'govgraph_operation_nodes_bucket{le="10"} 0',
      'govgraph_operation_nodes_bucket{le="30"} 1',
      "govgraph_requests_running 0",
      "govgraph_requests_waiting 0",
      "govgraph_release 3",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain("nodejs_eventloop_lag_seconds");
    expect(text).not.toContain("secret-path");
  });

  test("are for this machine, unless a proxy asks; for whoever may read; or for nobody", async () => {
    const here = await open({ access: {} });
    expect((await counted(here, { "x-forwarded-for": "203.0.113.1" })).status).toBe(404);
    const readers = await open({ access: { tokens: await tokens(), metricsFor: "readers" } });
    expect((await counted(readers)).status).toBe(401);
    expect((await counted(readers, { authorization: `Bearer ${await token()}` })).status).toBe(200);
    expect((await counted(await open({ access: { metricsFor: "nobody" } }))).status).toBe(404);
  });
});
