import { fold } from "./fold.js";
import { toneLast } from "./tones.js";

/** A word of a text in the forms in which it is compared. */
export interface Word {
  /** As it stands in the text, composed. */
  readonly written: string;
  /** In lower case with its accents; the same however composed and wherever the tone mark was put. */
  readonly exact: string;
  /** Without accents: "tran". Never empty. */
  readonly folded: string;
}

/** The words of a text, which punctuation separates like a space: "đ/c" is two words, "T.Ư" too. */
export function wordsOf(text: string): readonly Word[] {
  return (text.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map((written) => ({
    written,
    // Ð (U+00D0) is an Icelandic letter that stands for Đ in older pages.
    exact: toneLast(written.toLowerCase().replace(/ð/g, "đ")),
    folded: fold(written),
  }));
}

/** Whether the words stand one after another at that place of the text. */
export function standAt(
  text: readonly Word[],
  place: number,
  sequence: readonly Word[],
  same: (one: Word, other: Word) => boolean,
): boolean {
  return sequence.every((word, index) => {
    const found = text[place + index];
    return found !== undefined && same(found, word);
  });
}
