import { inSlices } from "../../src/server/slices.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Keeps the thread, as work does. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

test("few requests begin at once; what is beyond a slice waits its turn, in order, and none is lost", async () => {
  const enter = inSlices();
  expect([enter(), enter()]).toEqual([undefined, undefined]);
  await turn();
  const begun: number[] = [];
  const arrive = async (number: number) => {
    await enter();
    begun.push(number);
    work(3);
  };
  const all: Promise<void>[] = [];
  for (let number = 0; number < 40; number++) {
    all.push(arrive(number));
    // Each comes in a callback of its own.
    await Promise.resolve();
  }
  const atOnce = begun.length;
  expect(atOnce).toBeLessThan(10);
  await turn();
  expect(begun.length).toBeLessThan(atOnce + 20);
  await Promise.all(all);
  expect(begun).toEqual(Array.from({ length: 40 }, (_, number) => number));
  await turn();
  expect(enter()).toBeUndefined();
});
