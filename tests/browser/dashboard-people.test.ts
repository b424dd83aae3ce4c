import { walkDashboard } from "./walk-dashboard.js";

walkDashboard("officials and posts", ({ language, wide, page, open, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);
  const rows = (caption: string) =>
    page()
      .locator("table.lines", { has: page().locator("caption", { hasText: caption }) })
      .locator("tbody tr");
  const textOf = async (caption: string, row: number) => (await rows(caption).nth(row).innerText()).replace(/\s+/g, " ");

  test("draws the posts of an official and says the same in a table", async () => {
    await open("/people/tran-quoc-cuong?asOf=2023-02-27");
    expect(await page().title()).toBe("Trần Quốc Cường · govgraph");
    const posts = said("3 spans in a post", "3 thời gian giữ chức");
    const secretary = await textOf(posts, 0);
    expect(secretary).toContain(said("Bí thư (Secretary), Tỉnh ủy Điện Biên", "Bí thư, Tỉnh ủy Điện Biên"));
    expect(secretary).toContain(said("15 November 2022", "15/11/2022"));
    expect(secretary).toContain(said("16 October 2025", "16/10/2025"));
    expect(secretary).toContain(said("27 February 2023", "27/2/2023"));
    expect(secretary).toContain(said("on record", "có ghi nhận"));
    expect(secretary).toContain("Trần Quốc Cường là Bí thư Tỉnh ủy từ ngày nào?");
    expect(await textOf(posts, 1)).toContain(said("no end on record", "chưa ghi nhận kết thúc"));
    await page().locator(".plot").waitFor();
    expect(await page().locator(".plot [aria-label=dot] circle").count()).toBe(5);
    expect(await faults()).toEqual([]);
  });

  test("lists meetings with the capacity as printed, statements, companions and acts", async () => {
    await open("/people/tran-quoc-cuong");
    expect(await rows(said("Named at 9 meetings", "Được nêu tên tại 9 sự kiện")).count()).toBe(9);
    const working = rows(said("Named at 9 meetings", "Được nêu tên tại 9 sự kiện")).filter({ hasText: "làm việc với lãnh đạo chủ chốt" });
    expect(await working.innerText()).toContain("Trần Quốc Cường, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy");
    expect(await rows(said("9 statements", "9 phát biểu")).count()).toBe(9);
    const companion = page().locator("section[aria-labelledby=companions] tbody tr").first();
    expect(await companion.locator("th a").innerText()).toBe("Lò Văn Phương");
    expect(await page().locator("section[aria-labelledby=companions]").innerText()).toContain(
      said("not how often they met", "không cho biết họ gặp nhau bao nhiêu lần"),
    );
    expect(await page().locator("section[aria-labelledby=acts]").innerText()).toContain("688-QĐNS/TW");
  });

  test("leads to the printed words and to what sources say differently, by keyboard", async () => {
    await open("/people/tran-quoc-cuong");
    const proof = page().locator("section[aria-labelledby=posts] .proof").first();
    await proof.locator("summary").focus();
    await page().keyboard.press("Enter");
    await proof.locator("figcaption a").first().waitFor();
    await page().getByRole("link", { name: "Trần Quốc Cường là Bí thư Tỉnh ủy từ ngày nào?" }).focus();
    await page().keyboard.press("Enter");
    await page().locator(".sides li").first().waitFor();
    expect(await page().locator(".sides li > .thing a").allTextContents()).toEqual(["2022-11-15", "2022-11-16"]);
    expect(await faults()).toEqual([]);
  });

  test("shows who held a post one after another", async () => {
    await open("/posts/bi-thu-tinh-uy-dien-bien");
    const names = await page().locator("table.held tbody th > .thing a").allTextContents();
    expect(names).toContain("Trần Tiến Dũng");
    expect(names.indexOf("Trần Quốc Cường")).toBeLessThan(names.indexOf("Nguyễn Văn Thắng"));
    expect(await page().locator("h1").innerText()).toBe("Bí thư, Tỉnh ủy Điện Biên");
    expect(await faults()).toEqual([]);
  });

  test("lists everybody by given name", async () => {
    await open("/people");
    expect(await page().locator(".directory a").first().innerText()).toBe("Lường Tuấn Anh");
    expect(await faults()).toEqual([]);
  });

  // What follows depends on neither the screen nor the language.
  if (wide && language === "en") {
    test("says whom curators could not tell apart", async () => {
      await open("/people/lo-van-muon");
      expect(await page().getByLabel("Who is who").innerText()).toContain("cannot be told yet whether they are the same");
    });

    test("says of nobody's address what to do next", async () => {
      await open("/people/khong-ai");
      expect(await page().locator("h1").innerText()).toBe("Nobody is recorded at this address");
      expect(await faults()).toEqual([]);
    });

    test("shows a statement, a term and an act by themselves", async () => {
      for (const [path, text] of [
        ["/things/statement/2023-02-27-tua-chua/lam-viec/ket-luan", "Trần Quốc Cường"],
        ["/things/term/hdnd-tinh-dien-bien/khoa-xv", "Hội đồng nhân dân tỉnh Điện Biên"],
        ["/things/personnelact/tran-quoc-cuong/bi-thu-tinh-uy-dien-bien/transfer-2022-11-15", "688-QĐNS/TW"],
      ] as const) {
        await open(path);
        expect(await page().locator(".facts").innerText()).toContain(text);
        expect(await faults()).toEqual([]);
      }
    });
  }
});
