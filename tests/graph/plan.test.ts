import { fingerprintOf } from "../../src/graph/plan/cursor.js";
import { type Asker, createAsker, silentStore } from "../support/ask.js";

let asker: Asker;

beforeAll(async () => {
  asker = await createAsker(silentStore());
});

/** The text of the one statement an operation becomes. */
async function textOf(query: string, variables?: Record<string, unknown>): Promise<string> {
  asker.statements.length = 0;
  await asker.ask(query, variables);
  expect(asker.statements).toHaveLength(1);
  return asker.statements[0]?.text ?? "";
}

describe("an operation", () => {
  test("is one statement however deep it goes", async () => {
    const text = await textOf(
      "{ events(first: 2) { nodes { attendances(first: 2) { nodes { person { memberships(first: 2) { nodes { post { organization { name } } } } } } } } } }",
    );
    expect(text).toMatchInlineSnapshot(`
"CALL () {
  MATCH (n0:Event)
  WHERE n0.startMin IS NOT NULL AND n0.part IS NOT NULL AND n0.turn IS NOT NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.startMin DESC, n0.part, n0.turn, n0.id DESC LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[:EVENT]-(n1:Attendance)
    WITH n1 ORDER BY n1.turn, n1.id LIMIT $p1
    CALL (n1) {
      MATCH (n1)-[:ATTENDEE]->(n2:Person)
      CALL (n2) {
        MATCH (n2)<-[:PERSON]-(n3:Membership)
        WITH n3 ORDER BY n3.began DESC, n3.id DESC LIMIT $p0
        CALL (n3) {
          MATCH (n3)-[:POST]->(n4:Post)
          CALL (n4) {
            MATCH (n4)-[:ORGANIZATION]->(n5:Organization)
            RETURN head(collect([n5.name])) AS c0
          }
          RETURN head(collect([c0])) AS c1
        }
        WITH n3, c1 ORDER BY n3.began DESC, n3.id DESC
        RETURN collect([[c1]]) AS c2
      }
      RETURN head(collect([c2])) AS c3
    }
    WITH n1, c3 ORDER BY n1.turn, n1.id
    RETURN collect([[c3]]) AS c4
  }
  WITH n0, c4 ORDER BY n0.startMin DESC, n0.part, n0.turn, n0.id DESC
  RETURN collect([[c4]]) AS c5
}"
`);
  });

  test("is one statement with several root fields", async () => {
    expect(
      await textOf('{ a: person(id: "person/a") { name } b: events(first: 1) { totalCount } release { number } }'),
    ).toMatchInlineSnapshot(`
"CALL () {
  MATCH (n1:Node)
  WHERE n1.id = $p0
  MATCH (n1)-[:MERGED_INTO*0..1]->(n0:Person)
  RETURN head(collect([n0.name])) AS c0
}
CALL () {
  MATCH (n2:Event)
  RETURN count(n2) AS c1
}
CALL () {
  MATCH (n3:Release)
  WHERE NOT EXISTS { MATCH (later:Release) WHERE later.number > n3.number }
  RETURN head(collect([n3.number])) AS c2
}"
`);
  });

  test("cuts every page before it fetches anything for its rows", async () => {
    const lines = (await textOf("{ people(first: 2) { nodes { name attendances(first: 3) { nodes { event { title } } } } } }")).split("\n");
    const line = (start: string) => lines.findIndex((one) => one.trim().startsWith(start));
    expect(line("WITH n0 ORDER BY")).toBeLessThan(line("CALL (n0)"));
    expect(line("WITH n1 ORDER BY")).toBeLessThan(line("CALL (n1)"));
  });

  test("branches once for each kind of a union of which more than the id is asked", async () => {
    const text = await textOf(
      '{ event(id: "event/e") { attendances(first: 1) { nodes { attendee { __typename ... on Node { id } ... on Person { name } ... on Group { label } } } } } }',
    );
    expect(text).toMatchInlineSnapshot(`
"CALL () {
  MATCH (n1:Node)
  WHERE n1.id = $p0
  MATCH (n1)-[:MERGED_INTO*0..1]->(n0:Event)
  CALL (n0) {
    MATCH (n0)<-[:EVENT]-(n2:Attendance)
    WITH n2 ORDER BY n2.turn, n2.id LIMIT $p1
    CALL (n2) {
      MATCH (n2)-[:ATTENDEE]->(n3)
      RETURN head(collect(coalesce(CASE WHEN n3:Person THEN ['Person', n3.id, n3.name] WHEN n3:Group THEN ['Group', n3.id, n3.label] END, [head([l IN labels(n3) WHERE l <> 'Node']), n3.id]))) AS c0
    }
    WITH n2, c0 ORDER BY n2.turn, n2.id
    RETURN collect([[c0]]) AS c1
  }
  RETURN head(collect([c1])) AS c2
}"
`);
  });

  test("plans once what several kinds are asked alike, and branches where one fetches more", async () => {
    const text = await textOf(
      '{ node(id: "membership/m") { ... on Assertion { citations(first: 2) { quote } } ... on Membership { person { name } } ... on Claim { citations(first: 2) { quote } } } }',
    );
    expect(text.match(/\[r\d+:CITATION\]/g)).toHaveLength(2);
    expect(text.match(/:PERSON\]/g)).toHaveLength(1);
    expect(text.match(/CALL \(n0.*\) \{/g)).toEqual(
      // The citations of all kinds; the membership with its person; the claim with its own.
      ["CALL (n0) {", "CALL (n0, c0) {", "CALL (n0) {", "CALL (n0, c0) {", "CALL (n0) {"],
    );
  });

  test("keeps the recorded order of a list of several kinds, and reads a reference to any kind", async () => {
    const text = await textOf(
      "{ statements(first: 1) { nodes { addressedTo { __typename ... on Area { name } ... on Organization { name } } } } figures(first: 1) { nodes { subject { id ... on Area { name } } } } }",
    );
    expect(text).toMatchInlineSnapshot(`
"CALL () {
  MATCH (n0:Statement)
  WHERE n0.eventDate IS NOT NULL AND n0.eventId IS NOT NULL AND n0.turn IS NOT NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.eventDate DESC, n0.eventId DESC, n0.turn, n0.id DESC LIMIT $p1
  CALL (n0) {
    MATCH (n0)-[r0:ADDRESSED_TO]->(n1)
    WITH n1, r0 ORDER BY r0.position, n1.id LIMIT $p0
    RETURN collect(coalesce(CASE WHEN n1:Organization THEN ['Organization', n1.name] WHEN n1:Area THEN ['Area', n1.name] END, [head([l IN labels(n1) WHERE l <> 'Node']), n1.id])) AS c0
  }
  WITH n0, c0 ORDER BY n0.eventDate DESC, n0.eventId DESC, n0.turn, n0.id DESC
  RETURN collect([[c0]]) AS c1
}
CALL () {
  MATCH (n2:Figure)
  WHERE n2.eventDate IS NOT NULL AND n2.eventId IS NOT NULL AND n2.turn IS NOT NULL AND n2.id IS NOT NULL
  WITH n2 ORDER BY n2.eventDate DESC, n2.eventId DESC, n2.turn, n2.id DESC LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[:SUBJECT]->(n3)
    RETURN head(collect(coalesce(CASE WHEN n3:Area THEN ['Area', n3.id, n3.name] END, [head([l IN labels(n3) WHERE l <> 'Node']), n3.id]))) AS c2
  }
  WITH n2, c2 ORDER BY n2.eventDate DESC, n2.eventId DESC, n2.turn, n2.id DESC
  RETURN collect([[c2]]) AS c3
}"
`);
  });

  test("counts only when totalCount is asked for, and only counts when nothing else is", async () => {
    expect(await textOf("{ people { nodes { name } } }")).not.toContain("count(");
    expect(await textOf("{ people { totalCount } }")).not.toContain("collect(");
  });

  test("reads one row more only when hasNextPage is asked for, and keys only when a cursor is", async () => {
    await textOf("{ people(first: 7) { nodes { name } } }");
    expect(asker.statements[0]?.parameters).toEqual({ p0: 7 });
    await textOf("{ people(first: 7) { nodes { name } pageInfo { hasNextPage } } }");
    expect(asker.statements[0]?.parameters).toEqual({ p0: 8 });
    expect(await textOf("{ people { nodes { name } } }")).toContain("RETURN collect([[n0.name]])");
    expect(await textOf("{ people { edges { cursor } } }")).toContain("RETURN collect([n0.sortKey, n0.id])");
  });

  test("goes on after a cursor by its keys", async () => {
    const cursor = Buffer.from(
      JSON.stringify([1, fingerprintOf("Query.events", ["-startMin", "part", "turn"], []), "2023-02-27", 0, 1, "event/e"]),
    ).toString("base64url");
    expect(
      await textOf("query ($after: String) { events(first: 2, after: $after) { nodes { id } } }", { after: cursor }),
    ).toMatchInlineSnapshot(`
"CALL () {
  MATCH (n0:Event)
  WHERE n0.startMin IS NOT NULL AND n0.part IS NOT NULL AND n0.turn IS NOT NULL AND n0.id IS NOT NULL AND n0.startMin <= $p1 AND CASE WHEN n0.startMin < $p1 THEN true WHEN n0.part <> $p2 THEN n0.part > $p2 WHEN n0.turn <> $p3 THEN n0.turn > $p3 ELSE n0.id < $p4 END
  WITH n0 ORDER BY n0.startMin DESC, n0.part, n0.turn, n0.id DESC LIMIT $p0
  RETURN collect([[n0.id]]) AS c0
}"
`);
  });

  test("leaves out conditions whose arguments are absent or null", async () => {
    const query = "query ($from: Date, $kinds: [EventKind!]) { events(filter: {from: $from, kinds: $kinds}) { nodes { id } } }";
    expect(await textOf(query, { from: "2023-01-01" })).not.toContain(".kind");
    expect(await textOf(query, { from: "2023-01-01", kinds: null })).not.toContain(".kind");
    expect(await textOf(query, { kinds: ["VISIT"] })).toContain("n0.kind IN $p0");
  });

  test("keeps apart what @include and flags decide, though the text of the document is the same", async () => {
    const query =
      'query ($with: Boolean!, $within: Boolean) { events(filter: {area: "area/p", within: $within}) { nodes { id title @include(if: $with) } } }';
    expect(await textOf(query, { with: true })).toContain("n0.title");
    expect(await textOf(query, { with: false })).not.toContain("n0.title");
    expect(await textOf(query, { with: false, within: true })).toContain("PARENT*0..4");
    expect(await textOf(query, { with: false, within: false })).not.toContain("PARENT");
  });

  test("has the same text for other values, and never a value in its text", async () => {
    const query = "query ($name: String) { people(filter: {name: $name}) { nodes { id } } }";
    const injection = "x' RETURN 1 //";
    expect(await textOf(query, { name: "Trần" })).toBe(await textOf(query, { name: injection }));
    expect(await textOf(`{ people(filter: {name: "${injection}"}) { nodes { id } } }`)).not.toContain("RETURN 1");
  });

  test("has the same text whatever a variable says events are counted by", async () => {
    const query = "query ($by: BucketBy!) { eventCounts(by: $by) { key count } }";
    const texts = await Promise.all(["YEAR", "MONTH", "KIND", "AREA"].map((by) => textOf(query, { by })));
    expect(new Set(texts).size).toBe(1);
  });

  test("asks nothing of the store when nothing of it is stored", async () => {
    asker.statements.length = 0;
    await asker.ask("{ __typename __schema { queryType { name } } }");
    expect(asker.statements).toHaveLength(0);
  });
});

describe("a request for too much", () => {
  const refused = (query: string, variables?: Record<string, unknown>) => expect(asker.ask(query, variables)).rejects;

  test.each([0, -1, 101, 1_000_000, null])("is refused: first %p, as a literal, a variable and a default", async (first) => {
    const error = { extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining(`not ${first}`) };
    await refused(`{ people(first: ${first}) { nodes { id } } }`).toMatchObject(error);
    await refused("query ($first: Int) { people(first: $first) { nodes { id } } }", { first }).toMatchObject(error);
    await refused(`query ($first: Int = ${first}) { people(first: $first) { nodes { id } } }`).toMatchObject(error);
  });

  test("is counted by the product of its pages, after variables", async () => {
    const query = "query ($n: Int) { people(first: $n) { nodes { attendances(first: $n) { nodes { event { title } } } } } }";
    await expect(asker.ask(query, { n: 60 })).resolves.toBeDefined();
    // 80 people, each with 80 attendances, each with an event.
    await refused(query, { n: 80 }).toMatchObject({
      message: expect.stringContaining(`${80 + 80 * 80 * 2}`),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("may ask for 200 posts and children, and no more", async () => {
    await expect(
      asker.ask('{ organization(id: "organization/o") { posts(first: 200) { nodes { id } } children(first: 200) { nodes { id } } } }'),
    ).resolves.toBeDefined();
    await refused('{ organization(id: "organization/o") { posts(first: 201) { nodes { id } } } }').toMatchObject({
      message: "first: between 1 and 200, not 201",
    });
  });

  test("may name 100 ids, and no more", async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `person/p-${index}`);
    await refused("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids }).toMatchObject({ message: "ids: at most 100, not 101" });
  });

  test("with a cursor that is not one is refused also where no rows are asked for", async () => {
    await refused('{ people(after: "junk") { totalCount } }').toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  test("with a cursor that is not one, or is one of another list, is refused", async () => {
    const foreign = Buffer.from(JSON.stringify([1, "other", "a", "person/a"])).toString("base64url");
    const own = fingerprintOf("Query.people", ["sortKey"], []);
    const forged = Buffer.from(JSON.stringify([1, own, 1e308, "person/a"])).toString("base64url");
    for (const after of ["", "@@", "e30", foreign, forged, "A".repeat(11_000)]) {
      await refused("query ($after: String) { people(after: $after) { nodes { id } } }", { after }).toMatchObject({
        extensions: { code: "BAD_USER_INPUT" },
        message: expect.stringMatching(/^after: this /),
      });
    }
  });
});
