import { walkDashboard } from "./walk-dashboard.js";

walkDashboard("the dashboard", ({ language, page, open, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);

  test("opens with the newest meetings, what is on record and the ways in", async () => {
    await open("/");
    expect(await page().title()).toBe(said("Who met whom, where and as what · govgraph", "Ai gặp ai, ở đâu, với tư cách gì · govgraph"));
    expect(await page().locator("html").getAttribute("lang")).toBe(language);
    expect(await page().locator(".event-line").count()).toBe(6);
    expect(await page().locator(".counts li").first().textContent()).toBe(said("30 meetings and trips", "30 sự kiện"));
    expect(await faults()).toEqual([]);
  });
});
