import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { buildApiSchema } from "../../src/api/schema.js";
import { area, runCommand, writeFolder } from "../cli/run-command.js";
import { type Issuer, openIssuer } from "../server/issuer.js";
import { openServer, post } from "../server/open-server.js";
import { fieldsOfQuery, fieldsOfSchema } from "../support/fields.js";
import { goldenQueries } from "../support/golden.js";
import { tinyProvince } from "../support/tiny-province.js";
import { openAsked } from "./asked.js";
import { type Attacked, attack } from "./attacked.js";
import { newFolder, openEnv } from "./places.js";
import { run, until } from "./processes.js";
import { row } from "./row.js";

const NAME = JSON.stringify({ query: "{ name }" });
const limits = { points: 10, nodesPerPoint: 100, concurrent: 0 };

let issuer: Issuer;
let attacked: Promise<Attacked>;

beforeAll(async () => {
  issuer = await openIssuer();
  attacked = attack();
});

afterAll(() => issuer.close());

row(
  "A1 deny by default",
  {
    did: "Queries that reach every field of the schema, asked without a token, with one that does not fit and with one that fits; where tokens are needed and where they are not; and operations that would write.",
    proves:
      "Where tokens are needed no field answers without one, and the store is not asked; with one every field does. There is nothing that writes, for anybody.",
  },
  async () => {
    const schema = await buildApiSchema(() => Promise.resolve({}));
    const queries = goldenQueries("api/golden/tiny").map(({ query }) => query);
    const reached = new Set(queries.flatMap((query) => fieldsOfQuery(schema, query)));
    expect(fieldsOfSchema(schema).filter((field) => !reached.has(field))).toEqual([]);
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);

    const table: [string, string, string][] = [];
    for (const needed of [true, false]) {
      const asked = await openAsked("embedded", tinyProvince, needed ? { tokens: await issuer.check() } : {});
      const wrong = (await issuer.wrong[2]?.[1]()) ?? "";
      for (const [who, headers] of [
        ["anonymous", {}],
        ["wrong token", { authorization: `Bearer ${wrong}` }],
        ["token", { authorization: `Bearer ${await issuer.token()}` }],
      ] as const) {
        asked.texts.length = 0;
        const statuses = new Set<number>();
        for (const query of queries) statuses.add((await asked.ask(query, {}, headers)).status);
        table.push([needed ? "tokens needed" : "open", who, `${[...statuses]} ${asked.texts.length > 0 ? "asked" : "not asked"}`]);
      }
      await asked.close();
    }
    expect(table).toEqual([
      ["tokens needed", "anonymous", "401 not asked"],
      ["tokens needed", "wrong token", "401 not asked"],
      ["tokens needed", "token", "200 asked"],
      ["open", "anonymous", "200 asked"],
      ["open", "wrong token", "200 asked"],
      ["open", "token", "200 asked"],
    ]);
    return `${reached.size} fields for three kinds of clients as configured; no mutation, no subscription in the schema`;
  },
);

row(
  "A2 tokens",
  {
    did: "There are no API keys but tokens of an identity provider: its keys are replaced while the server runs; a token is sent in the header, in the address and in the body; files, logs, metrics and answers are searched for it.",
    proves:
      "A token of a new key is taken within seconds, the old key is then no longer one, and no token or password is kept or told anywhere.",
  },
  async () => {
    const next = await generateKeyPair("ES256");
    let keys: unknown[] = [issuer.jwk];
    let fetched = 0;
    const provider = createServer((_request, response) => {
      fetched += 1;
      response.end(JSON.stringify({ keys }));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => provider.once("listening", resolve));
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
    const server = await openServer({ access: { tokens: await issuer.check(url) } });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const old = await issuer.token();
    expect((await post(server.url, NAME, bearer(old))).status).toBe(200);
    keys = [{ ...(await exportJWK(next.publicKey)), kid: "two", alg: "ES256" }];
    const fresh = await issuer.token({ header: { alg: "ES256", kid: "two" } }, next.privateKey);
    // The address is asked again for a key nobody knows, though not more often than every few seconds.
    const tookMs = await until("the new key", async () => (await post(server.url, NAME, bearer(fresh))).status === 200, 45_000);
    expect((await post(server.url, NAME, bearer(old))).status).toBe(401);
    const inAddress = await fetch(`${server.url}/graphql?query={name}&access_token=${fresh}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    const inBody = await post(server.url, JSON.stringify({ query: "{ name }", access_token: fresh, extensions: { token: fresh } }));
    expect([inAddress.status, inBody.status]).toEqual([401, 401]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    for (const token of [old, fresh])
      for (const piece of token.split(".")) for (const text of [server.logged(), metrics, inBody.text]) expect(text).not.toContain(piece);
    await server.close();
    provider.close();
    const { err } = await run({
      args: ["doctor"],
      env: { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "hunter2hunter2", GOVGRAPH_TOKEN: fresh, LOG_LEVEL: "trace" },
    });
    expect(err).not.toMatch(/hunter2/);
    return `a new key taken after ${Math.round(tookMs / 1_000)} s and the old one refused from then on (keys asked for ${fetched} times); no piece of a token in log, metrics or answers`;
  },
);

row(
  "A3 JWT",
  {
    did: "Fifteen tokens that are almost right: without a signature, with the public key as a secret, of another key, with a key of their own, expired, without an end, too early, for and from somebody else, of nobody, with a path for a key, with unknown extensions, changed, too long, none; and one of 100 kB.",
    proves: "Each gets a 401 that does not say why; nothing runs and nothing of it is logged.",
  },
  async () => {
    const server = await openServer({ access: { tokens: await issuer.check() } });
    for (const [what, make] of issuer.wrong) {
      const given = await make();
      const { status, headers, body } = await post(server.url, NAME, { authorization: `Bearer ${given}` });
      expect([what, status, body.errors?.[0]?.extensions.code]).toEqual([what, 401, "UNAUTHENTICATED"]);
      expect(headers.get("www-authenticate")).toContain('error="invalid_token"');
      for (const piece of given.split(".").filter(({ length }) => length > 4)) expect(server.logged()).not.toContain(piece);
    }
    const long = await fetch(`${server.url}/graphql`, { method: "POST", headers: { authorization: `Bearer ${"x".repeat(100_000)}` } });
    expect([long.status, server.calls()]).toEqual([431, 0]);
    await server.close();
    return `${issuer.wrong.length} of ${issuer.wrong.length} refused with 401, 100 kB with 431; no resolver ran`;
  },
);

row(
  "A4 rate limits",
  {
    did: "One request more than a client's points; an operation that costs more than is left; a hundred wrong tokens; and ten ways to seem somebody else: forged X-Forwarded-For, Forwarded, X-Real-IP and others, ports, IPv6 within one network.",
    proves:
      "429 with Retry-After and the limits in the headers, before anything runs; a client is charged by what it asks for, and cannot pass for another.",
  },
  async () => {
    const forged: readonly Record<string, string>[] = [
      { "x-forwarded-for": "203.0.113.1" },
      { "x-forwarded-for": "127.0.0.1" },
      { "x-forwarded-for": "10.0.0.1, 203.0.113.2" },
      { forwarded: "for=203.0.113.3" },
      { "x-real-ip": "203.0.113.4" },
      { "x-client-ip": "203.0.113.5" },
      { "cf-connecting-ip": "203.0.113.6" },
      { "true-client-ip": "203.0.113.7" },
      { "x-forwarded-for": "203.0.113.8", "x-forwarded-host": "elsewhere" },
      { via: "1.1 203.0.113.9", "x-cluster-client-ip": "203.0.113.9", "user-agent": "another" },
    ];
    const alone = await openServer({ access: { clients: { ...limits, points: 1 } } });
    expect((await post(alone.url, NAME)).status).toBe(200);
    for (const headers of forged) {
      const refused = await post(alone.url, NAME, headers);
      expect([
        headers,
        refused.status,
        refused.headers.get("retry-after"),
        refused.headers.get("ratelimit-limit"),
        refused.headers.get("ratelimit-remaining"),
      ]).toEqual([headers, 429, "60", "1", "0"]);
    }
    expect(alone.calls()).toBe(1);
    await alone.close();

    const behind = await openServer({ access: { clients: { ...limits, points: 1 }, trustedProxies: ["127.0.0.1"] } });
    const from = async (address: string) => (await post(behind.url, NAME, { "x-forwarded-for": address })).status;
    expect([
      await from("203.0.113.1"),
      await from("198.51.100.7, 203.0.113.1"),
      await from("2001:db8::1"),
      await from("2001:db8::2"),
    ]).toEqual([200, 429, 200, 429]);
    await behind.close();

    const priced = await openServer({ guard: () => 450, access: { clients: limits } });
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1)
      statuses.push((await post(priced.url, NAME, { accept: "application/graphql-response+json" })).status);
    expect([statuses, priced.calls()]).toEqual([[200, 200, 429], 2]);
    await priced.close();

    const guessed = await openServer({ access: { tokens: await issuer.check(), clients: limits } });
    const guesses: number[] = [];
    for (let index = 0; index < 100; index += 1)
      guesses.push((await post(guessed.url, NAME, { authorization: `Bearer a.b.${index}` })).status);
    expect(guesses).toEqual([...Array(limits.points).fill(401), ...Array(100 - limits.points).fill(429)]);
    await guessed.close();
    return `0 of ${forged.length} ways round; 450 things cost 5 of 10 points, the third is refused; of 100 guesses ${limits.points} were looked at`;
  },
);

row(
  "A5 audit log",
  {
    did: "The chain of releases is the log of who changed what: twenty releases are published, then bytes of any of their files are altered, one at a time; a line is added, two releases change places, one is taken out, the last is cut; each time the set is checked and the store opened.",
    proves:
      "Each release says when, what and how much was changed and follows the one before by its SHA-256; no byte can be altered without every command refusing and naming the file.",
    stores: ["embedded", "Neo4j"],
    seconds: 600,
  },
  async (name) => {
    // Commands in this process have a store in memory unless they are told of none.
    const env = { GOVGRAPH_STORE: "", ...(await openEnv(name)) };
    const records = await writeFolder({});
    for (let number = 1; number <= 20; number += 1) {
      await writeFile(join(records, `a${number}.yaml`), area(`area/a${number}`, `Tỉnh ${number}`));
      expect((await runCommand(["publish", "--records", records, "--note", `Đợt ${number}`])).code).toBe(0);
    }
    expect((await runCommand(["ask", "{ release { number } }", "--records", records], env)).code).toBe(0);
    const folder = join(records, "releases");
    const files = (await readdir(folder)).sort();
    const whole = new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))] as const)));
    let refused = 0;
    const expectRefused = async (changed: readonly string[], ...args: readonly string[]) => {
      const { code, out, err } = await runCommand([...args, "--records", records], env);
      const named = changed.some((file) => `${out}${err}`.includes(file)) || /release/i.test(err);
      expect([args[0], changed, code, named]).toEqual([args[0], changed, 1, true]);
      refused += 1;
    };
    for (const [index, file] of files.entries()) {
      const bytes = Buffer.from(whole.get(file) ?? "");
      const at = (index * 7_919) % (bytes.length - 1);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await writeFile(join(folder, file), bytes);
      await expectRefused([file], "releases");
      if (index % 7 === 0)
        for (const args of [["check"], ["publish"], ["ask", "{ release { number } }"], ["backup", join(await newFolder(), "b.tar.gz")]])
          await expectRefused([file], ...args);
      await writeFile(join(folder, file), whole.get(file) ?? "");
    }
    const [first = "", second = ""] = files;
    const bytesOf = (file: string) => whole.get(file) ?? Buffer.alloc(0);
    const harms: readonly (readonly [string, Buffer][])[] = [
      [[first, Buffer.concat([bytesOf(first), Buffer.from("\n")])]],
      [
        [first, bytesOf(second)],
        [second, bytesOf(first)],
      ],
      [[files.at(-1) ?? "", bytesOf(files.at(-1) ?? "").subarray(0, -10)]],
      [[second, Buffer.alloc(0)]],
    ];
    for (const harm of harms) {
      for (const [file, bytes] of harm) await writeFile(join(folder, file), bytes);
      await expectRefused(
        harm.map(([file]) => file),
        "releases",
      );
      for (const [file] of harm) await writeFile(join(folder, file), bytesOf(file));
    }
    const { code, out } = await runCommand(["releases", "--records", records], env);
    expect([code, out]).toEqual([0, expect.stringContaining("The chain is whole; after release 20 there are 20 facts.")]);
    return `20 releases listed with date, counts, hash and note; ${refused} of ${refused} looks at altered ones refused`;
  },
);

row(
  "A6 browser safety",
  {
    did: "Questions from pages of three other origins; twenty scripts as names, titles and notes, asked for and searched; the headers of every kind of answer, of the editor's page too.",
    proves:
      "No other page may read an answer; what is recorded is data and comes back as written, as JSON that no browser takes for a page. What the editor shows of it is tested in a browser by tests/browser.",
  },
  async () => {
    const { send, url } = await attacked;
    for (const origin of ["https://elsewhere.example", "null", "http://127.0.0.1:1"])
      for (const method of ["OPTIONS", "GET", "POST"]) {
        const { headers } = await send({
          what: "",
          method,
          headers: { origin, "access-control-request-method": "POST" },
          ...(method === "POST" ? { query: "{ __typename }" } : {}),
        });
        expect([...headers.keys()].filter((key) => key.startsWith("access-control-"))).toEqual([]);
      }
    const scripts = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg/onload=alert(1)>",
      '"><script>alert(1)</script>',
      "javascript:alert(1)",
      "</title><script>alert(1)</script>",
      "<iframe src=javascript:alert(1)>",
      "<body onload=alert(1)>",
      "{{constructor.constructor('alert(1)')()}}",
      "#{alert(1)}",
      "<a href='javascript:alert(1)'>x</a>",
      "<math><mi//xlink:href='data:x'>",
      "<!--<script>",
      "]]><script>",
      "&lt;script&gt;",
      "\\u003cscript\\u003e",
      "<style>*{background:url(//x)}</style>",
      "<base href=//x>",
      "<meta http-equiv=refresh content=0>",
      "'-alert(1)-'",
    ];
    const people = scripts.map((name, index) => ({ type: "Person", id: `person/p${index}`, name }));
    const asked = await openAsked("embedded", people);
    for (const { id, name } of people) {
      const { text, headers } = await asked.ask("query Q($i: ID!) { person(id: $i) { name } }", { i: id });
      expect(JSON.parse(text)).toEqual({ data: { person: { name } } });
      expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([
        expect.stringMatching(/^application\/(graphql-response\+)?json/),
        "nosniff",
      ]);
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    await asked.close();
    const found: string[] = [];
    for (const [path, accept] of [
      ["/graphql", "text/html"],
      ["/", "text/html"],
      ["/health", "*/*"],
      ["/ready", "*/*"],
      ["/none", "text/html"],
      ["/graphql?query={", "*/*"],
    ] as const) {
      const { headers } = await fetch(`${url}${path}`, { headers: { accept }, redirect: "manual" });
      for (const key of [
        "x-content-type-options",
        "x-frame-options",
        "referrer-policy",
        "cross-origin-resource-policy",
        "content-security-policy",
      ])
        if (!headers.has(key)) found.push(`${path} ${key}`);
      if (/unsafe-eval|\*|https?:/.test(headers.get("content-security-policy") ?? "")) found.push(`${path} policy`);
    }
    expect(found).toEqual([]);
    return `0 CORS headers in 9 answers; ${scripts.length} of ${scripts.length} scripts came back as text in JSON; 5 safety headers on 6 kinds of answers`;
  },
);

row(
  "A7 introspection is a decision",
  {
    did: "The schema is asked for as in production; then 40 names that are almost right: of fields, arguments, types, enum values, input fields, variables and fragments.",
    proves: "The schema is public, on purpose, and bounded; but no error helps to guess a name.",
  },
  async () => {
    const { send } = await attacked;
    const whole = await send({
      what: "",
      query: "{ __schema { queryType { name } mutationType { name } types { name } directives { name } } }",
    });
    expect(JSON.parse(whole.text).data.__schema).toMatchObject({ queryType: { name: "Query" }, mutationType: null });
    const almost = [
      ...["peopl", "persn", "organisations", "event_", "sarch", "nod", "lineup", "releas", "path", "neighbors"].flatMap((name) => [
        `{ ${name} { id } }`,
        `{ ${name}(id: "x") { id } }`,
      ]),
      ...["nam", "idd", "memberhsips", "otherName"].map((name) => `{ people { nodes { ${name} } } }`),
      ...["fist", "aftr", "filtr"].map((name) => `{ people(${name}: 1) { totalCount } }`),
      ...["MONT", "Month", "YEARS"].map((name) => `{ eventCounts(by: ${name}) { key } }`),
      ...["nam", "organisation"].map((name) => `{ people(filter: { ${name}: "x" }) { totalCount } }`),
      ...["Perso", "Evnt"].map((name) => `{ node(id: "x") { ... on ${name} { id } } }`),
      "query Q($a: PersonFiltr) { people(filter: $a) { totalCount } }",
      "{ ...Fragmen } fragment Fragment on Query { __typename }",
      "query Q($name: String) { people(after: $nam) { totalCount } }",
      "{ people @skp(if: true) { totalCount } }",
      '{ area(by: { cod: "x" }) { id } }',
      "{ people { nodes { __typenam } } }",
    ];
    for (const query of almost) {
      const { status, text } = await send({ what: query, query });
      expect([query, status, /did you mean/i.test(text)]).toEqual([query, 400, false]);
    }
    const variable = await send({ what: "", query: "query Q($a: BucketBy!) { eventCounts(by: $a) { key } }", variables: { a: "MONT" } });
    expect(variable.text).not.toMatch(/did you mean/i);
    expect(JSON.parse((await send({ what: "", query: '{ __type(name: "Perso") { name } }' })).text)).toEqual({ data: { __type: null } });
    return `the schema is told; 0 suggestions for ${almost.length + 1} names that are almost right`;
  },
);

row(
  "A9 safe start",
  {
    did: "Starts in production with the password Neo4j comes with, without one, with an address that takes any certificate or holds a password, with a shared-secret algorithm, with keys that are private or not there, with half of the token settings, with an empty secret file.",
    proves: "It refuses to start, with exit code 1 and a sentence that names the setting and holds no secret.",
  },
  async () => {
    const secret = "hunter2hunter2";
    const folder = await newFolder();
    const pair = await generateKeyPair("ES256", { extractable: true });
    await writeFile(join(folder, "private.json"), JSON.stringify({ keys: [{ ...(await exportJWK(pair.privateKey)), kid: secret }] }));
    await writeFile(join(folder, "empty"), "");
    const jwt = { GOVGRAPH_JWT_ISSUER: "https://id.example", GOVGRAPH_JWT_AUDIENCE: "govgraph", GOVGRAPH_JWT_JWKS: issuer.file };
    const starts: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "neo4j" }, /NEO4J_PASSWORD/],
      [{ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "" }, /NEO4J_PASSWORD/],
      [{ NEO4J_URI: "bolt+ssc://127.0.0.1:1", NEO4J_PASSWORD: secret }, /NEO4J_URI/],
      [{ NEO4J_URI: `bolt://neo4j:${secret}@127.0.0.1:1`, NEO4J_PASSWORD: secret }, /NEO4J_URI/],
      [{ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD_FILE: join(folder, "empty") }, /NEO4J_PASSWORD/],
      [{ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD_FILE: join(folder, "none") }, /NEO4J_PASSWORD_FILE/],
      [{ ...jwt, GOVGRAPH_JWT_ALGORITHMS: "HS256" }, /GOVGRAPH_JWT_ALGORITHMS/],
      [{ ...jwt, GOVGRAPH_JWT_JWKS: join(folder, "private.json") }, /GOVGRAPH_JWT_JWKS/],
      [{ ...jwt, GOVGRAPH_JWT_JWKS: join(folder, "none.json") }, /GOVGRAPH_JWT_JWKS/],
      [{ ...jwt, GOVGRAPH_JWT_JWKS: "http://id.example/keys" }, /GOVGRAPH_JWT_JWKS/],
      [{ GOVGRAPH_JWT_ISSUER: "https://id.example" }, /GOVGRAPH_JWT_/],
    ];
    const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
    await runCommand(["publish", "--records", records]);
    for (const [env, named] of starts) {
      const { code, out, err } = await runCommand(["serve", "--records", records], {
        ...(env.NEO4J_URI ? { GOVGRAPH_STORE: "" } : {}),
        PORT: "0",
        NODE_ENV: "production",
        LOG_LEVEL: "silent",
        ...env,
      });
      expect([env, code, out, err]).toEqual([env, 1, "", expect.stringMatching(named)]);
      expect(err).not.toMatch(new RegExp(`${secret}|"d"|\\n\\s+at `));
    }
    return `${starts.length} of ${starts.length} refused, each naming its setting`;
  },
);
