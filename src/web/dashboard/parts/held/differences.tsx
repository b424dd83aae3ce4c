import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { ThingLink } from "../names.js";
import type { Differing } from "./held.query.js";
import { heldTexts } from "./texts.js";

/** What sources say differently about something, each with its explanation and the way to all of it. */
export function Differences({ of }: { readonly of: readonly Differing[] }) {
  const t = useTexts(heldTexts);
  const status = useTerms("ContradictionStatus");
  if (of.length === 0) return null;
  return (
    <ul class="differences" aria-label={t.differ}>
      {of.map(({ id, question, status: stands, explanation }) => (
        <li key={id}>
          <span aria-hidden="true">≠ </span>
          <ThingLink id={id} name={question} /> <span class="tag">{status[stands]}</span>
          {explanation && (
            <span class="muted detail" lang="vi">
              {explanation}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
