import { useMemo } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import { AttendanceRole, EventKind } from "../../data/enums.js";
import { numberIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Bars } from "../../parts/bars.js";
import { Picker } from "../../parts/search-box.js";
import { CHOICES, type EventChoices } from "./choices.js";
import type { EventCountsData } from "./events.query.js";
import { eventsTexts } from "./texts.js";

interface FiltersProps {
  readonly chosen: EventChoices;
  readonly counts: EventCountsData | undefined;
}

/** Every choice by which meetings are listed. Folded away on a phone until asked for. */
export function Filters({ chosen, counts }: FiltersProps) {
  const t = useTexts(eventsTexts);
  const { choices, choose, hrefWith } = useAddress();
  const open = useMemo(() => window.matchMedia("(min-width: 60rem)").matches, []);
  const any = CHOICES.some((name) => choices.has(name));
  const day = (name: "from" | "to") => (
    <label class="field">
      <span>{t[name]}</span>
      <input type="date" value={chosen[name] ?? ""} onChange={(event) => choose({ [name]: event.currentTarget.value })} />
    </label>
  );
  const tick = (label: string, checked: boolean, choice: (on: boolean) => Record<string, string | undefined>) => (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => choose(choice(event.currentTarget.checked))} />
      <span>{label}</span>
    </label>
  );
  return (
    <details class="filters" open={open}>
      <summary>{t.filters}</summary>
      <search aria-label={t.filters}>
        <div class="span">
          {day("from")}
          {day("to")}
        </div>
        <Picker
          label={t.area}
          placeholder={t.areaHint}
          kinds={["AREA"]}
          value={chosen.area}
          onChange={(area) => choose({ area, ...(area === undefined && { inside: undefined, succession: undefined }) })}
        />
        {chosen.area !== undefined && (
          <>
            {tick(t.inside, chosen.inside, (on) => ({ inside: on ? undefined : "no" }))}
            {tick(t.succession, chosen.succession, (on) => ({ succession: on ? "yes" : undefined }))}
          </>
        )}
        <Picker
          label={t.person}
          placeholder={t.personHint}
          kinds={["PERSON"]}
          value={chosen.person}
          onChange={(person) => choose({ person })}
        />
        <RoleChoice chosen={chosen.role} />
        <Picker
          label={t.body}
          placeholder={t.bodyHint}
          kinds={["ORGANIZATION"]}
          value={chosen.body}
          onChange={(body) => choose({ body })}
        />
        {tick(t.once, chosen.once, (on) => ({ trips: on ? "once" : undefined }))}
        <KindChoice chosen={chosen.kinds} counts={counts} />
        {any && (
          <p>
            <a href={hrefWith(Object.fromEntries(CHOICES.map((name) => [name, undefined])))}>{t.clear}</a>
          </p>
        )}
      </search>
      {counts && <Years counts={counts} />}
    </details>
  );
}

function RoleChoice({ chosen }: { readonly chosen: AttendanceRole | undefined }) {
  const t = useTexts(eventsTexts);
  const roles = useTerms("AttendanceRole");
  const { choose } = useAddress();
  return (
    <label class="field">
      <span>{t.role}</span>
      <select value={chosen ?? ""} onChange={(event) => choose({ role: event.currentTarget.value })}>
        <option value="">{t.anyRole}</option>
        {AttendanceRole.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The kinds there are under the other choices, each with how many. */
function KindChoice({ chosen, counts }: { readonly chosen: readonly EventKind[]; readonly counts: EventCountsData | undefined }) {
  const t = useTexts(eventsTexts);
  const kinds = useTerms("EventKind");
  const language = useLanguage();
  const { choose } = useAddress();
  const numbers = new Map(counts?.kinds?.map(({ key, count }) => [key, count]));
  const listed = EventKind.filter((kind) => numbers.has(kind) || chosen.includes(kind));
  if (listed.length === 0) return null;
  return (
    <fieldset class="kinds">
      <legend>{t.kinds}</legend>
      {listed.map((kind) => (
        <label key={kind} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={(event) => choose({ kind: event.currentTarget.checked ? [...chosen, kind] : chosen.filter((each) => each !== kind) })}
          />
          <span>
            {kinds[kind]} <span class="muted">{numberIn(language, numbers.get(kind) ?? 0)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Years({ counts: { years } }: { readonly counts: EventCountsData }) {
  const t = useTexts(eventsTexts);
  const { hrefWith } = useAddress();
  const bars = (years ?? []).map(({ key, count }) => ({
    key,
    count,
    label: key === "" ? t.undated : key,
    ...(key !== "" && { href: hrefWith({ from: `${key}-01-01`, to: `${key}-12-31` }) }),
  }));
  return bars.length === 0 ? null : <Bars caption={t.byYear} of={t.year} number={t.number} bars={bars} />;
}
