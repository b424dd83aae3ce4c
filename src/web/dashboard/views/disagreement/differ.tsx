import { useAddress } from "../../address/use-address.js";
import { ContradictionKind, ContradictionStatus } from "../../data/enums.js";
import { type Answer, useQuery } from "../../data/use-query.js";
import { dateIn, momentIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { useName } from "../../parts/search-box.js";
import { Called, Holding } from "./called.js";
import { ContradictionCounts, type ContradictionFound, type ContradictionsData, type SideOf } from "./disagreement.query.js";
import { Pages } from "./pages.js";
import { disagreementTexts } from "./texts.js";

/** What sources say that cannot all be true, each with its sides and their proofs. */
export function Differ({ answer }: { readonly answer: Answer<ContradictionsData> }) {
  const t = useTexts(disagreementTexts);
  const { hrefWith } = useAddress();
  return (
    <>
      <Choices />
      <Answered answer={answer} lines={12}>
        {({ contradictions }) => (
          <>
            <h2>
              <span role="status">{t.found(contradictions?.totalCount ?? 0)}</span>
            </h2>
            <p class="muted">{t.differHelp}</p>
            {contradictions?.nodes.map((each) => (
              <Disagreement key={each.id} of={each} />
            ))}
            {contradictions?.nodes.length === 0 && (
              <Empty>
                <p>
                  <strong>{t.none}</strong> {t.noneHelp}
                </p>
                <p>
                  <a href={hrefWith({ status: undefined, kind: undefined })}>{t.clear}</a>
                </p>
              </Empty>
            )}
            <Pages next={contradictions?.pageInfo.hasNextPage ? contradictions.pageInfo.endCursor : null} />
          </>
        )}
      </Answered>
    </>
  );
}

function Choices() {
  const t = useTexts(disagreementTexts);
  const statuses = useTerms("ContradictionStatus");
  const kinds = useTerms("ContradictionKind");
  const { choices, choose } = useAddress();
  const counts = useQuery(ContradictionCounts, {});
  return (
    <search class="differ-choices" aria-label={t.parts.differ}>
      <label class="field">
        <span>{t.status}</span>
        <select value={choices.get("status") ?? ""} onChange={(event) => choose({ status: event.currentTarget.value })}>
          <option value="">{t.any}</option>
          {ContradictionStatus.map((status) => (
            <option key={status} value={status}>
              {statuses[status]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t.kind}</span>
        <select value={choices.get("kind") ?? ""} onChange={(event) => choose({ kind: event.currentTarget.value })}>
          <option value="">{t.any}</option>
          {ContradictionKind.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {counts.status === "answered" && (
        <p class="muted">{t.statuses(counts.data.open?.totalCount ?? 0, counts.data.explained?.totalCount ?? 0)}</p>
      )}
    </search>
  );
}

function Disagreement({ of: { question, kind, status, about, between, explanation, explainedAt } }: { readonly of: ContradictionFound }) {
  const t = useTexts(disagreementTexts);
  const kinds = useTerms("ContradictionKind");
  const statuses = useTerms("ContradictionStatus");
  const language = useLanguage();
  const sides = new Set(between.map(({ id }) => id));
  const concerned = about.filter(({ id }) => !sides.has(id));
  return (
    <article class={status === "OPEN" ? "disagreement open" : "disagreement"}>
      <h3 lang="vi">{question}</h3>
      <p class="tags">
        <span class={status === "OPEN" ? "tag apart" : "tag"}>{statuses[status]}</span>
        <span class="tag">{kinds[kind]}</span>
      </p>
      {concerned.length > 0 && (
        <p class="muted">
          {t.about}:{" "}
          {concerned.map((thing, index) => (
            <span key={thing.id}>
              {index > 0 && "; "}
              <Called thing={thing} />
            </span>
          ))}
        </p>
      )}
      <ol class="sides">
        {between.map((side) => (
          <Side key={side.id} side={side} />
        ))}
      </ol>
      {explanation === null ? (
        <p class="muted">{t.notExplained}</p>
      ) : (
        <p>
          <strong>{t.explanation}</strong>
          {explainedAt !== null && <span class="muted"> ({momentIn(language, explainedAt)})</span>}: <Vi>{explanation}</Vi>
        </p>
      )}
    </article>
  );
}

function Side({ side }: { readonly side: SideOf }) {
  const t = useTexts(disagreementTexts);
  switch (side.__typename) {
    case "Claim":
      return (
        <li>
          <span class="muted">{t.fields[side.property] ?? side.property}</span>
          <p class="side-value">
            <Value printed={side.claimed} value={side.value} />
          </p>
          {side.note !== null && (
            <p class="muted">
              <Vi>{side.note}</Vi>
            </p>
          )}
          <Proof citations={side.citations} of={side.claimed ?? side.value ?? side.property} />
        </li>
      );
    case "Figure":
      return (
        <li>
          <span class="muted">
            <Vi>
              {side.indicator}
              {side.periodPrinted !== null && `, ${side.periodPrinted}`}
            </Vi>
          </span>
          <p class="side-value">
            <Vi>{side.printed}</Vi>
          </p>
          {side.note !== null && (
            <p class="muted">
              <Vi>{side.note}</Vi>
            </p>
          )}
          <Proof citations={side.citations} of={side.printed} />
        </li>
      );
    case "Membership":
      return (
        <li>
          <p class="side-value">
            <Holding of={side} />
          </p>
          <p class="muted">
            <When start={side.start} end={side.end} lasting />
          </p>
          <Proof citations={side.citations} note={side.note} of={side.person?.name ?? ""} />
        </li>
      );
    case "Sighting":
      return (
        <li>
          <p class="side-value">{side.membership && <Holding of={side.membership} />}</p>
          <p class="muted">
            {t.seenOn} <When start={side.on} />
          </p>
          <Proof citations={side.citation ? [side.citation] : []} of={side.membership?.person?.name ?? ""} />
        </li>
      );
    default:
      return (
        <li>
          <ThingLink id={side.id} name={side.id} />
          {"citations" in side && <Proof citations={side.citations} note={side.note} of={side.id} />}
        </li>
      );
  }
}

/** What a claim gives: as printed, else as a date, the name of a thing, or as it stands. */
function Value({ printed, value }: { readonly printed: string | null; readonly value: string | null }) {
  const t = useTexts(disagreementTexts);
  const language = useLanguage();
  const shown = printed ?? value;
  if (shown === null) return <>{t.noValue}</>;
  if (/^\d{4}(-\d\d){0,2}$/.test(shown)) return <>{dateIn(language, shown)}</>;
  if (/^[a-z]+\/[\w/-]+$/.test(shown)) return <NamedThing id={shown} />;
  return <Vi>{shown}</Vi>;
}

function NamedThing({ id }: { readonly id: string }) {
  return <ThingLink id={id} name={useName(id) || id} />;
}
