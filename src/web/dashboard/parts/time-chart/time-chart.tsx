import { useEffect, useId, useRef, useState } from "preact/hooks";
import { dateIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import type { Gap, Line } from "./spans.js";
import "./style.css";
import { timeChartTexts } from "./texts.js";

interface TimeChartProps {
  readonly lines: readonly Line[];
  readonly gaps: readonly Gap[];
  readonly day: string;
}

/** Narrower than this there is no room for a chart, as while the page is being laid out. */
const NARROWEST = 120;

type Draw = typeof import("./draw.js");

/** Who was in which post when, drawn; the table that says the same stands beside it, so that screen readers pass it by. */
export function TimeChart({ lines, gaps, day }: TimeChartProps) {
  const t = useTexts(timeChartTexts);
  const language = useLanguage();
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawing = useDrawing();

  useEffect(() => {
    if (!box.current || typeof drawing !== "object" || width < NARROWEST) return;
    const svg = drawing.draw({ lines, gaps, day, dayLabel: dateIn(language, day), gapLabel: t.gapShort, width, name });
    box.current.replaceChildren(svg);
  }, [drawing, width, lines, gaps, day, language, name, t]);

  if (drawing === "failed") return <p class="notice">{t.notDrawn}</p>;
  return (
    <figure class="time-chart">
      <div
        ref={box}
        class="time-chart-box"
        style={{ minHeight: `${lines.length * 46 + 50}px` }}
        aria-hidden="true"
        aria-busy={drawing === undefined ? "true" : undefined}
      />
      <Legend lines={lines} gaps={gaps} />
    </figure>
  );
}

function useDrawing(): Draw | "failed" | undefined {
  const [drawing, setDrawing] = useState<Draw | "failed">();
  useEffect(() => {
    import("./draw.js").then(setDrawing, () => setDrawing("failed"));
  }, []);
  return drawing;
}

/** How wide it is, followed as the window changes. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** The signs that are in this chart, each with its meaning. */
function Legend({ lines, gaps }: Pick<TimeChartProps, "lines" | "gaps">) {
  const t = useTexts(timeChartTexts);
  const has = new Set<string>(lines.flatMap(({ stretches }) => stretches.map(({ sureness }) => sureness)));
  if (lines.some(({ seen }) => seen.length > 0)) has.add("seen");
  if (lines.some(({ thin }) => thin)) has.add("thin");
  if (lines.some(({ openBefore }) => openBefore !== undefined)) has.add("open");
  if (gaps.length > 0) has.add("gap");
  has.add("day");
  const signs = (["seen", "known", "between", "open", "bounded", "presumed", "thin", "gap", "day"] as const).filter((sign) =>
    has.has(sign),
  );
  return (
    <figcaption>
      <ul class="legend" aria-label={t.legend}>
        {signs.map((sign) => (
          <li key={sign}>
            <span class={`sign sign-${sign}`} aria-hidden="true" />
            {t[sign]}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
