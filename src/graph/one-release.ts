import { StoreError } from "../store/errors.js";
import type { ReadStatement, Row } from "../store/store.js";

/** Asks one statement of a store, within that time. */
export type Read = (statement: ReadStatement, timeoutMs: number) => Promise<readonly Row[]>;

/** Several statements asked one after another of one release. */
export interface Reading {
  /** The row of a statement that gives one. */
  row(statement: ReadStatement): Promise<Row>;
  /** How much longer may be looked for something; what is left then is for the statement that answers. */
  left(): number;
}

/** Releases are minutes apart at their closest; more runs would only hide that something is wrong. */
const MOST_RUNS = 3;

/** The share of the time that searches may take. */
const SEARCHING = 0.75;

const HELD = "CALL () { MATCH (held:Release) RETURN max(held.number) AS release }";

/**
 * Does what takes several statements, all of them on one release: each tells the release it read, and when one was
 * published meanwhile all is done again. A store answers each statement from one release, but knows of no two together.
 * The time that the database took for planning is not counted.
 */
export async function inOneRelease<T>(
  read: Read,
  timeoutMs: number,
  work: (reading: Reading) => Promise<T>,
  plannedMs: () => number = () => 0,
): Promise<T> {
  const start = performance.now();
  const left = (share = 1) => start + timeoutMs * share + plannedMs() - performance.now();
  for (let run = 1; run <= MOST_RUNS; run++) {
    let release: Row[number] | undefined;
    const row: Reading["row"] = async ({ text, columns, ...others }) => {
      const [found = []] = await read({ text: `${HELD}\n${text}`, columns: ["release", ...columns], ...others }, Math.max(1, left()));
      const [seen, ...values] = found;
      if (release !== undefined && release !== seen) throw new Moved();
      release = seen;
      return values;
    };
    try {
      return await work({ row, left: () => left(SEARCHING) });
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  throw new StoreError("UNAVAILABLE", "releases are being published faster than this operation can be answered");
}

/** A release was published between two statements. */
class Moved extends Error {
  override readonly name = "Moved";
}
