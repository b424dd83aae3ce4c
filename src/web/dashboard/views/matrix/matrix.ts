import type { AttendanceRole } from "../../data/enums.js";
import { groupBy } from "../../data/group-by.js";
import { vietnameseOrder } from "../../language/formats.js";
import type { Attending } from "../event/event.query.js";
import { nameOf } from "../event/who.js";
import type { Present } from "./matrix.query.js";

/** The most columns and lines that can still be read, and that a phone still scrolls smoothly. */
export const MOST_MEETINGS = 40;
export const MOST_PEOPLE = 120;

export type Meeting = NonNullable<Present["event"]>;

/** Somebody with what is said of them at each meeting, by its id. */
export interface Line {
  readonly who: Attending;
  readonly name: string;
  readonly cells: ReadonlyMap<string, Present>;
}

/** Who is named at which meeting. */
export interface Matrix {
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  readonly lines: readonly Line[];
  /** How many are left out because there is no room. */
  readonly meetingsLeft: number;
  readonly linesLeft: number;
}

/** Attendances as lines and columns: people before bodies and unnamed groups, by how often they are named or by name. */
export function matrixOf(rows: readonly Present[], byName: boolean): Matrix {
  const all = [...new Map(rows.flatMap(({ event }) => (event ? [[event.id, event] as const] : []))).values()];
  const meetings = all.slice(0, MOST_MEETINGS);
  const shown = new Set(meetings.map(({ id }) => id));
  const lines = [...groupBy(rows, ({ attendee }) => attendee?.id ?? "").values()]
    .flatMap((of): readonly Line[] => {
      const [first] = of;
      if (!first?.attendee) return [];
      const cells = new Map(of.flatMap((each) => (each.event && shown.has(each.event.id) ? [[each.event.id, each] as const] : [])));
      return cells.size === 0 ? [] : [{ who: first.attendee, name: nameOf(first.attendee), cells }];
    })
    .sort((a, b) => {
      const kinds = order(a.who) - order(b.who);
      const often = byName ? 0 : b.cells.size - a.cells.size;
      return kinds || often || vietnameseOrder.compare(a.name, b.name);
    });
  return {
    meetings,
    lines: lines.slice(0, MOST_PEOPLE),
    meetingsLeft: all.length - meetings.length,
    linesLeft: Math.max(0, lines.length - MOST_PEOPLE),
  };
}

function order({ __typename }: Attending): number {
  return ["Person", "Organization", "Group"].indexOf(__typename);
}

/** How much somebody had to do with a meeting: led it, had another part in it, or attended. */
export type Weight = "led" | "part" | "there";

export function weightOf(roles: readonly AttendanceRole[]): Weight {
  if (roles.some((role) => role === "LEAD" || role === "CHAIR")) return "led";
  return roles.some((role) => role !== "ATTENDEE") ? "part" : "there";
}

/** A shape for each weight, since colours alone do not tell everyone. */
export const SHAPES: Readonly<Record<Weight, string>> = { led: "◆", part: "▲", there: "●" };
