import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { Columns } from "../../parts/columns.js";
import { Heading } from "../../parts/heading.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof } from "../../parts/proof.js";
import { type AttendanceLine, EventAttendees } from "./event.query.js";
import { eventTexts } from "./texts.js";
import type { SectionProps } from "./view.js";
import { nameOf, Post, Who } from "./who.js";

/** Who was there, in the printed order, with each title as printed beside the post it stands for. */
export function Attendees({ id, level }: SectionProps) {
  const t = useTexts(eventTexts);
  return (
    <section>
      <Heading level={level}>{t.attendees}</Heading>
      <AttendeePage id={id} after={undefined} />
    </section>
  );
}

function AttendeePage({ id, after }: { readonly id: string; readonly after: string | undefined }) {
  const t = useTexts(eventTexts);
  const answer = useQuery(EventAttendees, { id, after });
  const [more, setMore] = useState(false);
  return (
    <Answered answer={answer}>
      {({ event }) => {
        const { nodes = [], pageInfo } = event?.attendances ?? {};
        if (nodes.length === 0) return <Empty>{t.noAttendees}</Empty>;
        return (
          <>
            {after === undefined && <Delegations lines={nodes} />}
            <AttendeeTable lines={nodes} />
            {pageInfo?.hasNextPage &&
              (more ? (
                <AttendeePage id={id} after={pageInfo.endCursor ?? undefined} />
              ) : (
                <button type="button" onClick={() => setMore(true)}>
                  {t.more}
                </button>
              ))}
          </>
        );
      }}
    </Answered>
  );
}

/** Each delegation in a sentence: who led it and who came along. */
function Delegations({ lines }: { readonly lines: readonly AttendanceLine[] }) {
  const t = useTexts(eventTexts);
  const delegations = new Map(lines.flatMap(({ delegation }) => (delegation ? [[delegation.id, delegation.label]] : [])));
  return (
    <>
      {[...delegations].map(([id, label]) => {
        const members = lines.filter(({ delegation }) => delegation?.id === id);
        const leaders = members.filter(({ roles }) => roles.includes("LEAD"));
        const others = members.filter((line) => !leaders.includes(line));
        return (
          <div key={id} class="notice delegation">
            <p>
              <strong lang="vi">{label}</strong>
            </p>
            <p>
              {leaders.length > 0 && (
                <>
                  {t.ledBy} <Names lines={leaders} />
                  {others.length > 0 && `, ${t.with}`}{" "}
                </>
              )}
              <Names lines={others} />
            </p>
          </div>
        );
      })}
    </>
  );
}

function Names({ lines }: { readonly lines: readonly AttendanceLine[] }) {
  return lines.map(({ id, attendee }, index) => (
    <Fragment key={id}>
      {index > 0 && "; "}
      {attendee && <Who who={attendee} />}
    </Fragment>
  ));
}

function AttendeeTable({ lines }: { readonly lines: readonly AttendanceLine[] }) {
  const t = useTexts(eventTexts);
  return (
    <table class="lines attendees">
      <caption>{t.attendeesHelp}</caption>
      <Columns names={[t.who, t.printedTitle, t.standsFor, t.side, t.source]} />
      <tbody>
        {lines.map((line) => (
          <AttendeeRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function AttendeeRow({ line }: { readonly line: AttendanceLine }) {
  const t = useTexts(eventTexts);
  const roles = useTerms("AttendanceRole");
  const sides = useTerms("Side");
  const { attendee, printedName, printedTitle, capacity, heldThen, side, delegation, onBehalfOf } = line;
  const name = attendee ? nameOf(attendee) : "";
  const named = new Set(capacity.map(({ id }) => id));
  const others = heldThen.flatMap(({ post }) => (post && !named.has(post.id) ? [post] : []));
  // To attend is what the list says already.
  const told = line.roles.filter((role) => role !== "ATTENDEE");
  return (
    <tr>
      <th scope="row">
        {attendee && <Who who={attendee} />}
        {printedName !== null && printedName !== name && <div class="muted">{t.printedName(printedName)}</div>}
        {told.length > 0 && (
          <div class="tags">
            {told.map((role) => (
              <span key={role} class="tag">
                {roles[role]}
              </span>
            ))}
          </div>
        )}
      </th>
      <Cell label={t.printedTitle}>{printedTitle !== null && <Vi>{printedTitle}</Vi>}</Cell>
      <Cell label={t.standsFor}>
        {capacity.map((post) => (
          <div key={post.id}>
            <Post post={post} />
          </div>
        ))}
        {others.length > 0 && (
          <div class="muted">
            {t.alsoHeld}{" "}
            {others.map((post, index) => (
              <Fragment key={post.id}>
                {index > 0 && "; "}
                <Post post={post} />
              </Fragment>
            ))}
          </div>
        )}
      </Cell>
      <Cell label={t.side}>
        {side !== null && <span class="tag">{sides[side]}</span>}
        {delegation && <div lang="vi">{delegation.label}</div>}
        {onBehalfOf && (
          <div>
            {t.onBehalfOf} <ThingLink id={onBehalfOf.id} name={onBehalfOf.name} nameEn={onBehalfOf.nameEn} />
          </div>
        )}
      </Cell>
      <Cell>
        <Proof citations={line.citations} of={name} basis={line.basis} note={line.note} />
      </Cell>
    </tr>
  );
}
