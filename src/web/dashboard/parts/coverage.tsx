import { useQuery } from "../data/use-query.js";
import { spanIn, vietnameseOrder } from "../language/formats.js";
import { useLanguage, useTexts } from "../language/language.js";
import { Answered } from "./answered.js";
import { CoverageOf, type CoverageOfData, type CoverageOfVariables } from "./coverage.query.js";
import { partTexts } from "./texts.js";

interface CoverageProps {
  /** Exactly one of the three, and perhaps a span of days. */
  readonly of: Omit<CoverageOfVariables, "release">;
  /** What it is called. */
  readonly name: string;
  /** Says nothing where nothing is known. */
  readonly quiet?: boolean;
}

/** How much is known of something at all: how many sources speak of it, whose, and of which days. */
export function Coverage({ of, name, quiet = false }: CoverageProps) {
  const t = useTexts(partTexts);
  const inWords = useCoverageInWords();
  const answer = useQuery(CoverageOf, of);
  return (
    <Answered answer={answer} lines={2}>
      {({ coverage }) => {
        if (!coverage || (quiet && coverage.sources === 0)) return null;
        return (
          <details class="coverage">
            <summary>
              <span lang="vi">{name}</span>: {inWords(coverage)}
            </summary>
            <p>{t.coverageHelp}</p>
            <ul>
              {[...coverage.publishers].sort(vietnameseOrder.compare).map((publisher) => (
                <li key={publisher} lang="vi">
                  {publisher}
                </li>
              ))}
            </ul>
          </details>
        );
      }}
    </Answered>
  );
}

type Covered = Pick<NonNullable<CoverageOfData["coverage"]>, "sources" | "publishers" | "from" | "to">;

/** Says of a coverage how many sources there are, of how many publishers, and of which days. */
export function useCoverageInWords(): (coverage: Covered) => string {
  const t = useTexts(partTexts);
  const language = useLanguage();
  return ({ sources, publishers, from, to }) =>
    [t.coverage(sources, publishers.length), spanIn(language, from, to)].filter(Boolean).join(", ");
}
