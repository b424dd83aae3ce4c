import { useAddress } from "../address/use-address.js";
import { useQuery } from "../data/use-query.js";
import { spanIn } from "../language/formats.js";
import { useLanguage, useTexts } from "../language/language.js";
import { Answered } from "./answered.js";
import { bodyTexts } from "./body-texts.js";
import { Cell } from "./cell.js";
import { Columns } from "./columns.js";
import { When } from "./dates.js";
import { type FigureOf, FiguresOf as Query } from "./figures-of.query.js";
import { Differences } from "./held/differences.js";
import { ThingLink, Vi } from "./names.js";
import { Paged } from "./paged.js";
import { Proof } from "./proof.js";

const AT = "figures";

/** The numbers given about an area or a body, as printed; nothing where there are none. */
export function FiguresOf({ id }: { readonly id: string }) {
  const t = useTexts(bodyTexts);
  const { choices } = useAddress();
  const answer = useQuery(Query, { id, after: choices.get(AT) });
  return (
    <Answered answer={answer} lines={3}>
      {({ figures }) =>
        figures && figures.nodes.length > 0 ? (
          <section aria-labelledby="figures">
            <h2 id="figures">{t.figures}</h2>
            <table class="lines">
              <caption>{t.figuresCaption(figures.totalCount ?? figures.nodes.length)}</caption>
              <Columns names={[t.indicator, t.printed, t.period, t.told, t.proof]} />
              <tbody>
                {figures.nodes.map((figure) => (
                  <Row key={figure.id} figure={figure} />
                ))}
              </tbody>
            </table>
            <Paged at={AT} shown={figures.nodes.length} total={figures.totalCount} pageInfo={figures.pageInfo} />
          </section>
        ) : null
      }
    </Answered>
  );
}

function Row({ figure }: { readonly figure: FigureOf }) {
  const t = useTexts(bodyTexts);
  const language = useLanguage();
  const { event } = figure;
  return (
    <tr>
      <th scope="row">
        <ThingLink id={figure.id} name={figure.indicator} />
        <Differences of={figure.contradictions} />
      </th>
      <Cell label={t.printed}>
        <Vi>{figure.printed}</Vi>
      </Cell>
      <Cell label={t.period}>
        {figure.periodPrinted ? <Vi>{figure.periodPrinted}</Vi> : spanIn(language, figure.periodStart, figure.periodEnd)}
      </Cell>
      <Cell label={t.told}>
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
        <Proof citations={figure.citations} of={figure.indicator} basis={figure.basis} note={figure.note} />
      </Cell>
    </tr>
  );
}
