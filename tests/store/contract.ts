import { openStore } from "../../src/store/open.js";
import type { Store, StoreStatus, Value } from "../../src/store/store.js";
import { ask, dump, people, publication, schema, versions } from "./people.js";
import type { OpenTestStore, TestStore } from "./stores.js";

/** What holds of every store, whichever engine is behind it. `isLasting` where a place outlives the store that is open on it. */
export function describeContract(testStore: TestStore, { isLasting }: { readonly isLasting: boolean }): void {
  describe("a new store", () => {
    let place: OpenTestStore;
    let store: Store;
    beforeAll(async () => {
      place = await testStore.open(schema);
      store = place.store;
    });
    afterAll(() => place.close());

    test("is empty", async () => {
      expect(await store.status()).toEqual({ kind: "empty" });
      expect(await store.held()).toBeUndefined();
    });

    test("cannot be read", async () => {
      await expect(dump(store)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    });

    test("takes no release that builds on another", async () => {
      await expect(store.publish(people(2, { base: 1 }))).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await store.status()).toEqual({ kind: "empty" });
    });
  });

  describe("reading", () => {
    let place: OpenTestStore;
    let store: Store;
    beforeAll(async () => {
      place = await testStore.open(schema);
      store = place.store;
      await store.publish(people(1));
      const text = "UNWIND $rows AS row MERGE (n:Node {id: row.id}) SET n += row.properties";
      const rows = storedValues.map(([id, value]) => ({ id, properties: { value } }));
      await store.publish(publication(2, 1, [{ text, parameters: { rows } }]));
    });
    afterAll(() => place.close());

    test("is of the release that is held", async () => {
      expect(await store.held()).toMatchObject({ number: 2 });
    });

    test("gives the values of the columns in their order", async () => {
      expect(await ask(store, "MATCH (n:Person) WITH n.id AS id, n.name AS name ORDER BY id", ["name", "id"])).toEqual([
        ["Đỗ Thị 0", "p0"],
        ["Đỗ Thị 1", "p1"],
        ["Đỗ Thị 2", "p2"],
      ]);
    });

    test("gives no rows where there are none", async () => {
      expect(await ask(store, "MATCH (n:Person {id: $id}) WITH n.id AS id", ["id"], { id: "nobody" })).toEqual([]);
    });

    test("gives null for a property that is not there", async () => {
      expect(
        await ask(store, "MATCH (n:Person {id: 'p1'}) WITH n.nickname AS nickname, [n.nickname, n.id] AS both", ["nickname", "both"]),
      ).toEqual([[null, [null, "p1"]]]);
    });

    test.each(storedValues)("gives back %s as it was stored", async (id, value) => {
      const text = "MATCH (n:Node {id: $id}) WITH n.value AS stored, $value AS sent";
      expect(await ask(store, text, ["stored", "sent"], { id, value })).toEqual([[value, value]]);
    });

    test("gives lists within lists", async () => {
      const nested = [1, ["a", [true, null, []]], "b"];
      expect(await ask(store, "WITH $nested AS nested", ["nested"], { nested })).toEqual([[nested]]);
    });

    test("takes whole numbers for LIMIT", async () => {
      const rows = await ask(store, "MATCH (n:Person) WITH n.id AS id ORDER BY id SKIP $skip LIMIT $limit", ["id"], { skip: 1, limit: 1 });
      expect(rows).toEqual([["p1"]]);
    });

    test("refuses a number that would be rounded", async () => {
      await expect(ask(store, "WITH $n + 2 AS sum", ["sum"], { n: Number.MAX_SAFE_INTEGER })).rejects.toMatchObject({
        code: "BAD_STATEMENT",
      });
    });

    test("refuses to give out a node", async () => {
      await expect(ask(store, "MATCH (n:Person {id: 'p1'})", ["n"])).rejects.toMatchObject({ code: "BAD_STATEMENT" });
    });

    test.each<[string, unknown]>([
      ["undefined", undefined],
      ["NaN", Number.NaN],
      ["infinity", Number.POSITIVE_INFINITY],
      ["a whole number beyond 64 bits", 2 ** 63],
      ["a date", new Date(0)],
      ["a Map", new Map()],
      ["a Set", new Set()],
      ["a function", () => 1],
      ["bytes", Buffer.from("a")],
    ])("refuses %s as a parameter", async (_, value) => {
      await expect(ask(store, "WITH $deep AS deep", ["deep"], { deep: [{ value }] })).rejects.toMatchObject({
        code: "BAD_STATEMENT",
        message: expect.stringContaining("$deep"),
      });
    });

    test.each([
      ["a mistake in the syntax", "MATCH (n:Person WITH n.id AS id"],
      ["an unknown variable", "MATCH (n:Person) WITH m.id AS id"],
      ["a missing parameter", "MATCH (n:Person {id: $nobody}) WITH n.id AS id"],
    ])("calls %s a bad statement", async (_, text) => {
      await expect(ask(store, text, ["id"])).rejects.toMatchObject({ code: "BAD_STATEMENT" });
    });

    test("does not write", async () => {
      const before = await dump(store);
      await expect(ask(store, "CREATE (n:Node {id: 'new'}) WITH n.id AS id", ["id"])).rejects.toMatchObject({ code: "BAD_STATEMENT" });
      await expect(ask(store, "MATCH (n:Person) SET n.name = 'x' WITH count(n) AS count", ["count"])).rejects.toMatchObject({
        code: "BAD_STATEMENT",
      });
      expect(await dump(store)).toEqual(before);
    });

    test("stops waiting when the time is up", async () => {
      const begun = performance.now();
      await expect(readSlowly(store, { timeoutMs: 100 })).rejects.toMatchObject({ code: "TIMEOUT" });
      expect(performance.now() - begun).toBeLessThan(600);
      expect(await ask(store, "WITH 1 AS one", ["one"])).toEqual([[1]]);
    });

    test("stops waiting when nobody wants the answer any more", async () => {
      const request = new AbortController();
      const begun = performance.now();
      setTimeout(() => request.abort(), 50);
      await expect(readSlowly(store, { timeoutMs: 10_000, signal: request.signal })).rejects.toMatchObject({ code: "CANCELLED" });
      await expect(readSlowly(store, { timeoutMs: 10_000, signal: request.signal })).rejects.toMatchObject({ code: "CANCELLED" });
      expect(performance.now() - begun).toBeLessThan(600);
    });

    test("serves many at once", async () => {
      const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(store, "WITH $n AS n", ["n"], { n })));
      expect(answers).toEqual(answers.map((_, n) => [[n]]));
    });
  });

  describe("publishing", () => {
    let place: OpenTestStore;
    let store: Store;
    beforeEach(async () => {
      place = await testStore.open(schema);
      store = place.store;
    });
    afterEach(() => place.close());

    test("from nothing makes the store hold the release", async () => {
      await store.publish(people(1));
      expect(await store.status()).toEqual(holds(1));
      expect(await versions(store)).toEqual([1, 1, 1, 1, 3]);
    });

    test("on the release that is held changes what the writes change, and nothing else", async () => {
      await store.publish(people(1));
      await store.publish(
        publication(2, 1, [{ text: "MATCH (n:Node {id: $id}) SET n.name = $name", parameters: { id: "p1", name: "Ý" } }]),
      );
      expect(await store.status()).toEqual(holds(2));
      expect(await ask(store, "MATCH (n:Person) WITH n.id AS id, n.name AS name ORDER BY id", ["id", "name"])).toEqual([
        ["p0", "Đỗ Thị 0"],
        ["p1", "Ý"],
        ["p2", "Đỗ Thị 2"],
      ]);
    });

    test("from nothing replaces all there was", async () => {
      await store.publish(people(7, { count: 20 }));
      await store.publish(people(3));
      expect(await store.status()).toEqual(holds(3));
      expect(await versions(store)).toEqual([3, 3, 3, 3, 3]);
    });

    test("on another release than the one held is a conflict", async () => {
      await store.publish(people(1));
      await store.publish(people(2, { base: 1 }));
      await expect(store.publish(people(2, { base: 1 }))).rejects.toMatchObject({ code: "CONFLICT" });
      await expect(store.publish(people(9, { base: 8 }))).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await store.status()).toEqual(holds(2));
    });

    test("is seen by those who ask for one release: another one is a conflict", async () => {
      const count = { text: "MATCH (n:Person) WITH count(n) AS count", columns: ["count"], parameters: {} };
      await store.publish(people(1));
      expect(await store.read(count, { timeoutMs: 10_000, release: 1 })).toEqual([[3]]);
      await store.publish(people(2, { base: 1 }));
      await expect(store.read(count, { timeoutMs: 10_000, release: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await store.read(count, { timeoutMs: 10_000, release: 2 })).toEqual([[3]]);
    });

    test("twice on the same release at once succeeds once", async () => {
      await store.publish(people(1));
      const other = isLasting ? await openAnother(place) : store;
      const results = await Promise.allSettled([store.publish(people(2, { base: 1 })), other.publish(people(2, { base: 1 }))]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await store.status()).toEqual(holds(2));
      expect(await versions(store)).toEqual([2, 2, 2, 2, 3]);
      await other.close();
    });

    test("the same twice gives the same graph", async () => {
      await store.publish(people(1));
      const once = await dump(store);
      await store.publish(people(1));
      expect(await dump(store)).toEqual(once);
      expect(await store.status()).toEqual(holds(1));
    });

    test.each([undefined, 1])("is undone as a whole when a write fails (base %s)", async (base) => {
      await store.publish(people(1));
      const before = await dump(store);
      const bad = publication(2, base, [
        { text: "MATCH (n:Person) SET n.version = 2", parameters: {} },
        { text: "MATCH (n:Person SET", parameters: {} },
      ]);
      await expect(store.publish(bad)).rejects.toMatchObject({ code: "BAD_STATEMENT" });
      expect(await store.status()).toEqual(holds(1));
      expect(await dump(store)).toEqual(before);
      await store.publish(people(2, { base: 1 }));
      expect(await versions(store)).toEqual([2, 2, 2, 2, 3]);
    });

    test("is undone as a whole when the records cannot be read to their end", async () => {
      await store.publish(people(1));
      const cut = {
        ...people(2, { base: 1 }),
        async *writes() {
          yield { text: "MATCH (n:Person) SET n.version = 2", parameters: {} };
          throw new TypeError("line 7 is cut short");
        },
      };
      await expect(store.publish(cut)).rejects.toThrow("line 7 is cut short");
      expect(await versions(store)).toEqual([1, 1, 1, 1, 3]);
    });

    test("a second thing of the same id is refused, and nothing is written", async () => {
      await store.publish(people(1));
      const twice = publication(2, 1, [
        { text: "CREATE (:Node:Person {id: 'p9'})", parameters: {} },
        { text: "CREATE (:Node:Person {id: $id})", parameters: { id: "p1" } },
      ]);
      await expect(store.publish(twice)).rejects.toMatchObject({ code: "DUPLICATE" });
      expect(await store.status()).toEqual(holds(1));
      expect(await ask(store, "MATCH (n:Node) WITH count(n) AS count", ["count"])).toEqual([[3]]);
    });

    test("shows readers the old release or the new one, never a mixture", async () => {
      const count = 1_500;
      await store.publish(people(1, { count }));
      const seen = new Set<Value>();
      let published = false;
      const read = async () => {
        while (!published) {
          const [low, ...others] = await versions(store);
          expect(others).toEqual([low, low, low, count]);
          seen.add(low ?? null);
        }
      };
      const publish = async () => {
        for (const number of [2, 3, 4]) await store.publish(people(number, { base: number - 1, count }));
        for (const number of [5, 6]) await store.publish(people(number, { count }));
        published = true;
      };
      await Promise.all([publish(), read(), read()]);
      expect(seen.size).toBeGreaterThan(1);
      expect(await versions(store)).toEqual([6, 6, 6, 6, count]);
    });

    test("has the constraints and indexes of its schema, and an engine with a version", async () => {
      await expect(store.inspect()).rejects.toMatchObject({ code: "UNAVAILABLE" });
      await store.publish(people(1));
      expect(await store.inspect()).toEqual({ engine: expect.stringMatching(/^\w+\/\d+\.\d+/), missing: [] });
    });

    test("a closed store says so", async () => {
      await store.publish(people(1));
      await store.close();
      await expect(dump(store)).rejects.toMatchObject({ code: "UNAVAILABLE", message: "the store is closed" });
      await expect(store.publish(people(2, { base: 1 }))).rejects.toMatchObject({ code: "UNAVAILABLE" });
    });
  });

  if (!isLasting) return;

  describe("what is published", () => {
    let place: OpenTestStore;
    let store: Store;
    beforeEach(async () => {
      place = await testStore.open(schema);
      store = place.store;
    });
    afterEach(() => place.close());

    test("is there when the store is opened again", async () => {
      await store.publish(people(1));
      const before = await dump(store);
      await store.close();
      const again = await openAnother(place);
      expect(await again.status()).toEqual(holds(1));
      expect(await dump(again)).toEqual(before);
      await again.close();
    });

    test("is noticed by whoever reads the same place", async () => {
      await store.publish(people(1));
      expect(await versions(store)).toEqual([1, 1, 1, 1, 3]);
      const other = await openAnother(place);
      await other.publish(people(2, { base: 1 }));
      await untilRead(store, 2);
      await other.publish(people(3));
      await untilRead(store, 3);
      expect(await store.status()).toEqual(holds(3));
      await other.close();
    });

    test("is what the next release builds on, whoever published it", async () => {
      const other = await openAnother(place);
      await store.publish(people(1));
      await other.publish(people(2, { base: 1 }));
      await store.publish(people(3, { base: 2 }));
      expect(await versions(other)).toEqual([3, 3, 3, 3, 3]);
      await other.close();
    });
  });
}

export function holds(number: number): StoreStatus {
  return { kind: "holds", mark: { number, hash: `hash-${number}`, format: 1 } };
}

/** The same place, as another process would open it. */
export async function openAnother({ settings }: OpenTestStore): Promise<Store> {
  if (settings === undefined) throw new Error("nothing outlives this store");
  return openStore(settings);
}

/** Reads until the release is there; what comes before is an older one, whole. */
async function untilRead(store: Store, number: number): Promise<void> {
  for (const until = performance.now() + 2_000; ; ) {
    const [version, ...others] = await versions(store);
    expect(others).toEqual([version, version, version, 3]);
    if (version === number) return;
    expect(performance.now()).toBeLessThan(until);
  }
}

const storedValues: [string, Value][] = [
  ["composed Vietnamese text", "Trường Sa, Đặng Thị Ngọc Thịnh".normalize("NFC")],
  ["decomposed Vietnamese text", "Trường Sa, Đặng Thị Ngọc Thịnh".normalize("NFD")],
  ["emoji", "hội nghị 👩‍👩‍👧‍👦🇻🇳"],
  ["quotes, backslashes and line ends", "\"'`\\ \r\n\t"],
  ["an empty text", ""],
  ["the largest whole number that is exact", Number.MAX_SAFE_INTEGER],
  ["the smallest", Number.MIN_SAFE_INTEGER],
  ["zero", 0],
  ["a fraction", 0.1],
  ["a fraction that is exact", 5.5],
  ["a fraction that is whole", 40.0],
  ["true", true],
  ["false", false],
  ["a list of texts", ["Huế", "Đà Nẵng"]],
  ["a list of numbers", [1, 2, 3]],
  ["an empty list", []],
];

/** Millions of steps, and no answer. */
function readSlowly(store: Store, options: { timeoutMs: number; signal?: AbortSignal }): Promise<unknown> {
  const text = "UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a, b WHERE a + b = -1 WITH count(*) AS count";
  return store.read({ text, columns: ["count"], parameters: {} }, options);
}
