import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Paged } from "../../parts/paged.js";
import { Proof } from "../../parts/proof.js";
import { NothingThen } from "./nothing-then.js";
import { PersonSaid, type SaidByPerson } from "./person.query.js";
import { personTexts } from "./texts.js";

const AT = "said";

/** What a person said, to whom and where. */
export function Said({ id }: { readonly id: string }) {
  const t = useTexts(personTexts);
  const { choices } = useAddress();
  const answer = useQuery(PersonSaid, { id, after: choices.get(AT) });
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t.said}</h2>
      <Answered answer={answer}>
        {({ person }) => {
          const page = person?.statements;
          if (!page || page.nodes.length === 0) return <NothingThen said={t.noSaid} />;
          return (
            <>
              <table class="lines">
                <caption>{t.saidCaption(page.totalCount ?? page.nodes.length)}</caption>
                <Columns names={[t.statement, t.kind, t.to, t.meeting, t.proof]} />
                <tbody>
                  {page.nodes.map((said) => (
                    <Row key={said.id} said={said} />
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

function Row({ said: { id, summary, act, content, addresseePrinted, event, citations, basis, note } }: { readonly said: SaidByPerson }) {
  const t = useTexts(personTexts);
  const acts = useTerms("SpeechAct");
  const contents = useTerms("StatementContent");
  return (
    <tr>
      <th scope="row">
        <ThingLink id={id} name={summary} />
      </th>
      <Cell label={t.kind}>
        {acts[act]}
        <span class="muted detail">{contents[content]}</span>
      </Cell>
      <Cell label={t.to}>{addresseePrinted && <Vi>{addresseePrinted}</Vi>}</Cell>
      <Cell label={t.meeting}>
        {event && (
          <>
            <ThingLink id={event.id} name={event.title} />
            <span class="muted detail">
              <When start={event.start} />
            </span>
          </>
        )}
      </Cell>
      <Cell label={t.proof}>
        <Proof citations={citations} of={summary} basis={basis} note={note} />
      </Cell>
    </tr>
  );
}
