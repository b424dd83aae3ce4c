import { useAddress } from "../../address/use-address.js";
import { Branch, Level } from "../../data/enums.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { Answered } from "../../parts/answered.js";
import { Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { AFTER, Directory, Narrow, useChoice } from "../directory/directory.js";
import { Organizations } from "../directory/directory.query.js";
import { directoryTexts } from "../directory/texts.js";

/** Every body on record, by name. */
export function View() {
  const t = useTexts(directoryTexts);
  const branches = useOfficeTerms("Branch");
  const levels = useOfficeTerms("Level");
  const kinds = useOfficeTerms("OrganizationKind");
  const { choices } = useAddress();
  const branch = useChoice("branch", Branch);
  const level = useChoice("level", Level);
  const answer = useQuery(Organizations, { branch, level, after: choices.get(AFTER) });
  return (
    <>
      <PageTitle title={t.organizations} ideHref={answer.ideHref}>
        <p class="lead">{t.organizationsLead}</p>
      </PageTitle>
      <section class="narrows" aria-label={t.narrow}>
        <Narrow name={t.branch} at="branch" words={branches} />
        <Narrow name={t.level} at="level" words={levels} />
      </section>
      <Answered answer={answer} lines={14}>
        {({ organizations }) => (
          <Directory
            entries={(organizations?.nodes ?? []).map(({ id, name, nameEn, kind, area }) => ({
              id,
              name,
              nameEn,
              detail: (
                <>
                  {kinds[kind]}
                  {area && (
                    <>
                      {" · "}
                      <Vi>{area.name}</Vi>
                    </>
                  )}
                </>
              ),
            }))}
            found={t.organizationsFound}
            page={organizations}
          />
        )}
      </Answered>
    </>
  );
}
