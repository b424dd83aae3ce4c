import { useAddress } from "../../address/use-address.js";
import { groupBy } from "../../data/group-by.js";
import { type Answer, useQuery } from "../../data/use-query.js";
import { momentIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Called } from "./called.js";
import { CalledBy, type Called as CalledThing, type ChangeLine, type ReleasedData, ReleaseList } from "./disagreement.query.js";
import { Pages } from "./pages.js";
import { disagreementTexts } from "./texts.js";

/** What a release did, by kinds of things, and a switch between releases. */
export function Released({ answer }: { readonly answer: Answer<ReleasedData> }) {
  const t = useTexts(disagreementTexts);
  const language = useLanguage();
  return (
    <Answered answer={answer} lines={12}>
      {({ release }) =>
        release === null ? (
          <>
            <Switch chosen={undefined} />
            <Empty>{t.noRelease}</Empty>
          </>
        ) : (
          <>
            <Switch chosen={release.number} />
            <h2>
              {t.release(release.number)}{" "}
              <span class="muted">
                {t.published} {momentIn(language, release.publishedAt)}
              </span>
            </h2>
            {release.note !== null && (
              <p>
                <Vi>{release.note}</Vi>
              </p>
            )}
            <p role="status">{t.sums(release.added, release.changed, release.removed)}</p>
            {release.number === 1 && <p class="muted">{t.firstRelease}</p>}
            <Changes of={release.changes} number={release.number} />
          </>
        )
      }
    </Answered>
  );
}

function Switch({ chosen }: { readonly chosen: number | undefined }) {
  const t = useTexts(disagreementTexts);
  const { hrefWith } = useAddress();
  const answer = useQuery(ReleaseList, {});
  return (
    <nav class="release-switch" aria-label={t.releases}>
      {answer.status === "answered" &&
        answer.data.releases?.nodes.map(({ number }) => (
          <a key={number} href={hrefWith({ number: String(number) })} aria-current={number === chosen ? "true" : undefined}>
            {t.release(number)}
          </a>
        ))}
    </nav>
  );
}

interface ChangesProps {
  readonly of: NonNullable<ReleasedData["release"]>["changes"];
  readonly number: number;
}

function Changes({ of, number }: ChangesProps) {
  const t = useTexts(disagreementTexts);
  const lines = of?.nodes ?? [];
  // What has no name of its own is called by its parts; what was removed has none any more.
  const nameless = lines.filter(({ name, kind }) => name === null && kind !== "REMOVED").map(({ id }) => id);
  const answer = useQuery(CalledBy, nameless.length === 0 ? undefined : { ids: nameless, number });
  const called = new Map(
    answer.status === "answered" ? (answer.data.nodes ?? []).flatMap((each) => (each ? [[each.id, each] as const] : [])) : [],
  );
  if (lines.length === 0) return <Empty>{t.noChanges}</Empty>;
  return (
    <>
      <p class="muted">{t.ofAll(lines.length, of?.totalCount ?? lines.length)}</p>
      {inOrder(groupBy(lines, ({ type }) => type)).map(([type, changes]) => (
        <section key={type}>
          <h3>{t.kinds[type] ?? type}</h3>
          <ul class="changes">
            {changes.map((change) => (
              <Changed key={change.id} change={change} called={called.get(change.id)} />
            ))}
          </ul>
        </section>
      ))}
      <Pages next={of?.pageInfo.hasNextPage ? of.pageInfo.endCursor : null} />
    </>
  );
}

/** The kinds of things in the order in which readers care for them; what is not named comes after. */
const ORDER = [
  "Person",
  "Organization",
  "Post",
  "Membership",
  "PersonnelAct",
  "Event",
  "Attendance",
  "Statement",
  "Figure",
  "Document",
  "Area",
];

function inOrder<Group>(groups: ReadonlyMap<string, Group>): readonly (readonly [string, Group])[] {
  const rank = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : kind === "Citation" ? ORDER.length + 1 : ORDER.length);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

/** Kinds whose things have a page of their own. */
const SHOWN: readonly string[] = ["Area", "Document", "Event", "Figure", "Group", "Organization", "Person", "Post", "Source", "Statement"];

function Changed({
  change: { id, kind, type, fields, name },
  called,
}: {
  readonly change: ChangeLine;
  readonly called: CalledThing | undefined;
}) {
  const t = useTexts(disagreementTexts);
  const words = fields.map((field) => t.fields[field] ?? field);
  return (
    <li>
      <span class="tag">{t.changes[kind]}</span>{" "}
      {called ? (
        <Called thing={called} />
      ) : name === null ? (
        <code>{id}</code>
      ) : (
        <Name id={kind !== "REMOVED" && SHOWN.includes(type) ? id : null} name={name} />
      )}
      {words.length > 0 && <span class="muted">: {words.join(", ")}</span>}
    </li>
  );
}

function Name({ id, name }: { readonly id: string | null; readonly name: string }) {
  return id === null ? <Vi>{name}</Vi> : <ThingLink id={id} name={name} />;
}
