import { useAddress } from "../../address/use-address.js";
import { AreaKind } from "../../data/enums.js";
import { useQuery } from "../../data/use-query.js";
import { lastingIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { AFTER, Directory, Narrow, useChoice } from "../directory/directory.js";
import { Areas } from "../directory/directory.query.js";
import { directoryTexts } from "../directory/texts.js";

/** Every unit of territory on record, by name. */
export function View() {
  const t = useTexts(directoryTexts);
  const language = useLanguage();
  const kinds = useTerms("AreaKind");
  const { choices } = useAddress();
  const kind = useChoice("kind", AreaKind);
  const answer = useQuery(Areas, { kind, after: choices.get(AFTER) });
  return (
    <>
      <PageTitle title={t.areas} ideHref={answer.ideHref}>
        <p class="lead">{t.areasLead}</p>
      </PageTitle>
      <section class="narrows" aria-label={t.narrow}>
        <Narrow name={t.kind} at="kind" words={kinds} />
      </section>
      <Answered answer={answer} lines={14}>
        {({ areas }) => (
          <Directory
            entries={(areas?.nodes ?? []).map(({ id, name, validFrom, validUntil, parent }) => ({
              id,
              name,
              detail: (
                <>
                  {parent && <Vi>{parent.name}</Vi>}
                  {parent && (validFrom ?? validUntil) !== null && " · "}
                  {lastingIn(language, validFrom, validUntil)}
                </>
              ),
            }))}
            found={t.areasFound}
            page={areas}
          />
        )}
      </Answered>
    </>
  );
}
