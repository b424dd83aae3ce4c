import { AttendanceRole, EventKind } from "../../data/enums.js";
import type { EventsVariables } from "./events.query.js";

export type Filter = EventsVariables["filter"];

/** What the address says of which meetings to list. */
export interface EventChoices {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly kinds: readonly EventKind[];
  readonly area: string | undefined;
  readonly inside: boolean;
  readonly succession: boolean;
  readonly body: string | undefined;
  readonly person: string | undefined;
  readonly role: AttendanceRole | undefined;
  readonly once: boolean;
}

/** The names the choices have in the address. */
export const CHOICES = ["from", "to", "kind", "area", "inside", "succession", "body", "person", "role", "trips"] as const;

export function readChoices(choices: URLSearchParams): EventChoices {
  const day = (name: string) => {
    const value = choices.get(name) ?? "";
    return /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
  };
  return {
    from: day("from"),
    to: day("to"),
    kinds: EventKind.filter((kind) => choices.getAll("kind").includes(kind)),
    area: choices.get("area") ?? undefined,
    inside: choices.get("inside") !== "no",
    succession: choices.get("succession") === "yes",
    body: choices.get("body") ?? undefined,
    person: choices.get("person") ?? undefined,
    role: AttendanceRole.find((role) => role === choices.get("role")),
    once: choices.get("trips") === "once",
  };
}

/** The choices as the API takes them; what is not chosen is left out. */
export function filterOf({ from, to, kinds, area, inside, succession, body, person, role, once }: EventChoices): Filter {
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(kinds.length > 0 && { kinds }),
    ...(area && { area, within: inside, ...(succession && { throughSuccession: true }) }),
    ...(body && { organization: body }),
    ...(person && { attendeesAll: [person] }),
    ...(role && { roles: [role] }),
    ...(once && { topLevel: true }),
  };
}
