import { countInEnglish, numberIn } from "../../language/formats.js";

const counts = {
  events: (n: number) => countInEnglish(n, "meeting or trip", "meetings and trips"),
  people: (n: number) => countInEnglish(n, "person", "people"),
  organizations: (n: number) => countInEnglish(n, "body", "bodies"),
  areas: (n: number) => countInEnglish(n, "area", "areas"),
  statements: (n: number) => countInEnglish(n, "statement", "statements"),
  figures: (n: number) => countInEnglish(n, "figure", "figures"),
  sources: (n: number) => countInEnglish(n, "source", "sources"),
};

const en = {
  window: "Who met whom, where and as what",
  title: "Who met whom, where and as what",
  lead: "The public record of provincial governance: meetings, visits and sessions as published sources tell of them, each line with its printed words.",
  newest: "Newest meetings",
  all: "All meetings",
  counts: "What is on record",
  byYear: "Meetings and trips by year",
  year: "Year",
  number: "On record",
  coverage: "How many are on record says what was reported and read, not how much took place.",
  views: "Ways in",
  undated: "no date",
  counted: counts,
};

const vi: typeof en = {
  window: "Ai gặp ai, ở đâu, với tư cách gì",
  title: "Ai gặp ai, ở đâu, với tư cách gì",
  lead: "Hồ sơ công khai về điều hành ở cấp tỉnh: cuộc họp, chuyến thăm, kỳ họp như các nguồn đã đăng, mỗi dòng kèm nguyên văn.",
  newest: "Sự kiện mới nhất",
  all: "Tất cả sự kiện",
  counts: "Có gì trong hồ sơ",
  byYear: "Sự kiện theo năm",
  year: "Năm",
  number: "Số lượng",
  coverage: "Con số này cho biết điều đã được đưa tin và đã được đọc, không cho biết đã diễn ra bao nhiêu.",
  views: "Các lối vào",
  undated: "không rõ ngày",
  counted: {
    events: (n) => `${numberIn("vi", n)} sự kiện`,
    people: (n) => `${numberIn("vi", n)} người`,
    organizations: (n) => `${numberIn("vi", n)} cơ quan`,
    areas: (n) => `${numberIn("vi", n)} địa bàn`,
    statements: (n) => `${numberIn("vi", n)} phát biểu`,
    figures: (n) => `${numberIn("vi", n)} số liệu`,
    sources: (n) => `${numberIn("vi", n)} nguồn`,
  },
};

export const homeTexts = { en, vi };
