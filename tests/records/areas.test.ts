import { join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import { readRecords } from "../../src/records/read-records.js";
import { model, problemsIn } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const reading = await readRecords(join(process.cwd(), "seed/dien-bien"), model);
const facts: readonly Fact[] = reading.kind === "facts" ? reading.facts : [];
const ofType = (type: string) => facts.filter((fact) => fact.type === type);
/** The set also names what lies elsewhere: the country, neighbours. */
const province = "area/tinh-dien-bien";
const units = new Map(ofType("Area").map((area) => [area.id, area]));
const isOfProvince = (id: unknown): boolean => id === province || (units.has(String(id)) && isOfProvince(units.get(String(id))?.parent));
const areas = new Map([...units].filter(([id]) => isOfProvince(id)));
const communes = [...areas.values()].filter(({ level }) => level === "COMMUNE");
/** What NQ 1661 did; earlier changes stand apart. */
const successions = ofType("Succession").filter(({ predecessor, on }) => areas.has(String(predecessor)) && on === "2025-07-01");
const stated = successions.filter(({ basis }) => basis === "STATED");

describe("the units of Điện Biên", () => {
  test("are 1 + 10 + 129 before 2025-07-01 and 1 + 45 from then on", () => {
    const levels = (units: readonly Fact[]) =>
      ["PROVINCE", "DISTRICT", "COMMUNE"].map((level) => units.filter((one) => one.level === level).length);
    expect(levels([...areas.values()].filter(({ validFrom }) => validFrom !== "2025-07-01"))).toEqual([1, 10, 129]);
    expect(levels([...areas.values()].filter(({ validUntil }) => validUntil === undefined))).toEqual([1, 0, 45]);
  });

  test("are of the kinds the sources count", () => {
    const kinds = (from: string | undefined) =>
      ["COMMUNE", "WARD", "TOWNSHIP"].map((kind) => communes.filter((one) => one.kind === kind && one.validFrom === from).length);
    expect(kinds(undefined)).toEqual([115, 9, 5]);
    expect(kinds("2025-07-01")).toEqual([42, 3, 0]);
  });

  test("each have a code of the length of their level, and lie in a unit of their time", () => {
    for (const area of areas.values()) {
      expect(String(area.code)).toHaveLength({ PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 }[String(area.level)] ?? 0);
      if (area.level !== "PROVINCE") expect(areas.get(String(area.parent))?.validUntil ?? area.validUntil).toBe(area.validUntil);
    }
  });

  test("passed on whole: each of the 129 communes once, by the resolution, in force before it was carried out", () => {
    expect(stated).toHaveLength(129);
    expect(new Set(stated.map(({ predecessor }) => predecessor))).toEqual(
      new Set(communes.filter((one) => one.validUntil).map(({ id }) => id)),
    );
    expect(new Set(stated.map(({ successor }) => successor))).toEqual(new Set(communes.filter((one) => one.validFrom).map(({ id }) => id)));
    const ways = stated.map(({ extent, kind, on, document }) => [extent, kind, on, document].join(" "));
    expect(new Set(ways)).toEqual(new Set(["FULL MERGE 2025-07-01 document/1661-nq-ubtvqh15"]));
    expect(facts.find(({ id }) => id === "document/1661-nq-ubtvqh15")).toMatchObject({
      issuedBy: "organization/uy-ban-thuong-vu-quoc-hoi",
      issuedOn: "2025-06-16",
      effectiveFrom: "2025-06-16",
      operativeFrom: "2025-07-01",
    });
  });

  test("of the level that ended go on in their communes' successors, which is inferred and told through which", () => {
    const inferred = successions.filter(({ basis }) => basis === "INFERRED");
    const through = (commune: Fact | undefined) => `${commune?.parent}`;
    const pairs = new Set(stated.map(({ predecessor, successor }) => `${through(areas.get(String(predecessor)))} ${successor}`));
    expect(new Set(inferred.map(({ predecessor, successor }) => `${predecessor} ${successor}`))).toEqual(pairs);
    expect(inferred).toHaveLength(pairs.size);
    // All of the town went into one ward; every other district was divided.
    expect(inferred.filter(({ extent }) => extent === "FULL").map(({ id }) => id)).toEqual([
      "succession/thi-xa-muong-lay/phuong-muong-lay",
    ]);
    expect(inferred.find(({ id }) => id === "succession/huyen-tuan-giao/xa-tua-chua")?.note).toBe("Suy từ đơn vị cấp xã cũ: Xã Nà Tòng.");
  });

  test("that ended took their Party committees with them", () => {
    const committees = ofType("Organization").filter(({ kind, dissolved }) => kind === "PARTY_COMMITTEE" && dissolved === "2025-07-01");
    const districts = [...areas.values()].filter(({ level }) => level === "DISTRICT").map(({ id }) => id);
    const elsewhere = ["area/huyen-tua-chua", "area/huyen-dien-bien-dong"];
    expect(committees.map(({ area }) => area)).toEqual(expect.arrayContaining(districts.filter((id) => !elsewhere.includes(id))));
  });
});

describe("a code", () => {
  const two = (first: string, second: string) =>
    problemsIn({
      "a.yaml": `areas:\n  - { id: area/a, name: A, kind: COMMUNE, level: COMMUNE, code: "00001"${first} }\n  - { id: area/b, name: B, kind: COMMUNE, level: COMMUNE, code: "00001"${second} }\n`,
    });

  test("may go from a unit that ended to one that began", async () => {
    expect(await two(", validUntil: 2025-07-01", ", validFrom: 2025-07-01")).toEqual([]);
    expect(await two(", validFrom: 2025-07-01", ", validFrom: 2004, validUntil: 2025-07-01")).toEqual([]);
  });

  test("is of one area on a day: two that may both exist are a problem", async () => {
    expect(await two("", "")).toEqual([
      "a.yaml:3:65: area/b: code: 00001 on one day is one area, but area/a at a.yaml:2:5 may have it at the same time; give validFrom and validUntil",
    ]);
    expect(await two(", validUntil: 2025", ", validFrom: 2025-07-01")).toEqual([
      "a.yaml:3:65: area/b: code: 00001 on one day is one area, but area/a at a.yaml:2:5 may have it at the same time; give validFrom and validUntil",
    ]);
  });
});

describe("a succession", () => {
  const from = (succession: string) =>
    problemsIn({
      "areas.yaml": `
areas:
  - { id: area/old, name: Old, kind: COMMUNE, level: COMMUNE, validFrom: 2004, validUntil: 2025-07-01 }
  - { id: area/new, name: New, kind: COMMUNE, level: COMMUNE, validFrom: 2025-07-01 }
sources:
  - { id: source/a, publisher: A, title: A, kind: LAW }
successions:
  - { id: succession/a, kind: MERGE, cite: [source/a], ${succession} }
`,
    });

  test("on the day the one ended and the other began is right, be it known to the year only", async () => {
    for (const on of ["2025-07-01", "2025-07", "2025"])
      expect(await from(`predecessor: area/old, successor: area/new, extent: FULL, on: ${on}`)).toEqual([]);
    expect(await from("predecessor: area/old, successor: area/new, extent: FULL")).toEqual([]);
  });

  test("of a thing by itself is a problem", async () => {
    expect(await from("predecessor: area/old, successor: area/old, extent: PARTIAL")).toEqual([
      "areas.yaml:8:90: succession/a: successor: expected another than the predecessor, got area/old",
    ]);
  });

  test("before its ends were there, or after, is a problem", async () => {
    expect(await from("predecessor: area/old, successor: area/new, extent: FULL, on: 2025-06-16")).toEqual([
      "areas.yaml:8:118: succession/a: on: expected no day before validFrom 2025-07-01 of area/new, got 2025-06-16",
      "areas.yaml:8:118: succession/a: on: expected validUntil 2025-07-01 of area/old, as all of it passed on, got 2025-06-16",
    ]);
    expect(await from("predecessor: area/old, successor: area/new, extent: PARTIAL, on: 2026")).toEqual([
      "areas.yaml:8:121: succession/a: on: expected no day after validUntil 2025-07-01 of area/old, got 2026",
    ]);
    expect(await from("predecessor: area/new, successor: area/old, extent: PARTIAL, on: 2025-07-01")).toEqual([
      "areas.yaml:8:121: succession/a: on: expected a day after validFrom 2025-07-01 of area/new, got 2025-07-01",
      "areas.yaml:8:121: succession/a: on: expected a day before validUntil 2025-07-01 of area/old, got 2025-07-01",
    ]);
  });
});
