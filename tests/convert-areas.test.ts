import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { recordFiles } from "../scripts/areas/record-files.js";
import { projectRoot } from "../scripts/project-root.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

interface Row {
  readonly old_id: string;
  readonly type: "full" | "partial";
}

const full = (old_id: string): Row => ({ old_id, type: "full" });
const partial = (old_id: string): Row => ({ old_id, type: "partial" });

const unit = (Code: string, FullName: string) => ({ Code, FullName });

/** Điện Biên with two districts, and two provinces that became one. */
const before = [
  {
    ...unit("11", "Tỉnh Điện Biên"),
    District: [
      { ...unit("098", "Huyện Đông"), Ward: [unit("03001", "Xã Xín Một"), unit("03002", "Xã Hai"), unit("03003", "Xã Na Tông")] },
      { ...unit("099", "Thị xã Tây"), Ward: [unit("03004", "Xã Nà Tòng")] },
    ],
  },
  { ...unit("20", "Tỉnh Hòa"), District: [{ ...unit("201", "Huyện Núi"), Ward: [unit("20001", "Xã Tân Phú"), unit("20002", "Xã Đá")] }] },
  { ...unit("21", "Tỉnh Bình"), District: [{ ...unit("211", "Huyện Đảo"), Ward: null }] },
];

const from = [
  { ...unit("11", "Tỉnh Điện Biên"), Wards: [unit("03001", "xã Hai"), unit("03004", "Phường Tây")] },
  { ...unit("20", "Tỉnh Hoà"), Wards: [unit("20001", "Xã Tân Phú"), unit("20009", "Xã Núi Hoà"), unit("21001", "Đặc khu Đảo")] },
];

const province = (
  level1_id: string,
  name: string,
  merges: readonly Row[],
  level2s: readonly (readonly [string, string, readonly Row[]])[],
) => ({
  level1_id,
  name,
  merges,
  level2s: level2s.map(([level2_id, name, merges]) => ({ level2_id, name, merges })),
});

const dienBien = province(
  "11",
  "Tỉnh Điện Biên",
  [full("11")],
  [
    ["03001", "Xã Hai", [full("03001"), full("03002"), full("03003")]],
    ["03004", "Phường Tây", [full("03004")]],
  ],
);
// The mapping has another code for the second, and knows a commune that the list does not.
const hoa = province(
  "20",
  "Tỉnh Hòa",
  [full("20"), full("21")],
  [
    ["20001", "Xã Tân Phú", [full("20001"), partial("20002"), full("29999")]],
    ["20008", "Xã Núi Hòa", [partial("20002")]],
    ["21001", "Đặc khu Đảo", [full("211")]],
  ],
);

const resolution = `
1\\. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các xã Sín
Một,Hai và Na Tôngthành xã mới có tên gọi là **xã
Hai**.

2\\. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Nà Tòng thành phường mới có tên gọi là **phường Tây**.

3\\. Sau khi sắp xếp, tỉnh Điện Biên có 02 đơn vị hành chính cấp xã.
`;

async function convert(changed: { mapping?: readonly object[]; resolution?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "govgraph-datasets-"));
  folders.push(folder);
  const files = {
    "pre-2025-07/simplified_json_generated_data_vn_units_minified.json": JSON.stringify(before),
    "post-2025-07/full_json_generated_data_vn_units_2026-07-25__20_49_07.json": JSON.stringify(from),
    "mapping/merges.json": JSON.stringify({ data: changed.mapping ?? [dienBien, hoa] }),
    "mapping/1661_NQ-UBTVQH15.md": changed.resolution ?? resolution,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return recordFiles(folder);
}

/** The records of a file, without its comments. */
async function recordsIn(file: string): Promise<readonly string[]> {
  const { files } = await convert();
  return (files.get(file) ?? "").split("\n").filter((line) => line.startsWith("  - "));
}

/** How each succession of a file came about. */
async function successionsIn(file: string): Promise<readonly string[]> {
  const lines = (await recordsIn(file)).filter((line) => line.includes("id: succession/"));
  return lines.map((line) =>
    line.replace(/^.*id: succession\/(\S+),.* kind: (\w+), extent: (\w+),(?: basis: (\w+),)?.*$/u, "$1 $2 $3 $4").trim(),
  );
}

test("units have the resolution's names, the list's beside them, and ids that tell namesakes apart", async () => {
  expect(await recordsIn("dien-bien/areas-before-2025-07-01.yaml")).toEqual([
    '  - { id: area/huyen-dong, name: Huyện Đông, otherNames: [Đông], kind: DISTRICT, level: DISTRICT, code: "098", parent: area/tinh-dien-bien, validUntil: 2025-07-01 }',
    '  - { id: area/xa-sin-mot, name: Xã Sín Một, otherNames: [Sín Một, Xín Một, Xã Xín Một], kind: COMMUNE, level: COMMUNE, code: "03001", parent: area/huyen-dong, validUntil: 2025-07-01 }',
    '  - { id: area/xa-hai, name: Xã Hai, otherNames: [Hai], kind: COMMUNE, level: COMMUNE, code: "03002", parent: area/huyen-dong, validUntil: 2025-07-01 }',
    '  - { id: area/xa-na-tong-huyen-dong, name: Xã Na Tông, otherNames: [Na Tông], kind: COMMUNE, level: COMMUNE, code: "03003", parent: area/huyen-dong, validUntil: 2025-07-01 }',
    '  - { id: area/thi-xa-tay, name: Thị xã Tây, otherNames: [Tây], kind: TOWN, level: DISTRICT, code: "099", parent: area/tinh-dien-bien, validUntil: 2025-07-01 }',
    '  - { id: area/xa-na-tong-thi-xa-tay, name: Xã Nà Tòng, otherNames: [Nà Tòng], kind: COMMUNE, level: COMMUNE, code: "03004", parent: area/thi-xa-tay, validUntil: 2025-07-01 }',
  ]);
  expect(await recordsIn("dien-bien/areas-from-2025-07-01.yaml")).toEqual([
    '  - { id: area/xa-hai-2025, name: Xã Hai, otherNames: [Hai], kind: COMMUNE, level: COMMUNE, code: "03001", parent: area/tinh-dien-bien, validFrom: 2025-07-01 }',
    '  - { id: area/phuong-tay, name: Phường Tây, otherNames: [Tây], kind: WARD, level: COMMUNE, code: "03004", parent: area/tinh-dien-bien, validFrom: 2025-07-01 }',
  ]);
});

test("units elsewhere have their codes in their ids, provinces that were not merged are one unit", async () => {
  const ids = (await recordsIn("areas-vietnam/20-hoa.yaml")).map((line) => /id: (area\/\S+),/u.exec(line)?.[1]).filter(Boolean);
  expect(ids).toEqual([
    "area/tinh-hoa",
    "area/huyen-nui-201",
    "area/xa-tan-phu-20001",
    "area/xa-da-20002",
    "area/tinh-binh",
    "area/huyen-dao-211",
    "area/tinh-hoa-2025",
    "area/xa-tan-phu-20001-2025",
    "area/xa-nui-hoa-20009-2025",
    "area/dac-khu-dao-21001-2025",
  ]);
  const dienBien = await recordsIn("areas-vietnam/11-dien-bien.yaml");
  expect(dienBien.filter((line) => line.includes("id: area/tinh-dien-bien,"))).toEqual([
    '  - { id: area/tinh-dien-bien, name: Tỉnh Điện Biên, otherNames: [Điện Biên], kind: PROVINCE, level: PROVINCE, code: "11" }',
  ]);
  expect(dienBien).toContain((await recordsIn("dien-bien/areas-from-2025-07-01.yaml"))[0]);
});

test("what passed on is a merger, a split, a new name or the same going on; districts go on through their communes", async () => {
  expect(await successionsIn("dien-bien/areas-successions.yaml")).toEqual([
    "xa-sin-mot/xa-hai-2025 MERGE FULL",
    "xa-hai/xa-hai-2025 MERGE FULL",
    "xa-na-tong-huyen-dong/xa-hai-2025 MERGE FULL",
    "xa-na-tong-thi-xa-tay/phuong-tay RENAME FULL",
    "huyen-dong/xa-hai-2025 RENAME FULL INFERRED",
    "thi-xa-tay/phuong-tay CONTINUATION FULL INFERRED",
  ]);
  expect(await successionsIn("areas-vietnam/20-hoa.yaml")).toEqual([
    "tinh-hoa/tinh-hoa-2025 MERGE FULL",
    "tinh-binh/tinh-hoa-2025 MERGE FULL",
    "xa-tan-phu-20001/xa-tan-phu-20001-2025 MERGE FULL",
    "xa-da-20002/xa-tan-phu-20001-2025 SPLIT PARTIAL",
    "xa-da-20002/xa-nui-hoa-20009-2025 SPLIT PARTIAL",
    "huyen-dao-211/dac-khu-dao-21001-2025 CONTINUATION FULL",
    "huyen-nui-201/xa-tan-phu-20001-2025 SPLIT PARTIAL INFERRED",
    "huyen-nui-201/xa-nui-hoa-20009-2025 SPLIT PARTIAL INFERRED",
  ]);
});

test("successions name the clause, or the communes they were concluded from", async () => {
  const lines = await recordsIn("dien-bien/areas-successions.yaml");
  expect(lines[3]).toContain('note: "Điều 1, khoản 2.", cite: [source/githubcom-dvhcvn-1661-nq-ubtvqh15] }');
  expect(lines[4]).toContain('note: "Suy từ đơn vị cấp xã cũ: Xã Sín Một, Xã Hai, Xã Na Tông."');
});

test("what only the mapping knows is left out and said", async () => {
  expect((await convert()).remarks).toEqual([
    "Units before 2025-07-01: 3 + 4 + 6; from then on: 2 + 0 + 5.",
    "Left out, because only the mapping knows them: 29999.",
  ]);
});

test("a mapping that the resolution or the provinces contradict is refused", async () => {
  await expect(convert({ resolution: resolution.replace("Hai và", "Ba và") })).rejects.toThrow(
    "resolution, clause 1: expected Xín Một,Hai, got Sín Một,Ba",
  );
  await expect(convert({ resolution: resolution.replace("2\\.", "2.") })).rejects.toThrow("resolution: expected 2 clauses, got 1");
  const away = province("11", "Tỉnh Điện Biên", [full("11")], [["03001", "Xã Hai", [full("20001")]]]);
  await expect(convert({ mapping: [away, hoa] })).rejects.toThrow(
    "mapping: expected Xã Tân Phú 20001 to go to province 20, got Xã Hai 03001",
  );
});

const datasets = join(projectRoot, "..", "shared", "data", "areas");

if (existsSync(datasets)) {
  test("the records of administrative units are what the datasets give", async () => {
    const { files } = await recordFiles(datasets);
    const stale = [...files].filter(([file, text]) => readFileSync(join(projectRoot, "seed", file), "utf8") !== text);
    expect(stale.map(([file]) => file)).toEqual([]);
  });
} else {
  console.warn(`NOT CHECKED: the records of administrative units against their datasets, because ${datasets} is not there`);
  test.skip("NOT CHECKED: the records of administrative units are what the datasets give (they are not there)", () => {});
}
