import { numberIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { When } from "../../parts/dates.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { Who } from "../event/who.js";
import { rolesOf, titleOf } from "./files.js";
import { type Line, type Matrix, SHAPES, weightOf } from "./matrix.js";
import type { Present } from "./matrix.query.js";
import { matrixTexts } from "./texts.js";

interface GridProps {
  readonly matrix: Matrix;
  /** In words and with proofs, instead of shapes. */
  readonly words: boolean;
}

/** Who is named at which meeting; the first line and column stay while the rest is scrolled. */
export function Grid({ matrix: { meetings, lines }, words }: GridProps) {
  const t = useTexts(matrixTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached by keyboard.
    <section class={`matrix-scroll ${words ? "in-words" : "in-shapes"}`} aria-label={t.scroll} tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t.who}
            </th>
            <th scope="col" class="times">
              {t.times}
            </th>
            {meetings.map(({ id, title, start }) => (
              <th key={id} scope="col" class="meeting">
                <span class="meeting-name" title={title}>
                  <span class="muted">{start === null ? t.undated : <When start={start} />}</span> <ThingLink id={id} name={title} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <GridLine key={line.who.id} line={line} meetings={meetings} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridLine({ line, meetings, words }: { readonly line: Line; readonly meetings: Matrix["meetings"]; readonly words: boolean }) {
  const t = useTexts(matrixTexts);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Who who={line.who} />
      </th>
      <td class="times">{numberIn(language, line.cells.size)}</td>
      {meetings.map(({ id }) => {
        const cell = line.cells.get(id);
        if (!cell) {
          return (
            <td key={id} class="not-named">
              <span class="hidden">{t.notNamed}</span>
            </td>
          );
        }
        return words ? <InWords key={id} cell={cell} name={line.name} /> : <InShape key={id} cell={cell} />;
      })}
    </tr>
  );
}

function InShape({ cell }: { readonly cell: Present }) {
  const t = useTexts(matrixTexts);
  const roles = useTerms("AttendanceRole");
  const weight = weightOf(cell.roles);
  const title = titleOf(cell);
  const said = [rolesOf(cell, roles), title && t.as(title)].filter(Boolean).join(", ");
  return (
    <td class={weight} title={said}>
      <span aria-hidden="true">{SHAPES[weight]}</span>
      <span class="hidden">{said}</span>
    </td>
  );
}

function InWords({ cell, name }: { readonly cell: Present; readonly name: string }) {
  const roles = useTerms("AttendanceRole");
  const weight = weightOf(cell.roles);
  const title = titleOf(cell);
  return (
    <td class={weight}>
      <span aria-hidden="true">{SHAPES[weight]} </span>
      {rolesOf(cell, roles)}
      {title !== "" && (
        <p class="muted">
          <Vi>{title}</Vi>
        </p>
      )}
      <Proof citations={cell.citations} basis={cell.basis} note={cell.note} of={`${name}, ${cell.event?.title ?? ""}`} />
    </td>
  );
}
