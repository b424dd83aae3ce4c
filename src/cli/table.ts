/** Lines of a table with its columns under one another: a heading, a rule, a line per row. Numbers stand to the right. */
export function tableLines(columns: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] {
  const texts = rows.map((row) => row.map(textOf));
  const widths = columns.map((column, index) => Math.max(widthOf(column), ...texts.map((row) => widthOf(row[index] ?? ""))));
  const right = columns.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === "number" || row[index] === null));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0, right[index] === true))
      .join("  ")
      .trimEnd();
  return [line(columns), widths.map((width) => "─".repeat(width)).join("  "), ...texts.map(line)];
}

export type Cell = string | number | boolean | null;

/** A cell is one line: what would break it or drive the terminal is shown as a space. */
function textOf(cell: Cell): string {
  return cell === null
    ? ""
    : String(cell)
        .replace(/\p{Cc}+/gu, " ")
        .normalize("NFC");
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** Marks that stand over another character take no room of their own. */
function widthOf(text: string): number {
  return [...text].filter((character) => !/\p{M}/u.test(character)).length;
}
