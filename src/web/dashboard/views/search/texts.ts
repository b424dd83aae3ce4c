import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  title: (words: string) => `Found for “${words}”`,
  nothingAsked: "Search",
  ask: "Type a name, a title or a place above. Accents may be left out, words may come in any order, and UBND is Ủy ban nhân dân.",
  hits: (n: number) => (n === 50 ? "The 50 best" : countInEnglish(n, "thing found", "things found")),
  nothing: (words: string) => `Nothing on record matches “${words}”.`,
  help: "Try fewer words, or another spelling; every word typed must be there or begin a word. Or look through",
  meetings: "all meetings",
  matched: "matched",
};

const vi: typeof en = {
  title: (words) => `Tìm được với “${words}”`,
  nothingAsked: "Tìm kiếm",
  ask: "Hãy gõ tên, chức danh hay địa danh vào ô phía trên. Có thể gõ không dấu, thứ tự từ tùy ý, UBND là Ủy ban nhân dân.",
  hits: (n) => (n === 50 ? "50 kết quả hợp nhất" : `${numberIn("vi", n)} kết quả`),
  nothing: (words) => `Hồ sơ không có gì khớp với “${words}”.`,
  help: "Hãy thử ít từ hơn hoặc cách viết khác; mọi từ đã gõ phải có mặt hoặc mở đầu một từ. Hoặc xem",
  meetings: "tất cả sự kiện",
  matched: "khớp với",
};

export const searchTexts = { en, vi };
