import { bestMatch } from "../src/names/best-match.js";
import { searchQuery } from "../src/names/search-query.js";
import { type StoredTexts, storedTexts } from "../src/names/search-text.js";
import { toneLast } from "../src/names/tones.js";

describe("the place of a tone mark", () => {
  test.each([
    ["hòa", "hoà"],
    ["thúy", "thuý"],
    ["ủy", "uỷ"],
    ["khỏe", "khoẻ"],
    ["quý", "qúy"],
    ["toán", "tóan"],
    ["hoàng", "hòang"],
    ["người", "ngừơi"],
  ])("does not tell %p from %p", (one, other) => {
    expect(toneLast(one)).toBe(toneLast(other));
    expect(toneLast(one.normalize("NFD"))).toBe(toneLast(other));
  });

  test.each([
    ["hòa", "hóa"],
    ["hòa", "hoa"],
    ["quốc", "quôc"],
    ["phương", "phượng"],
    ["bằng", "bâng"],
    ["đô", "dô"],
  ])("leaves other letters and other tones apart: %p, %p", (one, other) => {
    expect(toneLast(one)).not.toBe(toneLast(other));
  });
});

describe("honorifics", () => {
  const asked = (text: string) => searchQuery(text).exact.words.map((word) => word.trim());
  const plain = (text: string) => searchQuery(text).folded.words.map((word) => word.trim());

  test.each(["đồng chí Lò Văn Phương", "Đ/c Lò Văn Phương", "đc. Lò Văn Phương", "ông Lò Văn Phương", "dong chi Lò Văn Phương"])(
    "are left out before a name: %s",
    (text) => expect(asked(text)).toEqual(asked("Lò Văn Phương")),
  );

  test.each([
    "dong chi lo van phuong",
    "d/c lo van phuong",
    "ong lo van phuong",
    "dong chi dai ta lo van phuong",
    "thieu tuong, ts lo van phuong",
  ])("are left out without accents, one after another: %s", (text) => expect(plain(text)).toEqual(["lo", "van", "phuong"]));

  test("stay when nothing would be left, within a name, and where accents say another word", () => {
    expect(plain("đồng chí")).toEqual(["dong", "chi"]);
    expect(plain("ông")).toEqual(["ong"]);
    expect(plain("Sông Ông Đốc")).toEqual(["song", "ong", "doc"]);
    expect(plain("Ba Vì")).toEqual(["ba", "vi"]);
    expect(plain("Bá Thước")).toEqual(["ba", "thuoc"]);
  });
});

describe("what was typed", () => {
  test("counts each word once and the first ten", () => {
    expect(searchQuery("Hà hà HÀ Hà Nội").exact.words).toHaveLength(2);
    expect(searchQuery("a b c d e f g h i k l m").prefix.words).toHaveLength(10);
  });

  test.each(["", "   ", "…", "'}) //", "\u0301"])("has no word in %p", (text) => {
    expect(searchQuery(text)).toMatchObject({ empty: true, prefix: { words: [], lead: "" } });
  });
});

describe("a stored text", () => {
  const finds = (query: string, text: string) => {
    const { folded } = storedTexts([text]);
    return searchQuery(query).folded.words.every((word) => folded.includes(word));
  };

  test.each([
    ["ubnd tinh dien bien", "Ủy ban nhân dân tỉnh Điện Biên"],
    ["uy ban nhan dan tinh dien bien", "UBND tỉnh Điện Biên"],
    ["UBND Điện Biên", "Uỷ ban nhân dân tỉnh Điện Biên"],
    ["hdnd", "Hội đồng nhân dân huyện Tủa Chùa"],
    ["BTV Tỉnh uỷ", "Ban Thường vụ Tỉnh ủy Điện Biên"],
    ["T.Ư Đảng", "Ban Chấp hành Trung ương Đảng"],
    ["tw đảng", "BCH TƯ Đảng"],
    ["bch trung uong", "BCH T.Ư Đảng"],
    ["phòng giáo dục và đào tạo", "Phòng GD&ĐT huyện"],
    ["ubmttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ["mttq tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ])("is found by %p: %s", (query, text) => expect(finds(query, text)).toBe(true));

  test.each([
    ["trung uong", "Sở Kế hoạch và Đầu tư"],
    ["trung ương", "Điều tư"],
    ["hdnd", "Ủy ban nhân dân tỉnh"],
    ["ca", "Công an tỉnh"],
  ])("is not found by %p: %s", (query, text) => expect(finds(query, text)).toBe(false));
});

describe("what matched", () => {
  const none = storedTexts([]);
  const best = (query: string, texts: StoredTexts, within = none) => bestMatch(texts, within, searchQuery(query));

  test("is the other spelling when that is what was typed", () => {
    const names = storedTexts(["Bounkhong Lachiemphon", "Bun Không Lạ Chiêm Phon"]);
    expect(best("bun khong", names)).toBe("Bun Không Lạ Chiêm Phon");
    expect(best("bounkhong", names)).toBe("Bounkhong Lachiemphon");
  });

  test("is the exact one before the folded, the whole before a part, the first of equals", () => {
    const names = storedTexts(["Huyện Tua Chua", "Huyện Tủa Chùa", "Tủa Chùa"]);
    expect(best("Tủa Chùa", names)).toBe("Tủa Chùa");
    // Nothing typed has an accent, so none tells one name from another.
    expect(best("tua chua", names)).toBe("Tủa Chùa");
    expect(best("huyen tua chua", names)).toBe("Huyện Tua Chua");
    expect(best("huyện tủa", names)).toBe("Huyện Tủa Chùa");
    expect(best("hu", names)).toBe("Huyện Tua Chua");
  });

  test("is a title alone, or with the body's name when that was asked for too", () => {
    const body = storedTexts(["Ủy ban nhân dân tỉnh Điện Biên", "UBND tỉnh"]);
    const title = storedTexts(["Phó Chủ tịch", "Vice Chairman"]);
    expect(best("phó chủ tịch", title, body)).toBe("Phó Chủ tịch");
    expect(best("phó chủ tịch ubnd tỉnh", title, body)).toBe("Phó Chủ tịch Ủy ban nhân dân tỉnh Điện Biên");
  });
});
