const en = {
  startPage: "start page",
  search: "Search people, bodies, areas, meetings",
  searchHint: "Search: tua chua, Bí thư, UBND …",
  views: "Views",
  asOf: "As of",
  asOfHint: "The world on that day: what came later is left out",
  anyDay: "any day",
  release: "Release",
  releaseHint: "What the records said in that release",
  newest: "newest",
  theme: "Look",
  themes: { system: "as the system", light: "light", dark: "dark" },
  record:
    "What published sources say, each line with its printed words. What nobody reported is not here; that is not the same as not having been.",
  api: "The same by GraphQL",
};

const vi: typeof en = {
  startPage: "trang đầu",
  search: "Tìm người, cơ quan, địa bàn, sự kiện",
  searchHint: "Tìm: tua chua, Bí thư, UBND …",
  views: "Các mục",
  asOf: "Tính đến",
  asOfHint: "Tình hình vào ngày đó: những gì đến sau được để ngoài",
  anyDay: "mọi ngày",
  release: "Bản phát hành",
  releaseHint: "Hồ sơ ghi gì trong bản phát hành đó",
  newest: "mới nhất",
  theme: "Giao diện",
  themes: { system: "theo hệ thống", light: "sáng", dark: "tối" },
  record:
    "Những gì các nguồn đã công bố, mỗi dòng kèm nguyên văn. Điều không ai đưa tin thì không có ở đây; như thế không có nghĩa là không có.",
  api: "Cùng dữ liệu này qua GraphQL",
};

export const frameTexts = { en, vi };
