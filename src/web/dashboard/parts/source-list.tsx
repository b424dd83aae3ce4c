import { momentIn, vietnameseOrder } from "../language/formats.js";
import { useLanguage } from "../language/language.js";
import { ThingLink } from "./names.js";
import type { Proof } from "./proof.query.js";

/** The sources of several citations, each once, newest first. */
export function SourceList({ citations }: { readonly citations: readonly Proof[] }) {
  const language = useLanguage();
  const sources = [...new Map(citations.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values()].sort(
    (one, other) => (other.publishedAt ?? "").localeCompare(one.publishedAt ?? "") || vietnameseOrder.compare(one.title, other.title),
  );
  return (
    <ul class="plain sources">
      {sources.map(({ id, title, publisher, publishedAt }) => (
        <li key={id}>
          <ThingLink id={id} name={title} />{" "}
          <span class="muted">{[publisher, publishedAt && momentIn(language, publishedAt)].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
