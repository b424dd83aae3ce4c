import { numberIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { Differences } from "../../parts/held/differences.js";
import { ThingLink } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import type { OrganizationData } from "./organization.query.js";
import { organizationTexts } from "./texts.js";

type Term = NonNullable<OrganizationData["organization"]>["terms"][number];

/** The terms of a body, with what is known of their days and seats. */
export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t.terms}</h2>
      <table class="lines">
        <caption class="hidden">{t.terms}</caption>
        <Columns names={[t.term, t.from, t.until, t.seats, t.proof]} />
        <tbody>
          {terms.map(({ id, printed, start, end, seats, citations, contradictions }) => (
            <tr key={id}>
              <th scope="row">
                <ThingLink id={id} name={printed.join(", ") || id} />
                <Differences of={contradictions} />
              </th>
              <Cell label={t.from}>{start !== null && <When start={start} />}</Cell>
              <Cell label={t.until}>{end !== null && <When start={end} />}</Cell>
              <Cell label={t.seats}>{seats !== null && numberIn(language, seats)}</Cell>
              <Cell label={t.proof}>
                <Proof citations={citations} of={printed.join(", ")} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
