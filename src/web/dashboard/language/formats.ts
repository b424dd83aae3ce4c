import type { Language } from "./language.js";

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };

/** A partial date in words, as exact as it is: a day, a month or a year. */
export function dateIn(language: Language, partial: string): string {
  const [year = "", month, day] = partial.split("-");
  if (month === undefined) return language === "vi" ? `năm ${year}` : year;
  const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: "numeric",
    month: day === undefined || language === "en" ? "long" : "numeric",
    ...(day !== undefined && { day: "numeric" }),
    timeZone: "UTC",
  }).format(date);
}

/** From when to when; what is not known is left out rather than made up. */
export function spanIn(language: Language, start: string | null, end: string | null): string | undefined {
  if (start === null && end === null) return undefined;
  if (start === end || end === null) return start === null ? undefined : dateIn(language, start);
  if (start === null) return language === "vi" ? `đến ${dateIn(language, end)}` : `until ${dateIn(language, end)}`;
  return `${dateIn(language, start)} – ${dateIn(language, end)}`;
}

/** How long something lasted: a start alone is the beginning of what goes on, or of what nobody knows the end of. */
export function lastingIn(language: Language, start: string | null, end: string | null): string | undefined {
  if (start === null || end !== null) return spanIn(language, start, end);
  return `${language === "vi" ? "từ" : "from"} ${dateIn(language, start)}`;
}

/** The day of a moment, where it was published: a source's own offset counts, not the reader's. */
export function momentIn(language: Language, moment: string): string {
  return dateIn(language, moment.slice(0, 10));
}

export function numberIn(language: Language, number: number): string {
  return new Intl.NumberFormat(LOCALES[language]).format(number);
}

/** Words for a number in English, which tells one from many; Vietnamese does not. */
export function countInEnglish(number: number, one: string, many: string): string {
  return `${numberIn("en", number)} ${new Intl.PluralRules("en").select(number) === "one" ? one : many}`;
}

/** For sorting by name as a Vietnamese index does, whatever the interface's language. */
export const vietnameseOrder = new Intl.Collator("vi");
