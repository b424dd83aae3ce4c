import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered } from "../../parts/answered.js";
import { useCoverageInWords } from "../../parts/coverage.js";
import { Fact, Facts } from "../../parts/facts.js";
import { Differences } from "../../parts/held/differences.js";
import { Judgements } from "../../parts/held/judgements.js";
import { Vi } from "../../parts/names.js";
import { NotFound } from "../../parts/not-found.js";
import { PageTitle } from "../../parts/page.js";
import type { ViewProps } from "../../views.js";
import { Acts } from "./acts.js";
import { Companions } from "./companions.js";
import { Meetings } from "./meetings.js";
import { Person, type PersonData } from "./person.query.js";
import { Posts } from "./posts.js";
import { Said } from "./said.js";
import { personTexts } from "./texts.js";

/** An official: who it is, the posts, the meetings, what they said, with whom they are named, and what all of it rests on. */
export function View({ rest }: ViewProps) {
  const id = `person/${rest}`;
  const t = useTexts(personTexts);
  const answer = useQuery(Person, { id });
  return (
    <Answered answer={answer} lines={12}>
      {({ person, coverage }) =>
        person ? (
          <article>
            <PageTitle title={person.name} lang="vi" kicker={t.kicker} ideHref={answer.ideHref}>
              {person.disambiguation && (
                <p class="lead" lang="vi">
                  {person.disambiguation}
                </p>
              )}
            </PageTitle>
            <Known person={person} coverage={coverage} />
            <Judgements id={person.id} judgements={person.judgements} formerIds={person.formerIds} />
            <Posts id={person.id} />
            <Meetings id={person.id} />
            <Said id={person.id} />
            <Companions id={person.id} />
            <Acts id={person.id} />
          </article>
        ) : (
          <NotFound title={t.notFound}>{t.notFoundHelp}</NotFound>
        )
      }
    </Answered>
  );
}

interface KnownProps {
  readonly person: NonNullable<PersonData["person"]>;
  readonly coverage: PersonData["coverage"];
}

function Known({ person, coverage }: KnownProps) {
  const t = useTexts(personTexts);
  const inWords = useCoverageInWords();
  return (
    <Facts label={t.facts}>
      <Fact name={t.otherNames}>{person.otherNames.length > 0 && <Vi>{person.otherNames.join(", ")}</Vi>}</Fact>
      <Fact name={t.known}>{coverage && inWords(coverage)}</Fact>
      <Fact name={t.publishers}>{coverage && coverage.publishers.length > 0 && <Vi>{coverage.publishers.join(", ")}</Vi>}</Fact>
      <Fact name={t.differ}>{person.contradictions.length > 0 && <Differences of={person.contradictions} />}</Fact>
    </Facts>
  );
}
