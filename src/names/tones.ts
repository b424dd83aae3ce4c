/** Grave, acute, tilde, hook above, dot below. The other marks make other letters and stay where they are. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A word with its tone mark behind its last letter. A syllable has one tone, so where the mark was put tells nothing:
 * hòa and hoà, ủy and uỷ, and the mistyped Tóan for Toán, become one form each. It is for comparing, not for showing.
 */
export function toneLast(word: string): string {
  const marked = word.normalize("NFD");
  const tones = marked.match(TONE_MARKS) ?? [];
  return marked.replace(TONE_MARKS, "").normalize("NFC") + tones.join("");
}
