import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { StoreErrorCode } from "../../src/store/errors.js";
import { openStore } from "../../src/store/open.js";
import { holds } from "./contract.js";
import { dump, people, schema, versions } from "./people.js";
import { neo4jAccess, runOnNeo4j, testStores } from "./stores.js";

const nowhere = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "secret-word", database: "neo4j" };

describe("a Neo4j store that cannot be used", () => {
  test.each(["http://localhost:7474", "localhost:7687", "", "bolt://", "file:///etc"])("refuses %p as an address", async (uri) => {
    await expect(openStore({ store: "", neo4j: { ...nowhere, uri }, schema })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining("NEO4J_URI"),
    });
  });

  test.each(["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])("takes an address of scheme %s", async (scheme) => {
    const store = await openStore({ store: "", neo4j: { ...nowhere, uri: `${scheme}://localhost:7687` }, schema });
    expect(store.description).toBe(`Neo4j at ${scheme}://localhost:7687, database "neo4j"`);
    await store.close();
  });

  test.each(["bolt", "neo4j"])("says within 3 seconds that nobody answers (%s)", async (scheme) => {
    const store = await openStore({ store: "", neo4j: { ...nowhere, uri: `${scheme}://127.0.0.1:1` }, schema });
    await expectFailure("UNREACHABLE", () => store.status(), /^Neo4j at \w+:\/\/127\.0\.0\.1:1 cannot be reached/);
    await expectFailure("UNREACHABLE", () => dump(store), /cannot be reached/);
    await expectFailure("UNREACHABLE", () => store.publish(people(1)), /cannot be reached/);
    await store.close();
  });

  test("says within 3 seconds that somebody is there but does not answer", async () => {
    const connections: Socket[] = [];
    const silent = createServer((connection) => connections.push(connection));
    const store = await openStore({ store: "", neo4j: { ...nowhere, uri: `bolt://127.0.0.1:${await listen(silent)}` }, schema });
    await expectFailure("UNREACHABLE", () => store.status(), /cannot be reached/);
    await store.close();
    for (const connection of connections) connection.destroy();
    silent.close();
  });
});

const access = neo4jAccess();
const place = testStores.find(({ name }) => name === "Neo4j");

const [describeThere, title] = access === undefined ? [describe.skip, "Neo4j: NOT RUN, use npm run test:neo4j"] : [describe, "Neo4j"];

describeThere(title, () => {
  const neo4j = access ?? nowhere;

  test("a wrong password is called that, and is not repeated", async () => {
    const store = await openStore({ store: "", neo4j: { ...neo4j, password: "secret-word" }, schema });
    await expectFailure(
      "UNAVAILABLE",
      () => store.status(),
      /does not accept user "\w+" with this password: see NEO4J_USER and NEO4J_PASSWORD$/,
    );
    await store.close();
  });

  test("an unknown database is named", async () => {
    const store = await openStore({ store: "", neo4j: { ...neo4j, database: "elsewhere" }, schema });
    await expectFailure("UNAVAILABLE", () => store.status(), /has no database "elsewhere": see NEO4J_DATABASE$/);
    await store.close();
  });

  test("a database with somebody else's data is left alone", async () => {
    const empty = await place?.open(schema);
    await empty?.close();
    await runOnNeo4j("CREATE (:Movie {title: 'Đất rừng phương Nam'}), (:Movie)");
    const store = await openStore({ store: "", neo4j, schema });
    const foreign = {
      code: "FOREIGN",
      message: `the database "${neo4j.database}" holds 2 nodes that are not govgraph's; name an empty one with NEO4J_DATABASE`,
    };
    await expect(store.status()).rejects.toMatchObject(foreign);
    await expect(store.publish(people(1))).rejects.toMatchObject(foreign);
    await expect(dump(store)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await runOnNeo4j("MATCH (n:Movie) DELETE n");
    expect(await store.status()).toEqual({ kind: "empty" });
    await store.close();
  });

  test("a gate that a dead publisher left open is closed by whoever reads", async () => {
    const open = await place?.open(schema);
    if (open === undefined) return;
    await open.store.publish(people(1));
    await runOnNeo4j("MATCH (gate:GovgraphStore {id: 'gate'}) SET gate.open = 'somebody dead'");
    expect(await versions(open.store)).toEqual([1, 1, 1, 1, 3]);
    expect(await open.store.status()).toEqual(holds(1));
    await open.close();
  });

  test("a release too big for one transaction replaces the one before", async () => {
    const open = await place?.open(schema);
    if (open === undefined) return;
    await open.store.publish(people(1, { count: 6_000, size: 1_000_000 }));
    expect(await versions(open.store)).toEqual([1, 1, 1, 1, 6_000]);
    await open.store.publish(people(2, { count: 10, size: 1_000_000 }));
    expect(await versions(open.store)).toEqual([2, 2, 2, 2, 10]);
    expect(await open.store.status()).toEqual(holds(2));
    await open.close();
  });
});

async function expectFailure(code: StoreErrorCode, work: () => Promise<unknown>, message: RegExp): Promise<void> {
  const begun = performance.now();
  await expect(work()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  expect(performance.now() - begun).toBeLessThan(3_500);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
