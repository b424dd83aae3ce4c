import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  title: "Meetings",
  lead: "Meetings, visits, sessions and trips that published sources tell of, newest first.",
  undated: "no date",
  named: (n: number) => countInEnglish(n, "entry of attendance", "entries of attendance"),
  stops: (n: number) => countInEnglish(n, "stop", "stops"),
};

const vi: typeof en = {
  title: "Sự kiện",
  lead: "Cuộc họp, chuyến thăm, kỳ họp, chuyến công tác mà các nguồn đã đăng, mới nhất trước.",
  undated: "không rõ ngày",
  named: (n) => `${numberIn("vi", n)} mục người dự`,
  stops: (n) => `${numberIn("vi", n)} điểm đến`,
};

export const eventsTexts = { en, vi };
