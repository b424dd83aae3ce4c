import { Fragment } from "preact";
import { useQuery } from "../../data/use-query.js";
import { numberIn, spanIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { When } from "../../parts/dates.js";
import { Heading } from "../../parts/heading.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { type DocumentLine, EventSaid, type FigureLine, type StatementLine } from "./event.query.js";
import { eventTexts } from "./texts.js";
import type { SectionProps } from "./view.js";
import { Who } from "./who.js";

/** What was said to whom, the figures given and the documents named; nothing where none is recorded. */
export function Said({ id, level }: SectionProps) {
  const t = useTexts(eventTexts);
  const answer = useQuery(EventSaid, { id });
  return (
    <Answered answer={answer}>
      {({ event }) => {
        const { nodes: statements = [] } = event?.statements ?? {};
        const { nodes: figures = [] } = event?.figures ?? {};
        const documents = event?.documents ?? [];
        return (
          <>
            {figures.length > 0 && (
              <section>
                <Heading level={level}>{t.figures}</Heading>
                <Figures lines={figures} />
              </section>
            )}
            {statements.length > 0 && (
              <section>
                <Heading level={level}>{t.said}</Heading>
                {groupsOf(statements).map((group) => (
                  <StatementGroup key={group[0]?.id} lines={group} level={level} />
                ))}
              </section>
            )}
            {documents.length > 0 && (
              <section>
                <Heading level={level}>{t.documents}</Heading>
                <ul class="plain rows documents">
                  {documents.map((line) => (
                    <Document key={line.id} line={line} />
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}

/** Statements that follow each other in the printed order and are of one speaker and one act, together. */
function groupsOf(lines: readonly StatementLine[]): readonly (readonly StatementLine[])[] {
  const groups: StatementLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.act === line.act && last[0].speaker?.id === line.speaker?.id) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function StatementGroup({ lines, level }: { readonly lines: readonly StatementLine[]; readonly level: 2 | 3 }) {
  const t = useTexts(eventTexts);
  const acts = useTerms("SpeechAct");
  const [first] = lines;
  if (!first) return null;
  return (
    <>
      <Heading level={level === 2 ? 3 : 4}>
        {acts[first.act]}: {first.speaker ? <Who who={first.speaker} /> : <span class="muted">{t.speakerUnknown}</span>}
      </Heading>
      <ul class="plain rows statements">
        {lines.map((line) => (
          <Statement key={line.id} line={line} />
        ))}
      </ul>
    </>
  );
}

function Statement({ line }: { readonly line: StatementLine }) {
  const t = useTexts(eventTexts);
  const contents = useTerms("StatementContent");
  return (
    <li>
      <span>{line.content !== "OTHER" && <span class="tag">{contents[line.content]}</span>}</span>
      <div>
        <Vi>{line.summary}</Vi>
        <div class="muted">
          {line.addressedTo.length > 0 && (
            <>
              <span aria-hidden="true">→ </span>
              <span class="hidden">{t.to} </span>
              {line.addressedTo.map((addressee, index) => (
                <Fragment key={addressee.id}>
                  {index > 0 && ", "}
                  {addressee.__typename === "Group" ? (
                    <em lang="vi">{addressee.label}</em>
                  ) : (
                    <ThingLink id={addressee.id} name={addressee.name} {...("nameEn" in addressee && { nameEn: addressee.nameEn })} />
                  )}
                </Fragment>
              ))}
            </>
          )}
        </div>
      </div>
      <Proof citations={line.citations} of={line.summary} basis={line.basis} note={line.note} />
    </li>
  );
}

function Figures({ lines }: { readonly lines: readonly FigureLine[] }) {
  const t = useTexts(eventTexts);
  return (
    <table class="lines figures">
      <Columns names={[t.indicator, t.asPrinted, t.asRead, t.period, t.of, t.source]} />
      <tbody>
        {lines.map((line) => (
          <Figure key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Figure({ line }: { readonly line: FigureLine }) {
  const t = useTexts(eventTexts);
  const language = useLanguage();
  const comparators = useTerms("Comparator");
  const measures = useTerms("FigureMeasure");
  const base = spanIn(language, line.baseStart, line.baseEnd);
  const read =
    line.value === null ? undefined : [comparators[line.comparator], numberIn(language, line.value), line.unit].filter(Boolean).join(" ");
  const { subject } = line;
  const subjectName = subject && ("name" in subject ? subject.name : "title" in subject ? subject.title : subject.id);
  return (
    <tr>
      <th scope="row" lang="vi">
        {line.indicator}
      </th>
      <Cell label={t.asPrinted}>
        <strong lang="vi">{line.printed}</strong>
      </Cell>
      <Cell label={t.asRead}>
        {read !== undefined && (
          <>
            {read}
            <div class="muted">
              {measures[line.measure]}
              {base !== undefined && `, ${t.against(base)}`}
            </div>
          </>
        )}
      </Cell>
      <Cell label={t.period}>
        {(line.periodStart ?? line.periodEnd) !== null && <When start={line.periodStart} end={line.periodEnd} />}
        {line.periodPrinted && (
          <div class="muted" lang="vi">
            {line.periodPrinted}
          </div>
        )}
      </Cell>
      <Cell label={t.of}>
        {subject && subjectName && <ThingLink id={subject.id} name={subjectName} />}
        {line.reportedBy && (
          <div class="muted">
            {t.reportedBy}: <Who who={line.reportedBy} />
          </div>
        )}
      </Cell>
      <Cell>
        <Proof citations={line.citations} of={line.indicator} basis={line.basis} note={line.note} />
      </Cell>
    </tr>
  );
}

function Document({ line }: { readonly line: DocumentLine }) {
  const t = useTexts(eventTexts);
  const relations = useTerms("DocumentRelation");
  const kinds = useTerms("DocumentKind");
  const { document } = line;
  if (!document) return null;
  const name = [document.number, document.title].filter(Boolean).join(" ");
  return (
    <li>
      <div>
        <ThingLink id={document.id} name={name === "" ? kinds[document.kind] : name} />
        <div class="muted">
          {kinds[document.kind]} <span class="tag">{relations[line.relation]}</span>
          {document.issuedBy && (
            <>
              {" · "}
              {t.issuedBy} <ThingLink id={document.issuedBy.id} name={document.issuedBy.name} nameEn={document.issuedBy.nameEn} />
            </>
          )}
          {document.issuedOn && (
            <>
              {" · "}
              <When start={document.issuedOn} />
            </>
          )}
        </div>
      </div>
      <Proof citations={line.citations} of={name} basis={line.basis} note={line.note} />
    </li>
  );
}
