import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { thingTexts } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { ThingLink } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { type ConnectionChoices, readChoices } from "./choices.js";
import { Ways as WaysQuery, type WaysVariables } from "./connections.query.js";
import { Form } from "./form.js";
import { List, Operations } from "./list.js";
import type { Shown } from "./shown.js";
import "./style.css";
import { connectionsTexts } from "./texts.js";
import { useShown } from "./use-shown.js";
import { Ways } from "./ways.js";

/** The ways between two names, and what lies around them. */
export function View() {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  const { choices } = useAddress();
  const chosen = readChoices(choices);
  const asked = variablesOf(chosen, language, choices.get("asOf") ?? undefined);
  const ways = useQuery(WaysQuery, asked);
  const { shown, asking, failed } = useShown(chosen, asked && ways);
  const empty = chosen.from === undefined && chosen.to === undefined && chosen.pinned.length === 0 && chosen.opened.length === 0;
  return (
    <>
      <PageTitle title={t.title} {...(asked && { ideHref: ways.ideHref })}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <Form chosen={chosen} />
      {empty && <Start />}
      {chosen.from !== undefined && chosen.from === chosen.to && <Empty>{t.same}</Empty>}
      <div class={asked ? "ways-and-picture" : undefined}>
        {asked && (
          <div>
            <Answered answer={ways}>{({ paths }) => <Ways paths={paths} />}</Answered>
          </div>
        )}
        {!empty && <Around shown={shown} asking={asking} failed={failed} chosen={chosen} />}
      </div>
      {!empty && <List shown={shown} chosen={chosen} />}
    </>
  );
}

/** What the API is asked, once there are two names. What is only known on a later day than the header's is left out. */
function variablesOf(
  chosen: ConnectionChoices,
  language: "vi" | "en",
  asOf: string | undefined,
): Omit<WaysVariables, "release"> | undefined {
  const { from, to, length, relations, overlap, since, until } = chosen;
  if (from === undefined || to === undefined || from === to) return undefined;
  const last = [until, asOf].filter((day) => day !== undefined).sort()[0];
  return {
    from,
    to,
    maxLength: length,
    language: language === "vi" ? "VI" : "EN",
    ...(relations.length > 0 && { relations }),
    ...(overlap && { requireOverlap: true }),
    ...(since && { since }),
    ...(last && { until: last }),
  };
}

function Start() {
  const t = useTexts(connectionsTexts);
  const { hrefWith } = useAddress();
  return (
    <Empty>
      <p>
        <strong>{t.start}</strong> {t.startHelp}
      </p>
      <p>
        {t.example}{" "}
        <a href={hrefWith({ from: "person/tran-quoc-cuong", to: "person/vu-a-bang" })} lang="vi">
          Trần Quốc Cường – Vừ A Bằng
        </a>
      </p>
    </Empty>
  );
}

interface AroundProps {
  readonly shown: Shown;
  readonly asking: boolean;
  readonly failed: boolean;
  readonly chosen: ConnectionChoices;
}

/** The picture, with what can be done to the thing looked at. */
function Around({ shown, asking, failed, chosen }: AroundProps) {
  const t = useTexts(connectionsTexts);
  const { choose } = useAddress();
  const Picture = usePicture();
  const title = shown.things
    .filter(({ end }) => end)
    .map(({ name }) => name)
    .join(" – ");
  return (
    <section class="around" aria-busy={asking}>
      <h2>
        {t.picture} <span class="muted">{t.shows(shown.things.length, shown.steps.length)}</span>
      </h2>
      {failed && (
        <p class="notice failure" role="alert">
          {t.failed}
        </p>
      )}
      {shown.left > 0 && (
        <p class="notice" role="status">
          {t.full(shown.left)}
        </p>
      )}
      <p class="muted">{t.hint}</p>
      {Picture && shown.things.length > 0 ? (
        <Picture shown={shown} title={title || t.title} at={chosen.at} onChoose={(at) => choose({ at }, "replace")} />
      ) : (
        <p class="picture" role="status">
          {t.drawing}
        </p>
      )}
      <LookedAt shown={shown} chosen={chosen} />
    </section>
  );
}

/** The thing that was chosen in the picture, with what can be done. */
function LookedAt({ shown, chosen }: Pick<AroundProps, "shown" | "chosen">) {
  const t = useTexts(connectionsTexts);
  const kinds = useTexts(thingTexts);
  const { choose } = useAddress();
  const thing = shown.things.find(({ id }) => id === chosen.at);
  return (
    <div class="looked-at-bar" role="status">
      {thing && (
        <>
          <span class="muted">{kinds[thing.kind]}</span> <ThingLink id={thing.id} name={thing.name} />{" "}
          <Operations thing={thing} chosen={chosen} />
          <button type="button" class="quiet" onClick={() => choose({ at: undefined }, "replace")}>
            {t.close}
          </button>
        </>
      )}
    </div>
  );
}

type PictureView = typeof import("./picture.js").Picture;

/** The picture's own code, which is large, comes when there is something to draw. */
function usePicture(): PictureView | undefined {
  const [loaded, setLoaded] = useState<PictureView & ComponentType>();
  useEffect(() => {
    import("./picture.js").then(
      ({ Picture }) => setLoaded(() => Picture as PictureView & ComponentType),
      () => undefined,
    );
  }, []);
  return loaded;
}
