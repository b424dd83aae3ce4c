import { EARLIEST_DAY, LATEST_DAY } from "../schema/dates.js";
import { heldOf } from "../schema/membership.js";
import { evidenceOf, lastDayBefore, type Standing, standingOn } from "../schema/standing.js";

type Fields = Parameters<typeof heldOf>[0];
type Row = readonly [day: string, standing: keyof typeof Standing];

const cases: readonly (readonly [name: string, fields: Fields, days: readonly Row[]])[] = [
  [
    "a start and an end, both known to the day",
    { start: "2022-11-15", end: "2025-10-16" },
    [
      ["2022-11-14", "NOT_YET"],
      ["2022-11-15", "HELD"],
      ["2024-01-01", "HELD"],
      ["2025-10-16", "HELD"],
      ["2025-10-17", "ENDED"],
    ],
  ],
  [
    "a start alone",
    { start: "2022-11-15" },
    [
      ["2022-11-14", "NOT_YET"],
      ["2022-11-15", "HELD"],
      ["2022-11-16", "PRESUMED"],
      [LATEST_DAY, "PRESUMED"],
    ],
  ],
  [
    "a start and a sighting after it",
    { start: "2022-11-15", seenOn: ["2023-02-27"] },
    [
      ["2023-02-26", "HELD"],
      ["2023-02-27", "HELD"],
      ["2023-02-28", "PRESUMED"],
    ],
  ],
  [
    "a start known to the year",
    { start: "2022", seenOn: ["2023-02-27"] },
    [
      ["2021-12-31", "NOT_YET"],
      ["2022-01-01", "UNKNOWN"],
      ["2022-12-30", "UNKNOWN"],
      ["2022-12-31", "HELD"],
      ["2023-02-26", "HELD"],
    ],
  ],
  [
    "an end known to the year",
    { start: "2022-11-15", end: "2023" },
    [
      ["2022-12-31", "HELD"],
      ["2023-01-01", "HELD"],
      ["2023-01-02", "PRESUMED"],
      ["2023-12-31", "PRESUMED"],
      ["2024-01-01", "ENDED"],
    ],
  ],
  [
    "an end without a start",
    { end: "2023-06-01" },
    [
      [EARLIEST_DAY, "UNKNOWN"],
      ["2023-05-31", "UNKNOWN"],
      ["2023-06-01", "HELD"],
      ["2023-06-02", "ENDED"],
    ],
  ],
  [
    "an end in a year, without a start: surely begun on the last day only",
    { end: "2023" },
    [
      ["2022-12-31", "UNKNOWN"],
      ["2023-12-30", "UNKNOWN"],
      ["2023-12-31", "PRESUMED"],
      ["2024-01-01", "ENDED"],
    ],
  ],
  [
    "a sighting and an end",
    { seenOn: ["2022-01-10"], end: "2023-06-01" },
    [
      ["2022-01-09", "UNKNOWN"],
      ["2022-01-10", "HELD"],
      ["2022-01-11", "BRACKETED"],
      ["2023-05-31", "BRACKETED"],
      ["2023-06-01", "HELD"],
      ["2023-06-02", "ENDED"],
    ],
  ],
  [
    "two sightings",
    { seenOn: ["2022-10-25", "2024-08-22"] },
    [
      ["2022-10-24", "UNKNOWN"],
      ["2022-10-25", "HELD"],
      ["2023-02-27", "BRACKETED"],
      ["2024-08-22", "HELD"],
      ["2024-08-23", "PRESUMED"],
    ],
  ],
  [
    "one sighting, which is neither a start nor an end",
    { seenOn: ["2023-02-27"] },
    [
      ["2023-02-26", "UNKNOWN"],
      ["2023-02-27", "HELD"],
      ["2023-02-28", "PRESUMED"],
    ],
  ],
  [
    "a sighting in a month, which is on one of its days",
    { seenOn: ["2023-02"] },
    [
      ["2023-02-01", "UNKNOWN"],
      ["2023-02-27", "UNKNOWN"],
      ["2023-02-28", "PRESUMED"],
    ],
  ],
  [
    "sightings in two years, between which it surely lasted",
    { seenOn: ["2021", "2023"] },
    [
      ["2021-12-30", "UNKNOWN"],
      ["2021-12-31", "BRACKETED"],
      ["2023-01-01", "BRACKETED"],
      ["2023-01-02", "PRESUMED"],
    ],
  ],
  [
    "a start after a sighting: the start counts, the contradiction is told elsewhere",
    { start: "2022-11-16", seenOn: ["2022-11-10"] },
    [
      ["2022-11-10", "NOT_YET"],
      ["2022-11-16", "HELD"],
      ["2022-11-17", "PRESUMED"],
    ],
  ],
  [
    "a sighting after the end",
    { start: "2022-01-01", end: "2023-01-01", seenOn: ["2023-05-01"] },
    [
      ["2023-01-01", "HELD"],
      ["2023-05-01", "ENDED"],
    ],
  ],
  [
    "an earliest start alone is no known start",
    { startEarliest: "2020-01-01", seenOn: ["2022-01-01", "2023-01-01"] },
    [
      ["2019-12-31", "NOT_YET"],
      ["2021-12-31", "UNKNOWN"],
      ["2022-06-01", "BRACKETED"],
      ["2023-01-01", "HELD"],
    ],
  ],
  [
    "a latest start alone",
    { startLatest: "2016-07-09", seenOn: ["2020-10-02"] },
    [
      ["2016-07-08", "UNKNOWN"],
      ["2016-07-09", "HELD"],
      ["2018-01-01", "BRACKETED"],
      ["2020-10-02", "HELD"],
    ],
  ],
  [
    "a start between two days",
    { startEarliest: "2020-01-01", startLatest: "2020-06-01", seenOn: ["2022-01-01"] },
    [
      ["2020-05-31", "UNKNOWN"],
      ["2020-06-01", "HELD"],
      ["2021-01-01", "HELD"],
    ],
  ],
  [
    "what can be presumed until a day",
    { start: "2022-01-01", presumedUntil: "2025-06-30" },
    [
      ["2025-06-30", "PRESUMED"],
      ["2025-07-01", "ENDED"],
    ],
  ],
  [
    "what can be presumed for a part of the year it ended in",
    { start: "2022-01-01", end: "2025", presumedUntil: "2025-06-30" },
    [
      ["2025-06-30", "PRESUMED"],
      ["2025-07-01", "ENDED"],
    ],
  ],
  [
    "a fact that tells of its sightings the first and the last only",
    { firstSeen: "2022-10-25", lastSeen: "2023-02-27" },
    [
      ["2022-10-25", "HELD"],
      ["2022-10-26", "BRACKETED"],
      ["2023-02-27", "HELD"],
      ["2023-02-28", "PRESUMED"],
    ],
  ],
  ["nothing known", {}, [["2023-01-01", "UNKNOWN"]]],
];

test.each(cases)("%s", (_name, fields, days) => {
  const held = heldOf(fields);
  expect(days.map(([day]) => [day, standingOn(day, held)])).toEqual(days);
});

test("a sighting outside the span is no evidence, one in a month that reaches into it is", () => {
  const evidence = (fields: Fields) => Object.values(evidenceOf(heldOf(fields)));
  expect(evidence({ start: "2022-11-16", seenOn: ["2022-11-15"] })).toEqual(["2022-11-16", "2022-11-16"]);
  expect(evidence({ start: "2022-11-16", end: "2023-01-01", seenOn: ["2023-01-02"] })).toEqual(["2022-11-16", "2023-01-01"]);
  expect(evidence({ start: "2022-11-16", seenOn: ["2022-11", "2023-02"] })).toEqual(["2022-11-16", "2023-02-01"]);
});

test("what is gone from a day on existed the day before at the latest", () => {
  expect([lastDayBefore("2025-07-01"), lastDayBefore("2025"), lastDayBefore(undefined)]).toEqual(["2025-06-30", "2025-12-30", LATEST_DAY]);
});
