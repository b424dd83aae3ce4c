import type { AttendanceRole } from "../../data/enums.js";
import { nameOf } from "../event/who.js";
import type { Matrix } from "./matrix.js";
import type { Present } from "./matrix.query.js";
import type { matrixTexts } from "./texts.js";

interface Words {
  readonly t: typeof matrixTexts.en;
  readonly roles: Readonly<Record<AttendanceRole, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

/** The matrix as lines of a file: a line for each of those named, a column for each meeting; an empty field is nobody's absence. */
export function matrixLines({ meetings, lines }: Matrix, { t, roles }: Words): readonly (readonly string[])[] {
  return [
    [t.who, t.id, t.times, ...meetings.map(({ start, title }) => [start, title].filter(Boolean).join(" "))],
    ...lines.map(({ who, name, cells }) => [
      name,
      who.id,
      String(cells.size),
      ...meetings.map(({ id }) => {
        const cell = cells.get(id);
        return cell ? [rolesOf(cell, roles), titleOf(cell)].filter(Boolean).join("; ") : "";
      }),
    ]),
  ];
}

/** The same, a line for each time somebody is named, with the source: for those who count for themselves. */
export function listLines(rows: readonly Present[], { t, roles, kinds }: Words): readonly (readonly string[])[] {
  return [
    [t.day, t.meeting, t.id, t.area, t.who, t.id, t.kind, t.role, t.printed, t.posts, t.source, t.address],
    ...rows.map(({ event, attendee, roles: had, printedTitle, capacity, citations }) => [
      event?.start ?? "",
      event?.title ?? "",
      event?.id ?? "",
      event?.area?.name ?? "",
      attendee ? nameOf(attendee) : "",
      attendee?.id ?? "",
      attendee ? (kinds[attendee.__typename] ?? "") : "",
      rolesOf({ roles: had }, roles),
      printedTitle ?? "",
      postsOf({ capacity }),
      citations[0]?.source?.title ?? "",
      citations[0]?.source?.url ?? "",
    ]),
  ];
}

/** As what somebody was there: the title as printed, else the posts it stands for. */
export function titleOf({ printedTitle, capacity }: Pick<Present, "printedTitle" | "capacity">): string {
  return printedTitle ?? postsOf({ capacity });
}

function postsOf({ capacity }: Pick<Present, "capacity">): string {
  return capacity.map(({ title, organization }) => [title, organization?.name].filter(Boolean).join(", ")).join("; ");
}

/** What somebody did there; who only is named attended. */
export function rolesOf({ roles }: Pick<Present, "roles">, words: Words["roles"]): string {
  return (roles.length === 0 ? (["ATTENDEE"] as const) : roles).map((role) => words[role]).join(", ");
}
