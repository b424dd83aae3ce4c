import { useState } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import { useTexts } from "../../language/language.js";
import { thingTexts, useTerms } from "../../language/terms.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { ThingLink } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { type ConnectionChoices, MOST_STEPS, withoutSteps, withStep } from "./choices.js";
import type { Shown, ShownStep, ShownThing } from "./shown.js";
import { connectionsTexts } from "./texts.js";

interface ListProps {
  readonly shown: Shown;
  readonly chosen: ConnectionChoices;
}

/** What the picture shows, as tables; whatever can be done with the picture can be done here by keyboard. */
export function List({ shown, chosen }: ListProps) {
  const t = useTexts(connectionsTexts);
  const names = new Map(shown.things.map((thing) => [thing.id, thing]));
  const [open, setOpen] = useState(false);
  return (
    <>
      <h2>{t.things}</h2>
      <table class="lines shown-things">
        <caption>{t.pinHelp}</caption>
        <Columns names={[t.thing, t.kind, t.state, t.operations]} />
        <tbody>
          {shown.things.map((thing) => (
            <ThingLine key={thing.id} thing={thing} chosen={chosen} />
          ))}
        </tbody>
      </table>
      <details class="shown-steps" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t.connections} ({shown.steps.length})
        </summary>
        {open && <Steps steps={shown.steps} names={names} />}
      </details>
    </>
  );
}

function ThingLine({ thing, chosen }: { readonly thing: ShownThing; readonly chosen: ConnectionChoices }) {
  const t = useTexts(connectionsTexts);
  const kinds = useTexts(thingTexts);
  return (
    <tr class={thing.id === chosen.at ? "looked-at" : undefined}>
      <th scope="row">
        <ThingLink id={thing.id} name={thing.name} />
      </th>
      <Cell>{kinds[thing.kind]}</Cell>
      <Cell>{stateOf(thing, t)}</Cell>
      <Cell>
        <Operations thing={thing} chosen={chosen} />
      </Cell>
    </tr>
  );
}

function stateOf({ end, pinned, opened }: ShownThing, t: typeof connectionsTexts.en): string {
  return [end && t.chosen, pinned && t.pinned, opened && t.neighbours(opened.shown, opened.total)].filter(Boolean).join(", ");
}

interface OperationsProps {
  readonly thing: ShownThing;
  readonly chosen: ConnectionChoices;
}

/** What can be done with a thing of the picture. */
export function Operations({ thing: { id, name, pinned, opened }, chosen }: OperationsProps) {
  const t = useTexts(connectionsTexts);
  const { choose } = useAddress();
  const button = (words: string, label: string, changes: Record<string, readonly string[]>) => (
    <button type="button" class="plain-button" aria-label={label} onClick={() => choose(changes)}>
      {words}
    </button>
  );
  const most = opened !== undefined && opened.steps >= MOST_STEPS;
  const more = opened !== undefined && opened.shown < opened.total && !most;
  return (
    <span class="operations">
      {!opened && button(t.expand, t.expandOf(name), { open: withStep(chosen.opened, id) })}
      {more && button(t.expandMore, t.moreOf(name), { open: withStep(chosen.opened, id) })}
      {opened && button(t.collapse, t.collapseOf(name), { open: withoutSteps(chosen.opened, id) })}
      {pinned
        ? button(t.unpin, t.unpinOf(name), { pin: chosen.pinned.filter((each) => each !== id) })
        : button(t.pin, t.pinOf(name), { pin: [...chosen.pinned, id] })}
      {most && opened.shown < opened.total && <span class="muted">{t.mostShown}</span>}
    </span>
  );
}

interface StepsProps {
  readonly steps: readonly ShownStep[];
  readonly names: ReadonlyMap<string, ShownThing>;
}

function Steps({ steps, names }: StepsProps) {
  const t = useTexts(connectionsTexts);
  const relations = useTerms("Relation");
  const link = (id: string) => <ThingLink id={id} name={names.get(id)?.name ?? id} />;
  return (
    <table class="lines">
      <Columns names={[t.thing, t.relation, t.thing, t.when, t.proof]} />
      <tbody>
        {steps.map(({ key, tail, head, relation, start, end, assertion, apart }) => (
          <tr key={key}>
            <th scope="row">{link(tail)}</th>
            <Cell>
              {relations[relation]}
              {apart && <span class="tag apart"> {t.apart}</span>}
            </Cell>
            <Cell>{link(head)}</Cell>
            <Cell label={t.when}>{(start !== null || end !== null) && <When start={start} end={end} lasting={relation === "HELD"} />}</Cell>
            <Cell label={t.proof}>
              {assertion && (
                <Proof
                  citations={assertion.citations}
                  basis={assertion.basis}
                  note={assertion.note}
                  of={`${names.get(tail)?.name} ${relations[relation]} ${names.get(head)?.name}`}
                />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
