import { countInEnglish, numberIn } from "../language/formats.js";

const reasonsEn: Readonly<Record<string, string>> = {
  OFFLINE: "The server cannot be reached. Check the connection.",
  TOO_BUSY: "The server is busy; it is asked again in a moment.",
  RELEASE_NOT_READY: "That release is being prepared; it is asked for again in a moment.",
  DEADLINE_EXCEEDED: "The answer took too long. Narrow the choice, or try again.",
  STORE_UNAVAILABLE: "The database cannot be reached; it is asked again in a moment.",
};
const reasonsVi: Readonly<Record<string, string>> = {
  OFFLINE: "Không kết nối được với máy chủ. Hãy kiểm tra đường truyền.",
  TOO_BUSY: "Máy chủ đang bận; sẽ hỏi lại sau giây lát.",
  RELEASE_NOT_READY: "Bản phát hành này đang được chuẩn bị; sẽ hỏi lại sau giây lát.",
  DEADLINE_EXCEEDED: "Câu trả lời quá lâu. Hãy thu hẹp lựa chọn hoặc thử lại.",
  STORE_UNAVAILABLE: "Không kết nối được với cơ sở dữ liệu; sẽ hỏi lại sau giây lát.",
};

const en = {
  loading: "Loading …",
  failed: "This could not be loaded.",
  retry: "Try again",
  reasons: reasonsEn,
  showQuery: "Show query",
  showQueryHint: "Opens the query behind this view in the editor",
  proof: "Source",
  proofOf: (what: string) => `of: ${what}`,
  noProof: "no source recorded",
  characters: (start: number, end: number) => `characters ${numberIn("en", start)}–${numberIn("en", end)} of the text`,
  page: "Page at the publisher",
  inferred: "inferred by the curator",
  recordedAs: "recorded as",
  clear: "Clear",
  noHits: "Nothing found. Try fewer words; accents may be left out.",
  hits: (n: number) => countInEnglish(n, "suggestion", "suggestions"),
  matched: "matched",
  next: "Next page",
  first: "Back to the first page",
  shownOf: (shown: number, total: number) => `${numberIn("en", shown)} of ${numberIn("en", total)}`,
};

const vi: typeof en = {
  loading: "Đang tải …",
  failed: "Không tải được.",
  retry: "Thử lại",
  reasons: reasonsVi,
  showQuery: "Xem truy vấn",
  showQueryHint: "Mở truy vấn của trang này trong trình soạn thảo",
  proof: "Nguồn",
  proofOf: (what) => `của: ${what}`,
  noProof: "chưa ghi nguồn",
  characters: (start, end) => `ký tự ${numberIn("vi", start)}–${numberIn("vi", end)} của bài`,
  page: "Trang của nơi đăng",
  inferred: "người biên soạn suy ra",
  recordedAs: "ghi là",
  clear: "Xóa",
  noHits: "Không tìm thấy. Hãy thử ít từ hơn; có thể gõ không dấu.",
  hits: (n) => `${numberIn("vi", n)} gợi ý`,
  matched: "khớp với",
  next: "Trang sau",
  first: "Về trang đầu",
  shownOf: (shown, total) => `${numberIn("vi", shown)} trên ${numberIn("vi", total)}`,
};

export const partTexts = { en, vi };
