import { pathOf } from "../../address/things.js";
import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { detailOf, labelOf, shownAt } from "../../parts/hits.js";
import { PageTitle } from "../../parts/page.js";
import { Search, type SearchData } from "../../parts/search.query.js";
import { searchTexts } from "./texts.js";

const MOST = 50;

/** Everything a search finds, best first, with what matched. */
export function View() {
  const t = useTexts(searchTexts);
  const { choices } = useAddress();
  const words = choices.get("q") ?? "";
  const answer = useQuery(Search, words === "" ? undefined : { text: words, first: MOST });
  if (words === "") {
    return (
      <>
        <PageTitle title={t.nothingAsked} />
        <Empty>{t.ask}</Empty>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t.title(words)} ideHref={answer.ideHref} />
      <Answered answer={answer}>{({ search }) => <Hits hits={search ?? []} words={words} />}</Answered>
    </>
  );
}

function Hits({ hits, words }: { readonly hits: NonNullable<SearchData["search"]>; readonly words: string }) {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  const { href } = useAddress();
  if (hits.length === 0) {
    return (
      <Empty>
        <p>
          <strong>{t.nothing(words)}</strong>
        </p>
        <p>
          {t.help} <a href={href("/events")}>{t.meetings}</a>.
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status">{t.hits(hits.length)}</p>
      <ul class="plain hits">
        {hits.map(({ node, matched }) => (
          <li key={node.id}>
            <a href={href(pathOf(shownAt(node)))} lang="vi">
              {labelOf(node)}
            </a>
            <p class="muted">
              {detailOf(node, language)}
              {!labelOf(node).includes(matched) && (
                <>
                  {" · "}
                  {t.matched} <span lang="vi">“{matched}”</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
