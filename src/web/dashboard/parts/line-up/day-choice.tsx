import { useEffect, useRef, useState } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import { dateIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { dayNumber, dayOfNumber, today } from "../time-chart/days.js";
import { useDay } from "../use-day.js";
import { lineUpTexts } from "./texts.js";

/** The day the two tiers replaced the three: districts end, new communes begin. */
const REFORM = "2025-07-01";
const EVE = "2025-06-30";
/** How long a slider must rest before the day it shows is asked about. */
const REST_MS = 250;
const MONTH = 30;

/** The day asked about, to slide, to type, or to choose by era; it stands in the address as `asOf`. */
export function DayChoice({ from, until }: { readonly from: string | null; readonly until: string | null }) {
  const t = useTexts(lineUpTexts);
  const { choose, hrefWith } = useAddress();
  const day = useDay();
  const now = today();
  const first = [from ?? REFORM, "2020-01-01", day].sort()[0] ?? day;
  const last = [until ?? now, now, day].sort().at(-1) ?? day;
  const eras = [
    { asOf: EVE, name: t.before, chosen: day < REFORM },
    { asOf: REFORM, name: t.after, chosen: day >= REFORM },
  ];
  return (
    <fieldset class="day-choice">
      <legend>{t.choose}</legend>
      <Slider first={first} last={last} day={day} choose={(asOf) => choose({ asOf }, "replace")} />
      <label class="day-typed">
        <span>{t.day}</span>
        <input
          type="date"
          value={day}
          min={first}
          max={last}
          onChange={(event) => event.currentTarget.value && choose({ asOf: event.currentTarget.value })}
        />
      </label>
      <nav class="eras" aria-label={t.eras}>
        {eras.map(({ asOf, name, chosen }) => (
          <a key={asOf} href={hrefWith({ asOf })} aria-current={chosen ? "true" : undefined}>
            {name}
          </a>
        ))}
        {day !== now && <a href={hrefWith({ asOf: undefined })}>{t.todayButton}</a>}
      </nav>
    </fieldset>
  );
}

interface SliderProps {
  readonly first: string;
  readonly last: string;
  readonly day: string;
  readonly choose: (day: string) => void;
}

/** Follows the hand at once, and asks when it rests. Arrows go by days, Page Up and Page Down by months. */
function Slider({ first, last, day, choose }: SliderProps) {
  const t = useTexts(lineUpTexts);
  const language = useLanguage();
  const [held, setHeld] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [min, max] = [dayNumber(first), dayNumber(last)];
  const shown = held ?? day;
  useEffect(() => () => clearTimeout(timer.current), []);

  const move = (number: number) => {
    const next = dayOfNumber(Math.min(max, Math.max(min, number)));
    setHeld(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHeld(undefined);
      choose(next);
    }, REST_MS);
  };

  return (
    <div class="day-slider">
      <input
        type="range"
        min={min}
        max={max}
        step={1}
        value={dayNumber(shown)}
        aria-label={t.slide}
        aria-valuetext={dateIn(language, shown)}
        onInput={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          const months = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
          if (months === 0) return;
          event.preventDefault();
          move(dayNumber(shown) + months * MONTH);
        }}
      />
      <p class="day-ends" aria-hidden="true">
        <span>{dateIn(language, first)}</span>
        <output>{held && dateIn(language, held)}</output>
        <span>{dateIn(language, last)}</span>
      </p>
    </div>
  );
}
