import { StoreError } from "../../src/store/errors.js";
import { firstAlone } from "../../src/store/first-alone.js";

/** Runs that end when told to, and how many are under way. */
function openRuns(alone: ReturnType<typeof firstAlone>) {
  const ends: ((error?: Error) => void)[] = [];
  const start = (text: string) =>
    alone
      .run(
        text,
        new AbortController().signal,
        () => new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(text)))),
      )
      .catch((error: Error) => error.message);
  return { ends, start };
}

const there = async () => true;
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("of one text only the first runs until it has succeeded; other texts do not wait", async () => {
  const { ends, start } = openRuns(firstAlone(there));
  const all = [start("a"), start("a"), start("a"), start("b")];
  await turn();
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await turn();
  expect(ends).toHaveLength(4);
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual(["a", "a", "a", "b"]);
});

test("when the first fails, one other goes alone", async () => {
  const { ends, start } = openRuns(firstAlone(there));
  const all = [start("a"), start("a"), start("a")];
  await turn();
  ends[0]?.(new Error("too slow"));
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await turn();
  expect(ends).toHaveLength(3);
  ends[2]?.();
  expect(await Promise.all(all)).toEqual(["too slow", "a", "a"]);
});

test("what was forgotten goes alone again", async () => {
  const alone = firstAlone(there);
  const { ends, start } = openRuns(alone);
  const first = start("a");
  await turn();
  ends[0]?.();
  await first;
  alone.forget();
  void start("a");
  void start("a");
  await turn();
  expect(ends).toHaveLength(2);
});

describe("a first run that is abandoned", () => {
  /** Abandons a first run for this reason, and looks whether it was ended. */
  async function abandon(reason: StoreError, isThere: () => Promise<boolean>) {
    const alone = firstAlone(isThere);
    const given = new AbortController();
    let finish = () => {};
    let isEnded = false;
    const running = alone.run("a", given.signal, (abandoned) => {
      abandoned.addEventListener("abort", () => {
        isEnded = true;
      });
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await turn();
    given.abort(reason);
    await turn();
    const wasEnded = isEnded;
    finish();
    await running;
    await turn();
    return { wasEnded, isKnown: alone.knows("a") };
  }

  const late = new StoreError("TIMEOUT", "late");

  test("goes on when time ran out, so that the next client finds a plan", async () => {
    expect(await abandon(late, there)).toEqual({ wasEnded: false, isKnown: true });
  });

  test("ends when the client went away, or the database does not answer either", async () => {
    expect([
      (await abandon(new StoreError("CANCELLED", "gone"), there)).wasEnded,
      (await abandon(late, async () => false)).wasEnded,
    ]).toEqual([true, true]);
  });

  test("goes on beside one other at most", async () => {
    const alone = firstAlone(there);
    const ended: string[] = [];
    const given = new AbortController();
    for (const text of ["a", "b", "c"])
      void alone.run(text, given.signal, (abandoned) => {
        abandoned.addEventListener("abort", () => ended.push(text));
        return new Promise(() => {});
      });
    await turn();
    given.abort(late);
    await turn();
    expect(ended).toEqual(["c"]);
  });
});
