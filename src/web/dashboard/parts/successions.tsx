import type { ComponentChildren } from "preact";
import type { Extent } from "../data/enums.js";
import { dateIn } from "../language/formats.js";
import { useLanguage, useTexts } from "../language/language.js";
import { useOfficeTerms } from "../language/office-terms.js";
import { bodyTexts } from "./body-texts.js";
import { Cell } from "./cell.js";
import { Columns } from "./columns.js";
import { When } from "./dates.js";
import type { Became, Unit as End } from "./held/held.query.js";
import { ThingLink } from "./names.js";
import { Proof } from "./proof.js";

/** A step further away: what was before the predecessors, or came after the successors. */
interface Farther {
  readonly unit: End;
  readonly extent: Extent;
  readonly on: string | null;
  /** Of one two steps away: the unit between. */
  readonly through?: End;
}

interface SuccessionsProps {
  readonly name: string;
  readonly predecessors: readonly Became[];
  readonly successors: readonly Became[];
  readonly earlier?: readonly Farther[];
  readonly later?: readonly Farther[];
}

/** What a unit or body was made of and what became of it: as a row of columns in time, and as a table with the proof. */
export function Successions({ name, predecessors, successors, earlier = [], later = [] }: SuccessionsProps) {
  const t = useTexts(bodyTexts);
  if (predecessors.length + successors.length === 0) return null;
  const steps = [...predecessors, ...successors];
  return (
    <section aria-labelledby="became">
      <h2 id="became">{t.became}</h2>
      <div class="flow">
        <Column units={once(earlier)} />
        <Column units={farther(predecessors, "predecessor")} />
        <div class="flow-column">
          <div class="flow-unit flow-this">
            <span lang="vi">{name}</span> <span class="muted">({t.this})</span>
          </div>
        </div>
        <Column units={farther(successors, "successor")} arrowBefore />
        <Column units={once(later)} arrowBefore />
      </div>
      <table class="lines">
        <caption>{t.becameCaption(steps.length)}</caption>
        <Columns names={[t.before, t.after, t.how, t.on, t.by, t.proof]} />
        <tbody>
          {steps.map((step) => (
            <Row key={step.id} step={step} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function farther(steps: readonly Became[], end: "predecessor" | "successor"): readonly Farther[] {
  return steps.flatMap(({ extent, on, [end]: unit }) => (unit ? [{ unit, extent, on }] : []));
}

function once(units: readonly Farther[]): readonly Farther[] {
  return [...new Map(units.map((each) => [each.unit.id, each])).values()];
}

/** Units of one side, by the day on which they passed on; the arrow says when. */
function Column({ units, arrowBefore = false }: { readonly units: readonly Farther[]; readonly arrowBefore?: boolean }) {
  const extents = useOfficeTerms("Extent");
  const days = [...new Set(units.map(({ on }) => on))];
  if (units.length === 0) return null;
  return (
    <div class="flow-column">
      {days.map((day) => {
        const group = (
          <ul class="plain">
            {units
              .filter(({ on }) => on === day)
              .map(({ unit, extent, through }) => (
                <li key={unit.id} class={`flow-unit flow-${extent}`}>
                  <ThingLink id={unit.id} name={nameOf(unit)} />{" "}
                  <span class="muted">
                    {extents[extent]}
                    {through && (
                      <>
                        {arrowBefore ? " ← " : " → "}
                        <span lang="vi">{nameOf(through)}</span>
                      </>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        );
        return (
          <div key={day} class="flow-group">
            {arrowBefore && <Arrow day={day} />}
            {group}
            {!arrowBefore && <Arrow day={day} />}
          </div>
        );
      })}
    </div>
  );
}

function Arrow({ day }: { readonly day: string | null }) {
  const t = useTexts(bodyTexts);
  const language = useLanguage();
  return (
    <p class="flow-arrow">
      <span>{day === null ? t.noDate : dateIn(language, day)}</span>
      <span class="flow-line" aria-hidden="true" />
    </p>
  );
}

function Row({ step }: { readonly step: Became }) {
  const t = useTexts(bodyTexts);
  const kinds = useOfficeTerms("SuccessionKind");
  const extents = useOfficeTerms("Extent");
  const { predecessor, successor, document } = step;
  return (
    <tr>
      <th scope="row">{predecessor && <Unit of={predecessor} />}</th>
      <Cell label={t.after}>{successor && <Unit of={successor} />}</Cell>
      <Cell label={t.how}>
        {kinds[step.kind]}, {extents[step.extent]} {step.basis === "INFERRED" && <span class="tag">{t.inferred}</span>}
      </Cell>
      <Cell label={t.on}>{step.on !== null && <When start={step.on} />}</Cell>
      <Cell label={t.by}>{document && <ThingLink id={document.id} name={document.number ?? document.documentTitle ?? document.id} />}</Cell>
      <Cell label={t.proof}>
        <Proof
          citations={step.citations}
          of={[predecessor, successor].flatMap((end) => (end ? nameOf(end) : [])).join(" → ")}
          basis={step.basis}
          note={step.note}
        />
      </Cell>
    </tr>
  );
}

function nameOf(unit: End): string {
  return unit.__typename === "Area" || unit.__typename === "Organization" ? unit.name : unit.id;
}

function Unit({ of }: { readonly of: End }): ComponentChildren {
  return <ThingLink id={of.id} name={nameOf(of)} />;
}
