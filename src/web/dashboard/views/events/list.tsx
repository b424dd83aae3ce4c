import { useLanguage, useTexts } from "../../language/language.js";
import { kindTexts } from "../../language/terms.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import type { EventRow } from "./row.query.js";
import { eventsTexts } from "./texts.js";

/** Meetings, a line each: when, what, where, how many are named. */
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
  const language = useLanguage();
  const entries = Math.max(event.attendances?.totalCount ?? 0, ...event.parts.map(({ attendances }) => attendances?.totalCount ?? 0));
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
          {kindTexts.EventKind[language][event.kind]}
          {event.area && (
            <>
              {" · "}
              <Vi>{event.area.name}</Vi>
            </>
          )}
          {entries > 0 && ` · ${t.named(entries)}`}
          {event.parts.length > 0 && ` · ${t.stops(event.parts.length)}`}
        </p>
        <Proof citations={event.citations} of={event.title} />
      </div>
    </li>
  );
}
