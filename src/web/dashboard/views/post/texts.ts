import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  notFound: "No post is recorded at this address",
  notFoundHelp: "Search for the post or its body above.",
  facts: "What is known",
  otherTitles: "Also printed as",
  seats: "Seats",
  differ: "Sources differ",
  holders: "Who held it",
  caption: (n: number) => `${countInEnglish(n, "span", "spans")}, newest first. A day shown by a source is neither a beginning nor an end.`,
  none: "No record shows anybody in this post. That does not say that it was vacant.",
};

const vi: typeof en = {
  notFound: "Không có chức danh nào ở địa chỉ này",
  notFoundHelp: "Hãy tìm chức danh hoặc cơ quan ở ô phía trên.",
  facts: "Những gì đã biết",
  otherTitles: "Cũng được in là",
  seats: "Số ghế",
  differ: "Các nguồn nói khác nhau",
  holders: "Những người giữ chức",
  caption: (n) => `${numberIn("vi", n)} thời gian giữ chức, mới nhất trước. Ngày có nguồn cho thấy không phải ngày bắt đầu hay kết thúc.`,
  none: "Chưa ghi nhận ai giữ chức danh này. Điều đó không có nghĩa là chức danh bị khuyết.",
};

export const postTexts = { en, vi };
