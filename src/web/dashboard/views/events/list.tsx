import { Fragment } from "preact";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { Who } from "../event/who.js";
import type { EventRow } from "./row.query.js";
import { eventsTexts } from "./texts.js";

/** Meetings, a line each: when, what, where, who led, how many are named. */
export function EventList({ events }: { readonly events: readonly EventRow[] }) {
  return (
    <ul class="event-list">
      {events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </ul>
  );
}

function EventLine({ event }: { readonly event: EventRow }) {
  const t = useTexts(eventsTexts);
  const kinds = useTerms("EventKind");
  // The attendances of a trip stand on its stops, where most of them are the same.
  const all = [event, ...event.parts];
  const entries = Math.max(...all.map(({ attendances }) => attendances?.totalCount ?? 0));
  const leaders = all.map(({ leaders: found }) => found?.nodes ?? []).find((found) => found.length > 0) ?? [];
  return (
    <li class="event-line">
      <p class="event-when">
        <When start={event.start} end={event.end} />
        {event.start === null && t.undated}
      </p>
      <div>
        <p class="event-title">
          <ThingLink id={event.id} name={event.title} />
        </p>
        <p class="muted">
          {kinds[event.kind]}
          {event.area && (
            <>
              {" · "}
              <Vi>{event.area.name}</Vi>
            </>
          )}
          {leaders.length > 0 && ` · ${t.ledBy} `}
          {leaders.map(({ id, attendee }, index) => (
            <Fragment key={id}>
              {index > 0 && ", "}
              {attendee && <Who who={attendee} />}
            </Fragment>
          ))}
          {entries > 0 && ` · ${t.named(entries)}`}
          {event.parts.length > 0 && ` · ${t.stops(event.parts.length)}`}
        </p>
        {event.partOf && (
          <p class="muted">
            {t.stopOf} <ThingLink id={event.partOf.id} name={event.partOf.title} />
          </p>
        )}
        <Proof citations={event.citations} of={event.title} />
      </div>
    </li>
  );
}
