import { useQuery } from "../../data/use-query.js";
import { numberIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Fact, Facts } from "../../parts/facts.js";
import { Differences } from "../../parts/held/differences.js";
import { Judgements } from "../../parts/held/judgements.js";
import { Tenures } from "../../parts/held/tenures.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { NotFound } from "../../parts/not-found.js";
import { PageTitle } from "../../parts/page.js";
import { useDay } from "../../parts/use-day.js";
import type { ViewProps } from "../../views.js";
import { Post } from "./post.query.js";
import { postTexts } from "./texts.js";

/** A post and who held it, one after another: gaps as gaps, overlaps as overlaps. */
export function View({ rest }: ViewProps) {
  const t = useTexts(postTexts);
  const language = useLanguage();
  const day = useDay();
  const answer = useQuery(Post, { id: `post/${rest}`, day });
  return (
    <Answered answer={answer} lines={12}>
      {({ node: post }) => {
        if (post?.__typename !== "Post") {
          return <NotFound title={t.notFound}>{t.notFoundHelp}</NotFound>;
        }
        const { organization } = post;
        const helds = post.memberships?.nodes ?? [];
        return (
          <article>
            <PageTitle
              title={[post.title, organization?.name].filter(Boolean).join(", ")}
              lang="vi"
              kicker={organization && <ThingLink id={organization.id} name={organization.name} nameEn={organization.nameEn} />}
              ideHref={answer.ideHref}
            >
              {language === "en" && post.titleEn && <p class="lead">{post.titleEn}</p>}
            </PageTitle>
            <Facts label={t.facts}>
              <Fact name={t.otherTitles}>{post.otherTitles.length > 0 && <Vi>{post.otherTitles.join(", ")}</Vi>}</Fact>
              <Fact name={t.seats}>{post.seats !== null && numberIn(language, post.seats)}</Fact>
              <Fact name={t.differ}>{post.contradictions.length > 0 && <Differences of={post.contradictions} />}</Fact>
            </Facts>
            <Judgements id={post.id} judgements={post.judgements} formerIds={post.formerIds} />
            <section aria-labelledby="holders">
              <h2 id="holders">{t.holders}</h2>
              {helds.length === 0 ? (
                <Empty>
                  <p>{t.none}</p>
                </Empty>
              ) : (
                <Tenures helds={helds} by="person" day={day} caption={t.caption(helds.length)} />
              )}
            </section>
          </article>
        );
      }}
    </Answered>
  );
}
