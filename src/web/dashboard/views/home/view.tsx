import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered } from "../../parts/answered.js";
import { Bars } from "../../parts/bars.js";
import { Coverage } from "../../parts/coverage.js";
import { PageTitle } from "../../parts/page.js";
import { views } from "../../views.js";
import { EventList } from "../events/list.js";
import { Home, type HomeData } from "./home.query.js";
import { homeTexts } from "./texts.js";

/** The front door: what is newest, what there is, and the ways in. */
export function View() {
  const t = useTexts(homeTexts);
  const language = useLanguage();
  const { href } = useAddress();
  const answer = useQuery(Home, {});
  return (
    <>
      <PageTitle title={t.title} ideHref={answer.ideHref}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <div class="columns">
        <section aria-labelledby="newest">
          <h2 id="newest">{t.newest}</h2>
          <Answered answer={answer} lines={12}>
            {({ events }) => <EventList events={events?.nodes ?? []} />}
          </Answered>
          <p>
            <a href={href("/events")}>{t.all}</a>
          </p>
        </section>
        <div>
          <section aria-labelledby="counts">
            <h2 id="counts">{t.counts}</h2>
            <Answered answer={answer}>{(data) => <Counts data={data} />}</Answered>
          </section>
          <section aria-labelledby="ways">
            <h2 id="ways">{t.views}</h2>
            <ul class="ways">
              {views.map(({ at, name, about }) =>
                name && about ? (
                  <li key={at}>
                    <a href={href(at)}>{name[language]}</a>
                    <p>{about[language]}</p>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

function Counts({ data }: { readonly data: HomeData }) {
  const t = useTexts(homeTexts);
  const { href } = useAddress();
  const kinds = ["events", "people", "organizations", "areas", "statements", "figures", "sources"] as const;
  const years = (data.eventCounts ?? []).map(({ key, count }) => ({
    key,
    label: key === "" ? t.undated : key,
    count,
    ...(key !== "" && { href: href("/events", { from: `${key}-01-01`, to: `${key}-12-31` }) }),
  }));
  return (
    <>
      <ul class="counts">
        {kinds.map((kind) => (
          <li key={kind}>{t.counted[kind](data[kind]?.totalCount ?? 0)}</li>
        ))}
      </ul>
      <Bars caption={t.byYear} of={t.year} number={t.number} bars={years} />
      {data.provinces?.nodes.map(({ id, name }) => (
        <Coverage key={id} of={{ area: id }} name={name} quiet />
      ))}
      <p class="muted">{t.coverage}</p>
    </>
  );
}
