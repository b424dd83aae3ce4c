import { dateIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { Cell } from "../cell.js";
import { When } from "../dates.js";
import { English, ThingLink } from "../names.js";
import { Proof } from "../proof.js";
import { Standing } from "../standing.js";
import { today } from "../time-chart/days.js";
import { gapsOf, lineOf, overlaps } from "../time-chart/spans.js";
import { TimeChart } from "../time-chart/time-chart.js";
import { Differences } from "./differences.js";
import type { Held } from "./held.query.js";
import { heldTexts } from "./texts.js";

interface TenuresProps {
  readonly helds: readonly Held[];
  /** What the lines are named by: the posts of a person, the holders of a post, or both for a body. */
  readonly by: "post" | "person" | "both";
  readonly day: string;
  readonly caption: string;
  /** Where the table is long and says again what stands above it: it opens at a click. */
  readonly folded?: boolean;
}

/** Who was in which post when: drawn, and as a table that says the same. */
export function Tenures({ helds, by, day, caption, folded = false }: TenuresProps) {
  const t = useTexts(heldTexts);
  const language = useLanguage();
  const tenure = useOfficeTerms("Tenure");
  const label = (held: Held) =>
    [
      by === "post" ? undefined : (held.person?.name ?? undefined),
      by === "person" ? undefined : postOf(held, by === "post"),
      held.tenure === "HOLDER" ? undefined : `(${tenure[held.tenure]})`,
    ]
      .filter(Boolean)
      .join(by === "both" ? " · " : " ");
  const gaps = by === "both" ? [] : gapsOf(helds);
  const lines = helds.map((held) => lineOf(held, label(held), today()));
  const table = (
    <table class="lines held">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {by !== "post" && <th scope="col">{t.holder}</th>}
          {by !== "person" && <th scope="col">{t.post}</th>}
          <th scope="col">{t.from}</th>
          <th scope="col">{t.until}</th>
          <th scope="col">{t.standing(dateIn(language, day))}</th>
          <th scope="col">{t.shown}</th>
          <th scope="col">{t.proof}</th>
        </tr>
      </thead>
      <tbody>
        {helds.map((held) => (
          <Row key={held.id} held={held} by={by} day={day} beside={by === "person" ? overlaps(held, helds) : []} />
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <TimeChart lines={lines} gaps={gaps} day={day} />
      {gaps.map(({ from, to }) => (
        <p key={from} class="muted">
          {(by === "post" ? t.personGap : t.gap)(dateIn(language, from), dateIn(language, to))}
        </p>
      ))}
      {folded ? (
        <details class="table-behind">
          <summary>{t.table}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </>
  );
}

interface RowProps {
  readonly held: Held;
  readonly by: TenuresProps["by"];
  readonly day: string;
  /** Others the evidence shows in it at the same time. */
  readonly beside: readonly Held[];
}

function Row({ held, by, day, beside }: RowProps) {
  const t = useTexts(heldTexts);
  const language = useLanguage();
  const tenure = useOfficeTerms("Tenure");
  const names = beside.flatMap(({ person }) => person?.name ?? []);
  return (
    <tr>
      <th scope="row">
        {by === "post" ? <PostLink held={held} /> : held.person && <ThingLink id={held.person.id} name={held.person.name} />}
        {by === "person" && held.person?.disambiguation && (
          <span class="muted detail" lang="vi">
            {held.person.disambiguation}
          </span>
        )}
        {held.tenure !== "HOLDER" && <span class="tag">{tenure[held.tenure]}</span>}
        {names.length > 0 && <span class="muted detail">{t.overlap(names.join(", "))}</span>}
        <Differences of={held.contradictions} />
      </th>
      {by === "both" && (
        <Cell label={t.post}>
          <PostLink held={held} bare />
        </Cell>
      )}
      <Cell label={t.from}>
        <Bound day={held.start} earliest={held.startEarliest} latest={held.startLatest} missing={t.notKnown} />
      </Cell>
      <Cell label={t.until}>
        <Bound day={held.end} earliest={held.endEarliest} latest={held.endLatest} missing={t.openEnd} />
      </Cell>
      <Cell label={t.standing(dateIn(language, day))}>
        <Standing standing={held.standing} />
      </Cell>
      <Cell label={t.shown}>{held.seenOn.length > 0 && <Days days={held.seenOn} />}</Cell>
      <Cell label={t.proof}>
        <Proof
          citations={held.citations}
          of={[held.person?.name, held.post?.title].filter(Boolean).join(", ")}
          basis={held.basis}
          note={held.note}
        />
      </Cell>
    </tr>
  );
}

/** The post and its body; the body alone where someone was in charge of it without the post. */
function PostLink({ held: { post, organization }, bare = false }: { readonly held: Held; readonly bare?: boolean }) {
  return (
    <>
      {post && (
        <>
          <ThingLink id={post.id} name={post.title} />
          <English name={post.titleEn} />
        </>
      )}
      {!bare && post && organization && ", "}
      {(!bare || !post) && organization && <ThingLink id={organization.id} name={organization.name} nameEn={organization.nameEn} />}
    </>
  );
}

/** The first and last days that show it; the many between are counted. */
function Days({ days }: { readonly days: readonly string[] }) {
  const t = useTexts(heldTexts);
  const shown = days.length <= 3 ? days : [...days.slice(0, 2), days.at(-1) ?? ""];
  return (
    <ul class="plain">
      {shown.map((each) => (
        <li key={each}>
          <When start={each} />
        </li>
      ))}
      {days.length > shown.length && <li class="muted">{t.more(days.length - shown.length)}</li>}
    </ul>
  );
}

interface BoundProps {
  /** The day as exactly as a source gives it. */
  readonly day: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly missing: string;
}

function Bound({ day, earliest, latest, missing }: BoundProps) {
  const t = useTexts(heldTexts);
  const language = useLanguage();
  if (day !== null) return <When start={day} />;
  if (earliest !== null && latest !== null) return <>{t.between(dateIn(language, earliest), dateIn(language, latest))}</>;
  if (latest !== null) return <>{t.atLatest(dateIn(language, latest))}</>;
  if (earliest !== null) return <>{t.atEarliest(dateIn(language, earliest))}</>;
  return <span class="muted">{missing}</span>;
}

/** "Bí thư, Tỉnh ủy Điện Biên": the post in words. */
function postOf({ post, organization }: Held, withBody: boolean): string {
  return [post?.title, withBody || !post ? organization?.name : undefined].filter(Boolean).join(", ");
}
