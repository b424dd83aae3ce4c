import { setImmediate } from "node:timers/promises";

/** So much is done at a time before others have their turn: some milliseconds. */
const AT_A_TIME = 20_000;

/** The numbers sorted, in short turns, so that whoever else waits for this thread hardly notices a million of them. */
export async function sortInTurns(numbers: Int32Array, compare: (a: number, b: number) => number): Promise<Int32Array> {
  let from = numbers.slice();
  for (let start = 0; start < from.length; start += AT_A_TIME) {
    from.subarray(start, start + AT_A_TIME).sort(compare);
    await setImmediate();
  }
  let to = new Int32Array(from.length);
  for (let run = AT_A_TIME; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += 2 * run) await mergeRuns(from, to, start, run, compare);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges the two sorted runs that begin at `start`. */
async function mergeRuns(
  from: Int32Array,
  to: Int32Array,
  start: number,
  run: number,
  compare: (a: number, b: number) => number,
): Promise<void> {
  const middle = Math.min(start + run, from.length);
  const end = Math.min(middle + run, from.length);
  let [left, right] = [start, middle];
  for (let place = start; place < end; place++) {
    const takesLeft = left < middle && (right >= end || compare(at(from, left), at(from, right)) <= 0);
    to[place] = at(from, takesLeft ? left++ : right++);
    if (place % AT_A_TIME === AT_A_TIME - 1) await setImmediate();
  }
}

/** For a place that is known to be there. */
export function at(numbers: Int32Array | Uint8Array, place: number): number {
  return numbers[place] as number;
}
