import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Tenures } from "../../parts/held/tenures.js";
import { SourceList } from "../../parts/source-list.js";
import { useDay } from "../../parts/use-day.js";
import { PersonPosts } from "./person.query.js";
import { personTexts } from "./texts.js";

/** The career: drawn, as a table, and the sources it rests on. The whole of it, whatever day is asked about; that day is a line in it. */
export function Posts({ id }: { readonly id: string }) {
  const t = useTexts(personTexts);
  const day = useDay();
  const answer = useQuery(PersonPosts, { id, day });
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t.posts}</h2>
      <Answered answer={answer} lines={8}>
        {({ person }) => {
          const helds = person?.memberships?.nodes ?? [];
          if (helds.length === 0) {
            return (
              <Empty>
                <p>{t.noPosts}</p>
              </Empty>
            );
          }
          return (
            <>
              <Tenures helds={helds} by="post" day={day} caption={t.postsCaption(helds.length)} />
              <h3>{t.sources}</h3>
              <SourceList citations={helds.flatMap(({ citations }) => citations)} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}
