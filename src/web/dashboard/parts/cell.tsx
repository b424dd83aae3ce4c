import type { ComponentChildren } from "preact";

interface CellProps {
  /** The heading of its column, which a phone shows before it; left out where the cell speaks for itself. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

/** A cell of a table of lines. With nothing in it (null, false, undefined, an empty list) it is a dash, and on a phone not there. */
export function Cell({ label, children }: CellProps) {
  const empty = [children].flat(2).every((child) => child === null || child === undefined || child === false || child === "");
  return (
    <td data-label={label} class={empty ? "nothing" : undefined}>
      {empty ? "–" : children}
    </td>
  );
}
