/**
 * Text as people type it when they search: without accents, Đ as d, in lower case. "Trần Quốc Cường", "TRAN QUOC CUONG"
 * and the same with misplaced or decomposed tone marks all fold to "tran quoc cuong".
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đðÐĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
