import { boundsOf, isDate, isDateTime, utc } from "../schema/dates.js";

describe("a partial date", () => {
  test.each([
    ["2023-02-27", "2023-02-27", "2023-02-27"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2023", "2023-01-01", "2023-12-31"],
  ])("%s reaches from %s to %s", (text, min, max) => {
    expect(boundsOf(text)).toEqual({ min, max });
  });

  test.each([
    "2023-02-30",
    "2023-13",
    "2023-00",
    "2023-2-7",
    "23-02-27",
    "2023/02/27",
    "27-02-2023",
    "0000",
    "2023-02-00",
    "2023-02-27T00:00",
    "",
    " 2023",
  ])("%p is none", (text) => {
    expect(boundsOf(text)).toBeUndefined();
  });

  test("is a date only when it is known to the day", () => {
    expect([isDate("2023-02-27"), isDate("2023-02"), isDate("2023-02-29")]).toEqual([true, false, false]);
  });
});

describe("a moment", () => {
  test.each(["2023-02-27T18:04:00+07:00", "2023-02-27T11:04:00Z", "2023-02-27T11:04:00.123Z"])("%s is one", (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  test.each([
    "2023-02-27T18:04:00",
    "2023-02-30T18:04:00Z",
    "2023-02-27T25:00:00Z",
    "2023-02-27T24:00:00Z",
    "2023-02-27T18:60:00Z",
    "2023-02-27 18:04:00Z",
    "2023-02-27",
  ])("%s is none", (text) => {
    expect(isDateTime(text)).toBe(false);
  });

  test("sorts by UTC whatever its offset", () => {
    expect(utc("2023-02-27T18:04:00+07:00")).toBe("2023-02-27T11:04:00Z");
  });
});
