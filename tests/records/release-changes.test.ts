import type { Fact } from "../../schema/fact.js";
import { describedChanges } from "../../src/records/release-changes.js";
import { releaseOf } from "../support/tiny-province.js";

const an: Fact = { type: "Person", id: "person/an", name: "Lê An" };
const bo: Fact = { type: "Person", id: "person/bo", name: "Bo" };
const hop: Fact = { type: "Event", id: "event/hop", title: "Họp", start: "2023" };
const sighting: Fact = { type: "Sighting", id: "sighting/an", on: "2023" };

/** Each is what the records said; what is changed in the last was changed once before, what is removed never. */
const states: readonly (readonly Fact[])[] = [
  [],
  [an, hop, sighting],
  [{ ...an, name: "Lê Ân" }, bo, hop, sighting],
  [{ ...an, name: "Lê Ấn", otherNames: ["Ba An"] }, bo, { ...bo, id: "person/chi" }],
];
const releases = states.slice(1).map((now, index) => releaseOf(index + 1, states[index] ?? [], now));

test("changes are described by how things were in the release before", async () => {
  expect(await describedChanges(releases, 3, { after: undefined, first: 10 })).toEqual([
    { kind: "REMOVED", id: "event/hop", type: "Event", fields: [], name: "Họp" },
    { kind: "CHANGED", id: "person/an", type: "Person", fields: ["name", "otherNames"], name: "Lê Ấn" },
    { kind: "ADDED", id: "person/chi", type: "Person", fields: [], name: "Bo" },
    { kind: "REMOVED", id: "sighting/an", type: "Sighting", fields: [] },
  ]);
});

test("a page begins after an id, and one more says that there is more", async () => {
  const ids = async (after: string | undefined, first: number) =>
    (await describedChanges(releases, 3, { after, first })).map(({ id }) => id);
  expect(await ids(undefined, 1)).toEqual(["event/hop", "person/an"]);
  expect(await ids("person/an", 1)).toEqual(["person/chi", "sighting/an"]);
  expect(await ids("person/chi", 1)).toEqual(["sighting/an"]);
  expect(await ids("person/b", 1)).toEqual(["person/chi", "sighting/an"]);
  expect(await ids("sighting/an", 1)).toEqual([]);
});

test("a release without changes before it, and one that is not there, are told", async () => {
  expect(await describedChanges(releases, 1, { after: undefined, first: 1 })).toMatchObject([{ kind: "ADDED" }, { kind: "ADDED" }]);
  expect(await describedChanges(releases, 4, { after: undefined, first: 1 })).toEqual([]);
});

test("in a long release things are looked up one by one, to the same effect", async () => {
  const many = Array.from({ length: 2_000 }, (_, index): Fact => ({ ...bo, id: `person/${String(index).padStart(4, "0")}` }));
  const long = [releaseOf(1, [], [...many, an]), releaseOf(2, [...many, an], [...many.slice(1), { ...an, name: "Ân" }])];
  const looked: (string | undefined)[] = [];
  const watched = long.map((release) => ({
    ...release,
    changes: (from?: string) => {
      looked.push(from);
      return release.changes(from);
    },
  }));
  expect(await describedChanges(watched, 2, { after: undefined, first: 10 })).toEqual([
    { kind: "REMOVED", id: "person/0000", type: "Person", fields: [], name: "Bo" },
    { kind: "CHANGED", id: "person/an", type: "Person", fields: ["name"], name: "Ân" },
  ]);
  expect(looked).toEqual(["", "person/0000", "person/an"]);
});
