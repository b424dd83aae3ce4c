import type { Standing as Sure } from "../data/enums.js";
import { useOfficeTerms } from "../language/office-terms.js";

/** How sure it is that a post was held that day: a shape and words, so that neither colour nor sight is needed. */
export function Standing({ standing }: { readonly standing: Sure }) {
  const words = useOfficeTerms("Standing");
  return (
    <span class="standing">
      <svg class={`standing-mark standing-${standing}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        {standing === "BRACKETED" && <path d="M8 2a6 6 0 0 1 0 12z" />}
        {standing === "ENDED" && <path d="M3 13 13 3" />}
      </svg>
      {words[standing]}
    </span>
  );
}
