import type { Fact, Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import type { Store } from "../../src/store/store.js";
import { testStores } from "../store/stores.js";
import { dump } from "../support/dump.js";
import { releaseOf, tinyProvince } from "../support/tiny-province.js";

const model = readModel();

/** A new statement costs a database its planning, and these tests send every statement there is. */
const SLOWLY = 120_000;

/** Changes of every kind that derived keys and edges stand on, one after another. */
const states: readonly (readonly Fact[])[] = [
  tinyProvince,
  // The event moves by a month: what is copied from it moves too.
  change("event/session", { start: "2023-03-27" }),
  // The post goes to another body: whoever stood in it represented that one.
  [
    ...change("post/chu-tich", { organization: "organization/hdnd-p" }),
    { type: "Organization", id: "organization/hdnd-p", name: "HĐND tỉnh P", kind: "PEOPLES_COUNCIL", branch: "STATE", level: "PROVINCE" },
  ],
  // The body has another name: its posts are found by it.
  change("organization/ubnd-p", { name: "Ủy ban hành chính tỉnh P", otherNames: ["UBHC"] }),
  // Someone else attended, and held the post.
  change("attendance/session/duc", { attendee: "person/anh" }, change("membership/duc/chu-tich", { person: "person/anh" })),
  // An attendance is withdrawn, then comes back with another order of capacities.
  tinyProvince.filter(({ id }) => id !== "attendance/session/duc"),
  [
    ...change("attendance/session/duc", { capacity: ["post/pho", "post/chu-tich"] }),
    { type: "Post", id: "post/pho", title: "Phó Chủ tịch", role: "DEPUTY", organization: "organization/ubnd-p" },
  ],
  // What was said is addressed to fewer, in another order, about something else.
  change("statement/session/task", { addressedTo: ["area/d", "organization/ubnd-p"], topics: ["du lịch"] }),
  // A figure turns out to be of no event: the keys copied from the event fall back.
  tinyProvince.map(({ event, ...fact }) => (fact.id === "figure/session/level" ? fact : { ...fact, event }) as Fact),
  tinyProvince,
];

describe.each(testStores.filter(({ available }) => available))("$name", ({ open }) => {
  const withStore = async (use: (store: Store) => Promise<void>) => {
    const { store, close } = await open(storeSchemaOf(model));
    try {
      await use(store);
    } finally {
      await close();
    }
  };

  test(
    "a graph brought from release to release equals one built at once, whatever changed",
    async () => {
      const releases = chain(states);
      await withStore(async (store) => {
        const grown: (readonly string[])[] = [];
        for (const { header } of releases) {
          await bringUpToDate(store, releases.slice(0, header.number), model);
          grown.push((await dump(store)).filter(apartFromHistory));
        }
        // Built at once from a first release that already says what this one says.
        for (const [index, facts] of states.entries()) {
          await withNothing(store);
          await bringUpToDate(store, [{ ...releaseOf(1, [], facts), hash: `alone ${index}` }], model);
          expect((await dump(store)).filter(apartFromHistory)).toEqual(grown[index]);
        }
      });
    },
    SLOWLY,
  );

  test("says what it did: loaded, nothing, updated, rebuilt", async () => {
    const releases = chain(states.slice(0, 3));
    await withStore(async (store) => {
      expect(await bringUpToDate(store, releases.slice(0, 1), model)).toMatchObject({ did: "loaded", mark: { number: 1 } });
      expect(await bringUpToDate(store, releases.slice(0, 1), model)).toMatchObject({ did: "nothing" });
      expect(await bringUpToDate(store, releases, model)).toMatchObject({ did: "updated", mark: { number: 3 } });
      expect(await bringUpToDate(store, releases.slice(0, 2), model)).toMatchObject({
        did: "rebuilt",
        reason: "it holds release 3, the files end with release 2",
      });
      const rewritten = releases.slice(0, 2).map((release) => ({ ...release, hash: `other ${release.hash}` }));
      expect(await bringUpToDate(store, rewritten, model)).toMatchObject({
        did: "rebuilt",
        reason: "its release 2 is not the one in the files",
      });
    });
  });

  test("an assertion keeps the release that first stated it, through changes", async () => {
    const releases = chain(states.slice(0, 2));
    await withStore(async (store) => {
      await bringUpToDate(store, releases, model);
      const lines = await dump(store);
      expect(lines).toContain('["event/session","SINCE","release/1",null,null]');
      expect(lines.filter((line) => line.includes("SINCE") && line.includes("release/2"))).toEqual([]);
    });
  });

  test("progress reaches its end and never goes back", async () => {
    await withStore(async (store) => {
      const seen: number[] = [];
      await bringUpToDate(store, chain(states.slice(0, 2)), model, (done, total) => seen.push(done / total));
      expect(seen.at(-1)).toBe(1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    });
  });

  /** Makes the store hold something that no other chain goes on from. */
  async function withNothing(store: Store): Promise<void> {
    const fact: Fact = { type: "Person", id: "person/nobody", name: "X" };
    await bringUpToDate(store, [{ ...releaseOf(1, [], [fact]), hash: "nothing" }], model);
  }
});

function chain(facts: readonly (readonly Fact[])[]): readonly Release[] {
  return facts.map((now, index) => releaseOf(index + 1, facts[index - 1] ?? [], now));
}

function change(
  id: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  facts: readonly Fact[] = tinyProvince,
): readonly Fact[] {
  return facts.map((fact) => (fact.id === id ? { ...fact, ...fields } : fact));
}

/** What differs by the way a graph came about: releases, and which of them stated a thing first. */
function apartFromHistory(line: string): boolean {
  return !line.includes("release/");
}
