import { settled } from "./settled.js";
import { walkDashboard } from "./walk-dashboard.js";

walkDashboard("areas and bodies", ({ language, wide, page, open, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);
  const asOf = () => new URL(page().url()).searchParams.get("asOf");
  /** A post of a body in the line-up with all its holders, as one line. */
  const seat = async (body: string, post: string) =>
    (
      await page()
        .locator(`.line-up-body[aria-label="${body}"] tbody`)
        .filter({ has: page().locator(`th > .thing a:text-is("${post}")`) })
        .innerText()
    ).replace(/\s+/g, " ");

  test("shows who governed the province on a day", async () => {
    await open("/areas/tinh-dien-bien?asOf=2023-02-27");
    const secretary = await seat("Tỉnh ủy Điện Biên", "Bí thư");
    expect(secretary).toContain("Trần Quốc Cường");
    expect(secretary).toContain(said("on record", "có ghi nhận"));
    const deputy = await seat("Tỉnh ủy Điện Biên", "Phó Bí thư Thường trực");
    expect(deputy).toContain("Mùa A Sơn");
    expect(deputy).toContain(said("seen before and after", "thấy trước và sau đó"));
    const committee = "Ủy ban nhân dân tỉnh Điện Biên";
    expect(await seat(committee, "Chủ tịch")).toContain("Lê Thành Đô");
    expect(await seat(committee, "Phó Chủ tịch Thường trực")).toContain(said("no record", "chưa ghi nhận"));
    const deputies = await seat(committee, "Phó Chủ tịch");
    expect(["Vừ A Bằng", "Lò Văn Tiến", "Phạm Đức Toàn"].filter((name) => !deputies.includes(name))).toEqual([]);
    expect(await page().locator("section[aria-labelledby=units]").innerText()).toContain("Huyện Tủa Chùa");
    expect(await page().locator(".tree").first().innerText()).toContain("Ban Thường vụ Tỉnh ủy Điện Biên");
    expect(await faults()).toEqual([]);
  });

  test("shows a district before July 2025 and what stood there after, at a click", async () => {
    await open("/areas/huyen-tua-chua?asOf=2025-06-30");
    expect(await seat("Huyện ủy Tủa Chùa", "Bí thư")).toContain("Vùi Văn Nguyện");
    await page()
      .getByRole("link", { name: said("Since 1 July 2025", "Từ 1/7/2025") })
      .click();
    const instead = page().locator(".line-up > .notice");
    await instead.waitFor();
    expect(await instead.locator("a").allTextContents()).toEqual([
      "Xã Sáng Nhè",
      "Xã Sín Chải",
      "Xã Sính Phình",
      "Xã Tủa Chùa",
      "Xã Tủa Thàng",
    ]);
    expect(asOf()).toBe("2025-07-01");
    const steps = page().locator("section[aria-labelledby=became] tbody tr");
    expect(await steps.count()).toBe(5);
    expect(await steps.first().innerText()).toContain("1661/NQ-UBTVQH15");
    expect(await page().locator(".flow-PARTIAL").count()).toBe(5);
    expect(await faults()).toEqual([]);
  });

  test("goes through the days by keyboard", async () => {
    await open("/areas/huyen-tua-chua?asOf=2023-02-27");
    await page().getByRole("slider").focus();
    await page().keyboard.press("ArrowLeft");
    await page().waitForURL(/asOf=2023-02-26/);
    await page().keyboard.press("PageDown");
    await page().waitForURL(/asOf=2023-01-27/);
    await page().getByLabel(said("Day", "Ngày"), { exact: true }).fill("2021-06-30");
    await page().waitForURL(/asOf=2021-06-30/);
    await settled(page());
    expect(await page().locator("#line-up").innerText()).toBe(said("Line-up on 30 June 2021", "Bộ máy ngày 30/6/2021"));
  });

  test("shows a body: its line-up, members through time, terms, meetings and figures", async () => {
    await open("/organizations/hdnd-tinh-dien-bien?asOf=2021-06-30");
    expect(await page().locator(".seats tbody").first().innerText()).toContain("Lò Văn Phương");
    await page().locator(".plot").waitFor();
    await page().locator(".table-behind > summary").click();
    expect(await page().locator("table.held tbody tr").count()).toBe(6);
    expect(await page().locator("section[aria-labelledby=terms] tbody tr").count()).toBe(3);
    expect(await page().locator(".event-line").count()).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });

  test("lists bodies and areas, narrowed by a choice", async () => {
    await open("/organizations");
    await page().getByLabel(said("Branch", "Khối")).selectOption("FRONT");
    await page().waitForURL(/branch=FRONT/);
    await settled(page());
    expect(await page().locator(".directory").innerText()).toContain("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Điện Biên");
    expect(await faults()).toEqual([]);
    await open("/areas?kind=DISTRICT&asOf=2025-06-30");
    expect(await page().locator(".directory").innerText()).toContain("Huyện Tủa Chùa");
    expect(await faults()).toEqual([]);
  });

  if (wide && language === "en") {
    test("says at an unknown address what to do next", async () => {
      await open("/areas/khong-co");
      expect(await page().locator("h1").innerText()).toBe("No area is recorded at this address");
      await open("/organizations/khong-co");
      expect(await page().locator("h1").innerText()).toBe("No body is recorded at this address");
      expect(await faults()).toEqual([]);
    });
  }
});
