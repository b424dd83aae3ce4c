import { standAt, type Word, wordsOf } from "./words.js";

/** What bodies and posts are called in full and how that is shortened. Công an has no line: CA without accents is also the family name Cà. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  "Ủy ban nhân dân": ["UBND"],
  "Hội đồng nhân dân": ["HĐND"],
  "Ban Thường vụ": ["BTV"],
  "Ban Chấp hành": ["BCH"],
  "Ban Chỉ đạo": ["BCĐ"],
  "Bộ Chính trị": ["BCT"],
  "Trung ương": ["TƯ", "T.Ư", "TW"],
  "Tỉnh ủy": ["TU"],
  "Ủy ban Kiểm tra": ["UBKT"],
  "Quốc hội": ["QH"],
  "Đại biểu Quốc hội": ["ĐBQH"],
  "Ủy ban Thường vụ Quốc hội": ["UBTVQH"],
  "Mặt trận Tổ quốc": ["MTTQ"],
  "Mặt trận Tổ quốc Việt Nam": ["MTTQVN"],
  "Ủy ban Mặt trận Tổ quốc": ["UBMTTQ"],
  "Ủy ban Mặt trận Tổ quốc Việt Nam": ["UBMTTQVN"],
  "Thanh niên Cộng sản": ["TNCS"],
  "Chỉ huy Quân sự": ["CHQS"],
  "Giáo dục và Đào tạo": ["GD&ĐT", "GDĐT"],
  "Văn hóa, Thể thao và Du lịch": ["VH-TT-DL", "VHTTDL"],
  "Ủy viên": ["UV"],
  "Ủy viên Ban Thường vụ": ["UVBTV"],
  "Ủy viên Thường trực": ["UVTT"],
  "Phó Chủ tịch": ["PCT"],
  "Văn phòng": ["VP"],
};

const FORMS = Object.entries(ABBREVIATIONS).map(([long, short]) => ({ long: wordsOf(long), short: short.map(wordsOf) }));

/**
 * The words a text would have if its long forms were short and its short forms long. A short form counts only in
 * capitals: TƯ is Trung ương, the tư of "đầu tư" is a word.
 */
export function otherForms(text: readonly Word[]): readonly Word[] {
  return FORMS.flatMap(({ long, short }) => [
    ...(contains(text, long, (one, other) => one.folded === other.folded) ? short.flat() : []),
    ...(short.some((form) => contains(text, form, (one, other) => one.written === other.written)) ? long : []),
  ]);
}

function contains(text: readonly Word[], sequence: readonly Word[], same: (one: Word, other: Word) => boolean): boolean {
  return text.some((_, place) => standAt(text, place, sequence, same));
}
