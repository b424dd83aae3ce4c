import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { auditServer } from "graphql-http";
import { StoreError } from "../../src/store/errors.js";
import { openServer, post } from "../server/open-server.js";
import { type Attacked, attack, type Probe, times } from "./attacked.js";
import { row, sized } from "./row.js";

let attacked: Promise<Attacked>;
beforeAll(() => {
  attacked = attack();
});

/** 13 MUST, 23 SHOULD and 25 MAY. */
const AUDITS = 61;

row(
  "B1 GraphQL over HTTP",
  {
    did: "The 61 audits of graphql-http against the server as in production, with and without the header that makes a browser ask first.",
    proves: "It speaks GraphQL over HTTP as any client expects; without the header, only queries in a GET are refused, on purpose.",
  },
  async () => {
    const { url } = await attacked;
    const failed = async (headers: Record<string, string>) => {
      const fetchFn = (at: string, init: RequestInit = {}) => fetch(at, { ...init, headers: { ...init.headers, ...headers } });
      const results = await auditServer({ url: `${url}/graphql`, fetchFn });
      expect(results).toHaveLength(AUDITS);
      return results.filter(({ status }) => status !== "ok").map(({ id }) => id);
    };
    // Expected to fail, and nothing else: queries in a GET that a page of elsewhere could send.
    expect([await failed({ "apollo-require-preflight": "true" }), await failed({})]).toEqual([[], ["5A70", "D6D5", "6A70"]]);
    return "61 of 61 with the header; 58 of 61 without it (5A70, D6D5, 6A70)";
  },
);

row(
  "B2 known scanner is quiet",
  {
    did: "The twelve checks of graphql-cop, written out: aliases, batches, repeated fields, directives, circular introspection, GET queries and mutations, forms, GraphiQL, suggestions, traces, errors that tell too much, introspection.",
    proves: "Of what the scanner looks for it finds introspection alone, which is on purpose: the schema is public.",
  },
  async () => {
    const { send } = await attacked;
    const text = async (probe: Probe) => (await send(probe)).text;
    const data = (answer: string) => /"data":\{/.test(answer);
    const name = "__typename";
    const findings: Readonly<Record<string, () => Promise<boolean>>> = {
      "alias overloading": async () => data(await text({ what: "", query: `{ ${times(101, (i) => `a${i}: ${name}`).join(" ")} }` })),
      "array batching": async () => /^\[/.test(await text({ what: "", body: JSON.stringify(times(10, () => ({ query: `{ ${name} }` }))) })),
      "directive overloading": async () => {
        const errors = (await text({ what: "", query: `{ ${name} ${"@aa".repeat(10)} }` })).match(/"message"/g) ?? [];
        return errors.length >= 10;
      },
      "circular introspection": async () =>
        data(
          await text({
            what: "",
            query: "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
          }),
        ),
      "field suggestions": async () => /did you mean/i.test(await text({ what: "", query: "{ peopl { nodes { id } } }" })),
      "queries by GET": async () => data(await text({ what: "", method: "GET", search: `?query={${name}}` })),
      "mutations by GET": async () => data(await text({ what: "", method: "GET", search: `?query=mutation{${name}}` })),
      "queries in a form": async () =>
        data(await text({ what: "", body: `query=%7B${name}%7D`, headers: { "content-type": "application/x-www-form-urlencoded" } })),
      GraphiQL: async () => {
        const page = await send({ what: "", method: "GET", headers: { accept: "text/html" } });
        return /graphiql\.min|cdn|unpkg/i.test(page.text);
      },
      tracing: async () =>
        /"(tracing|ftv1)"/.test(await text({ what: "", query: `{ ${name} }`, headers: { "apollo-federation-include-trace": "ftv1" } })),
      "unhandled errors": async () => /"exception"|stacktrace/.test(await text({ what: "", query: "qwerty { abc }" })),
      introspection: async () => data(await text({ what: "", query: "{ __schema { types { name } } }" })),
    };
    const found: string[] = [];
    for (const [check, finds] of Object.entries(findings)) if (await finds()) found.push(check);
    expect(Object.keys(findings)).toHaveLength(12);
    expect(found).toEqual(["introspection"]);
    return "12 checks, 1 finding: introspection, on purpose";
  },
);

row(
  "B8 malformed",
  {
    did: "Cut JSON, JSON of 100,000 levels in the body and in a variable, UTF-16, UTF-7 and unknown charsets, bytes that are no text, wrong types, nothing at all, an address that cannot be decoded, strings for operation names and extensions.",
    proves: "What cannot be read is refused as such, in JSON: never a page, a stack or a 5xx.",
  },
  async () => {
    const { refuses } = await attacked;
    const json = (charset: string) => ({ "content-type": `application/json; charset=${charset}` });
    const query = '{"query":"{ __typename }"}';
    const variables = (value: string) => `{"query":"query Q($a: [String!]) { __typename }","variables":${value}}`;
    return refuses([
      ...[
        "",
        "{",
        '{"query":"{ __type',
        "[]",
        "null",
        "1",
        '"x"',
        "{}",
        '{"query":null}',
        '{"query":1}',
        '{"query":{}}',
        '{"query":""}',
      ].map((body) => ({
        what: `the body ${body}`,
        body,
      })),
      { what: "100,000 levels as the body", body: "[".repeat(100_000) + "]".repeat(100_000) },
      { what: "100,000 levels of maps as the body", body: `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}` },
      { what: "100,000 levels in a variable", body: variables(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`) },
      ...['"x"', "[]", "1"].map((value) => ({ what: `variables ${value}`, body: variables(value) })),
      ...["utf-7", "utf-16", "utf-16le", "latin1", "x-none", "ibm500"].map((charset) => ({
        what: `the charset ${charset}`,
        body: query,
        headers: json(charset),
        statuses: [415],
      })),
      { what: "UTF-16 said to be UTF-8", body: Uint8Array.from(Buffer.from(`\ufeff${query}`, "utf16le")) },
      { what: "bytes that are no text", body: Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]) },
      { what: "an operation name that is a list", body: '{"query":"{ __typename }","operationName":[]}' },
      { what: "extensions that are a text", body: '{"query":"{ __typename }","extensions":"x"}' },
      { what: "an operation that is not there", body: '{"query":"query A { __typename }","operationName":"B"}' },
      { what: "half of an escape in the address", method: "GET", search: "/%zz", statuses: [400, 404] },
      { what: "a query that is a document of nothing", query: "fragment F on Person { id }" },
      { what: "a query of control characters", query: "\u0000\u0001\u0002" },
      { what: "a query of half characters", query: "{ \ud800 }" },
    ]);
  },
);

row(
  "B9 CSRF",
  {
    did: "Everything a browser sends unasked for a page of elsewhere: text/plain, forms, multipart, message/*, no type, GET without the header, HEAD and OPTIONS; a mutation by GET and by POST; other methods.",
    proves: "A page of elsewhere can make nothing run, and no answer lets it read one.",
  },
  async () => {
    const { refuses, send } = await attacked;
    const body = '{"query":"{ people { nodes { id } } }"}';
    const types = [
      "text/plain",
      "text/plain; application/json",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "message/http",
      "message/rfc822",
      "application/graphql",
      "application/jsonx",
      ";",
    ];
    const asked = `?query=${encodeURIComponent("{ people { nodes { id } } }")}`;
    const said = await refuses([
      ...types.map((type) => ({ what: type, body, headers: { "content-type": type }, statuses: [400, 415] })),
      { what: "GET without the header", method: "GET", search: asked },
      {
        what: "a mutation by GET",
        method: "GET",
        search: "?query=mutation{__typename}",
        headers: { "apollo-require-preflight": "1" },
        statuses: [405, 400],
      },
      { what: "a mutation", query: "mutation { __typename }" },
      { what: "PUT", method: "PUT", body, statuses: [405] },
      { what: "DELETE", method: "DELETE", statuses: [400, 405] },
      { what: "PATCH", method: "PATCH", body, statuses: [405] },
    ]);
    const origin = { origin: "https://elsewhere.example", "access-control-request-method": "POST" };
    for (const method of ["OPTIONS", "POST"]) {
      const { headers } = await send({ what: "", method, ...(method === "POST" ? { body } : {}), headers: origin });
      expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
    return said;
  },
);

row(
  "B13 no prototype tricks",
  {
    did: "`__proto__`, `constructor`, `prototype`, `toString` and the like as aliases, variables, operation names, enum values and keys of the body.",
    proves: "They are names like any others: answered or refused, never a 5xx, and no object of the process has a new property.",
  },
  async () => {
    const { send, ask } = await attacked;
    const names = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "toJSON"];
    const statuses = new Map<number, number>();
    const count = async (probe: Probe) => {
      const { status } = await send(probe);
      expect([200, 400]).toContain(status);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
    for (const name of names) {
      await count({ what: "", query: `{ ${name}: __typename }` });
      await count({ what: "", query: `{ people(first: 1) { ${name}: nodes { ${name}: id } ${name}: totalCount } }` });
      await count({ what: "", query: `{ ${name} }` });
      await count({
        what: "",
        query: `query ${name}($${name}: String) { people(after: $${name}) { totalCount } }`,
        variables: { [name]: null },
      });
      await count({
        what: "",
        body: `{"query":"query Q($a: String) { __typename }","variables":{"${name}":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
      });
      await count({ what: "", body: `{"${name}":{"polluted":1},"query":"{ __typename }","operationName":"${name}"}` });
      await count({
        what: "",
        query: `query Q($f: PersonFilter) { people(filter: $f) { totalCount } }`,
        body: `{"query":"query Q($f: PersonFilter) { people(filter: $f) { totalCount } }","variables":{"f":{"${name}":"x"}}}`,
      });
      await count({ what: "", query: `{ events(filter: { kinds: [${name}] }) { totalCount } }` });
      await count({ what: "", query: `{ node(id: "${name}") { id } search(text: "${name}") { name } }` });
    }
    expect("polluted" in {}).toBe(false);
    expect(JSON.parse((await ask("{ toString: __typename }")).text)).toEqual({ data: { toString: "Query" } });
    return `${names.length * 9} requests: ${[...statuses].map(([status, found]) => `${found} times ${status}`).join(", ")}, no 5xx`;
  },
);

row(
  "B14 errors do not leak",
  {
    did: "Faults that carry an address with a password, Cypher, a path and a stack, thrown in ten ways where fields are answered, in production and in development.",
    proves: "The answer has a code, a sentence and the request's id; what was thrown is in the log, under the same id.",
  },
  async () => {
    const secret = "bolt://neo4j:hunter2@10.0.0.1:7687 MATCH (n) RETURN n at Object.<anonymous> (/srv/app/x.js:1:1)";
    const thrown: readonly (() => unknown)[] = [
      () => new Error(secret),
      () => new TypeError(secret),
      () => Object.assign(new Error(secret), { extensions: { code: secret, secret } }),
      () => new Error("wrapped", { cause: new Error(secret) }),
      () => new AggregateError([new Error(secret)], secret),
      () => new StoreError("BAD_STATEMENT", secret),
      () => new StoreError("OUT_OF_MEMORY", secret),
      () => new StoreError("UNAVAILABLE", secret),
      () => ({ message: secret, toString: () => secret }),
      () => secret,
    ];
    for (const suggestions of [false, true])
      for (const [index, make] of thrown.entries()) {
        const server = await openServer({
          suggestions,
          resolve: () => {
            throw make();
          },
        });
        const { text, headers } = await post(server.url, '{"query":"{ name }"}');
        const id = headers.get("x-request-id") ?? "none";
        expect([index, text]).toEqual([index, expect.not.stringMatching(/bolt|hunter2|MATCH|srv|stack|wrapped/)]);
        expect(server.logged()).toContain(`"requestId":"${id}"`);
        await server.close();
      }
    return `0 secrets in ${2 * thrown.length} of ${2 * thrown.length} answers, each with its id in the log`;
  },
);

row(
  "B19 no subscription exhaustion",
  {
    did: "A subscription, WebSocket upgrades, server-sent events, @defer and @stream, up to 2,000 registrations of persisted queries of 10 kB, extensions nobody knows.",
    proves: "Nothing is kept for a client: no connection stays open, no query is remembered for having been sent.",
  },
  async () => {
    const { refuses, send, url, usage } = await attacked;
    const said = await refuses([
      { what: "a subscription", query: "subscription { __typename }" },
      {
        what: "a subscription over server-sent events",
        query: "subscription { __typename }",
        headers: { accept: "text/event-stream" },
        statuses: [400, 406],
      },
      {
        what: "@defer",
        query: "{ ... @defer { __typename } }",
        headers: { accept: "multipart/mixed; deferSpec=20220824, application/graphql-response+json" },
      },
      { what: "@stream", query: "{ people { nodes @stream(initialCount: 1) { id } } }" },
    ]);
    const registrations = sized({ short: 500, medium: 2_000, long: 2_000 });
    const before = await usage();
    for (let from = 0; from < registrations; from += 50) {
      const answers = await Promise.all(
        times(50, (index) =>
          send({
            what: "",
            body: JSON.stringify({
              query: `{ a${from + index}: __typename } # ${"x".repeat(10_000)}`,
              extensions: { persistedQuery: { version: 1, sha256Hash: String(from + index).padStart(64, "0") } },
            }),
          }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
    }
    const grown = (await usage()).heapMb - before.heapMb;
    expect(grown).toBeLessThan(20);
    for (const protocol of ["graphql-transport-ws", "graphql-ws"]) {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
      );
      expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1.1 400/);
      socket.destroy();
    }
    return `${said}; ${registrations} registrations refused, heap ${grown.toFixed(1)} MB more; 2 upgrades refused`;
  },
);

row(
  "B7 size",
  {
    did: "A body of 257 KiB, bodies of 10 MB in a string and in comments, a compressed bomb of 48 kB that makes 49 MB, lists of 251 in a literal, a variable and a default, 251 ids for `nodes`, strings of 257 characters for every kind of text, a cursor of 10,001, a query of 100,000 tokens.",
    proves: "What is too large is refused by its size, before it is read through.",
  },
  async () => {
    const { refuses } = await attacked;
    const ids = JSON.stringify(times(251, (index) => `person/p${index}`));
    const asked = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const long = "x".repeat(257);
    const over = (bytes: number, query = "{ __typename }") => JSON.stringify({ query, x: "x".repeat(bytes) });
    return refuses([
      { what: "257 KiB", body: over(257 * 1_024), statuses: [413] },
      { what: "10 MB in a string", body: over(10_000_000), statuses: [413] },
      { what: "5 MB of comments", body: JSON.stringify({ query: `#${"x".repeat(5_000_000)}\n{ __typename }` }), statuses: [413] },
      { what: "a bomb", body: Uint8Array.from(gzipSync(over(49_000_000))), headers: { "content-encoding": "gzip" }, statuses: [413, 415] },
      { what: "deflate", body: over(10), headers: { "content-encoding": "deflate" }, statuses: [415] },
      { what: "br", body: over(10), headers: { "content-encoding": "br" }, statuses: [415] },
      { what: "251 ids written out", query: `{ nodes(ids: ${ids}) { id } }` },
      { what: "251 ids in a variable", query: asked, variables: { ids: JSON.parse(ids) } },
      { what: "251 ids by default", query: `query Q($ids: [ID!]! = ${ids}) { nodes(ids: $ids) { id } }` },
      { what: "101 ids", query: asked, variables: { ids: JSON.parse(ids).slice(0, 101) } },
      { what: "20,000 ids", query: asked, variables: { ids: times(20_000, (index) => `p/${index}`) } },
      { what: "257 characters to search", query: `{ search(text: "${long}") { name } }` },
      {
        what: "257 characters to search, in a variable",
        query: "query Q($t: String!) { search(text: $t) { name } }",
        variables: { t: long },
      },
      { what: "257 characters for an id", query: `{ node(id: "${long}") { id } }` },
      { what: "257 characters for a name", query: `{ people(filter: { name: "${long}" }) { totalCount } }` },
      { what: "257 characters for a topic", query: `{ statements(topic: "${long}") { totalCount } }` },
      { what: "257 characters for a type", query: `{ __type(name: "${long}") { name } }` },
      { what: "a cursor of 10,001", query: `{ people(after: "${"A".repeat(10_001)}") { totalCount } }` },
      { what: "100,000 tokens", query: `{ ${"a ".repeat(100_000)} }` },
      { what: "a name of 200,000", query: `{ ${"a".repeat(200_000)} }` },
      { what: "an address of 100,000", method: "GET", search: `?query=${"x".repeat(8_000)}`, statuses: [400, 414, 431] },
    ]);
  },
);
