import { Fragment } from "preact";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { Heading } from "../../parts/heading.js";
import { ThingLink } from "../../parts/names.js";
import { EventNotNamed } from "./event.query.js";
import { eventTexts } from "./texts.js";
import type { SectionProps } from "./view.js";
import { PostOrBody } from "./who.js";

/** Who held a post that day and is not named. Never to be read as absence, and worded so. */
export function NotNamed({ id, level, on }: SectionProps & { readonly on: string }) {
  const t = useTexts(eventTexts);
  const standings = useTerms("Standing");
  const answer = useQuery(EventNotNamed, { id, on });
  return (
    <Answered answer={answer} lines={3}>
      {({ event }) => {
        const lines = event?.notNamed?.nodes ?? [];
        if (lines.length === 0) return null;
        return (
          <section>
            <Heading level={level}>{t.notNamed}</Heading>
            <p class="notice">{t.notNamedHelp}</p>
            <table class="lines">
              <Columns names={[t.who, t.post, t.standing, t.covered]} />
              <tbody>
                {lines.map(({ membership: { id: key, person, post, organization, standing }, coveredBy }) => (
                  <tr key={key}>
                    <th scope="row">{person && <ThingLink id={person.id} name={person.name} />}</th>
                    <Cell label={t.post}>
                      <PostOrBody post={post} organization={organization} />
                    </Cell>
                    <Cell label={t.standing}>{standings[standing]}</Cell>
                    <Cell label={t.covered}>
                      {coveredBy.map((group, index) => (
                        <Fragment key={group.id}>
                          {index > 0 && "; "}
                          <em lang="vi">{group.label}</em>
                        </Fragment>
                      ))}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      }}
    </Answered>
  );
}
