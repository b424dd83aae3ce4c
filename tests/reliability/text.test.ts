import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema.js";
import { StoreError } from "../../src/store/errors.js";
import { askedProvince } from "../support/asked-province.js";
import { type Asked, openAsked } from "./asked.js";
import { digest } from "./digest.js";
import { row, type StoreName, sized } from "./row.js";

const BOTH = ["embedded", "Neo4j"] as const;
/** In every payload, so that it is known again wherever it went. */
const MARK = "zqmarkzq";

async function withAsked(store: StoreName, work: (asked: Asked) => Promise<string>): Promise<string> {
  const asked = await openAsked(store);
  try {
    return await work(asked);
  } finally {
    await asked.close();
  }
}

row(
  "B10 no Cypher injection",
  {
    did: "Sixty payloads of Cypher, quotes, comments, escapes and parameters through every argument of the schema that takes a text or an id, at the root and below, and through filters and lists; on Neo4j, in the short form, seven of them in turn through each argument.",
    proves:
      "A text is a value and never a part of a statement: no statement holds a payload, nothing is found by one, the graph is the same fact for fact, and nothing fails.",
    stores: BOTH,
    seconds: 400,
  },
  (name) =>
    withAsked(name, async ({ ask, texts, store }) => {
      const schema = await buildApiSchema(() => Promise.resolve({}));
      const places = textArguments(schema);
      const payloads = injections();
      const before = await digest(store);
      let sent = 0;
      for (const place of places)
        for (const some of portions(payloads, name, sent)) {
          const declared = some.map((_, index) => `$v${index}: ${place.type}`).join(", ");
          const query = `query Q(${declared}) { ${place.around(some.map((_, index) => `a${index}: ${place.field(`$v${index}`)}`).join(" "))} }`;
          const { status, text } = await ask(query, Object.fromEntries(some.map((payload, index) => [`v${index}`, payload])));
          if (![200, 400].includes(status) || /INTERNAL/.test(text)) throw new Error(`${place.name}: ${status} ${text.slice(0, 300)}`);
          if (status === 400 && !/BAD_USER_INPUT/.test(text)) throw new Error(`${query}: ${text.slice(0, 300)}`);
          sent += some.length;
        }
      for (const payload of payloads) {
        const { text } = await ask(
          "query Q($t: String!, $n: PersonFilter) { search(text: $t) { __typename } people(filter: $n) { totalCount } }",
          { t: payload, n: { name: payload } },
        );
        expect([payload, JSON.parse(text)]).toEqual([payload, { data: { search: [], people: { totalCount: 0 } } }]);
      }
      expect(texts.filter((text) => text.includes(MARK))).toEqual([]);
      expect(await digest(store)).toBe(before);
      return `${payloads.length} payloads through ${places.length} arguments: ${sent} times, ${texts.length} statements without one of them, 0 errors, the graph unchanged`;
    }),
);

row(
  "B11 no ReDoS",
  {
    did: "Forty patterns of regular expressions, of Lucene and of globs, up to 256 characters long, as what to search, as names, indicators, topics and publishers.",
    proves: "Nobody's text is a pattern: nothing matches by it, no statement has a regular expression, and none takes longer than another.",
    stores: BOTH,
    seconds: 300,
  },
  (name) =>
    withAsked(name, async ({ ask, texts }) => {
      const full = (piece: string) => piece.repeat(Math.floor(256 / piece.length));
      const patterns = [
        "(a+)+$",
        "(a|aa)+$",
        "(a|a?)+$",
        "(.*a){20}",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "([a-zA-Z]+)*",
        ".*",
        ".+",
        "[",
        "]",
        "(",
        ")",
        "{1,1000}",
        "\\",
        "\\p{L}+",
        "(?=a)",
        "(?<x>a)",
        "\\1",
        "*",
        "?",
        "~",
        "~10",
        "a~2",
        "a^1000",
        "+a -b",
        "a AND b OR NOT c",
        "name:a",
        "/a/",
        "[a TO z]",
        '"a b"~100',
        "a* b* c*",
        "*:*",
        "&& ||",
        "!a",
      ];
      const all = [...patterns, ...["(a+)+", "a*", "(.*)", ".*.*", "((((", "\\\\"].map(full)];
      const query =
        "query Q($t: String!, $n: String) { search(text: $t) { __typename } people(filter: { name: $n }) { totalCount } figures(indicator: $n) { totalCount } statements(topic: $n) { totalCount } sources(publisher: $n) { totalCount } }";
      let ordinary = Number.POSITIVE_INFINITY;
      for (let times = 0; times < 5; times += 1) ordinary = Math.min(ordinary, (await ask(query, { t: "a b", n: "a b" })).ms);
      // On a busy machine an ordinary text takes its time too.
      const allowed = Math.max(200, 3 * ordinary);
      let slowest = 0;
      for (const pattern of all) {
        let best = Number.POSITIVE_INFINITY;
        for (let tries = 0; tries < 12 && best > allowed; tries += 1) {
          const { status, text, ms } = await ask(query, { t: pattern, n: pattern });
          expect([pattern, status, /INTERNAL/.test(text)]).toEqual([pattern, 200, false]);
          best = Math.min(best, ms);
        }
        if (best > allowed) throw new Error(`${pattern}: ${Math.round(best)} ms at best`);
        slowest = Math.max(slowest, best);
      }
      expect(texts.filter((text) => text.includes("=~"))).toEqual([]);
      const { text } = await ask(
        '{ people(filter: { name: ".*" }) { totalCount } all: people { totalCount } search(text: "*") { __typename } }',
      );
      const { people, all: everybody, search } = JSON.parse(text).data;
      // Without a letter or digit a name narrows nothing and a search finds nothing, as the schema says.
      expect([people, search]).toEqual([everybody, []]);
      return `${all.length} patterns, five fields each, within ${Math.round(slowest)} ms; no regular expression in ${texts.length} statements`;
    }),
);

row(
  "B12 Vietnamese text",
  {
    did: "Every name of people, bodies and areas searched composed, decomposed, without marks, in capitals; NUL, half characters, text that runs from the right, zero-width and control characters, emoji, private-use characters, in searches and ids.",
    proves:
      "A name is found however it is encoded and whether or not its marks are typed; what is no text is refused, the rest is a text like any other.",
    stores: BOTH,
    seconds: 300,
  },
  (name) =>
    withAsked(name, async ({ ask }) => {
      const query = "query Q($t: String!) { search(text: $t, first: 50) { thing: node { id } } }";
      const names = askedProvince.flatMap((fact) =>
        ["Person", "Organization", "Area"].includes(fact.type) ? [{ id: fact.id, name: String(fact.name) }] : [],
      );
      const search = async (text: string): Promise<readonly string[]> =>
        JSON.parse((await ask(query, { t: text })).text).data.search.map((hit: { thing: { id: string } }) => hit.thing.id);
      for (const { id, name: called } of names) {
        const plain = called.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
        const composed = await search(called.normalize("NFC"));
        expect(composed).toContain(id);
        expect(await search(called.normalize("NFD"))).toEqual(composed);
        for (const text of [plain, plain.toUpperCase(), `  ${called.normalize("NFD").toLowerCase()}  `])
          expect([text, await search(text)]).toEqual([text, expect.arrayContaining([id])]);
      }
      const refused = ["a\0b", "\ud800", "\udc00a", "a\ud800b"];
      const taken = [
        "\u202eab",
        "\u200b",
        "\u0001\u001f",
        "\u007f",
        "🏔️",
        "\ue000",
        "\ufffe",
        "\u2028",
        "\ufeffLê",
        "اب",
        "ﬁ",
        "İı",
        "ß",
        "Ａ",
        "a\u0301".repeat(60),
        "\u0301",
        "­a",
      ];
      for (const [texts, status] of [
        [refused, 400],
        [taken, 200],
      ] as const)
        for (const text of texts) {
          const answers = await Promise.all([
            ask(query, { t: text }),
            ask("query Q($i: ID!) { node(id: $i) { id } }", { i: text }),
            ask("query Q($n: String) { people(filter: { name: $n }) { totalCount } }", { n: text }),
          ]);
          expect([text, answers.map((answer) => answer.status)]).toEqual([text, [status, status, status]]);
        }
      const written = await Promise.all(refused.slice(0, 1).map((text) => ask(`{ search(text: ${JSON.stringify(text)}) { __typename } }`)));
      expect(written.map(({ status }) => status)).toEqual([400]);
      return `${names.length} names found in 5 forms each, NFC and NFD with the same hits; ${refused.length} texts refused, ${taken.length} odd ones taken, no 5xx`;
    }),
);

row(
  "A8 reads cannot write",
  {
    did: "Sixteen statements that create, change or remove things, labels, indexes and constraints, sent through the way by which everything is read.",
    proves: "Whatever statement were to reach it, a read changes nothing: the graph is the same fact for fact.",
    stores: BOTH,
  },
  (name) =>
    withAsked(name, async ({ store }) => {
      const before = await digest(store);
      const found = "MATCH (n:Node) WITH n LIMIT 1";
      const statements = [
        "CREATE (n:Node {id: 'x'})",
        "CREATE (n:Node:Person {id: 'x'})-[:A]->(m:Node {id: 'y'})",
        "MERGE (n:Node {id: 'x'})",
        "MATCH (n:Node) SET n.name = 'x'",
        `${found} SET n = {id: 'x'}`,
        `${found} SET n += {name: 'x'}`,
        `${found} REMOVE n.name`,
        `${found} REMOVE n:Node`,
        `${found} SET n:Other`,
        "MATCH (n:Node) DETACH DELETE n",
        "MATCH (n:Node)-[r]->() DELETE r",
        "UNWIND [1, 2] AS i CREATE (n:Node {id: toString(i)})",
        `${found} CALL (n) { CREATE (m:Node {id: 'x'}) }`,
        "FOREACH (i IN [1] | CREATE (:Node {id: 'x'})) WITH 1 AS n",
        "MATCH (n:Node) MERGE (n)-[:A]->(m:Node {id: 'x'})",
        `${found} SET n.name = null`,
      ];
      let refused = 0;
      for (const text of statements) {
        const outcome = await store.read({ text, columns: ["1"], parameters: {} }, { timeoutMs: 10_000 }).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (outcome !== undefined) expect([text, outcome]).toEqual([text, expect.any(StoreError)]);
        if (outcome !== undefined) refused += 1;
      }
      for (const text of [
        "CREATE INDEX x FOR (n:Node) ON (n.name)",
        "DROP CONSTRAINT x",
        "CREATE CONSTRAINT x FOR (n:Node) REQUIRE n.name IS UNIQUE",
      ])
        await expect(store.read({ text, columns: ["1"], parameters: {} }, { timeoutMs: 10_000 })).rejects.toThrow(StoreError);
      expect(await digest(store)).toBe(before);
      expect((await store.status()).kind).toBe("holds");
      expect((await store.inspect()).missing).toEqual([]);
      expect(refused).toBe(statements.length);
      return `${statements.length + 3} of ${statements.length + 3} refused, the graph and its schema unchanged`;
    }),
);

/** A way to put a text somewhere: `around(field("$v"))` is an operation's selection. */
interface TextArgument {
  readonly name: string;
  readonly type: string;
  around(fields: string): string;
  field(value: string): string;
}

/** Every argument that takes a text or an id, of the root and of things, with those of filters and lists. */
function textArguments(schema: GraphQLSchema): readonly TextArgument[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type === schema.getQueryType() || type.getInterfaces().some(({ name }) => name === "Node"))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((argument) =>
          textsIn(argument.type).map(({ path, type: given, write }) => ({
            name: `${type.name}.${field.name}(${[argument.name, ...path].join(".")})`,
            type: given,
            around: (fields: string) =>
              type === schema.getQueryType() ? fields : `node(id: "event/none") { ... on ${type.name} { ${fields} } }`,
            field: (value: string) => call(field, argument, write(value)),
          })),
        ),
      ),
    );
}

interface Given {
  readonly path: readonly string[];
  readonly type: string;
  write(value: string): string;
}

function textsIn(type: GraphQLInputType): readonly Given[] {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return textsIn(bare.ofType).map((given) => ({ ...given, write: (value) => `[${given.write(value)}]` }));
  if (isInputObjectType(bare))
    return Object.values(bare.getFields()).flatMap((field) =>
      textsIn(field.type).map((given) => ({
        path: [field.name, ...given.path],
        type: bare.isOneOf ? `${given.type.replace("!", "")}!` : given.type,
        write: (value: string) => `{ ${field.name}: ${given.write(value)} }`,
      })),
    );
  // As required as it may be, so that it fits wherever it goes.
  return ["String", "ID"].includes(bare.toString()) ? [{ path: [], type: `${bare}!`, write: (value) => value }] : [];
}

function call(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument, value: string): string {
  const others = field.args
    .filter((other) => other !== argument && isNonNullType(other.type))
    .map((other) => `${other.name}: ${sample(other.type)}`);
  const selection = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
  return `${field.name}(${[`${argument.name}: ${value}`, ...others].join(", ")})${selection}`;
}

function sample(type: GraphQLInputType): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return `[${sample(bare.ofType)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? "";
  if (isInputObjectType(bare)) return `{ ${Object.keys(bare.getFields())[0]}: "area/p" }`;
  return (
    { ID: '"area/p"', String: '"x"', Date: '"2023-02-27"', DateTime: '"2026-01-02T03:04:05Z"', Int: "1", Boolean: "true" }[
      bare.toString()
    ] ?? '"x"'
  );
}

/**
 * The embedded store gets fifteen in each operation. Neo4j plans a statement for seconds that has fifteen searches, and then
 * knows it: it gets them one by one, in the short form some of them for each argument.
 */
function portions(payloads: readonly string[], store: StoreName, from: number): readonly (readonly string[])[] {
  if (store === "embedded") return Array.from({ length: 4 }, (_, index) => payloads.slice(index * 15, index * 15 + 15));
  const count = sized({ short: 7, medium: payloads.length, long: payloads.length });
  return Array.from({ length: count }, (_, index) => [payloads[(from + index) % payloads.length] ?? ""]);
}

/** Ways out of a text, times what to do there: 60. */
function injections(): readonly string[] {
  const ways = ["'", '"', "`", "\\'", "'}) ", "' //", "\\u0027", "$x ", "%27", "*/ "];
  const deeds = [
    `MATCH (n) DETACH DELETE n // ${MARK}`,
    `OR 1=1 RETURN n.${MARK} //`,
    `CREATE (:Node {id: '${MARK}'}) WITH 1 AS x //`,
    `UNION MATCH (n) RETURN n /* ${MARK}`,
    `CALL db.labels() YIELD label RETURN ${MARK}`,
    `LOAD CSV FROM 'http://127.0.0.1/${MARK}' AS l RETURN l`,
  ];
  return ways.flatMap((way) => deeds.map((deed) => `${way} ${deed}`));
}
