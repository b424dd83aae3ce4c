/**
 * Vietnamese order as a stored string, because a database compares text by code unit and would put Đ after Z and ắ
 * after every plain letter. Letters count first (a ă â b c d đ e ê … o ô ơ … u ư …), tones only between equal letters
 * (ngang, huyền, hỏi, ngã, sắc, nặng): the order of Vietnamese dictionaries and of ICU's "vi" collation.
 */

const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Combining marks that make another letter; every other mark is a tone or decoration. */
const LETTER_MARKS = /[\u0302\u0306\u031B]/u;
/** Grave, hook above, tilde, acute, dot below. */
const TONES = "\u0300\u0309\u0303\u0301\u0323";

/** A key that sorts by code unit as Vietnamese people sort names of places and bodies. */
export function sortKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const { letter, tone } of lettersOf(text)) {
    letters += letter;
    tones += tone;
  }
  return `${letters}\u0001${tones}`;
}

/** People are listed by given name, which Vietnamese prints last, then by the whole name. */
export function personSortKey(name: string): string {
  const syllables = name.trim().split(/\s+/u);
  return `${sortKey(syllables.at(-1) ?? "")}\u0002${sortKey(name)}`;
}

function* lettersOf(text: string): Generator<{ letter: string; tone: string }> {
  for (const cluster of text
    .normalize("NFC")
    .toLowerCase()
    .matchAll(/\P{M}\p{M}*/gu)) {
    const marks = cluster[0].normalize("NFD");
    const base = [...marks]
      .filter((mark, index) => index === 0 || LETTER_MARKS.test(mark))
      .join("")
      .normalize("NFC");
    const tone = [...marks].map((mark) => TONES.indexOf(mark) + 1).find((index) => index > 0) ?? 0;
    const place = LETTERS.indexOf(base);
    // Letters sort after digits and spaces; two characters each, so that no key is the start of another letter's.
    const letter =
      place >= 0
        ? `b${String.fromCharCode(97 + Math.floor(place / 26))}${String.fromCharCode(97 + (place % 26))}`
        : /\s/u.test(base)
          ? " "
          : /\p{N}/u.test(base)
            ? `a${base}`
            : `c${base}`;
    yield { letter, tone: String(tone) };
  }
}
