import { useAddress } from "../address/use-address.js";
import { numberIn } from "../language/formats.js";
import { useLanguage, useTexts } from "../language/language.js";
import { bodyTexts } from "./body-texts.js";

interface PagedProps {
  /** The name in the address under which the list keeps its place. */
  readonly at: string;
  readonly shown: number;
  readonly total: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How much of a list is shown, and the way to the rest of it. */
export function Paged({ at, shown, total, pageInfo }: PagedProps) {
  const t = useTexts(bodyTexts);
  const language = useLanguage();
  const { choices, hrefWith } = useAddress();
  const later = choices.has(at);
  if (!pageInfo.hasNextPage && !later) return null;
  return (
    <p class="paged">
      <span class="muted">{total === null ? numberIn(language, shown) : t.shownOf(shown, total)}</span>
      {later && <a href={hrefWith({ [at]: undefined })}>{t.first}</a>}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null && <a href={hrefWith({ [at]: pageInfo.endCursor })}>{t.next}</a>}
    </p>
  );
}
