import { pathOf } from "../address/things.js";
import { useAddress } from "../address/use-address.js";
import { momentIn } from "../language/formats.js";
import { useLanguage, useTexts } from "../language/language.js";
import type { Proof as Citation } from "./proof.query.js";
import { partTexts } from "./texts.js";

interface ProofProps {
  readonly citations: readonly Citation[];
  /** What it proves, for those who hear the page instead of seeing where it stands. */
  readonly of: string;
  readonly basis?: "STATED" | "INFERRED";
  readonly note?: string | null;
}

/** The printed words and the source of a line, one click away. */
export function Proof({ citations, of, basis, note }: ProofProps) {
  const t = useTexts(partTexts);
  if (citations.length === 0) return <span class="muted">{t.noProof}</span>;
  return (
    <details class="proof">
      <summary>
        {t.proof}
        <span class="hidden"> {t.proofOf(of)}</span>
      </summary>
      <div class="proof-body">
        {basis === "INFERRED" && <p class="tag">{t.inferred}</p>}
        {note && <p lang="vi">{note}</p>}
        {citations.map((citation) => (
          <Quote key={citation.id} citation={citation} />
        ))}
      </div>
    </details>
  );
}

/** The printed words of one citation, with who printed them, when and where. */
export function Quote({ citation: { quote, start, end, source } }: { readonly citation: Citation }) {
  const t = useTexts(partTexts);
  const language = useLanguage();
  const { href } = useAddress();
  return (
    <figure class="quote">
      {quote !== null && <blockquote lang={source?.language ?? "vi"}>{quote}</blockquote>}
      {source && (
        <figcaption>
          <cite lang={source.language}>
            <a href={href(pathOf(source.id))}>{source.title}</a>
          </cite>
          <span>
            {source.publisher}
            {source.publishedAt !== null && `, ${momentIn(language, source.publishedAt)}`}
            {start !== null && end !== null && `, ${t.characters(start, end)}`}
            {source.url !== null && (
              <>
                {" · "}
                <a href={source.url} rel="noreferrer external">
                  {t.page}
                </a>
              </>
            )}
          </span>
        </figcaption>
      )}
    </figure>
  );
}
