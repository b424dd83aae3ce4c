import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useTexts } from "../../language/language.js";
import { thingTexts, useTerms } from "../../language/terms.js";
import { saveFile } from "../../parts/save.js";
import { type Canvas, canDraw, openCanvas } from "./canvas.js";
import { type Drawn, svgOf } from "./drawing.js";
import { FILES, fileOf } from "./files.js";
import { placesOf } from "./layout.js";
import { COLOURED, useLook } from "./look.js";
import type { Shown } from "./shown.js";
import { connectionsTexts, letterTexts } from "./texts.js";

interface PictureProps {
  readonly shown: Shown;
  /** What the picture is called, and its file. */
  readonly title: string;
  readonly at: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** What is shown as a picture to move about in; where there is no WebGL, as one that stands still. */
export function Picture({ shown, title, at, onChoose }: PictureProps) {
  const t = useTexts(connectionsTexts);
  const letters = useTexts(letterTexts);
  const words = useTerms("Relation");
  const look = useLook();
  const places = useMemo(() => placesOf(shown), [shown]);
  const drawn = useMemo(() => look && { shown, places, look, title, words, letters }, [shown, places, look, title, words, letters]);
  const moves = useMemo(canDraw, []);
  const canvas = useRef<Canvas>(undefined);
  const alt = t.pictureOf(shown.things.length, shown.steps.length);
  if (!drawn) return null;
  return (
    <>
      {moves ? <Moving drawn={drawn} at={at} alt={alt} onChoose={onChoose} canvas={canvas} /> : <p class="notice">{t.noWebgl}</p>}
      <img class={moves ? "still printed" : "still"} src={`data:image/svg+xml,${encodeURIComponent(svgOf(drawn))}`} alt={alt} />
      <div class="picture-tools">
        {moves && <Zoom canvas={canvas} />}
        <Legend shown={shown} />
        <Save drawn={drawn} />
      </div>
    </>
  );
}

interface MovingProps extends Pick<PictureProps, "at" | "onChoose"> {
  readonly drawn: Drawn;
  readonly alt: string;
  readonly canvas: { current: Canvas | undefined };
}

function Moving({ drawn, at, alt, onChoose, canvas }: MovingProps) {
  const container = useRef<HTMLDivElement>(null);
  // The picture is opened once; what it calls is what is right then.
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!container.current) return;
    const opened = openCanvas(container.current, (id) => choose.current(id));
    canvas.current = opened;
    return () => {
      canvas.current = undefined;
      opened.close();
    };
  }, [canvas]);
  useEffect(() => canvas.current?.show(drawn, at), [canvas, drawn, at]);
  return <div class="picture" ref={container} role="img" aria-label={alt} />;
}

function Zoom({ canvas }: { readonly canvas: { readonly current: Canvas | undefined } }) {
  const t = useTexts(connectionsTexts);
  const button = (how: "in" | "out" | "whole", sign: string, label: string) => (
    <button type="button" class="plain-button" aria-label={label} title={label} onClick={() => canvas.current?.zoom(how)}>
      {sign}
    </button>
  );
  return (
    <span class="zoom">
      {button("in", "+", t.zoomIn)}
      {button("out", "−", t.zoomOut)}
      {button("whole", "⤢", t.whole)}
    </span>
  );
}

function Legend({ shown }: { readonly shown: Shown }) {
  const letters = useTexts(letterTexts);
  const names = useTexts(thingTexts);
  const kinds = [...new Set(shown.things.map(({ kind }) => kind))];
  const coloured: readonly string[] = COLOURED;
  return (
    <ul class="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <span class={`dot ${coloured.includes(kind) ? `dot-${kind.toLowerCase()}` : ""}`} aria-hidden="true">
            {letters[kind]}
          </span>{" "}
          {names[kind]}
        </li>
      ))}
    </ul>
  );
}

function Save({ drawn }: { readonly drawn: Drawn }) {
  const t = useTexts(connectionsTexts);
  const [failed, setFailed] = useState<string>();
  return (
    <fieldset class="save">
      <legend>{t.save}</legend>
      {FILES.map((kind) => (
        <button
          key={kind}
          type="button"
          class="plain-button"
          onClick={() =>
            fileOf(kind, drawn).then(
              (file) => saveFile(`${t.file}.${kind}`, file),
              (error: unknown) => setFailed(String(error)),
            )
          }
        >
          {kind.toUpperCase()}
        </button>
      ))}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </fieldset>
  );
}
