import { parse, validate } from "graphql";
import { readModel } from "../../schema/model.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { defaultLimits } from "../../src/api/settings.js";
import { createOperations, operationOf } from "../../src/graph/operations.js";
import { readExamples } from "../support/examples.js";
import { goldenQueries } from "../support/golden.js";
import { printedQuestions } from "../support/questions-page.js";
import { type Attacked, attack, type Probe, times } from "./attacked.js";
import { row } from "./row.js";

let attacked: Promise<Attacked>;
beforeAll(() => {
  attacked = attack();
});

/** One way down: the area above, and above that. */
const up = (levels: number, inner = "id") =>
  `{ area(by: { id: "area/tinh-dien-bien" }) ${"{ parent ".repeat(levels - 2)}{ ${inner} }${" }".repeat(levels - 2)} }`;
const spread = (what: string, fragments: readonly string[]) =>
  `{ area(by: { id: "area/tinh-dien-bien" }) { ${what} } } ${fragments.join(" ")}`;

row(
  "B3 overloading refused before execution",
  {
    did: "31, 100 and 10,000 aliases, also through fragments; 21 root fields; 21, 250 and 50,000 directives, known and unknown; a batch of 10; a field 10,000 times; 200 times 100 inline fragments; fragments spread everywhere; introspection over and over.",
    proves: "An operation that is too large is refused by its size: nothing of it runs, and refusing it is cheap.",
  },
  async () => {
    const { refuses } = await attacked;
    const aliases = (count: number) => `{ ${times(count, (index) => `a${index}: __typename`).join(" ")} }`;
    const inner = (count: number) => times(count, (index) => `a${index}: name`).join(" ");
    return refuses([
      ...[31, 100, 10_000].map((count) => ({ what: `${count} aliases`, query: aliases(count) })),
      { what: "32 aliases through a fragment", query: spread("...F parent { ...F }", [`fragment F on Area { ${inner(16)} }`]) },
      {
        what: "31 aliases of lists of people",
        query: `{ ${times(31, (index) => `a${index}: people(first: 1) { totalCount }`).join(" ")} }`,
      },
      { what: "21 root fields", query: `{ ${times(21, () => "people(first: 1) { totalCount }").join(" ")} }` },
      {
        what: "21 root fields through a fragment",
        query: `{ ...F ${times(11, () => "__typename").join(" ")} } fragment F on Query { ${times(10, () => "__typename").join(" ")} }`,
      },
      {
        what: "21 directives",
        query: `{ ${times(3, () => `people(first: 1) { ${times(7, () => "totalCount @skip(if: false)").join(" ")} }`).join(" ")} }`,
      },
      { what: "250 times @skip", query: `{ __typename ${"@skip(if: false) ".repeat(250)} }` },
      { what: "1,000 times @skip", query: `{ __typename ${"@skip(if: false) ".repeat(1_000)} }` },
      { what: "1,000 unknown directives", query: `{ __typename ${"@a ".repeat(990)} }` },
      { what: "50,000 unknown directives", query: `{ __typename ${"@a ".repeat(50_000)} }` },
      { what: "a batch", body: JSON.stringify(times(10, () => ({ query: "{ people { totalCount } }" }))) },
      { what: "a field 10,000 times", query: `{ ${"__typename ".repeat(10_000)} }` },
      { what: "a list 1,900 times", query: `{ ${"people ".repeat(1_900)} }` },
      {
        what: "200 times 100 inline fragments",
        query: up(3, times(200, () => `${"... { ".repeat(100)}id${" }".repeat(100)}`).join(" ")),
        statuses: [400, 413],
      },
      {
        what: "200 inline fragments beside each other, ten deep",
        query: up(3, times(200, () => `${"... { ".repeat(10)}id${" }".repeat(10)}`).join(" ")),
      },
      {
        what: "150 fragments in one place",
        query: spread(
          times(150, (index) => `...F${index}`).join(" "),
          times(150, (index) => `fragment F${index} on Area { name parent { name } }`),
        ),
      },
      { what: "introspection six times", query: `{ ${times(6, (index) => `a${index}: __type(name: "Area") { name }`).join(" ")} }` },
      {
        what: "introspection in circles",
        query: "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
      },
      { what: "400 operations in a document", query: `${times(400, (index) => `query Q${index} { __typename }`).join(" ")}` },
      { what: "300 variables nobody uses", query: `query Q(${times(300, (index) => `$v${index}: Int`).join(" ")}) { __typename }` },
    ]);
  },
);

row(
  "B4 depth and fragments",
  {
    did: "13, 100, 300, 1,000 and 20,000 levels, also through fragments; fragments that spread themselves, in rings of 1, 2 and 40; fragments that double each other 8, 12, 16 and 60 times; lists in lists; deep values.",
    proves: "Depth is counted before it is walked: nothing overflows, and what is short but grows is refused like what is long.",
  },
  async () => {
    const { refuses, send } = await attacked;
    const doubling = (count: number, twice: (name: string) => string) =>
      spread("...F0", [
        ...times(count, (index) => `fragment F${index} on Area { ${twice(`F${index + 1}`)} }`),
        `fragment F${count} on Area { name }`,
      ]);
    const ring = (count: number) =>
      spread(
        "...R0",
        times(count, (index) => `fragment R${index} on Area { name ...R${(index + 1) % count} }`),
      );
    expect((await send({ what: "12 levels", query: up(12) })).status).toBe(200);
    return refuses([
      ...[13, 100, 300, 1_000, 20_000].map((levels) => ({ what: `${levels} levels`, query: up(levels) })),
      {
        what: "13 levels through fragments",
        query: spread("...A", [
          "fragment A on Area { parent { parent { parent { parent { parent { ...B } } } } } }",
          "fragment B on Area { parent { parent { parent { parent { parent { parent { id } } } } } } }",
        ]),
      },
      {
        what: "40 levels through 40 fragments",
        query: spread("...F0", [
          ...times(40, (index) => `fragment F${index} on Area { parent { ...F${index + 1} } }`),
          "fragment F40 on Area { id }",
        ]),
      },
      ...[1, 2, 40].map((count) => ({ what: `a ring of ${count}`, query: ring(count) })),
      ...[8, 12, 16, 60].map((count) => ({
        what: `doubling ${count} times, by aliases`,
        query: doubling(count, (name) => `a: parent { ...${name} } b: parent { ...${name} }`),
      })),
      ...[12, 16, 22].map((count) => ({
        what: `doubling ${count} times, spread twice`,
        query: doubling(count, (name) => `...${name} ... on Area { ...${name} }`),
      })),
      {
        what: "lists in lists",
        query: `{ areas(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } } }`,
      },
      {
        what: "lists in lists by default sizes",
        query: `{ areas { nodes { children { nodes { children { nodes { children { nodes { id } } } } } } } } }`,
      },
      { what: "a value of 500 lists", query: `{ nodes(ids: ${"[".repeat(500)}"a/b"${"]".repeat(500)}) { id } }` },
      { what: "a value of 400 maps", query: `{ people(filter: ${"{ a: ".repeat(400)}1${" }".repeat(400)}) { totalCount } }` },
      { what: "a type of 900 lists", query: `query Q($a: ${"[".repeat(900)}Int${"]".repeat(900)}) { __typename }` },
    ]);
  },
);

row(
  "B5 page sizes hold",
  {
    did: "Page sizes of 0, -1, 101, a million, 2^31, 2^53, fractions, texts and null for every list of the schema's root, written out, in a variable and as its default; cursors that are cut, forged, foreign, of another filter, of another kind, or hold control characters.",
    proves: "No list can be made longer than it says, in any form; a cursor leads into its own list only.",
  },
  async () => {
    const { refuses, send } = await attacked;
    const lists = [
      "people",
      "organizations",
      "areas",
      "events",
      "attendances",
      "statements",
      "figures",
      "documents",
      "contradictions",
      "judgements",
      "sources",
      "releases",
    ];
    const sizes = [0, -1, 101, 1_000_000, 2 ** 31, 2 ** 53, 1.5, "10", null];
    const written = (value: unknown) => (value === null ? "null" : JSON.stringify(value));
    const probes: Probe[] = sizes.flatMap((size) =>
      lists.flatMap((list) => [
        { what: `${list} of ${size}`, query: `{ ${list}(first: ${written(size)}) { totalCount nodes { id: __typename } } }` },
        {
          what: `${list} of ${size} in a variable`,
          query: `query Q($n: Int) { ${list}(first: $n) { nodes { __typename } } }`,
          variables: { n: size },
        },
        {
          what: `${list} of ${size} by default`,
          query: `query Q($n: Int = ${written(size)}) { ${list}(first: $n) { nodes { __typename } } }`,
        },
      ]),
    );
    const page = async (query: string): Promise<string> => JSON.parse((await send({ what: "", query })).text).data.l.pageInfo.endCursor;
    const people = await page("{ l: people(first: 1) { pageInfo { endCursor } } }");
    const [areas, sieved] = [
      await page("{ l: areas(first: 1) { pageInfo { endCursor } } }"),
      await page('{ l: people(first: 1, filter: { name: "Trần" }) { pageInfo { endCursor } } }'),
    ];
    const keys: unknown[] = JSON.parse(Buffer.from(people, "base64url").toString());
    const forged = (...changed: readonly unknown[]) => Buffer.from(JSON.stringify(changed)).toString("base64url");
    const cursors = [
      "",
      " ",
      "x",
      "null",
      "[]",
      "%00",
      "a\u0001b",
      "=".repeat(10),
      people.slice(0, -3),
      `${people}=`,
      `${people}\n`,
      areas,
      sieved,
      forged(),
      forged(1),
      forged(...keys.slice(0, -1)),
      forged(...keys, "more"),
      forged(2, ...keys.slice(1)),
      forged(keys[0], "AAAAAAAAAA", ...keys.slice(2)),
      forged(...keys.slice(0, -1), { $gt: "" }),
      forged(...keys.slice(0, -1), ["a"]),
      forged(...keys.slice(0, -1), null),
      forged(...keys.slice(0, -1), true),
      forged({ length: 4 }),
    ];
    probes.push(
      ...cursors.map((after) => ({
        what: `the cursor ${after}`,
        query: "query Q($a: String) { people(first: 1, after: $a) { nodes { id } } }",
        variables: { a: after },
      })),
    );
    return refuses(probes);
  },
);

row(
  "B6 cost is worst case",
  {
    did: "Twelve operations priced by hand; every query of the editor's examples, of docs/questions.md and of the golden answers held to the limits of the server; and questions aimed at what has most connections, at their largest.",
    proves:
      "The price is what an answer could hold, with the variables as they came; what dashboards ask passes, and what passes is answered in time whatever it is aimed at.",
  },
  async () => {
    const model = readModel();
    const schema = await buildApiSchema(() => Promise.resolve({}));
    const operations = createOperations(schema, model, defaultLimits.operation.nodes);
    const price = (query: string, variables: Record<string, unknown> = {}) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const operation = operationOf(schema, document, undefined, variables);
      return operation === undefined ? Number.NaN : operations.check(operation);
    };
    const priced: readonly (readonly [string, Record<string, unknown>, number])[] = [
      ["{ people(first: 20) { nodes { name } } }", {}, 20],
      ["{ people { nodes { name } } }", {}, 20],
      ["query Q($n: Int) { people(first: $n) { nodes { name } } }", { n: 73 }, 73],
      ["query Q($n: Int = 30) { people(first: $n) { nodes { name } } }", {}, 30],
      ["{ areas(first: 10) { nodes { children(first: 5) { nodes { id } } } } }", {}, 10 * (1 + 5)],
      ["{ areas(first: 10) { nodes { parent { id } } } }", {}, 10 * (1 + 1)],
      ["{ a: people(first: 10) { nodes { id } } b: people(first: 7) { nodes { id } } }", {}, 17],
      ["{ people(first: 10) { ...F } } fragment F on PersonConnection { nodes { id } }", {}, 10],
      ["{ areas(first: 10) { nodes { children(first: 5) { nodes { parent { id } } } } } }", {}, 10 * (1 + 5 * (1 + 1))],
      ["{ people { totalCount } }", {}, 1],
      ['{ node(id: "person/x") { id } }', {}, 1],
      ['{ nodes(ids: ["a/b", "a/c", "a/d"]) { id } }', {}, 3],
    ];
    expect(priced.map(([query, variables]) => [query, price(query, variables)])).toEqual(priced.map(([query, , cost]) => [query, cost]));
    const real = [
      ...goldenQueries("api/golden/seed").map(({ query }) => ({ query, variables: {} })),
      ...readExamples(),
      ...printedQuestions(),
    ];
    const prices = real.map(({ query, variables }) => price(query, variables));
    expect(real.length).toBeGreaterThanOrEqual(20);

    const { send, statements, ask } = await attacked;
    const hub = "area/tinh-dien-bien";
    const aimed = [
      `{ node(id: "${hub}") { ... on Area { events(first: 100) { totalCount nodes { id attendances(first: 90) { nodes { id } } } } } } }`,
      `{ neighbours(id: "${hub}", first: 100) { nodes { __typename } totalCount } }`,
      `{ paths(from: "${hub}", to: "person/tran-quoc-cuong", maxLength: 6, first: 20) { __typename } }`,
      '{ paths(from: "person/tran-quoc-cuong", to: "organization/ubnd-tinh-dien-bien", maxLength: 6, first: 20) { __typename } }',
      '{ search(text: "a b c d e g h i k l", first: 50) { __typename } }',
      '{ search(text: "dien", first: 50) { __typename } }',
      `{ search(text: "${"n ".repeat(128)}", first: 50) { __typename } }`,
      `{ eventCounts(by: MONTH, filter: { area: "${hub}", within: true, throughSuccession: true }) { key count } }`,
      `{ lineUp(area: "${hub}", asOf: "2023-02-27") { __typename } }`,
      `{ coverage(area: "${hub}") { __typename } }`,
    ];
    let slowest = 0;
    const statuses: number[] = [];
    const before = await statements();
    for (const query of aimed) {
      const { status, ms, text } = await send({ what: query, query });
      if (![200, 400].includes(status) || /INTERNAL/.test(text)) throw new Error(`${query}: ${status} ${text.slice(0, 300)}`);
      statuses.push(status);
      slowest = Math.max(slowest, ms);
    }
    const spent = (await statements()) - before;
    expect(slowest).toBeLessThan(defaultLimits.http.deadlineMs);
    expect((await ask("{ __typename }")).status).toBe(200);
    return `12 of 12 as priced by hand; ${real.length} real queries pass, the dearest at ${Math.max(...prices)} of ${defaultLimits.operation.nodes}; ${aimed.length} aimed at hubs: ${statuses.filter((status) => status === 200).length} answered within ${Math.round(slowest)} ms by ${spent} statements`;
  },
);
