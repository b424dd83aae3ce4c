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

/** A way to write something, and all the words of all its ways. */
interface Form {
  readonly words: readonly Word[];
  readonly short: boolean;
  readonly others: readonly Word[];
}

/** By the first word without accents, so that most words of a text are looked up once and are none. */
const FORMS = formsByFirstWord();

/**
 * The words a text would have if its long forms were short and its short forms long. A short form counts only in
 * capitals: TƯ is Trung ương, the tư of "đầu tư" is a word.
 */
export function otherForms(text: readonly Word[]): readonly Word[] {
  return text.flatMap((word, place) => {
    const forms = FORMS.get(word.folded) ?? [];
    const found = forms.filter(({ words, short }) => standAt(text, place, words, short ? isWritten : isSaid));
    return found.flatMap(({ others }) => others);
  });
}

function formsByFirstWord(): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [long, short] of Object.entries(ABBREVIATIONS)) {
    const ways = [long, ...short].map(wordsOf);
    for (const [index, words] of ways.entries()) {
      const first = words[0]?.folded ?? "";
      forms.set(first, [
        ...(forms.get(first) ?? []),
        { words, short: index > 0, others: ways.flatMap((way) => (way === words ? [] : way)) },
      ]);
    }
  }
  return forms;
}

function isSaid(one: Word, other: Word): boolean {
  return one.folded === other.folded;
}

function isWritten(one: Word, other: Word): boolean {
  return one.written === other.written;
}
