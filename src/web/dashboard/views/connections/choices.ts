import { Relation } from "../../data/enums.js";

/** How many neighbours one step of expanding shows. */
export const STEP = 25;

/** The most neighbours of one thing, four steps. */
export const MOST_STEPS = 4;

/** A thing whose neighbours are shown, and how many steps of them. */
export interface Opened {
  readonly id: string;
  readonly steps: number;
}

/** What the address says of which connections to show. */
export interface ConnectionChoices {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly length: number;
  readonly overlap: boolean;
  readonly relations: readonly Relation[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly opened: readonly Opened[];
  readonly pinned: readonly string[];
  /** The thing that is looked at. */
  readonly at: string | undefined;
}

export const LENGTHS = [2, 3, 4, 5, 6] as const;

export function readChoices(choices: URLSearchParams): ConnectionChoices {
  const day = (name: string) => {
    const value = choices.get(name) ?? "";
    return /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
  };
  return {
    from: choices.get("from") ?? undefined,
    to: choices.get("to") ?? undefined,
    length: LENGTHS.find((length) => String(length) === choices.get("length")) ?? 4,
    overlap: choices.get("overlap") === "yes",
    relations: Relation.filter((relation) => choices.getAll("relation").includes(relation)),
    since: day("since"),
    until: day("until"),
    opened: readOpened(choices.getAll("open")),
    pinned: [...new Set(choices.getAll("pin"))],
    at: choices.get("at") ?? undefined,
  };
}

/** A thing is named once for each step. */
function readOpened(named: readonly string[]): readonly Opened[] {
  const times = new Map<string, number>();
  for (const id of named) times.set(id, Math.min(MOST_STEPS, (times.get(id) ?? 0) + 1));
  return [...times].map(([id, steps]) => ({ id, steps }));
}

/** The address's `open` with one step more of a thing. */
export function withStep(opened: readonly Opened[], id: string): readonly string[] {
  return [...written(opened), id];
}

/** The address's `open` without a thing. */
export function withoutSteps(opened: readonly Opened[], id: string): readonly string[] {
  return written(opened.filter((each) => each.id !== id));
}

function written(opened: readonly Opened[]): readonly string[] {
  return opened.flatMap(({ id, steps }) => Array.from({ length: steps }, () => id));
}
