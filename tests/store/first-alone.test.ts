import { firstAlone } from "../../src/store/first-alone.js";

/** Runs that end when told to, and how many are under way. */
function openRuns(alone: ReturnType<typeof firstAlone>) {
  const ends: ((error?: Error) => void)[] = [];
  const start = (text: string) =>
    alone
      .run(text, () => new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(text)))))
      .catch((error: Error) => error.message);
  return { ends, start };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("of one text only the first runs until it has succeeded; other texts do not wait", async () => {
  const { ends, start } = openRuns(firstAlone());
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
  const { ends, start } = openRuns(firstAlone());
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
  const alone = firstAlone();
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
