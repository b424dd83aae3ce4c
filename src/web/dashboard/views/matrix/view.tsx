import { useMemo } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import { usePages } from "../../data/use-pages.js";
import { useTexts } from "../../language/language.js";
import { thingTexts, useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Coverage } from "../../parts/coverage.js";
import { csvOf } from "../../parts/csv.js";
import { PageTitle } from "../../parts/page.js";
import { saveFile } from "../../parts/save.js";
import { Picker, useName } from "../../parts/search-box.js";
import { listLines, matrixLines } from "./files.js";
import { Grid } from "./grid.js";
import { type Matrix, matrixOf, SHAPES, type Weight } from "./matrix.js";
import { Matrix as MatrixQuery, type Present } from "./matrix.query.js";
import "./style.css";
import { matrixTexts } from "./texts.js";

/** Three hundred attendances: more than a matrix has room for. */
const MOST_PAGES = 3;

/** The officials of a body beside the meetings at which sources name them. */
export function View() {
  const t = useTexts(matrixTexts);
  const { choices } = useAddress();
  const body = choices.get("organization") ?? undefined;
  const span = spanOf(choices);
  const answer = usePages(MatrixQuery, body === undefined ? undefined : { of: body, filter: span }, {
    pageOf: ({ attendances }) => attendances,
    most: MOST_PAGES,
  });
  return (
    <>
      <PageTitle title={t.title} {...(body !== undefined && { ideHref: answer.ideHref })}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <Form body={body} span={span} />
      {body === undefined ? (
        <Start />
      ) : (
        <>
          <Known body={body} span={span} />
          <Answered answer={answer} lines={12}>
            {({ rows, total }) => (rows.length === 0 ? <Nothing /> : <Found rows={rows} total={total} />)}
          </Answered>
        </>
      )}
    </>
  );
}

interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** The span chosen; what came after the header's day is left out. */
function spanOf(choices: URLSearchParams): Span {
  const day = (name: string) => [choices.get(name) ?? ""].find((value) => /^\d{4}-\d\d-\d\d$/.test(value));
  const from = day("from");
  const [to] = [day("to"), day("asOf")].filter((each) => each !== undefined).sort();
  return { ...(from && { from }), ...(to && { to }) };
}

interface FormProps {
  readonly body: string | undefined;
  readonly span: Span;
}

function Form({ body, span }: FormProps) {
  const t = useTexts(matrixTexts);
  const { choose, choices } = useAddress();
  const day = (name: "from" | "to") => (
    <label class="field">
      <span>{t[name]}</span>
      <input type="date" value={span[name] ?? ""} onChange={(event) => choose({ [name]: event.currentTarget.value })} />
    </label>
  );
  return (
    <search class="matrix-choices" aria-label={t.title}>
      <Picker
        label={t.body}
        placeholder={t.bodyHint}
        kinds={["ORGANIZATION"]}
        value={body}
        onChange={(organization) => choose({ organization })}
      />
      {day("from")}
      {day("to")}
      <label class="field">
        <span>{t.order}</span>
        <select value={choices.get("sort") ?? ""} onChange={(event) => choose({ sort: event.currentTarget.value })}>
          <option value="">{t.often}</option>
          <option value="name">{t.byName}</option>
        </select>
      </label>
    </search>
  );
}

function Start() {
  const t = useTexts(matrixTexts);
  const { hrefWith } = useAddress();
  return (
    <Empty>
      <p>
        <strong>{t.start}</strong> {t.startHelp}
      </p>
      <p>
        {t.example}{" "}
        <a href={hrefWith({ organization: "organization/tinh-uy-dien-bien" })} lang="vi">
          Tỉnh ủy Điện Biên
        </a>
      </p>
    </Empty>
  );
}

function Nothing() {
  const t = useTexts(matrixTexts);
  const { hrefWith } = useAddress();
  return (
    <Empty>
      <p>
        <strong>{t.nothing}</strong> {t.nothingHelp}
      </p>
      <p>
        <a href={hrefWith({ from: undefined, to: undefined })}>{t.clear}</a>
      </p>
    </Empty>
  );
}

function Known({ body, span }: { readonly body: string; readonly span: Span }) {
  return <Coverage of={{ organization: body, ...span }} name={useName(body)} />;
}

function Found({ rows, total }: { readonly rows: readonly Present[]; readonly total: number }) {
  const t = useTexts(matrixTexts);
  const { choices } = useAddress();
  const byName = choices.get("sort") === "name";
  const matrix = useMemo(() => matrixOf(rows, byName), [rows, byName]);
  const times = matrix.lines.reduce((sum, { cells }) => sum + cells.size, 0);
  return (
    <section>
      <h2>
        <span role="status">{t.found(times, matrix.lines.length, matrix.meetings.length)}</span>
      </h2>
      <p class="notice">{t.notAbsent}</p>
      <LeftOut matrix={matrix} rows={rows.length} total={total} />
      <Tools matrix={matrix} rows={rows} />
      <Grid matrix={matrix} words={choices.get("as") === "table"} />
    </section>
  );
}

/** What is not shown, and how to come to it. */
function LeftOut({ matrix, rows, total }: { readonly matrix: Matrix; readonly rows: number; readonly total: number }) {
  const t = useTexts(matrixTexts);
  const { hrefWith } = useAddress();
  const oldest = matrix.meetings.at(-1)?.start;
  const { meetingsLeft, linesLeft } = matrix;
  if (rows >= total && meetingsLeft === 0 && linesLeft === 0) return null;
  return (
    <p class="notice">
      {rows < total && `${t.rowsLeft(rows, total)} `}
      {meetingsLeft > 0 && `${t.meetingsLeft(meetingsLeft)} `}
      {linesLeft > 0 && `${t.linesLeft(linesLeft)} `}
      {oldest?.length === 10 && <a href={hrefWith({ to: oldest })}>{t.earlier}</a>}
    </p>
  );
}

function Tools({ matrix, rows }: { readonly matrix: Matrix; readonly rows: readonly Present[] }) {
  const t = useTexts(matrixTexts);
  const roles = useTerms("AttendanceRole");
  const kinds = useTexts(thingTexts);
  const { choices, hrefWith } = useAddress();
  const table = choices.get("as") === "table";
  const words = { t, roles, kinds };
  const weights: readonly Weight[] = ["led", "part", "there"];
  return (
    <div class="matrix-tools">
      <nav aria-label={t.shape}>
        <a href={hrefWith({ as: undefined })} aria-current={table ? undefined : "true"}>
          {t.map}
        </a>
        <a href={hrefWith({ as: "table" })} aria-current={table ? "true" : undefined}>
          {t.table}
        </a>
      </nav>
      <ul class="legend">
        {weights.map((weight) => (
          <li key={weight}>
            <span class={`swatch ${weight}`} aria-hidden="true">
              {SHAPES[weight]}
            </span>{" "}
            {t.weights[weight]}
          </li>
        ))}
      </ul>
      <fieldset class="save">
        <legend>{t.save}</legend>
        <button type="button" class="plain-button" onClick={() => saveFile(`${t.file}.csv`, csvOf(matrixLines(matrix, words)))}>
          {t.saveMatrix}
        </button>
        <button type="button" class="plain-button" onClick={() => saveFile(`${t.file}-list.csv`, csvOf(listLines(rows, words)))}>
          {t.saveList}
        </button>
      </fieldset>
    </div>
  );
}
