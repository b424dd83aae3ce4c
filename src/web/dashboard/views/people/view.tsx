import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered } from "../../parts/answered.js";
import { Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { AFTER, Directory } from "../directory/directory.js";
import { People } from "../directory/directory.query.js";
import { directoryTexts } from "../directory/texts.js";

/** Everybody on record, by given name. */
export function View() {
  const t = useTexts(directoryTexts);
  const { choices } = useAddress();
  const answer = useQuery(People, { after: choices.get(AFTER) });
  return (
    <>
      <PageTitle title={t.people} ideHref={answer.ideHref}>
        <p class="lead">{t.peopleLead}</p>
      </PageTitle>
      <Answered answer={answer} lines={14}>
        {({ people }) => (
          <Directory
            entries={(people?.nodes ?? []).map(({ id, name, disambiguation }) => ({
              id,
              name,
              detail: disambiguation && <Vi>{disambiguation}</Vi>,
            }))}
            found={t.peopleFound}
            page={people}
          />
        )}
      </Answered>
    </>
  );
}
