import { walkDashboard } from "./walk-dashboard.js";

walkDashboard("disagreement and coverage", ({ language, page, origin, open, settled, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);
  const path = () => page().url().slice(origin().length);
  const found = () => page().locator("h2").first().innerText();

  test("shows what sources disagree about, with all sides and their printed words", async () => {
    await open("/disagreement");
    expect(await found()).toBe(said("30 disagreements", "30 chỗ không khớp"));
    expect(await page().locator(".differ-choices p").innerText()).toBe(said("11 open, 19 explained", "11 còn để ngỏ, 19 đã giải thích"));
    const border = page().locator(".disagreement", { hasText: "Biên giới của tỉnh với Trung Quốc và Lào dài bao nhiêu?" });
    expect(await border.locator(".side-value").allInnerTexts()).toEqual(["38,5 km", "40,8 km", "360 km", "414 km"]);
    await border.locator(".proof summary").first().click();
    expect(await border.locator("figure").first().innerText()).not.toBe("");
    expect(await faults()).toEqual([]);
  });

  test("keeps what was explained, with the explanation", async () => {
    await open("/disagreement");
    await page()
      .getByRole("combobox", { name: said("Status", "Tình trạng") })
      .selectOption("EXPLAINED");
    await page().getByText(said("19 disagreements", "19 chỗ không khớp")).waitFor();
    await settled();
    expect(path()).toBe(`/disagreement?lang=${language}&status=EXPLAINED`);
    const members = page().locator(".disagreement", { hasText: "Đảng bộ xã Quài Tở có bao nhiêu đảng viên?" });
    expect(await members.innerText()).toContain("841 là hơn 840");
    await open("/disagreement?status=OPEN&kind=OMISSION");
    expect(await page().locator(".notice").innerText()).toContain(said("Take a choice back", "Hãy bỏ bớt một lựa chọn"));
    expect(await faults()).toEqual([]);
  });

  test("says what rests on little, so that no count is read as the world", async () => {
    await open("/disagreement?show=thin");
    const text = await page().locator("main").innerText();
    expect(text).toContain(said("16 of 30 meetings rest on one source alone", "16 trong 30 sự kiện chỉ dựa vào một nguồn"));
    expect(text).toContain(said("48 of 89 posts held are known only because", "48 trong 89 việc giữ chức danh chỉ biết được"));
    expect(await page().locator(".bars").first().locator("tbody tr").first().innerText()).toContain("Ủy ban Thường vụ Quốc hội");
    expect(await page().locator(".lines tbody tr").count()).toBe(20);
    expect(await faults()).toEqual([]);
  });

  test("tells what a release changed, and switches between releases", async () => {
    await open("/disagreement?show=new");
    expect(await found()).toContain(said("Release 3", "Bản phát hành 3"));
    await page()
      .getByRole("link", { name: said("Release 2", "Bản phát hành 2") })
      .click();
    await page().getByText(said("93 added, 1 changed, 0 removed", "thêm 93, sửa 1, bỏ 0")).waitFor();
    await settled();
    expect(path()).toBe(`/disagreement?show=new&lang=${language}&number=2`);
    const changed = page()
      .locator(".changes li", { hasText: said("changed", "sửa") })
      .first();
    expect(await changed.innerText()).toContain("Đoàn Tỉnh ủy Điện Biên làm việc với lãnh đạo chủ chốt huyện Tủa Chùa");
    expect(await changed.innerText()).toContain(said("sources", "nguồn"));
    expect(await faults()).toEqual([]);
    await open("/disagreement?show=new&number=99");
    expect(await page().locator(".notice").innerText()).toContain(said("no such release", "Không có bản phát hành này"));
  });
});
