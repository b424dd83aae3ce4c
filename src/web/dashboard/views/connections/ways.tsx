import { useLanguage, useTexts } from "../../language/language.js";
import { Empty } from "../../parts/answered.js";
import { Proof } from "../../parts/proof.js";
import type { WayFound, WaysData } from "./connections.query.js";
import { connectionsTexts } from "./texts.js";

/** The ways between two names as sentences, each step with its proof. */
export function Ways({ paths }: { readonly paths: WaysData["paths"] }) {
  const t = useTexts(connectionsTexts);
  if (paths === null) return <Empty>{t.unknown}</Empty>;
  return (
    <section>
      <h2>
        <span role="status">{t.waysFound(paths.paths.length)}</span>
        {paths.paths.length > 1 && <span class="muted"> {t.most}</span>}
      </h2>
      {paths.truncated && <p class="notice">{t.truncated}</p>}
      {paths.paths.length === 0 ? (
        <Empty>
          <p>
            <strong>{t.none}</strong>
          </p>
          <p>{t.noneHelp}</p>
        </Empty>
      ) : (
        <ol class="ways-found">
          {paths.paths.map((way) => (
            <Way key={way.sentence} way={way} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Way({ way: { sentence, steps } }: { readonly way: WayFound }) {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  const apart = steps.some(({ overlapsPrevious }) => overlapsPrevious === "NO");
  return (
    <li>
      <p class="way" lang={language}>
        {sentence}
        {apart && " "}
        {apart && <span class="tag apart">✕ {t.apart}</span>}
      </p>
      <details>
        <summary>
          {t.steps(steps.length)}
          <span class="hidden">: {sentence}</span>
        </summary>
        <ol class="way-steps">
          {steps.map((step) => (
            <li key={`${step.from.id} ${step.relation} ${step.to.id} ${step.assertion?.id}`}>
              <p>
                {step.sentence}
                {step.overlapsPrevious === "NO" && " "}
                {step.overlapsPrevious === "NO" && (
                  <span class="tag apart" title={t.apartHelp}>
                    ✕ {t.apart}
                  </span>
                )}
                {step.overlapsPrevious === "UNKNOWN" && <span class="muted"> ({t.maybe})</span>}
              </p>
              {step.assertion && (
                <Proof citations={step.assertion.citations} basis={step.assertion.basis} note={step.assertion.note} of={step.sentence} />
              )}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
