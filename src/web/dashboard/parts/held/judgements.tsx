import { dateIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { labelOf } from "../hits.js";
import { ThingLink } from "../names.js";
import type { Judged } from "./held.query.js";
import { heldTexts } from "./texts.js";

interface JudgementsProps {
  /** The thing the page is about. */
  readonly id: string;
  readonly judgements: readonly Judged[];
  readonly formerIds: readonly string[];
}

/** What curators judged of whether this and another are the same, and the ids that lead here since. */
export function Judgements({ id, judgements, formerIds }: JudgementsProps) {
  const t = useTexts(heldTexts);
  const language = useLanguage();
  const kinds = useOfficeTerms("JudgementKind");
  if (judgements.length === 0 && formerIds.length === 0) return null;
  return (
    <section class="notice" aria-label={t.judged}>
      {formerIds.length > 0 && (
        <p>
          {t.formerIds}: <code>{formerIds.join(", ")}</code>
        </p>
      )}
      {judgements.map((judgement) => (
        <p key={judgement.id}>
          {judgement.between
            .filter((other) => other.id !== id)
            .map((other) => (
              <span key={other.id}>
                <ThingLink id={other.id} name={labelOf(other)} />
                {": "}
              </span>
            ))}
          <strong>{kinds[judgement.kind]}</strong>. {judgement.note && <span lang="vi">{judgement.note}</span>}{" "}
          <span class="muted">({t.judgedBy(judgement.by, dateIn(language, judgement.on))})</span>
        </p>
      ))}
    </section>
  );
}
