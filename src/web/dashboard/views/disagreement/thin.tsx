import { useAddress } from "../../address/use-address.js";
import { type Answer, useQuery } from "../../data/use-query.js";
import { numberIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Bars } from "../../parts/bars.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { ThingLink } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { PostOrBody } from "../event/who.js";
import { type OnlySeen, RestsOn, type RestsOnData, type ThinData } from "./disagreement.query.js";
import { Pages } from "./pages.js";
import { disagreementTexts } from "./texts.js";

/** What rests on little: few publishers, one source, sightings without an act. */
export function Thin({ answer }: { readonly answer: Answer<ThinData> }) {
  const rests = useQuery(RestsOn, {});
  return (
    <>
      <Answered answer={rests} lines={12}>
        {(data) => <Rests data={data} />}
      </Answered>
      <Answered answer={answer} lines={8}>
        {(data) => <Seen data={data} />}
      </Answered>
    </>
  );
}

function Rests({ data: { publishers, years, events } }: { readonly data: RestsOnData }) {
  const t = useTexts(disagreementTexts);
  const { href } = useAddress();
  const nodes = events?.nodes ?? [];
  const one = nodes.filter(({ citations }) => new Set(citations.map(({ source }) => source?.id)).size <= 1);
  return (
    <>
      <div class="columns">
        <section>
          <h2>{t.publishers}</h2>
          <p class="muted">{t.publishersHelp}</p>
          <Bars
            caption={t.supports}
            of={t.publisher}
            number={t.supports}
            bars={(publishers ?? []).map(({ name, supports }) => ({ key: name, label: name, count: supports }))}
          />
        </section>
        <section>
          <h2>{t.years}</h2>
          <p class="muted">{t.yearsHelp}</p>
          <Bars
            caption={t.meetings}
            of={t.year}
            number={t.meetings}
            bars={(years ?? []).map(({ key, count }) => ({
              key,
              count,
              label: key === "" ? t.undated : key,
              ...(key !== "" && { href: href("/events", { from: `${key}-01-01`, to: `${key}-12-31` }) }),
            }))}
          />
        </section>
      </div>
      <section>
        <h2>{t.oneSource(one.length, nodes.length)}</h2>
        <p class="muted">
          {t.oneSourceHelp}{" "}
          {events?.totalCount !== null && events && events.totalCount > nodes.length && t.newest(nodes.length, events.totalCount)}
        </p>
        <details>
          <summary>{t.meetings}</summary>
          <ul class="hits">
            {one.map(({ id, title, start, citations }) => (
              <li key={id}>
                <ThingLink id={id} name={title} />{" "}
                <span class="muted">
                  <When start={start} /> · <span lang="vi">{citations[0]?.source?.publisher}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

function Seen({ data: { all, undated, seen } }: { readonly data: ThinData }) {
  const t = useTexts(disagreementTexts);
  const total = all?.totalCount ?? 0;
  return (
    <section>
      <h2>{t.seen}</h2>
      <p>{t.seenHelp(seen?.totalCount ?? 0, total)}</p>
      <p class="muted">{t.undatedHelp(undated?.totalCount ?? 0, total)}</p>
      {seen?.nodes.length === 0 ? (
        <Empty>{t.nothingThin}</Empty>
      ) : (
        <table class="lines">
          <Columns names={[t.person, t.post, t.when, t.days, t.proof]} />
          <tbody>
            {seen?.nodes.map((each) => (
              <SeenLine key={each.id} of={each} />
            ))}
          </tbody>
        </table>
      )}
      <Pages next={seen?.pageInfo.hasNextPage ? seen.pageInfo.endCursor : null} />
    </section>
  );
}

function SeenLine({ of: { person, post, organization, firstSeen, lastSeen, seenOn, citations } }: { readonly of: OnlySeen }) {
  const t = useTexts(disagreementTexts);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{person && <ThingLink id={person.id} name={person.name} />}</th>
      <Cell label={t.post}>
        <PostOrBody post={post} organization={organization} />
      </Cell>
      <Cell label={t.when}>{firstSeen !== null && <When start={firstSeen} end={lastSeen} />}</Cell>
      <Cell label={t.days}>{numberIn(language, seenOn.length)}</Cell>
      <Cell label={t.proof}>
        <Proof citations={citations} of={[person?.name, post?.title].filter(Boolean).join(", ")} />
      </Cell>
    </tr>
  );
}
