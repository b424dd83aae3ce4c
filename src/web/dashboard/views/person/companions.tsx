import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { numberIn, spanIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { ThingLink } from "../../parts/names.js";
import { NothingThen } from "./nothing-then.js";
import { PersonCompanions } from "./person.query.js";
import { personTexts } from "./texts.js";

/** With whom a person is named most often; a count of reports, not of acquaintance, and said to be so. */
export function Companions({ id }: { readonly id: string }) {
  const t = useTexts(personTexts);
  const language = useLanguage();
  const { href } = useAddress();
  const answer = useQuery(PersonCompanions, { id });
  return (
    <section aria-labelledby="companions">
      <h2 id="companions">{t.companions}</h2>
      <p class="muted">{t.companionsCare}</p>
      <Answered answer={answer}>
        {({ person }) => {
          const companions = person?.coAttendees ?? [];
          if (companions.length === 0) return <NothingThen said={t.noCompanions} />;
          return (
            <table class="lines">
              <caption class="hidden">{t.companions}</caption>
              <Columns names={[t.companion, t.times, t.when, t.newest]} />
              <tbody>
                {companions.map(({ person: other, events, first, last, shared }) => (
                  <tr key={other.id}>
                    <th scope="row">
                      <ThingLink id={other.id} name={other.name} />
                      {other.disambiguation && (
                        <span class="muted detail" lang="vi">
                          {other.disambiguation}
                        </span>
                      )}
                    </th>
                    <Cell label={t.times}>
                      <a href={href("/events", { person: id, with: other.id })} title={t.matrix}>
                        {numberIn(language, events)}
                      </a>
                    </Cell>
                    <Cell label={t.when}>{spanIn(language, first, last)}</Cell>
                    <Cell label={t.newest}>
                      {shared.slice(0, 2).map((event) => (
                        <span key={event.id} class="detail">
                          <ThingLink id={event.id} name={event.title} />
                        </span>
                      ))}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </section>
  );
}
