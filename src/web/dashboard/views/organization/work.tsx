import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { MEETINGS_AT, MeetingsOf } from "../../parts/meetings-of.js";
import { ThingLink } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { type IssuedDocument, OrganizationWork } from "./organization.query.js";
import { organizationTexts } from "./texts.js";

/** The meetings a body was at and the documents it issued. */
export function Work({ id }: { readonly id: string }) {
  const t = useTexts(organizationTexts);
  const { choices } = useAddress();
  const answer = useQuery(OrganizationWork, { id, after: choices.get(MEETINGS_AT) });
  return (
    <>
      <section aria-labelledby="meetings">
        <h2 id="meetings">{t.meetings}</h2>
        <Answered answer={answer}>{({ organization }) => <MeetingsOf page={organization?.events} />}</Answered>
      </section>
      <Answered answer={answer} lines={2}>
        {({ organization }) => <Documents documents={organization?.documents?.nodes ?? []} />}
      </Answered>
    </>
  );
}

function Documents({ documents }: { readonly documents: readonly IssuedDocument[] }) {
  const t = useTexts(organizationTexts);
  const kinds = useTerms("DocumentKind");
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t.documents}</h2>
      <table class="lines">
        <caption>{t.documentsCaption(documents.length)}</caption>
        <Columns names={[t.document, t.kind, t.issued, t.proof]} />
        <tbody>
          {documents.map(({ id, kind, number, title, issuedOn, citations }) => {
            const name = [number, title].filter(Boolean).join(" ") || id;
            return (
              <tr key={id}>
                <th scope="row">
                  <ThingLink id={id} name={name} />
                </th>
                <Cell label={t.kind}>{kinds[kind]}</Cell>
                <Cell label={t.issued}>{issuedOn !== null && <When start={issuedOn} />}</Cell>
                <Cell label={t.proof}>
                  <Proof citations={citations} of={name} />
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
