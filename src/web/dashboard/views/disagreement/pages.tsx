import { useAddress } from "../../address/use-address.js";
import { useTexts } from "../../language/language.js";
import { disagreementTexts } from "./texts.js";

/** Leads through the pages of a list. */
export function Pages({ next }: { readonly next: string | null | undefined }) {
  const { choices, hrefWith } = useAddress();
  const t = useTexts(disagreementTexts);
  const after = choices.has("after");
  if (!next && !after) return null;
  return (
    <nav class="pages" aria-label={t.pages}>
      {after && <a href={hrefWith({})}>{t.first}</a>}
      {next && <a href={hrefWith({ after: next })}>{t.next}</a>}
    </nav>
  );
}
