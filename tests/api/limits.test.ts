import { getIntrospectionQuery } from "graphql";
import { BadInput } from "../../src/api/errors.js";
import { type Answer, type OpenServer, openServer, post } from "../server/open-server.js";

let server: OpenServer;

beforeAll(async () => {
  server = await openServer({
    guard: ({ variables }) => {
      if (variables.first === 1_000_000) throw new BadInput("first: between 1 and 100, not 1000000");
      return 1;
    },
  });
});

afterAll(() => server.close());

/** Refused: nothing ran, the answer is short and says why with a 400. */
async function expectRefused(work: Promise<Answer>, code: string, message: RegExp): Promise<void> {
  const before = server.calls();
  const { status, text, body } = await work;
  expect(body.errors?.[0]?.extensions.code).toBe(code);
  expect(body.errors?.map((error) => error.message).join("\n")).toMatch(message);
  expect(text.length).toBeLessThan(2_048);
  expect(text).not.toMatch(/call stack|stacktrace/i);
  expect(status).toBe(400);
  expect(server.calls()).toBe(before);
}

const aliases = (count: number) => `{ thing { ${Array.from({ length: count }, (_, i) => `a${i}: name`).join(" ")} } }`;
const nested = (depth: number) => `${"{ thing ".repeat(depth - 1)}{ name }${"}".repeat(depth - 1)}`;

test("what a dashboard asks is answered", async () => {
  const { status, body } = await server.ask(
    `query Q($ids: [String!]) { thing(ids: $ids) { ...F } } fragment F on Thing { a: name thing { b: name } }`,
    {
      ids: ["x"],
    },
  );
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
});

test("the standard introspection query is answered, in production too", async () => {
  const { status, body } = await server.ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }));
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
});

test("introspection many times over is refused: each answers with the whole schema", async () => {
  const times = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: __type(name: "Thing") { name }`).join(" ")} }`;
  await expectRefused(server.ask(times(6)), "GRAPHQL_VALIDATION_FAILED", /6 uses of introspection; at most 5/);
});

test("introspection that goes round in circles is refused", () =>
  expectRefused(
    server.ask("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
    "GRAPHQL_VALIDATION_FAILED",
    /introspection depth/,
  ));

test("30 aliases pass, 31 do not, nor do 10,000", async () => {
  expect((await server.ask(aliases(30))).status).toBe(200);
  await expectRefused(server.ask(aliases(31)), "GRAPHQL_VALIDATION_FAILED", /31 aliases; at most 30/);
  await expectRefused(server.ask(aliases(10_000)), "GRAPHQL_PARSE_FAILED", /tokens/);
});

test("aliases within fragments count wherever the fragment is spread", () =>
  expectRefused(
    server.ask(
      `{ thing { ...F thing { ...F } } } fragment F on Thing { ${Array.from({ length: 16 }, (_, i) => `a${i}: name`).join(" ")} }`,
    ),
    "GRAPHQL_VALIDATION_FAILED",
    /32 aliases/,
  ));

test("12 levels pass, 13 do not, nor do 300, 1,000 or 20,000", async () => {
  expect((await server.ask(nested(12))).status).toBe(200);
  await expectRefused(server.ask(nested(13)), "GRAPHQL_VALIDATION_FAILED", /13 levels of fields; at most 12/);
  await expectRefused(server.ask(nested(300)), "GRAPHQL_VALIDATION_FAILED", /300 levels/);
  await expectRefused(server.ask(nested(1_000)), "GRAPHQL_PARSE_FAILED", /tokens/);
  await expectRefused(server.ask(nested(20_000)), "GRAPHQL_PARSE_FAILED", /tokens/);
});

test("levels hidden in fragments are counted", () =>
  expectRefused(
    server.ask(`{ thing { ...A } } fragment A on Thing { thing { thing { thing { thing { ... on Thing { ...B } } } } } } fragment B on Thing {
      thing { thing { thing { thing { thing { thing { thing { name } } } } } } } }`),
    "GRAPHQL_VALIDATION_FAILED",
    /13 levels/,
  ));

test("a fragment that spreads itself is refused", () =>
  expectRefused(
    server.ask("{ thing { ...A } } fragment A on Thing { thing { ...B } } fragment B on Thing { thing { ...A } }"),
    "GRAPHQL_VALIDATION_FAILED",
    /Cannot spread fragment "A" within itself/,
  ));

test.each([8, 12, 16, 60])("fragments that double each other %i times are refused at once", async (times) => {
  const last = `fragment F${times} on Thing { name }`;
  const doubling = Array.from(
    { length: times },
    (_, i) => `fragment F${i} on Thing { a: thing { ...F${i + 1} } b: thing { ...F${i + 1} } }`,
  );
  const started = performance.now();
  await expectRefused(server.ask(`{ thing { ...F0 } } ${doubling.join(" ")} ${last}`), "GRAPHQL_VALIDATION_FAILED", /aliases/);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("fragments that double each other without aliases or depth count by their fields", async () => {
  const doubling = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Thing { ...F${i + 1} ... on Thing { ...F${i + 1} } }`);
  await expectRefused(
    server.ask(`{ thing { ...F0 } } ${doubling.join(" ")} fragment F12 on Thing { name }`),
    "GRAPHQL_VALIDATION_FAILED",
    /4097 fields; at most 2000/,
  );
});

test("many fragments spread into one place are refused before they are compared", async () => {
  const spreads = Array.from({ length: 150 }, (_, i) => `...F${i}`).join(" ");
  const definitions = Array.from({ length: 150 }, (_, i) => `fragment F${i} on Thing { name thing { name } }`).join(" ");
  const started = performance.now();
  await expectRefused(
    server.ask(`{ thing { ${spreads} } } ${definitions}`),
    "GRAPHQL_VALIDATION_FAILED",
    /150 fragment spreads; at most 50/,
  );
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("20 root fields pass, 21 do not, through a fragment either", async () => {
  const roots = (count: number) => Array.from({ length: count }, () => "name").join(" ");
  expect((await server.ask(`{ ${roots(20)} }`)).status).toBe(200);
  await expectRefused(
    server.ask(`{ ${roots(11)} ...F } fragment F on Query { ${roots(10)} }`),
    "GRAPHQL_VALIDATION_FAILED",
    /21 root fields/,
  );
});

test("21 directives, 250 repeated ones and 50,000 unknown ones are refused", async () => {
  const some = Array.from({ length: 21 }, () => "name @skip(if: false)").join(" ");
  await expectRefused(server.ask(`{ thing { ${some} } }`), "GRAPHQL_VALIDATION_FAILED", /21 directives/);
  await expectRefused(server.ask(`{ thing { name ${"@skip(if: false) ".repeat(250)} } }`), "GRAPHQL_VALIDATION_FAILED", /./);
  await expectRefused(server.ask(`{ thing { name ${"@a ".repeat(50_000)} } }`), "GRAPHQL_PARSE_FAILED", /tokens/);
});

test("a field repeated 1,900 times, and a 100 kB name, are answered shortly", async () => {
  const started = performance.now();
  const { text } = await server.ask(`{ thing { ${"name ".repeat(1_900)} } }`);
  expect(text.length).toBeLessThan(2_048);
  await expectRefused(server.ask(`{ thing { ${"n".repeat(100_000)} } }`), "GRAPHQL_VALIDATION_FAILED", /Cannot query field/);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("a comment of 200 kB is no reason to work", async () => {
  expect((await server.ask(`# ${"x".repeat(200_000)}\n{ name }`)).status).toBe(200);
});

test("lists of 250 pass, of 251 do not: as a literal, a variable and a default", async () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `i${i}`);
  const asked = "query Q($ids: [String!]) { thing(ids: $ids) { name } }";
  expect((await server.ask(asked, { ids: ids(250) })).status).toBe(200);
  await expectRefused(server.ask(asked, { ids: ids(251) }), "BAD_USER_INPUT", /\$ids: A list of at most 250 items was expected, not 251/);
  await expectRefused(server.ask(`{ thing(ids: ${JSON.stringify(ids(251))}) { name } }`), "GRAPHQL_VALIDATION_FAILED", /at most 250 items/);
  await expectRefused(
    server.ask(`query Q($ids: [String!] = ${JSON.stringify(ids(251))}) { thing(ids: $ids) { name } }`),
    "GRAPHQL_VALIDATION_FAILED",
    /at most 250 items/,
  );
});

test("strings of 256 characters pass, of 257 do not; a cursor may be longer", async () => {
  const asked = "query Q($s: String, $c: String) { thing(search: $s, after: $c) { name } }";
  expect((await server.ask(asked, { s: "x".repeat(256), c: "x".repeat(1_000) })).status).toBe(200);
  await expectRefused(server.ask(asked, { s: "x".repeat(257) }), "BAD_USER_INPUT", /\$s: A string of at most 256 characters/);
  await expectRefused(server.ask(asked, { c: "x".repeat(10_001) }), "BAD_USER_INPUT", /at most 10000 characters/);
  await expectRefused(server.ask(`{ thing(search: "${"x".repeat(257)}") { name } }`), "GRAPHQL_VALIDATION_FAILED", /at most 256/);
  await expectRefused(
    server.ask("query Q($s: String) { thing(search: $s, after: $s) { name } }", { s: "x".repeat(257) }),
    "BAD_USER_INPUT",
    /256/,
  );
});

test("NUL and half a character are refused, Vietnamese is not", async () => {
  const asked = "query Q($s: String) { thing(search: $s) { name } }";
  expect((await server.ask(asked, { s: "Điện Biên Phủ 🏔" })).status).toBe(200);
  await expectRefused(server.ask(asked, { s: "a\0b" }), "BAD_USER_INPUT", /valid Unicode/);
  await expectRefused(server.ask(asked, { s: "a\ud800" }), "BAD_USER_INPUT", /valid Unicode/);
});

test("variables 21 levels deep are refused, and 100,000 levels do not overflow anything", async () => {
  const asked = "query Q($ids: [String!]) { thing(ids: $ids) { name } }";
  const deep = (levels: number) => `{"query":${JSON.stringify(asked)},"variables":{"ids":${"[".repeat(levels)}${"]".repeat(levels)}}}`;
  const accept = { accept: "application/graphql-response+json" };
  await expectRefused(post(server.url, deep(22), accept), "BAD_USER_INPUT", /at most 20 levels/);
  await expectRefused(post(server.url, deep(100_000), accept), "BAD_USER_INPUT", /at most 20 levels/);
});

test("what the guard refuses never runs", () =>
  expectRefused(
    server.ask("query Q($first: Int) { thing(first: $first) { name } }", { first: 1_000_000 }),
    "BAD_USER_INPUT",
    /first: between 1 and 100/,
  ));

test("mutations and subscriptions are refused", async () => {
  await expectRefused(server.ask("mutation { name }"), "BAD_USER_INPUT", /Only queries are answered, not mutations/);
  await expectRefused(server.ask("subscription { name }"), "BAD_USER_INPUT", /Only queries/);
});

test("a variable of the wrong type is the client's fault", () =>
  expectRefused(
    server.ask("query Q($first: Int) { thing(first: $first) { name } }", { first: "many" }),
    "BAD_USER_INPUT",
    /Int cannot represent/,
  ));

test("__proto__ as alias or variable changes nothing", async () => {
  const body = `{"query":"query Q($__proto__: String) { __proto__: name(search: $__proto__) }","variables":{"__proto__":"x","constructor":{"prototype":{"polluted":1}}}}`;
  expect((await post(server.url, body)).status).toBe(200);
  expect("polluted" in {}).toBe(false);
});

test("suggestions are given in development only", async () => {
  expect((await server.ask("{ thing { nam } }")).text).not.toMatch(/Did you mean/);
  const open = await openServer({ suggestions: true });
  try {
    expect((await open.ask("{ thing { nam } }")).text).toMatch(/Did you mean/);
  } finally {
    await open.close();
  }
});

test("what is too large is told once", async () => {
  const { body } = await server.ask(nested(13));
  expect(body.errors?.map(({ message }) => message)).toEqual([
    "The operation has 13 levels of fields; at most 12 are allowed.",
    "Too many validation errors, error limit reached. Validation aborted.",
  ]);
});

test("at most five errors are told", async () => {
  const { body } = await server.ask(`{ thing { ${Array.from({ length: 50 }, (_, i) => `wrong${i}`).join(" ")} } }`);
  expect(body.errors).toHaveLength(5);
});
