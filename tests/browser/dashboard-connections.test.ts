import { downloaded } from "./downloaded.js";
import { settled as allThere } from "./settled.js";
import { walkDashboard } from "./walk-dashboard.js";

const TWO = "/connections?from=person/tran-quoc-cuong&to=person/vu-a-bang";
const MEETING = "event/2023-02-27-tua-chua/lam-viec";

walkDashboard("the connections", ({ language, wide, page, origin, open, settled, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);
  const path = () => page().url().slice(origin().length);
  const things = () => page().locator(".shown-things tbody th").allInnerTexts();
  const press = async (name: string) => {
    await page().getByRole("button", { name, exact: true }).first().focus();
    await page().keyboard.press("Enter");
    await settled();
  };

  test("are found between two names that are typed, and told as sentences with their proofs", async () => {
    await open("/connections");
    expect(await page().locator(".notice").innerText()).toContain(
      said("Choose a name in each of the two fields.", "Hãy chọn một tên ở mỗi ô."),
    );
    expect(await faults()).toEqual([]);
    for (const [field, name, id] of [
      [said("From", "Từ"), "tran quoc cuong", "Trần Quốc Cường"],
      [said("To", "Đến"), "vu a bang", "Vừ A Bằng"],
    ] as const) {
      await page().getByRole("combobox", { name: field, exact: true }).fill(name);
      await page().getByRole("option", { name: id }).first().waitFor();
      await page().keyboard.press("ArrowDown");
      await page().keyboard.press("Enter");
    }
    await page().getByText(said("10 ways", "10 đường nối")).waitFor();
    await settled();
    expect(path()).toBe(`/connections?lang=${language}&from=person/tran-quoc-cuong&to=person/vu-a-bang`);
    const first = page().locator(".ways-found > li").first();
    expect(await first.locator(".way").innerText()).toBe(
      said(
        "Trần Quốc Cường and Vừ A Bằng both attended Đoàn Tỉnh ủy Điện Biên làm việc với lãnh đạo chủ chốt huyện Tủa Chùa, 27 February 2023",
        "Trần Quốc Cường và Vừ A Bằng cùng dự Đoàn Tỉnh ủy Điện Biên làm việc với lãnh đạo chủ chốt huyện Tủa Chùa, 27/2/2023",
      ),
    );
    await first.locator("summary").first().click();
    await first.locator(".proof summary").first().click();
    expect(await first.locator("blockquote").first().innerText()).toContain("Trần Quốc Cường");
    expect(await faults()).toEqual([]);
  });

  test("mark steps that cannot have been at one time, and leave them out when asked to", async () => {
    await open(TWO);
    expect(await page().locator(".way .apart").count()).toBeGreaterThan(0);
    await open(`${TWO}&overlap=yes&length=3`);
    expect(await page().locator(".way .apart").count()).toBe(0);
    expect(await page().locator(".ways-found > li").count()).toBeGreaterThan(0);
  });

  test("are a picture whose things are in a list, to expand, pin and collapse by keyboard alone", async () => {
    await open("/connections?from=person/vu-a-bang");
    await page().locator(".picture canvas").first().waitFor();
    expect(await things()).toEqual(["Vừ A Bằng"]);
    await page().locator(".picture").click();
    await page().locator(".looked-at-bar").getByRole("link", { name: "Vừ A Bằng" }).waitFor();
    expect(path()).toBe(`/connections?from=person/vu-a-bang&lang=${language}&at=person/vu-a-bang`);
    await page()
      .getByRole("button", { name: said("Close", "Đóng") })
      .click();
    await press(said("Expand Vừ A Bằng", "Mở rộng Vừ A Bằng"));
    await page().getByText("Đoàn Tỉnh ủy Điện Biên làm việc với lãnh đạo chủ chốt huyện Tủa Chùa").first().waitFor();
    expect(path()).toBe(`/connections?from=person/vu-a-bang&lang=${language}&open=person/vu-a-bang`);
    const name = "Đoàn Tỉnh ủy Điện Biên làm việc với lãnh đạo chủ chốt huyện Tủa Chùa";
    await press(said(`Pin ${name}`, `Ghim ${name}`));
    await press(said("Collapse Vừ A Bằng", "Thu gọn Vừ A Bằng"));
    expect(await things()).toEqual(["Vừ A Bằng", name]);
    expect(path()).toBe(`/connections?from=person/vu-a-bang&lang=${language}&pin=${MEETING}`);
    expect(await faults()).toEqual([]);
  });

  test("say what to do when there is no way, no such name, or one name twice", async () => {
    await open(`${TWO}&relation=SUCCEEDED_BY`);
    expect(await page().locator(".notice").innerText()).toContain(said("Allow more steps", "Hãy cho thêm bước"));
    await open("/connections?from=person/khong-co&to=person/vu-a-bang");
    expect(await page().locator(".notice").first().innerText()).toContain(
      said("is not in this release", "không có trong bản phát hành này"),
    );
    await open("/connections?from=person/vu-a-bang&to=person/vu-a-bang");
    expect(await page().locator(".notice").innerText()).toContain(said("the same name", "cùng một tên"));
    expect(await faults()).toEqual([]);
  });

  if (wide && language === "en") {
    test("are taken along as SVG, PNG, GEXF and JSON, each with what is shown", async () => {
      await open(TWO);
      await page().locator(".picture canvas").first().waitFor();
      const count = (await things()).length;
      const json = await downloaded(page(), "JSON");
      const { things: kept, steps } = JSON.parse(json.content.toString());
      expect([json.name, kept.length, kept[0].name]).toEqual(["connections.json", count, "Trần Quốc Cường"]);
      expect(steps[0]).toMatchObject({ tail: "person/tran-quoc-cuong", head: MEETING, relation: "ATTENDED" });

      const parsed = async (text: string, type: string, selector: string): Promise<number> =>
        page().evaluate(
          `(() => { const xml = new DOMParser().parseFromString(${JSON.stringify(text)}, ${JSON.stringify(type)}); return xml.querySelector("parsererror") ? -1 : xml.querySelectorAll(${JSON.stringify(selector)}).length })()`,
        );
      const gexf = (await downloaded(page(), "GEXF")).content.toString();
      expect(await parsed(gexf, "application/xml", "node")).toBe(count);
      expect(await parsed(gexf, "application/xml", "edge")).toBe(steps.length);
      const svg = (await downloaded(page(), "SVG")).content.toString();
      expect(await parsed(svg, "image/svg+xml", "circle")).toBe(count);
      const png = await downloaded(page(), "PNG");
      expect([png.name, png.content.subarray(1, 4).toString(), png.content.length > 20_000]).toEqual(["connections.png", "PNG", true]);
      expect(await faults()).toEqual([]);
    });

    test("are drawn up to a number that can still be read, which is said", async () => {
      const opened = [
        "area/tinh-dien-bien",
        "area/viet-nam",
        "person/tran-quoc-cuong",
        "organization/hdnd-tinh-dien-bien",
        "area/huyen-tua-chua",
      ];
      const more = ["area/huyen-dien-bien", "area/huyen-muong-cha", "area/huyen-tuan-giao", "organization/tinh-uy-dien-bien"];
      const steps = [...opened, ...more].flatMap((id) => Array.from({ length: 4 }, () => `&open=${id}`)).join("");
      await open(`/connections?from=person/vu-a-bang${steps}`);
      await page().getByText("The picture is full: it holds at most 200 things").waitFor();
      expect((await things()).length).toBe(200);
      expect(await faults()).toEqual([]);
    });

    test("say when a part of them could not be loaded", async () => {
      await open("/connections?from=person/vu-a-bang");
      await page().route("**/graphql", (route) => route.abort());
      await press("Expand Vừ A Bằng");
      await page().getByRole("alert").waitFor();
      await page().unroute("**/graphql");
      await press("Expand Vừ A Bằng");
      await page().getByRole("button", { name: "Collapse Vừ A Bằng" }).first().waitFor();
    });

    test("stand still where there is no WebGL, and everything is done from the list", async () => {
      const still = await page().context().newPage();
      try {
        await still.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
        await still.goto(`${origin()}${TWO}&lang=en`);
        await allThere(still);
        await still.getByText("This browser has no WebGL").waitFor();
        expect(await still.getByRole("img", { name: /^Picture of 16 things/ }).count()).toBe(1);
        await still.getByRole("button", { name: "Expand Vừ A Bằng" }).click();
        await still.getByRole("button", { name: "Collapse Vừ A Bằng" }).waitFor();
      } finally {
        await still.close();
      }
    });
  }
});
