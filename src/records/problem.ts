/** Where something stands in the records: a file of the set ("/" between folders), line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something a curator has to put right before the records can be read; as a warning, something to look at all the same. */
export interface Problem extends Place {
  readonly message: string;
}

export function problemAt(place: Place, message: string): Problem {
  return { file: place.file, line: place.line, column: place.column, message };
}

/** In the order of the files and their lines, each once. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const byLine = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...byLine.values()].sort(
    (a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.message, b.message),
  );
}

/** As compilers print it, so that editors and terminals make a link of it. */
export function problemLine(problem: Problem): string {
  return `${placeText(problem)}: ${problem.message}`;
}

export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
