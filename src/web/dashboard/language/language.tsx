import { useMemo } from "preact/hooks";
import { useAddress } from "../address/use-address.js";

export type Language = "vi" | "en";

/** Something said in both languages. */
export type Said<Words = string> = Readonly<Record<Language, Words>>;

/** The language the address asks for, else the one of the two the browser prefers. */
export function useLanguage(): Language {
  const asked = useAddress().choices.get("lang");
  return useMemo(() => (asked === "vi" || asked === "en" ? asked : preferred(navigator.languages)), [asked]);
}

/** What is said in the reader's language. A view's texts stand in one file, `{ en, vi }`, where `vi` has the type of `en`. */
export function useTexts<Texts>(texts: Said<Texts>): Texts {
  return texts[useLanguage()];
}

function preferred(languages: readonly string[]): Language {
  const first = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "vi" || tag === "en");
  return first === "vi" ? "vi" : "en";
}
