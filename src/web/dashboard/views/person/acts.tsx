import { pathOf } from "../../address/things.js";
import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { type Act, PersonActs, type PersonActsData } from "./person.query.js";
import { personTexts } from "./texts.js";

type Membership = NonNullable<NonNullable<PersonActsData["person"]>["memberships"]>["nodes"][number];

/** The elections, appointments and removals behind the posts of a person. */
export function Acts({ id }: { readonly id: string }) {
  const t = useTexts(personTexts);
  const answer = useQuery(PersonActs, { id });
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t.acts}</h2>
      <Answered answer={answer}>
        {({ person }) => {
          const acts = (person?.memberships?.nodes ?? [])
            .flatMap((membership) => membership.acts.map((act) => ({ act, membership })))
            .sort((one, other) => dayOf(other.act).localeCompare(dayOf(one.act)));
          if (acts.length === 0) {
            return (
              <Empty>
                <p>{t.noActs}</p>
              </Empty>
            );
          }
          return (
            <table class="lines">
              <caption>{t.actsCaption(acts.length)}</caption>
              <Columns names={[t.act, t.when, t.by, t.document, t.vote, t.proof]} />
              <tbody>
                {acts.map(({ act, membership }) => (
                  <Row key={act.id} act={act} membership={membership} />
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
    </section>
  );
}

function dayOf({ decidedOn, effectiveOn, announcedOn, approvedOn }: Act): string {
  return decidedOn ?? effectiveOn ?? announcedOn ?? approvedOn ?? "";
}

function Row({ act, membership: { post, organization } }: { readonly act: Act; readonly membership: Membership }) {
  const t = useTexts(personTexts);
  const kinds = useOfficeTerms("PersonnelActKind");
  const { href } = useAddress();
  const name = [post?.title, organization?.name].filter(Boolean).join(", ");
  const days = [
    [t.decided, act.decidedOn],
    [t.effective, act.effectiveOn],
    [t.announced, act.announcedOn],
    [t.approved, act.approvedOn],
  ] as const;
  return (
    <tr>
      <th scope="row">
        <a href={href(pathOf(act.id))}>{kinds[act.kind]}</a>
        <span class="detail">
          {post ? <ThingLink id={post.id} name={name} /> : organization && <ThingLink id={organization.id} name={organization.name} />}
        </span>
      </th>
      <Cell label={t.when}>
        {days.map(
          ([said, day]) =>
            day !== null && (
              <span key={said} class="detail">
                <When start={day} /> <span class="muted">({said})</span>
              </span>
            ),
        )}
      </Cell>
      <Cell label={t.by}>{act.by && <ThingLink id={act.by.id} name={act.by.name} nameEn={act.by.nameEn} />}</Cell>
      <Cell label={t.document}>
        {act.document && <ThingLink id={act.document.id} name={act.document.number ?? act.document.documentTitle ?? act.document.id} />}
        {act.event && (
          <span class="detail">
            <ThingLink id={act.event.id} name={act.event.title} />
          </span>
        )}
      </Cell>
      <Cell label={t.vote}>{act.votePrinted && <Vi>{act.votePrinted}</Vi>}</Cell>
      <Cell label={t.proof}>
        <Proof citations={act.citations} of={`${kinds[act.kind]}: ${name}`} basis={act.basis} note={act.note} />
      </Cell>
    </tr>
  );
}
