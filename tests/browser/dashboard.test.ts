import { walkDashboard } from "./walk-dashboard.js";

/** The trip of the article of 27 February 2023, and its first stop, where the figures were given. */
const TRIP = "/events/2023-02-27-tua-chua";
const STOP = `${TRIP}/lam-viec`;

walkDashboard("the dashboard", ({ language, wide, page, origin, open, settled, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);
  const texts = (selector: string) => page().locator(selector).allInnerTexts();
  const search = () => page().getByRole("combobox", { name: said("Search people", "Tìm người") });
  const path = () => page().url().slice(origin().length);
  const heading = (text: string) => page().getByRole("heading", { name: text });

  test("opens with the newest meetings, what is on record and the ways in", async () => {
    await open("/");
    expect(await page().title()).toBe(said("Who met whom, where and as what · govgraph", "Ai gặp ai, ở đâu, với tư cách gì · govgraph"));
    expect(await page().locator("html").getAttribute("lang")).toBe(language);
    expect(await page().locator(".event-line").count()).toBe(6);
    expect((await texts(".counts li"))[0]).toBe(said("30 meetings and trips", "30 sự kiện"));
    expect(await texts(".ways a")).toContain(said("Meetings", "Sự kiện"));
    expect(await faults()).toEqual([]);
  });

  test("tells who accompanied the Secretary to Tủa Chùa, from the front door, by keyboard alone", async () => {
    await open("/");
    await page().keyboard.press("/");
    await page().keyboard.type("chuyen cong tac tua chua");
    await page().getByRole("option").first().waitFor();
    expect(await faults()).toEqual([]);
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("Enter");
    await heading("Chuyến công tác của đoàn Tỉnh ủy Điện Biên tại huyện Tủa Chùa").waitFor();
    expect(path()).toBe(`${TRIP}?lang=${language}`);
    expect(await page().evaluate("document.activeElement.tagName")).toBe("H1");
    const delegation = page().locator(".delegation").first();
    await settled();
    expect(await delegation.innerText()).toBe(
      said(
        "đoàn công tác của Tỉnh ủy\n\nled by Trần Quốc Cường, with Lò Văn Phương; các đồng chí trong Ban Thường vụ Tỉnh ủy (group without names, at least 2); Vừ A Bằng; lãnh đạo một số sở, ban, ngành (group without names, at least 2)",
        "đoàn công tác của Tỉnh ủy\n\ntrưởng đoàn Trần Quốc Cường, cùng đi có Lò Văn Phương; các đồng chí trong Ban Thường vụ Tỉnh ủy (nhóm không nêu tên, ít nhất 2 người); Vừ A Bằng; lãnh đạo một số sở, ban, ngành (nhóm không nêu tên, ít nhất 2 người)",
      ),
    );
    expect(await faults()).toEqual([]);
  });

  test("shows a meeting's people in the printed order, each title beside the post it stands for", async () => {
    await open(STOP);
    expect(await texts(".attendees tbody th a")).toEqual(["Trần Quốc Cường", "Lò Văn Phương", "Vừ A Bằng"]);
    const row = page().locator(".attendees tbody tr").nth(4);
    expect(await row.locator("td").first().innerText()).toContain("Phó Chủ tịch UBND tỉnh");
    expect(await row.locator("td").nth(1).innerText()).toContain(
      said("Phó Chủ tịch (Vice Chairman), Ủy ban nhân dân tỉnh Điện Biên", "Phó Chủ tịch, Ủy ban nhân dân tỉnh Điện Biên"),
    );
    expect(await row.locator("td").nth(2).innerText()).toContain(said("visitor", "khách"));
    // The columns have headings wherever the lines are cards.
    expect(
      await page()
        .locator(".attendees thead")
        .evaluate((head: { clientHeight: number }) => head.clientHeight > 1),
    ).toBe(wide);
  });

  test("says what the poverty rate was said to be, with the printed words one click away", async () => {
    await open(STOP);
    const line = page().locator(".figures tbody tr", { hasText: "Tỷ lệ hộ nghèo" }).last();
    expect(await line.locator("td").first().innerText()).toContain("40%");
    await line.locator("summary").click();
    expect(await line.locator("blockquote").innerText()).toContain("40%");
    await line.getByRole("link", { name: "Bí thư Tỉnh ủy Trần Quốc Cường làm việc tại huyện Tủa Chùa" }).click();
    await heading("Bí thư Tỉnh ủy Trần Quốc Cường làm việc tại huyện Tủa Chùa").waitFor();
    expect(await page().locator("dl.facts").innerText()).toContain("Điện Biên TV");
    expect(await faults()).toEqual([]);
  });

  test("never lets 'not named' be read as absence", async () => {
    await open(STOP);
    await heading(said("In a post that day, not named in the report", "Có chức danh vào ngày đó, bài không nêu tên")).waitFor();
    expect((await texts("p.notice")).join()).toContain(
      said("That does not say that they were absent", "Như thế không có nghĩa là họ vắng mặt"),
    );
  });

  test("narrows the meetings by area with what lies inside it, and keeps every choice in the address", async () => {
    await open("/events");
    expect(await page().locator(".found").innerText()).toBe(said("34 meetings", "34 sự kiện"));
    expect(await faults()).toEqual([]);
    if (!wide) await page().locator(".filters > summary").click();
    const area = page().getByRole("combobox", { name: said("Area", "Địa bàn"), exact: true });
    await area.fill("huyen tua chua");
    await page().getByRole("option", { name: "Huyện Tủa Chùa" }).first().click();
    await page().getByText(said("5 meetings", "5 sự kiện")).waitFor();
    expect(path()).toBe(`/events?lang=${language}&area=area/huyen-tua-chua`);
    await page().getByLabel(said("with the areas inside it", "cả các đơn vị bên trong")).click();
    await page().getByText(said("4 meetings", "4 sự kiện")).waitFor();
    expect(path()).toBe(`/events?lang=${language}&area=area/huyen-tua-chua&inside=no`);
    expect(await faults()).toEqual([]);
    await page().reload();
    await page().getByText(said("4 meetings", "4 sự kiện")).waitFor();
    await page().goBack();
    await page().getByText(said("5 meetings", "5 sự kiện")).waitFor();
    expect(await page().locator(".coverage summary").innerText()).toContain(said("10 sources by 3 publishers", "10 nguồn của 3 nơi đăng"));
  });

  test("says what to do when no meeting fits", async () => {
    await open("/events?from=1990-01-01&to=1990-12-31");
    expect(await page().locator(".notice").innerText()).toContain(
      said("That nothing is on record does not say that nothing took place.", "Hồ sơ không có không có nghĩa là không diễn ra."),
    );
    expect(await faults()).toEqual([]);
    await page().locator(".notice").getByRole("link").click();
    await page().getByText(said("34 meetings", "34 sự kiện")).waitFor();
  });

  test("asks about the day and the release in the address, chosen in the header", async () => {
    await open("/events?asOf=2023-12-31");
    expect(await page().getByLabel(said("As of", "Tính đến")).inputValue()).toBe("2023-12-31");
    expect(await page().locator(".found").innerText()).toBe(said("10 meetings", "10 sự kiện"));
    await page()
      .getByRole("combobox", { name: said("Release", "Bản phát hành") })
      .selectOption("1");
    await page().getByText(said("3 meetings", "3 sự kiện")).waitFor();
    expect(path()).toBe(`/events?asOf=2023-12-31&lang=${language}&release=1`);
  });

  test("speaks the other language on the same page", async () => {
    await open(`${STOP}?theme=dark`);
    expect(await faults()).toEqual([]);
    await page()
      .getByRole("link", { name: said("Tiếng Việt", "English"), exact: true })
      .click();
    await heading(said("Ai có mặt", "Who was there")).waitFor();
    expect(await page().locator("html").getAttribute("lang")).toBe(said("vi", "en"));
    expect(path()).toBe(`${STOP}?theme=dark&lang=${said("vi", "en")}`);
  });

  test("finds without accents, and says so when nothing is found", async () => {
    await open("/");
    await search().fill("tran quoc cuong");
    await page().getByRole("option").first().waitFor();
    expect((await texts("[role=option]"))[0]).toContain("Trần Quốc Cường");
    await search().press("Enter");
    await heading(said("Found for “tran quoc cuong”", "Tìm được với “tran quoc cuong”")).waitFor();
    await page().locator(".hits a").first().waitFor();
    expect(await faults()).toEqual([]);
    await open("/search?q=khongcogi");
    expect(await page().locator(".notice").innerText()).toContain(said("Nothing on record matches", "Hồ sơ không có gì khớp"));
  });

  // What follows depends on neither the screen nor the language.
  if (wide && language === "en") {
    test("is shown within other pages without its header", async () => {
      await open(`${STOP}?embed`);
      expect(await page().locator("header, footer").count()).toBe(0);
      await page().getByRole("link", { name: "Trần Quốc Cường" }).first().waitFor();
      expect(await page().locator(".page-title .kicker a").getAttribute("href")).toBe(`/events?lang=${language}&embed`);
    });

    test("says at a wrong address that there is nothing", async () => {
      await page().goto(`${origin()}/khong-co?lang=${language}`);
      await heading(said("There is nothing at this address", "Không có gì ở địa chỉ này")).waitFor();
      await open("/events/khong-co");
      await heading(said("No such meeting", "Không có sự kiện này")).waitFor();
      expect(await faults()).toEqual([]);
    });

    test("offers another try when the server does not answer", async () => {
      await open("/");
      await page().route("**/graphql", (route) => route.abort());
      await page().locator(".site-header nav a").first().click();
      await page().getByRole("alert").first().waitFor();
      await page().unroute("**/graphql");
      await page()
        .getByRole("button", { name: said("Try again", "Thử lại") })
        .first()
        .click();
      await page().getByText(said("34 meetings", "34 sự kiện")).waitFor();
    });

    test("leads to the query behind a view in the editor", async () => {
      await open("/");
      const href = await page().locator(".show-query").getAttribute("href");
      const link = new URL(href ?? "", origin());
      expect([link.pathname, link.searchParams.get("query")?.split("(")[0]]).toEqual(["/graphql", "query Home"]);
    });

    test("skips to the content", async () => {
      await open("/");
      await page().keyboard.press("Tab");
      expect(await page().evaluate("document.activeElement.textContent")).toBe(said("Skip to the content", "Đến thẳng nội dung"));
      await page().keyboard.press("Enter");
      expect(await page().evaluate("document.activeElement.id")).toBe("main");
    });
  }
});
