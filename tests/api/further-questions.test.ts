import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { readReleases } from "../../src/records/releases.js";
import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { readExamples } from "../support/examples.js";
import { openReleases } from "./open-records.js";

/** What the nodes below are read as: only the fields that tell the answer. */
type Thing = Record<string, unknown> & {
  readonly nodes: readonly Thing[];
  readonly name: string;
  readonly person: Thing;
  readonly post: Thing;
  readonly organization: Thing;
  readonly membership: Thing;
  readonly memberships: Thing;
  readonly event: Thing;
  readonly predecessors: readonly { readonly predecessor: Thing }[];
  readonly events: readonly Thing[];
  readonly between: readonly (Thing & { readonly citations: readonly { readonly source: Thing }[] })[];
};

const examples = new Map(readExamples().map((example) => [example.name, example]));
const held = ({ post, organization }: Thing) => `${post.title}, ${organization.name}`;

/** Questions about the province that the IDE's examples ask; every answer was made by hand from the table of facts. */
describe.each(testStores.filter(({ available }) => available))("ten further questions on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ asker, close } = await openReleases(testStore, await readReleases(join(projectRoot, "seed/dien-bien"))));
  }, 120_000);

  afterAll(() => close());

  /** The answer to an example, by one statement. */
  async function answer(name: string, field: string): Promise<Thing> {
    const example = examples.get(name);
    asker.statements.length = 0;
    const data = await asker.ask(example?.query ?? "", example?.variables);
    expect(asker.statements).toHaveLength(1);
    return data[field] as Thing;
  }

  test("who held posts of the Party and of the state on one day: not who is seen in one of them only later", async () => {
    const { nodes } = await answer("22-party-and-state-at-once", "people");
    // F20 to F26, F30, F31, F44 with C11, F52. Vừ A Bằng is seen in his party post only in 2026 (F51).
    expect(nodes.map(({ name }) => name)).toEqual(["Lò Văn Cương", "Lê Thành Đô", "Cao Thị Tuyết Lan", "Lê Văn Lương", "Hà Quang Trung"]);
  });

  test("who served both in a district and in the province", async () => {
    const { nodes } = await answer("23-from-district-to-province", "people");
    // F32 to F36.
    expect(nodes.map(({ name, memberships }) => [name, memberships.nodes.map(held)])).toEqual([
      [
        "Mùa A Vảng",
        [
          "Phó Bí thư, Tỉnh ủy Điện Biên",
          "Chủ tịch, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Điện Biên",
          "Ủy viên dự khuyết, Ban Chấp hành Trung ương Đảng",
          "Bí thư, Huyện ủy Điện Biên Đông",
          "Chủ tịch, Hội đồng nhân dân huyện Điện Biên Đông",
        ],
      ],
    ]);
  });

  test("who chaired the sessions of which councils", async () => {
    const { nodes } = await answer("24-who-chaired-councils", "attendances");
    // E20, E15, E07.
    expect(nodes.map(({ person, event }) => `${event.start} ${person.name}`).sort()).toEqual([
      "2024-07-10 Giàng Thị Hoa",
      "2024-07-10 Lò Văn Phương",
      "2025-04-24 Giàng A Páo",
      "2025-04-24 Phạm Thanh Phương",
      "2025-11-14 Giàng Thị Hoa",
      "2025-11-14 Lò Văn Phương",
    ]);
  });

  test("which posts of the Party rest on no act and have no known start", async () => {
    const { nodes } = await answer("25-no-act-no-start", "memberships");
    expect(nodes.map((one) => `${one.person.name}: ${held(one)}`).sort()).toEqual(
      [
        "Lò Văn Cương: Ủy viên, Ban Thường vụ Tỉnh ủy Điện Biên", // F53
        "Lò Văn Cương: Ủy viên, Tỉnh ủy Điện Biên", // F53
        "Lê Thành Đô: Phó Bí thư Thường trực, Tỉnh ủy Điện Biên", // F22
        "Phạm Đức Toàn: Trưởng ban, Ban Tổ chức Tỉnh ủy Điện Biên", // F47
        "Cao Thị Tuyết Lan: Ủy viên, Ban Thường vụ Tỉnh ủy Điện Biên", // C11
        "Vừ A Bằng: Trưởng ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Điện Biên", // F51
        "Lò Thị Minh Phượng: Trưởng ban, Ban Tuyên giáo và Dân vận Tỉnh ủy Điện Biên", // F57
        "Chu Xuân Trường: Trưởng ban, Ban Nội chính Tỉnh ủy Điện Biên", // F58
        "Phạm Khắc Quân: Trưởng ban, Ban Tổ chức Tỉnh ủy Điện Biên", // F55
        "Lò Văn Mừng: Trưởng ban, Ban Dân vận Tỉnh ủy Điện Biên", // F37
        "Lò Văn Phương: Ủy viên, Ban Thường vụ Tỉnh ủy Điện Biên", // F42
        "Tô Văn Tám: Phó Bí thư, Đảng ủy Quân sự tỉnh Điện Biên", // F59
        "Mùa A Sơn: Phó Bí thư Thường trực, Tỉnh ủy Điện Biên", // F10
        "Mùa A Sơn: Phó Bí thư, Tỉnh ủy Điện Biên", // F09
        "Lò Văn Muôn: Phó Bí thư Thường trực, Tỉnh ủy Điện Biên", // F38
        "Hà Quang Trung: Phó Trưởng ban, Ban Tổ chức Tỉnh ủy Điện Biên", // F29
      ].sort(),
    );
  });

  test("which elections were approved later", async () => {
    const { nodes } = await answer("26-approved-after-election", "personnelActs");
    // F26.
    expect(nodes.map(({ decidedOn, approvedOn, membership }) => [membership.person.name, held(membership), decidedOn, approvedOn])).toEqual(
      [["Lê Văn Lương", "Chủ tịch, Ủy ban nhân dân tỉnh Điện Biên", "2025-11-19", "2025-11-24"]],
    );
  });

  test("who was elected with how many votes", async () => {
    const { nodes } = await answer("27-votes", "personnelActs");
    expect(nodes.map(({ membership, votePrinted }) => `${membership.person.name} ${votePrinted}`).sort()).toEqual(
      [
        "Lê Thành Đô 41/43", // F21
        "Lò Văn Phương 52/52", // F41
        "Vũ Ngọc Hoành 29/29", // F72
        "Cao Thị Tuyết Lan 37/37", // F44
        "Nguyễn Minh Phú 37/37", // F54
        "Hà Quang Trung 39/40", // F31
        "Lê Thành Đô 43/43", // F23
        "Lê Văn Lương 43/43", // F26
      ].sort(),
    );
  });

  test("which units of 2025 were made of more than three of their own level", async () => {
    const { nodes } = await answer("28-made-of-many", "areas");
    const communes = ({ predecessors }: Thing) =>
      predecessors.map(({ predecessor }) => predecessor).filter(({ level }) => level === "COMMUNE").length;
    // Resolution 1661/NQ-UBTVQH15; the wards of the two towns and the communes beside them.
    expect(nodes.map((one) => `${one.name} ${communes(one)}`).sort()).toEqual(
      [
        "Phường Điện Biên Phủ 6",
        "Phường Mường Lay 4",
        "Xã Chiềng Sinh 4",
        "Xã Mường Chà 4",
        "Xã Na Sang 4",
        "Xã Nà Hỳ 4",
        "Xã Thanh Nưa 5",
      ].sort(),
    );
  });

  test("how long after the day they were issued documents were announced", async () => {
    const { nodes } = await answer("29-when-made-known", "documents");
    // F25 and E21, section 4 and E16, F13 and E05.
    expect(nodes.map(({ number, issuedOn, events }) => [number, issuedOn, events.map(({ event }) => event.start)])).toEqual([
      ["2523", "2025-11-14", ["2025-11-16"]],
      ["1661/NQ-UBTVQH15", "2025-06-16", ["2025-06-30"]],
      ["688-QĐNS/TW", "2022-11-15", ["2022-11-16"]],
    ]);
  });

  test("which figures differ, and who published which", async () => {
    const { nodes } = await answer("30-figures-that-differ", "contradictions");
    const sides = ({ between }: Thing) =>
      between.map(({ printed, citations }) => `${printed}: ${citations.map(({ source }) => source.publisher).join(", ")}`);
    // C9, C14, C23; the explained ones are left out.
    expect(nodes.map(sides).sort()).toEqual([
      ["10,035: thanglequoc", "10,047: dvhcvn"],
      ["38,5 km: Nghệ An 24h", "40,8 km: VnExpress", "360 km: Nghệ An 24h", "414 km: VnExpress"],
      ["kỳ họp thứ 33: VietNamNet, Kiến Thức", "kỳ họp thứ 30: Người Lao Động"],
    ]);
  });

  test("on whose pages most of the record rests", async () => {
    const publishers = (await answer("31-who-tells-the-most", "publishers")) as unknown as readonly Thing[];
    expect(publishers).toHaveLength(10);
    // The resolution of the 45 communes, with a succession for each old unit; then the station and the newspaper of the province.
    expect(publishers.slice(0, 3).map(({ name, sources }) => [name, sources])).toEqual([
      ["Ủy ban Thường vụ Quốc hội", 1],
      ["Điện Biên TV", 4],
      ["Báo Điện Biên Phủ", 13],
    ]);
  });
});
