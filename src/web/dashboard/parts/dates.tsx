import { spanIn } from "../language/formats.js";
import { useLanguage } from "../language/language.js";

/** A partial date or a span of them, as exact as recorded. */
export function When({ start, end = null }: { readonly start: string | null; readonly end?: string | null }) {
  const language = useLanguage();
  const span = spanIn(language, start, end);
  if (span === undefined) return null;
  return <time dateTime={start ?? undefined}>{span}</time>;
}
