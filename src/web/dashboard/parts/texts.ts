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
  noHits: "Nothing found. Try fewer words; accents may be left out.",
  hits: (n: number) => countInEnglish(n, "suggestion", "suggestions"),
  matched: "matched",
  coverage: (sources: number, publishers: number) =>
    `${countInEnglish(sources, "source", "sources")} by ${countInEnglish(publishers, "publisher", "publishers")}`,
  coverageHelp: "The days are those the sources tell of. More sources mean more was published and read, not that more took place.",
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
  noHits: "Không tìm thấy. Hãy thử ít từ hơn; có thể gõ không dấu.",
  hits: (n) => `${numberIn("vi", n)} gợi ý`,
  matched: "khớp với",
  coverage: (sources, publishers) => `${numberIn("vi", sources)} nguồn của ${numberIn("vi", publishers)} nơi đăng`,
  coverageHelp: "Các ngày là ngày mà nguồn kể tới. Nhiều nguồn hơn là được đăng và được đọc nhiều hơn, không phải là diễn ra nhiều hơn.",
};

export const partTexts = { en, vi };
