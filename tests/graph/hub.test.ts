import { readModel } from "../../schema/model.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { workOf } from "../../src/graph/project/writes.js";
import { MOST_EDGES } from "../../src/graph/questions/paths/search.js";
import type { Row, Store, Value, WriteStatement } from "../../src/store/store.js";
import { runOnNeo4j, testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { releaseOf } from "../support/tiny-province.js";

const EVENTS = 100_000;
const BATCH = 10_000;
const model = readModel();

/** Two people, each at a tenth of the last thousand of a hundred thousand events of one province; one of them both attended. */
const facts = [
  { type: "Area", id: "area/hub", name: "Tỉnh P", kind: "PROVINCE", level: "PROVINCE" },
  { type: "Area", id: "area/other", name: "Tỉnh Q", kind: "PROVINCE", level: "PROVINCE" },
  { type: "Person", id: "person/an", name: "Lò Văn An" },
  { type: "Person", id: "person/binh", name: "Vừ A Bình" },
];

/** The hub is written as the projection would write it, but in few statements and without what no search looks at. */
async function* writes(): AsyncGenerator<WriteStatement> {
  for await (const { statements } of workOf(model, releaseOf(1, [], facts))) yield* statements;
  for (let first = 0; first < EVENTS; first += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => ({
      id: `event/${first + index}`,
      title: `Họp ${first + index}`,
      start: "2021",
    }));
    yield {
      text: "MATCH (h:Node {id: 'area/hub'})\nUNWIND $rows AS row\nCREATE (n:Node:Event)-[:AREA]->(h)\nSET n = row",
      parameters: { rows },
    };
  }
  for (const [person, remainder] of [
    ["an", 0],
    ["binh", 5],
  ] as const) {
    const numbers = Array.from({ length: 1_000 }, (_, index) => EVENTS - 1_000 + index).filter(
      (n) => n % 10 === remainder || n === EVENTS - 1,
    );
    const rows = numbers.map((n) => ({ event: `event/${n}`, id: `attendance/${n}/${person}` }));
    yield {
      text: [
        `MATCH (p:Node {id: 'person/${person}'})`,
        "UNWIND $rows AS row",
        "MATCH (e:Node {id: row.event})",
        "CREATE (p)<-[:ATTENDEE]-(a:Node:Attendance {id: row.id})-[:EVENT]->(e)",
        "CREATE (p)-[:ATTENDED {id: row.id}]->(e)",
      ].join("\n"),
      parameters: { rows },
    };
  }
}

describe.each(testStores.filter(({ name, available }) => available && name !== "folder"))(
  "$name, with a hub of 100,000 edges",
  (testStore) => {
    let asker: Asker;
    let close: () => Promise<void>;
    let read = 0;

    beforeAll(async () => {
      const opened = await testStore.open(storeSchemaOf(model));
      close = opened.close;
      await opened.store.publish({ base: undefined, mark: { number: 1, hash: "hub", format: 1 }, writes, size: 3 * EVENTS });
      const counting: Store = {
        ...opened.store,
        read: async (statement, options) => {
          const rows = await opened.store.read(statement, options);
          read += rows.flatMap((row: Row) => row).reduce<number>((sum, value: Value) => sum + (Array.isArray(value) ? value.length : 0), 0);
          return rows;
        },
      };
      asker = await createAsker(counting, model);
    }, 120_000);

    afterAll(async () => {
      await close();
      // Here, where there is time for it: the next test that opens the database would have to wait.
      if (testStore.name === "Neo4j") await runOnNeo4j("MATCH (n:Event) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
    }, 120_000);

    const ask = async (from: string, to: string, maxLength: number) => {
      read = 0;
      const query = `query ($from: ID!, $to: ID!, $maxLength: Int) {
      paths(from: $from, to: $to, maxLength: $maxLength, first: 2) { truncated paths { steps { to { id } } } } }`;
      const { paths } = (await asker.ask(query, { from, to, maxLength })) as {
        paths: { truncated: boolean; paths: { steps: { to: { id: string } }[] }[] };
      };
      expect(read).toBeLessThan(2 * MOST_EDGES);
      return { truncated: paths.truncated, ways: paths.paths.map(({ steps }) => steps.map(({ to }) => to.id)) };
    };

    test("finds the one event both attended, and nothing that had to be read through the hub", async () => {
      const { truncated, ways } = await ask("person/an", "person/binh", 6);
      expect({ truncated, first: ways[0] }).toEqual({ truncated: false, first: ["event/99999", "person/binh"] });
      // Both come to the hub from their own events, so that the ways over it are known without opening it.
      expect(ways[1]).toEqual(["event/99000", "area/hub", "event/99005", "person/binh"]);
      expect(read).toBeLessThan(2_000);
    });

    test("ends in the hub, coming from the other side", async () => {
      expect(await ask("area/hub", "person/an", 4)).toEqual({
        truncated: false,
        ways: [
          ["event/99000", "person/an"],
          ["event/99010", "person/an"],
        ],
      });
      expect(await ask("area/other", "area/hub", 4)).toEqual({ truncated: false, ways: [] });
    });

    test("gives the hub's neighbours a page at a time", async () => {
      const { neighbours } = (await asker.ask('{ neighbours(id: "area/hub", first: 3) { totalCount nodes { node { id } } } }')) as {
        neighbours: unknown;
      };
      expect(neighbours).toEqual({
        totalCount: EVENTS,
        nodes: ["event/0", "event/1", "event/10"].map((id) => ({ node: { id } })),
      });
    });
  },
);
