import { downloaded } from "./downloaded.js";
import { walkDashboard } from "./walk-dashboard.js";

const PARTY = "/matrix?organization=organization/tinh-uy-dien-bien";

walkDashboard("the matrix of attendance", ({ language, wide, page, open, settled, faults }) => {
  const said = <T>(en: T, vi: T): T => (language === "en" ? en : vi);

  test("shows a body's officials beside the meetings at which they are named, by shapes and in words for who hears it", async () => {
    await open(PARTY);
    expect(await page().locator("h2").first().innerText()).toBe(
      said("11 people and groups named 41 times at 23 meetings", "11 người và nhóm được nêu tên 41 lượt ở 23 sự kiện"),
    );
    const first = page().locator(".matrix tbody tr").first();
    expect(await first.locator("th").innerText()).toBe("Trần Quốc Cường");
    expect(await first.locator(".times").innerText()).toBe("9");
    expect(await first.locator("td.led").first().textContent()).toContain(said("◆chaired", "◆chủ trì"));
    expect(await first.locator("td.not-named").first().textContent()).toBe(said("not named", "không được nêu tên"));
    expect(await page().locator(".notice").first().innerText()).toContain(
      said("It does not say that they were absent", "Như thế không có nghĩa là họ vắng mặt"),
    );
    expect(await page().locator(".coverage summary").innerText()).toContain(
      said("51 sources by 28 publishers", "51 nguồn của 28 nơi đăng"),
    );
    expect(await faults()).toEqual([]);
  });

  test("shows them as a table in words with proofs, and keeps names in sight while it is scrolled", async () => {
    await open(`${PARTY}&as=table`);
    const cell = page().locator("td.led").first();
    expect(await cell.innerText()).toContain(said("chaired", "chủ trì"));
    const left = async () => (await page().locator(".matrix tbody th").first().boundingBox())?.x;
    const before = await left();
    await page().locator(".matrix-scroll").focus();
    await page().keyboard.press("End");
    await page()
      .locator(".matrix-scroll")
      .evaluate((box: { scrollLeft: number }) => {
        box.scrollLeft = 500;
      });
    expect(await left()).toBe(before);
    expect(await faults()).toEqual([]);
  });

  test("takes a span and says what to do where nobody is named", async () => {
    await open(`${PARTY}&from=2023-01-01&to=2023-12-31`);
    expect(await page().locator(".matrix .meeting").count()).toBe(2);
    await open(`${PARTY}&from=1990-01-01&to=1990-12-31`);
    expect(await page().locator(".notice").innerText()).toContain(
      said("does not say that nobody attended", "không có nghĩa là không ai dự"),
    );
    expect(await faults()).toEqual([]);
    await page().locator(".notice").getByRole("link").click();
    await page().locator(".matrix").waitFor();
    await settled();
    await open("/matrix");
    expect(await page().locator(".notice").innerText()).toContain(said("Choose a body to begin with.", "Hãy chọn một cơ quan."));
    expect(await faults()).toEqual([]);
  });

  if (wide) {
    test("is taken along as CSV that a spreadsheet reads in Vietnamese", async () => {
      await open(PARTY);
      const matrix = await downloaded(page(), said("Matrix (CSV)", "Bảng (CSV)"));
      expect(matrix.name).toBe(said("attendance.csv", "luot-du.csv"));
      expect([...matrix.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = linesOf(matrix.content);
      expect([lines.length, new Set(lines.map(({ length }) => length)), lines[0]?.[2], lines[1]?.slice(0, 3)]).toEqual([
        12,
        new Set([26]),
        said("Times", "Số lượt"),
        ["Trần Quốc Cường", "person/tran-quoc-cuong", "9"],
      ]);
      const list = linesOf((await downloaded(page(), said("List (CSV)", "Danh sách (CSV)"))).content);
      expect([list.length, new Set(list.map(({ length }) => length))]).toEqual([42, new Set([12])]);
    });
  }
});

/** The fields of each line, by RFC 4180. */
function linesOf(content: Buffer): readonly (readonly string[])[] {
  const text = content.toString().slice(1);
  expect(text.endsWith("\r\n")).toBe(true);
  const line = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const lines: string[][] = [[]];
  for (const [, field = "", end] of text.matchAll(line)) {
    lines.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}
