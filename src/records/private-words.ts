/** Begins or ends where no letter or digit goes on: \b knows no Vietnamese letters. */
const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu");

const PEOPLES =
  "kinh|tày|thái|mường|khmer|khơ ?me|nùng|mông|h.?mông|hmong|mèo|dao|hoa|gia rai|ê ?đê|ba ?na|xơ ?đăng|sán chay|cao lan|cơ ?ho|chăm|sán dìu|hrê|ra ?glai|" +
  "m.?nông|xtiêng|bru|vân kiều|thổ|khơ ?mú|khmu|cơ ?tu|giáy|giẻ triêng|tà ôi|mạ|co|chơ ro|xinh mun|hà nhì|chu ru|lào|kháng|la chí|phù lá|la hủ|la ha|" +
  "pà thẻn|chứt|lự|lô lô|mảng|cờ lao|bố y|cống|ngái|si la|pu péo|rơ măm|brâu|ơ ?đu|xá";
const FAITHS = "không|phật giáo|phật|công giáo|thiên chúa(?: giáo)?|tin lành|cao đài|hò?a hảo|hoà hảo|hồi giáo";
// Not the ends of "công bố", "phân bố" and "tuyên bố".
const KIN = "vợ|chồng|con trai|con gái|con dâu|con rể|(?<!công |phân |tuyên )bố|cha|mẹ|thân mẫu|thân phụ|anh trai|em trai|chị gái|em gái";
const PERSON = "ông|bà|đồng chí|đ/c|anh|chị|bí thư|chủ tịch";
const DAY = "\\d{1,2}\\s*(?:[/.-]|tháng)\\s*\\d{1,2}\\s*(?:[/.-]|năm)\\s*\\d{4}";

/**
 * What belongs to people and not to their office, by the words and digits Vietnamese papers and biographies have for it.
 * A people or a faith is told of someone where it stands by itself ("…, dân tộc Thái, …"); in "đồng bào dân tộc Thái" it
 * is told of nobody.
 */
const KINDS: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    "an identity number",
    [
      words("0\\d{2}[ .]?\\d{3}[ .]?\\d{3}[ .]?\\d{3}"),
      words("(?:cccd|cmnd|cmtnd|căn cước(?: công dân)?|hộ chiếu)(?: số)?[ :]*\\w?\\d{7,12}"),
    ],
  ],
  [
    "a telephone number",
    [
      /(?<![\p{L}\p{N}.,/-])(?:\+84|0)[ .-]?[2-9](?:[ .-]?\d){8,9}(?![\p{L}\p{N}])/iu,
      words("(?:số )?(?:điện thoại|đt|sđt|zalo|di động)[ :.]*\\+?\\d[\\d .-]{6,}"),
    ],
  ],
  ["an e-mail address", [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/iu]],
  [
    "a home",
    [
      words(
        "số nhà \\d+\\w*|nhà riêng|quê quán|nguyên quán|quê ở|nơi sinh|(?:địa chỉ|nơi|hộ khẩu|đăng ký)(?: hộ khẩu)? (?:thường trú|tạm trú|cư trú)|chỗ ở hiện nay|nơi ở hiện nay|địa chỉ nhà|trú tại (?:số|tổ|bản|thôn|đội|khu|phố|đường|ngõ|phường|xã|thị trấn)",
      ),
    ],
  ],
  [
    "somebody's people",
    [
      new RegExp(`(?:^|[,;:.(–-])\\s*(?:là )?(?:người )?dân tộc\\s*:?\\s*(?:${PEOPLES})(?=\\s*(?:$|[,;.)–-]))`, "iu"),
      words(`(?<!các )dân tộc\\s*:\\s*(?:${PEOPLES})`),
      words("(?:thành phần|gốc) dân tộc (?:của )?(?:ông|bà|đồng chí)"),
    ],
  ],
  [
    "somebody's faith",
    [words(`tôn giáo\\s*:?\\s*(?:${FAITHS})(?=\\s*(?:$|[,;.)–-]))`), words(`theo (?:đạo|tôn giáo) (?:${FAITHS}|thiên chúa)`)],
  ],
  [
    "a full date of birth",
    [
      words(`(?:sinh|sn|n[.]?s)(?: ngày)?\\s*:?\\s*${DAY}`),
      words(`(?:ngày(?:,? tháng,? năm)? sinh)\\s*:?\\s*${DAY}`),
      words(`sinh (?:ngày|hôm) ${DAY}`),
    ],
  ],
  [
    "somebody's family",
    [
      words(`(?:${KIN})(?: ruột| đẻ)?(?: của)? (?:${PERSON})(?= )`),
      words("tình trạng hôn nhân|đã kết hôn|đã ly hôn|chưa lập gia đình|đã lập gia đình"),
      words("có (?:một|hai|ba|bốn|\\d+) (?:người )?con"),
      words(`(?:là )(?:${KIN}) của`),
    ],
  ],
];

/** What of a person's own the text seems to hold, in words that do not repeat it; undefined where nothing was found. */
export function privateIn(text: string): string | undefined {
  const composed = text.normalize("NFC");
  return KINDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(composed)))?.[0];
}
