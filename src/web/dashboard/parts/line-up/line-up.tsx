import type { ComponentChildren } from "preact";
import { useQuery } from "../../data/use-query.js";
import { dateIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { Answered, Empty } from "../answered.js";
import { Cell } from "../cell.js";
import { English, ThingLink } from "../names.js";
import { ShowQuery } from "../page.js";
import { Proof } from "../proof.js";
import { Standing } from "../standing.js";
import { firstDay, lastDay } from "../time-chart/days.js";
import { useDay } from "../use-day.js";
import { AreaLineUp, BodyLineUp, type BodyOfLineUp, type HolderOfLineUp, type PostOfLineUp } from "./line-up.query.js";
import "./style.css";
import { lineUpTexts } from "./texts.js";

/** How many the query asks for; with so many there may be more. */
const MOST_BODIES = 40;
const MOST_HOLDERS = 6;

interface Seat {
  readonly post: PostOfLineUp;
  readonly holders: readonly HolderOfLineUp[];
}

/** Who held which post in the bodies of an area on the day asked about. */
export function LineUpOfArea({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const t = useTexts(lineUpTexts);
  const day = useDay();
  const answer = useQuery(AreaLineUp, { id, day });
  return (
    <Frame ideHref={answer.ideHref} choice={children}>
      <Answered answer={answer} lines={12}>
        {({ lineUp }) => {
          const bodies = lineUp?.bodies ?? [];
          const seated = bodies.filter(({ posts }) => posts.length > 0);
          const others = bodies.filter(({ posts }) => posts.length === 0);
          const elsewhere = (lineUp?.answeredFor ?? []).filter((area) => area.id !== id);
          return (
            <>
              {elsewhere.length > 0 && (
                <p class="notice">
                  {t.answeredFor}{" "}
                  {elsewhere.map((area, index) => (
                    <span key={area.id}>
                      {index > 0 && ", "}
                      <ThingLink id={area.id} name={area.name} />
                    </span>
                  ))}
                </p>
              )}
              {bodies.length === 0 && (
                <Empty>
                  <p>{t.noBodies}</p>
                </Empty>
              )}
              {seated.map(({ organization, posts }, index) => (
                <section key={organization.id} class="line-up-body" aria-label={organization.name}>
                  <h3>
                    <ThingLink id={organization.id} name={organization.name} nameEn={organization.nameEn} />
                  </h3>
                  <Seats body={organization} seats={posts} headed={index === 0} />
                </section>
              ))}
              {others.length > 0 && (
                <p class="muted">
                  {t.withoutPosts}:{" "}
                  {others.map(({ organization }, index) => (
                    <span key={organization.id}>
                      {index > 0 && ", "}
                      <ThingLink id={organization.id} name={organization.name} />
                    </span>
                  ))}
                </p>
              )}
              {bodies.length === MOST_BODIES && <p class="muted">{t.moreBodies}</p>}
              {lineUp?.coverage && <p class="muted">{t.coverage(lineUp.coverage.sources, lineUp.coverage.publishers.length)}</p>}
            </>
          );
        }}
      </Answered>
    </Frame>
  );
}

/** Who held which post of one body on the day asked about. */
export function LineUpOfBody({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const t = useTexts(lineUpTexts);
  const day = useDay();
  const answer = useQuery(BodyLineUp, { id, day });
  return (
    <Frame ideHref={answer.ideHref} choice={children}>
      <Answered answer={answer}>
        {({ organization }) => {
          const seats = (organization?.posts?.nodes ?? []).map((post) => ({
            post,
            holders: (post.memberships?.nodes ?? []).filter(({ standing }) => IN_OFFICE.includes(standing)),
          }));
          if (!organization || seats.length === 0) {
            return (
              <Empty>
                <p>{t.noPosts}</p>
              </Empty>
            );
          }
          return <Seats body={organization} seats={seats} />;
        }}
      </Answered>
    </Frame>
  );
}

const IN_OFFICE: readonly HolderOfLineUp["standing"][] = ["HELD", "BRACKETED", "PRESUMED"];

interface FrameProps {
  readonly ideHref: string;
  /** How the day is chosen. */
  readonly choice: ComponentChildren;
  readonly children: ComponentChildren;
}

function Frame({ ideHref, choice, children }: FrameProps) {
  const t = useTexts(lineUpTexts);
  const language = useLanguage();
  const day = useDay();
  return (
    <section class="line-up" aria-labelledby="line-up">
      <h2 id="line-up">{t.title(dateIn(language, day))}</h2>
      {choice}
      {children}
      <ShowQuery href={ideHref} />
    </section>
  );
}

interface SeatsProps {
  readonly body: BodyOfLineUp;
  readonly seats: readonly Seat[];
  /** Whether the headings of the columns are to be seen; in a row of tables those of the first stand for all. */
  readonly headed?: boolean;
}

function Seats({ body, seats, headed = true }: SeatsProps) {
  const t = useTexts(lineUpTexts);
  return (
    <table class="lines seats">
      <caption class="hidden">{t.caption(body.name)}</caption>
      <colgroup>
        <col class="seat-post" />
        <col class="seat-holder" />
        <col class="seat-standing" />
        <col />
        <col class="seat-proof" />
      </colgroup>
      <thead class={headed ? undefined : "hidden"}>
        <tr>
          <th scope="col">{t.post}</th>
          <th scope="col">{t.holder}</th>
          <th scope="col">{t.standing}</th>
          <th scope="col">{t.evidence}</th>
          <th scope="col">{t.proof}</th>
        </tr>
      </thead>
      {seats.map((seat) => (
        <tbody key={seat.post.id}>
          {seat.holders.length === 0 ? (
            <tr class="seat-empty">
              <PostOf seat={seat} />
              <td colSpan={4}>
                <span title={t.emptyHint}>
                  <span aria-hidden="true">— </span>
                  {t.empty}
                </span>
              </td>
            </tr>
          ) : (
            seat.holders.map((holder, index) => (
              <tr key={holder.id}>
                {index === 0 && <PostOf seat={seat} />}
                <Holder holder={holder} title={seat.post.title} />
              </tr>
            ))
          )}
        </tbody>
      ))}
    </table>
  );
}

function PostOf({ seat: { post, holders } }: { readonly seat: Seat }) {
  const t = useTexts(lineUpTexts);
  return (
    <th scope="row" rowSpan={Math.max(1, holders.length)}>
      <ThingLink id={post.id} name={post.title} />
      <English name={post.titleEn} />
      {holders.length === MOST_HOLDERS && <span class="muted detail">{t.more}</span>}
    </th>
  );
}

function Holder({ holder, title }: { readonly holder: HolderOfLineUp; readonly title: string }) {
  const t = useTexts(lineUpTexts);
  const tenure = useOfficeTerms("Tenure");
  return (
    <>
      <Cell label={t.holder}>
        {holder.person && <ThingLink id={holder.person.id} name={holder.person.name} />}
        {holder.tenure !== "HOLDER" && <span class="tag">{tenure[holder.tenure]}</span>}
      </Cell>
      <Cell label={t.standing}>
        <Standing standing={holder.standing} />
      </Cell>
      <Cell label={t.evidence}>{useEvidence(holder)}</Cell>
      <Cell label={t.proof}>
        <Proof
          citations={holder.citations}
          of={[title, holder.person?.name].filter(Boolean).join(", ")}
          basis={holder.basis}
          note={holder.note}
        />
      </Cell>
    </>
  );
}

/** What makes it so sure: since when, and the days nearest to the one asked about on which a source shows it. */
function useEvidence({ start, seenOn }: HolderOfLineUp): string {
  const t = useTexts(lineUpTexts);
  const language = useLanguage();
  const day = useDay();
  const before = seenOn.filter((seen) => firstDay(seen) <= day).at(-1);
  const after = seenOn.find((seen) => lastDay(seen) >= day && seen !== before);
  const said = (seen: string) => dateIn(language, seen);
  const shown =
    before === day
      ? t.seen(said(day))
      : before !== undefined && after !== undefined
        ? t.seenBetween(said(before), said(after))
        : before !== undefined
          ? t.lastSeen(said(before))
          : after !== undefined
            ? t.seen(said(after))
            : undefined;
  return [start === null ? undefined : t.since(said(start)), shown].filter(Boolean).join(", ");
}
