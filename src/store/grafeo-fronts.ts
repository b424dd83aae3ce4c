import type { Front, Parameters, ReadStatement, Row } from "./store.js";

type Run = (statement: ReadStatement) => Promise<Row[]>;

/** How many rows have each value of a front's property, the highest value first. */
type Shares = readonly (readonly [value: string, rows: number])[];

/** Fewer rows are sorted faster than they are looked for by parts. */
const WORTH_IT = 500;

/** How many times as many rows are looked at when a page is not full. */
const WIDER = 8;

/**
 * The engine's indexes know no order, so that a page of a whole list is sorted out of all rows. Here it is looked for among
 * the first: as many values of the front's property as hold a page, then more of them, and all rows when that does not do
 * either. How many rows a value has is counted once, as the graph does not change while it is open.
 */
export function readingFronts(run: Run): Run {
  const counted = new Map<string, Promise<Shares>>();

  return async (statement) => {
    const fronts = statement.ways?.fronts ?? [];
    if (fronts.length === 0) return run(statement);
    const shares = await Promise.all(fronts.map(sharesOf));
    for (let times = 1; ; times *= WIDER) {
      const parts = fronts.flatMap((front, index) => partOf(front, shares[index] ?? [], statement.parameters, times) ?? []);
      if (parts.length === 0) return run(statement);
      const rows = await run(withParts(statement, parts));
      if (parts.every((part) => part.whole || isFull(part.front, statement, rows))) return rows;
    }
  };

  function sharesOf({ label, property }: Front): Promise<Shares> {
    const key = `${label}.${property}`;
    const known = counted.get(key) ?? count(label, property);
    counted.set(key, known);
    known.catch(() => counted.delete(key));
    return known;
  }

  async function count(label: string, property: string): Promise<Shares> {
    const text = `MATCH (n:${label}) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(*) AS number`;
    const rows = await run({ text, columns: ["value", "number"], parameters: {} });
    return rows.map(([value, number]) => [String(value), Number(number)] as const).sort(([a], [b]) => (a < b ? 1 : -1));
  }
}

interface Part {
  readonly front: Front;
  readonly values: readonly string[];
  /** Whether no other row can be wanted. */
  readonly whole: boolean;
}

/** Undefined where it has to be, or may as well be, all rows. */
function partOf(front: Front, shares: Shares, parameters: Parameters, times: number): Part | undefined {
  if (shares.reduce((sum, [, rows]) => sum + rows, 0) < WORTH_IT) return undefined;
  const bounds = front.upTo.map((name) => String(parameters[name]));
  const within = shares.filter(([value]) => bounds.every((bound) => value <= bound));
  // Rows with the highest value may all lie before a cursor.
  let wanted = Number(parameters[front.size]) * times + (bounds.length > 0 ? (within[0]?.[1] ?? 0) : 0);
  const values: string[] = [];
  for (const [value, rows] of within) {
    if (wanted <= 0) break;
    values.push(value);
    wanted -= rows;
  }
  if (values.length === 0 || values.length === shares.length) return undefined;
  return { front, values, whole: values.length === within.length };
}

function withParts(statement: ReadStatement, parts: readonly Part[]): ReadStatement {
  return {
    ...statement,
    text: parts.reduce((text, { front: { line, better } }) => text.replace(line, () => better), statement.text),
    parameters: { ...statement.parameters, ...Object.fromEntries(parts.map(({ front, values }) => [front.among, values])) },
  };
}

function isFull({ column, size }: Front, { columns, parameters }: ReadStatement, [row]: readonly Row[]): boolean {
  const rows = row?.[columns.indexOf(column)];
  return Array.isArray(rows) && rows.length >= Number(parameters[size]);
}
