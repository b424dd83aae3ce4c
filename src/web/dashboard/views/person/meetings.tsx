import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { English, ThingLink, Vi } from "../../parts/names.js";
import { Paged } from "../../parts/paged.js";
import { Proof } from "../../parts/proof.js";
import { NothingThen } from "./nothing-then.js";
import { type Attended, PersonMeetings } from "./person.query.js";
import { personTexts } from "./texts.js";

const AT = "meetings";

/** The meetings that name a person, with the post in whose name they were there and the title as printed. */
export function Meetings({ id }: { readonly id: string }) {
  const t = useTexts(personTexts);
  const { choices } = useAddress();
  const answer = useQuery(PersonMeetings, { id, after: choices.get(AT) });
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t.meetings}</h2>
      <Answered answer={answer}>
        {({ person }) => {
          const page = person?.attendances;
          if (!page || page.nodes.length === 0) return <NothingThen said={t.noMeetings} />;
          return (
            <>
              <table class="lines">
                <caption>{t.meetingsCaption(page.totalCount ?? page.nodes.length)}</caption>
                <Columns names={[t.meeting, t.when, t.as, t.role, t.proof]} />
                <tbody>
                  {page.nodes.map((attended) => (
                    <Row key={attended.id} attended={attended} />
                  ))}
                </tbody>
              </table>
              <Paged at={AT} shown={page.nodes.length} total={page.totalCount} pageInfo={page.pageInfo} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Row({ attended: { event, capacity, printedName, printedTitle, roles, citations, basis, note } }: { readonly attended: Attended }) {
  const t = useTexts(personTexts);
  const words = useTerms("AttendanceRole");
  if (!event) return null;
  const printed = [printedName, printedTitle].filter(Boolean).join(", ");
  return (
    <tr>
      <th scope="row">
        <ThingLink id={event.id} name={event.title} />
        {event.area && (
          <span class="muted detail">
            <Vi>{event.area.name}</Vi>
          </span>
        )}
      </th>
      <Cell label={t.when}>{event.start !== null && <When start={event.start} end={event.end} />}</Cell>
      <Cell label={t.as}>
        {capacity.map((post) => (
          <span key={post.id} class="detail">
            <ThingLink id={post.id} name={[post.title, post.organization?.name].filter(Boolean).join(", ")} />
            <English name={post.titleEn} />
          </span>
        ))}
        {printed !== "" && (
          <span class="muted detail">
            {t.printed}: <Vi>{printed}</Vi>
          </span>
        )}
      </Cell>
      <Cell label={t.role}>{roles.map((role) => words[role]).join(", ")}</Cell>
      <Cell label={t.proof}>
        <Proof citations={citations} of={event.title} basis={basis} note={note} />
      </Cell>
    </tr>
  );
}
