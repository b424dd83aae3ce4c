import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { Proof } from "../../parts/proof.js";
import type { ViewProps } from "../../views.js";
import { Attendees } from "./attendees.js";
import { Event, type EventData, type EventPart } from "./event.query.js";
import { NotNamed } from "./not-named.js";
import { Said } from "./said.js";
import "./style.css";
import { NotFound } from "../../parts/not-found.js";
import { eventTexts } from "./texts.js";

type Meeting = NonNullable<EventData["event"]>;

/** One meeting; a trip shows each of its stops, on which the attendances stand. */
export function View({ rest }: ViewProps) {
  const answer = useQuery(Event, { id: `event/${rest}` });
  return (
    <Answered answer={answer} lines={14}>
      {({ event }) => (event ? <Shown event={event} ideHref={answer.ideHref} /> : <Unknown />)}
    </Answered>
  );
}

function Unknown() {
  const t = useTexts(eventTexts);
  const { href } = useAddress();
  return (
    <NotFound title={t.notFound}>
      {t.notFoundHelp} <a href={href("/events")}>{t.allMeetings}</a>.
    </NotFound>
  );
}

function Shown({ event, ideHref }: { readonly event: Meeting; readonly ideHref: string }) {
  const t = useTexts(eventTexts);
  const { href } = useAddress();
  return (
    <article>
      <PageTitle title={event.title} lang="vi" kicker={<a href={href("/events")}>{t.meetings}</a>} ideHref={ideHref} />
      <Facts event={event} />
      {event.parts.length === 0 ? (
        <Sections id={event.id} start={event.start} level={2} />
      ) : (
        <>
          <Stops parts={event.parts} />
          {event.parts.map((part, index) => (
            <section key={part.id} class="stop">
              <h2>
                {t.stop(index + 1)}: <Vi>{part.title}</Vi>
              </h2>
              <Sections id={part.id} start={part.start} level={3} />
            </section>
          ))}
        </>
      )}
      {event.partOf && event.partOf.parts.length > 1 && <Stops parts={event.partOf.parts} current={event.id} />}
    </article>
  );
}

/** The parts of a page about one meeting, below a heading of that level. */
export interface SectionProps {
  readonly id: string;
  readonly level: 2 | 3;
}

function Sections({ id, start, level }: SectionProps & { readonly start: string | null }) {
  return (
    <>
      <Attendees id={id} level={level} />
      <Said id={id} level={level} />
      {start !== null && <NotNamed id={id} level={level} on={firstDay(start)} />}
    </>
  );
}

/** The first day a partial date can mean, by which the records are asked who was in which post. */
function firstDay(partial: string): string {
  const [year, month = "01", day = "01"] = partial.split("-");
  return `${year}-${month}-${day}`;
}

function Facts({ event }: { readonly event: Meeting }) {
  const t = useTexts(eventTexts);
  const kinds = useTerms("EventKind");
  const partsOfDay = useTerms("PartOfDay");
  return (
    <section aria-label={t.facts}>
      <dl class="facts">
        <div>
          <dt>{t.kind}</dt>
          <dd>{kinds[event.kind]}</dd>
        </div>
        <div>
          <dt>{t.when}</dt>
          <dd>
            {event.start === null && t.undated}
            <When start={event.start} end={event.end} />
            {event.partOfDay && `, ${partsOfDay[event.partOfDay]}`}
          </dd>
        </div>
        {event.area && (
          <div>
            <dt>{t.where}</dt>
            <dd>
              <ThingLink id={event.area.id} name={event.area.name} />
            </dd>
          </div>
        )}
        {event.purpose && (
          <div>
            <dt>{t.purpose}</dt>
            <dd lang="vi">{event.purpose}</dd>
          </div>
        )}
        {event.partOf && (
          <div>
            <dt>{t.partOf}</dt>
            <dd>
              <ThingLink id={event.partOf.id} name={event.partOf.title} />
            </dd>
          </div>
        )}
        {event.note && (
          <div>
            <dt>{t.note}</dt>
            <dd lang="vi">{event.note}</dd>
          </div>
        )}
        <div>
          <dt>{t.source}</dt>
          <dd>
            <Proof citations={event.citations} of={event.title} basis={event.basis} />
          </dd>
        </div>
        {event.contradictions.length > 0 && (
          <div>
            <dt>{t.contradictions}</dt>
            <dd>
              <Contradictions of={event} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Contradictions({ of }: { readonly of: Meeting }) {
  const status = useTerms("ContradictionStatus");
  return (
    <ul class="plain">
      {of.contradictions.map((contradiction) => (
        <li key={contradiction.id}>
          <Vi>{contradiction.question}</Vi> <span class="tag">{status[contradiction.status]}</span>
          {contradiction.explanation && (
            <p class="muted" lang="vi">
              {contradiction.explanation}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Stops({ parts, current }: { readonly parts: readonly EventPart[]; readonly current?: string }) {
  const t = useTexts(eventTexts);
  const kinds = useTerms("EventKind");
  return (
    <nav class="stops" aria-label={t.sameTrip}>
      <p>
        <strong>{t.sameTrip}</strong>
      </p>
      <ol>
        {parts.map((part) => (
          <li key={part.id} aria-current={part.id === current ? "page" : undefined}>
            {part.id === current ? <Vi>{part.title}</Vi> : <ThingLink id={part.id} name={part.title} />}
            <span class="muted">
              {" "}
              {kinds[part.kind]}
              {part.area && (
                <>
                  {" · "}
                  <Vi>{part.area.name}</Vi>
                </>
              )}
              {part.id === current && ` · ${t.thisOne}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
