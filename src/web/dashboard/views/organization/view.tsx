import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { Answered } from "../../parts/answered.js";
import { bodyTexts } from "../../parts/body-texts.js";
import { useCoverageInWords } from "../../parts/coverage.js";
import { When } from "../../parts/dates.js";
import { Fact, Facts } from "../../parts/facts.js";
import { FiguresOf } from "../../parts/figures-of.js";
import { Differences } from "../../parts/held/differences.js";
import { Judgements } from "../../parts/held/judgements.js";
import { DayChoice } from "../../parts/line-up/day-choice.js";
import { LineUpOfBody } from "../../parts/line-up/line-up.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { NotFound } from "../../parts/not-found.js";
import { PageTitle } from "../../parts/page.js";
import { Successions } from "../../parts/successions.js";
import type { ViewProps } from "../../views.js";
import { Members } from "./members.js";
import { Organization, OrganizationBecame, type OrganizationData } from "./organization.query.js";
import { Terms } from "./terms.js";
import { organizationTexts } from "./texts.js";
import { Work } from "./work.js";

type Body = NonNullable<OrganizationData["organization"]>;

/** A body: its posts and who holds them on a day, its terms, members through time, parts, meetings, documents and figures. */
export function View({ rest }: ViewProps) {
  const id = `organization/${rest}`;
  const t = useTexts(organizationTexts);
  const answer = useQuery(Organization, { id });
  return (
    <Answered answer={answer} lines={12}>
      {({ organization, coverage }) =>
        organization ? (
          <Shown body={organization} coverage={coverage} ideHref={answer.ideHref} />
        ) : (
          <NotFound title={t.notFound}>{t.notFoundHelp}</NotFound>
        )
      }
    </Answered>
  );
}

interface ShownProps {
  readonly body: Body;
  readonly coverage: OrganizationData["coverage"];
  readonly ideHref: string;
}

function Shown({ body, coverage, ideHref }: ShownProps) {
  const t = useTexts(organizationTexts);
  const kinds = useOfficeTerms("OrganizationKind");
  const children = body.children?.nodes ?? [];
  const became = useQuery(OrganizationBecame, { id: body.id });
  return (
    <article>
      <PageTitle title={body.name} lang="vi" kicker={kinds[body.kind]} ideHref={ideHref}>
        {body.nameEn && (
          <p class="lead" lang="en">
            {body.nameEn}
          </p>
        )}
      </PageTitle>
      <Known body={body} coverage={coverage} />
      <Judgements id={body.id} judgements={body.judgements} formerIds={body.formerIds} />
      <LineUpOfBody id={body.id}>
        <DayChoice from={coverage?.from ?? null} until={coverage?.to ?? null} />
      </LineUpOfBody>
      <Members id={body.id} />
      <Terms terms={body.terms} />
      <Answered answer={became} lines={1}>
        {({ organization }) => (
          <Successions name={body.name} predecessors={organization?.predecessors ?? []} successors={organization?.successors ?? []} />
        )}
      </Answered>
      {children.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{t.parts}</h2>
          <ul class="units">
            {children.map(({ id, name, nameEn }) => (
              <li key={id}>
                <ThingLink id={id} name={name} nameEn={nameEn} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Work id={body.id} />
      <FiguresOf id={body.id} />
    </article>
  );
}

function Known({ body, coverage }: Omit<ShownProps, "ideHref">) {
  const t = useTexts(bodyTexts);
  const own = useTexts(organizationTexts);
  const inWords = useCoverageInWords();
  const branches = useOfficeTerms("Branch");
  const levels = useOfficeTerms("Level");
  return (
    <Facts label={t.facts}>
      <Fact name={t.area}>{body.area && <ThingLink id={body.area.id} name={body.area.name} />}</Fact>
      <Fact name={t.parent}>{body.parent && <ThingLink id={body.parent.id} name={body.parent.name} nameEn={body.parent.nameEn} />}</Fact>
      <Fact name={t.branch}>
        {branches[body.branch]}, {levels[body.level]}
      </Fact>
      <Fact name={t.abbreviation}>{body.abbreviation && <Vi>{body.abbreviation}</Vi>}</Fact>
      <Fact name={t.otherNames}>{body.otherNames.length > 0 && <Vi>{body.otherNames.join(", ")}</Vi>}</Fact>
      <Fact name={own.founded}>{body.founded !== null && <When start={body.founded} />}</Fact>
      <Fact name={own.dissolved}>{body.dissolved !== null && <When start={body.dissolved} />}</Fact>
      <Fact name={t.known}>{coverage && inWords(coverage)}</Fact>
      <Fact name={t.differ}>{body.contradictions.length > 0 && <Differences of={body.contradictions} />}</Fact>
    </Facts>
  );
}
