import { useAddress } from "../../address/use-address.js";
import { type NodeKind, Relation } from "../../data/enums.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Picker } from "../../parts/search-box.js";
import { type ConnectionChoices, LENGTHS } from "./choices.js";
import { connectionsTexts } from "./texts.js";

const KINDS: readonly NodeKind[] = ["PERSON", "ORGANIZATION", "POST", "AREA", "EVENT"];

/** Every choice by which ways are looked for. */
export function Form({ chosen }: { readonly chosen: ConnectionChoices }) {
  const t = useTexts(connectionsTexts);
  const { choose, hrefWith } = useAddress();
  const { from, to, relations, since, until, overlap, length } = chosen;
  const any = [from, to, since, until].some((choice) => choice !== undefined) || relations.length > 0 || chosen.pinned.length > 0;
  const picker = (name: "from" | "to") => (
    <Picker
      label={t[name]}
      placeholder={t.nameHint}
      kinds={KINDS}
      value={chosen[name]}
      onChange={(id) => choose({ [name]: id, at: undefined })}
    />
  );
  return (
    <search class="connection-choices" aria-label={t.title}>
      <div class="two-names">
        {picker("from")}
        <button type="button" class="plain-button" title={t.swap} aria-label={t.swap} onClick={() => choose({ from: to, to: from })}>
          ⇄
        </button>
        {picker("to")}
      </div>
      <details open={relations.length > 0 || since !== undefined || until !== undefined || overlap || length !== 4}>
        <summary>{t.more}</summary>
        <div class="more-choices">
          <label class="field">
            <span>{t.length}</span>
            <select value={String(length)} onChange={(event) => choose({ length: event.currentTarget.value })}>
              {LENGTHS.map((each) => (
                <option key={each} value={String(each)}>
                  {t.steps(each)}
                </option>
              ))}
            </select>
          </label>
          <Day name="since" chosen={chosen} />
          <Day name="until" chosen={chosen} />
          <label class="tick">
            <input
              type="checkbox"
              checked={overlap}
              onChange={(event) => choose({ overlap: event.currentTarget.checked ? "yes" : undefined })}
            />
            <span>{t.overlap}</span>
          </label>
          <RelationChoice chosen={relations} />
        </div>
      </details>
      {any && (
        <p>
          <a href={hrefWith(Object.fromEntries(CHOICES.map((name) => [name, undefined])))}>{t.clear}</a>
        </p>
      )}
    </search>
  );
}

const CHOICES = ["from", "to", "length", "overlap", "relation", "since", "until", "open", "pin", "at"] as const;

function Day({ name, chosen }: { readonly name: "since" | "until"; readonly chosen: ConnectionChoices }) {
  const t = useTexts(connectionsTexts);
  const { choose } = useAddress();
  return (
    <label class="field">
      <span>{t[name]}</span>
      <input type="date" value={chosen[name] ?? ""} onChange={(event) => choose({ [name]: event.currentTarget.value })} />
    </label>
  );
}

function RelationChoice({ chosen }: { readonly chosen: readonly Relation[] }) {
  const t = useTexts(connectionsTexts);
  const words = useTerms("Relation");
  const { choose } = useAddress();
  return (
    <fieldset class="kinds relations">
      <legend>{t.relations}</legend>
      {Relation.map((relation) => (
        <label key={relation} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(relation)}
            onChange={(event) =>
              choose({ relation: event.currentTarget.checked ? [...chosen, relation] : chosen.filter((each) => each !== relation) })
            }
          />
          <span>{words[relation]}</span>
        </label>
      ))}
    </fieldset>
  );
}
