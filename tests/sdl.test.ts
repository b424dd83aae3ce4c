import { breakingChanges } from "../scripts/breaking-changes.js";

const before =
  'type Query { event: Event }\ntype Event { title: String! place: String @deprecated(reason: "area") kind: Kind }\nenum Kind { VISIT TALK }';

test("a field more, a kind more and a deprecated field less break nobody", () => {
  expect(
    breakingChanges(
      before,
      "type Query { event: Event }\ntype Event { title: String! kind: Kind area: String }\nenum Kind { VISIT TALK OTHER }",
    ),
  ).toEqual([]);
});

test.each([
  ["type Query { event: Event }\ntype Event { place: String kind: Kind }\nenum Kind { VISIT TALK }", "Event.title was removed."],
  [
    "type Query { event: Event }\ntype Event { title: String place: String kind: Kind }\nenum Kind { VISIT TALK }",
    "Event.title changed type from String! to String.",
  ],
  [
    "type Query { event: Event }\ntype Event { title: String! place: String kind: Kind }\nenum Kind { VISIT }",
    "TALK was removed from enum type Kind.",
  ],
])("what breaks clients is said: %#", (now, sentence) => {
  expect(breakingChanges(before, now)).toEqual([sentence]);
});
