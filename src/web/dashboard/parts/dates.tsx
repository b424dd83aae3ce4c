import { lastingIn, spanIn } from "../language/formats.js";
import { useLanguage } from "../language/language.js";

interface WhenProps {
  readonly start: string | null;
  readonly end?: string | null;
  /** Of what lasts: a start alone is said as one. */
  readonly lasting?: boolean;
}

/** A partial date or a span of them, as exact as recorded. */
export function When({ start, end = null, lasting = false }: WhenProps) {
  const language = useLanguage();
  const span = (lasting ? lastingIn : spanIn)(language, start, end);
  if (span === undefined) return null;
  return <time dateTime={start ?? undefined}>{span}</time>;
}
