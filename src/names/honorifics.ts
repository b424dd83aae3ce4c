import { standAt, type Word, wordsOf } from "./words.js";

/** What people write before a name, the longer first where one begins another. Titles of posts are not among them, since posts are found by them; nor anh and chị, which without accents are given names. */
const HONORIFICS = [
  "đồng chí",
  "đ/c",
  "đc",
  "ông",
  "bà",
  "Đại tướng",
  "Thượng tướng",
  "Trung tướng",
  "Thiếu tướng",
  "Đại tá",
  "Thượng tá",
  "Trung tá",
  "Thiếu tá",
  "Đại úy",
  "Thượng úy",
  "Trung úy",
  "Thiếu úy",
  "Giáo sư",
  "Phó Giáo sư",
  "Tiến sĩ",
  "Thạc sĩ",
  "PGS",
  "GS",
  "TS",
  "ThS",
].map(wordsOf);

/**
 * The words without the honorifics they begin with; the last word always stays. Typed without accents a short one may be
 * part of a name ("ba vi" for Ba Vì), so it counts only when the rest has no accents either; searching then also tries
 * the words as they were.
 */
export function dropHonorifics(words: readonly Word[]): readonly Word[] {
  const unaccented = words.every(({ exact, folded }) => exact === folded);
  const isSame = (typed: Word, word: Word, alone: boolean) =>
    typed.exact === word.exact || (typed.exact === word.folded && (unaccented || !alone));
  const found = HONORIFICS.find(
    (honorific) =>
      honorific.length < words.length && standAt(words, 0, honorific, (typed, word) => isSame(typed, word, honorific.length === 1)),
  );
  return found ? dropHonorifics(words.slice(found.length)) : words;
}
