import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { dateIn, lastingIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { bodyTexts } from "../../parts/body-texts.js";
import { BodyTree } from "../../parts/body-tree.js";
import { useCoverageInWords } from "../../parts/coverage.js";
import { Fact, Facts } from "../../parts/facts.js";
import { FiguresOf } from "../../parts/figures-of.js";
import { Differences } from "../../parts/held/differences.js";
import { Judgements } from "../../parts/held/judgements.js";
import { DayChoice } from "../../parts/line-up/day-choice.js";
import { LineUpOfArea } from "../../parts/line-up/line-up.js";
import { MEETINGS_AT, MeetingsOf } from "../../parts/meetings-of.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { NotFound } from "../../parts/not-found.js";
import { PageTitle } from "../../parts/page.js";
import { useDay } from "../../parts/use-day.js";
import type { ViewProps } from "../../views.js";
import { Area, AreaBodies, type AreaData, AreaEvents } from "./area.query.js";
import { History } from "./history.js";
import { areaTexts } from "./texts.js";
import { Units } from "./units.js";

type Unit = NonNullable<AreaData["area"]>;

/** An area: who governed it on a day, what it was made of and became, what lies in it, its bodies, meetings and figures. */
export function View({ rest }: ViewProps) {
  const id = `area/${rest}`;
  const t = useTexts(areaTexts);
  const answer = useQuery(Area, { id });
  return (
    <Answered answer={answer} lines={12}>
      {({ area, coverage }) =>
        area ? <Shown area={area} coverage={coverage} ideHref={answer.ideHref} /> : <NotFound title={t.notFound}>{t.notFoundHelp}</NotFound>
      }
    </Answered>
  );
}

interface ShownProps {
  readonly area: Unit;
  readonly coverage: AreaData["coverage"];
  readonly ideHref: string;
}

function Shown({ area, coverage, ideHref }: ShownProps) {
  const kinds = useTerms("AreaKind");
  const { id, name } = area;
  return (
    <article>
      <PageTitle title={name} lang="vi" kicker={kinds[area.kind]} ideHref={ideHref} />
      <Known area={area} coverage={coverage} />
      <Judgements id={id} judgements={area.judgements} formerIds={area.formerIds} />
      <LineUpOfArea id={id}>
        <DayChoice from={coverage?.from ?? null} until={coverage?.to ?? null} />
      </LineUpOfArea>
      <History id={id} name={name} />
      <Units id={id} />
      <Bodies id={id} />
      <Meetings id={id} />
      <FiguresOf id={id} />
    </article>
  );
}

function Known({ area, coverage }: Omit<ShownProps, "ideHref">) {
  const t = useTexts(bodyTexts);
  const language = useLanguage();
  const inWords = useCoverageInWords();
  const levels = useOfficeTerms("Level");
  return (
    <Facts label={t.facts}>
      <Fact name={t.lies}>{area.parent && <ThingLink id={area.parent.id} name={area.parent.name} />}</Fact>
      <Fact name={t.level}>{levels[area.level]}</Fact>
      <Fact name={t.existed}>{lastingIn(language, area.validFrom, area.validUntil)}</Fact>
      <Fact name={t.code}>
        {area.code !== null && (
          <>
            {area.code} <span class="muted">({t.codeHint})</span>
          </>
        )}
      </Fact>
      <Fact name={t.otherNames}>{area.otherNames.length > 0 && <Vi>{area.otherNames.join(", ")}</Vi>}</Fact>
      <Fact name={t.known}>{coverage && inWords(coverage)}</Fact>
      <Fact name={t.differ}>{area.contradictions.length > 0 && <Differences of={area.contradictions} />}</Fact>
    </Facts>
  );
}

function Bodies({ id }: { readonly id: string }) {
  const t = useTexts(areaTexts);
  const language = useLanguage();
  const day = useDay();
  const answer = useQuery(AreaBodies, { id, day });
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{t.bodies(dateIn(language, day))}</h2>
      <Answered answer={answer}>
        {({ area }) => {
          const bodies = area?.organizations?.nodes ?? [];
          if (bodies.length > 0) return <BodyTree bodies={bodies} />;
          return (
            <Empty>
              <p>{t.noBodies}</p>
            </Empty>
          );
        }}
      </Answered>
    </section>
  );
}

function Meetings({ id }: { readonly id: string }) {
  const t = useTexts(bodyTexts);
  const { choices } = useAddress();
  const answer = useQuery(AreaEvents, { id, after: choices.get(MEETINGS_AT) });
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t.meetings}</h2>
      <Answered answer={answer}>{({ events }) => <MeetingsOf page={events} />}</Answered>
    </section>
  );
}
