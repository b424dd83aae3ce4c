import { useAddress } from "../../address/use-address.js";
import { type Answer, useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Coverage } from "../../parts/coverage.js";
import { PageTitle } from "../../parts/page.js";
import { useName } from "../../parts/search-box.js";
import { CHOICES, type EventChoices, filterOf, readChoices } from "./choices.js";
import { EventCounts, Events, type EventsData } from "./events.query.js";
import { Filters } from "./filters.js";
import { EventList } from "./list.js";
import "./style.css";
import { eventsTexts } from "./texts.js";

/** The meetings that fit the choices, with how many there are and how much is known. */
export function View() {
  const t = useTexts(eventsTexts);
  const { choices } = useAddress();
  const chosen = readChoices(choices);
  const answer = useQuery(Events, { filter: filterOf(chosen), after: choices.get("after") ?? undefined });
  const asOf = choices.get("asOf") ?? undefined;
  // Counts have no day of their own: what came later is left out by their span.
  const upTo = asOf !== undefined && (chosen.to === undefined || asOf < chosen.to) ? asOf : chosen.to;
  const counts = useQuery(EventCounts, {
    ofAnyKind: filterOf({ ...chosen, to: upTo, kinds: [] }),
    ofAnyDay: filterOf({ ...chosen, from: undefined, to: asOf }),
  });
  return (
    <>
      <PageTitle title={t.title} ideHref={answer.ideHref}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <div class="events">
        <Filters chosen={chosen} counts={counts.status === "answered" ? counts.data : undefined} />
        <div>
          <Found answer={answer} chosen={chosen} />
        </div>
      </div>
    </>
  );
}

function Found({ answer, chosen }: { readonly answer: Answer<EventsData>; readonly chosen: EventChoices }) {
  const t = useTexts(eventsTexts);
  return (
    <Answered answer={answer} lines={16}>
      {({ events }) => (
        <>
          <h2 class="found">
            <span role="status">{t.found(events?.totalCount ?? 0)}</span>
          </h2>
          <Known chosen={chosen} />
          {(events?.nodes ?? []).length === 0 ? <Nothing /> : <EventList events={events?.nodes ?? []} />}
          <Pages next={events?.pageInfo.hasNextPage ? events.pageInfo.endCursor : null} />
        </>
      )}
    </Answered>
  );
}

/** What is known at all of the area, body and person that were chosen. */
function Known({ chosen: { area, body, person, from, to } }: { readonly chosen: EventChoices }) {
  const span = { ...(from && { from }), ...(to && { to }) };
  return (
    <>
      {area && <CoverageByName id={area} of={{ area, ...span }} />}
      {body && <CoverageByName id={body} of={{ organization: body, ...span }} />}
      {person && <CoverageByName id={person} of={{ person, ...span }} />}
    </>
  );
}

function CoverageByName({ id, of }: { readonly id: string; readonly of: Parameters<typeof Coverage>[0]["of"] }) {
  return <Coverage of={of} name={useName(id)} />;
}

function Nothing() {
  const t = useTexts(eventsTexts);
  const { hrefWith } = useAddress();
  return (
    <Empty>
      <p>
        <strong>{t.nothing}</strong>
      </p>
      <p>{t.nothingHelp}</p>
      <p>
        <a href={hrefWith(Object.fromEntries(CHOICES.map((name) => [name, undefined])))}>{t.clear}</a>
      </p>
    </Empty>
  );
}

function Pages({ next }: { readonly next: string | null }) {
  const { choices, hrefWith } = useAddress();
  const t = useTexts(eventsTexts);
  const after = choices.has("after");
  if (next === null && !after) return null;
  return (
    <nav class="pages" aria-label={t.pages}>
      {after && <a href={hrefWith({})}>{t.first}</a>}
      {next !== null && <a href={hrefWith({ after: next })}>{t.next}</a>}
    </nav>
  );
}
