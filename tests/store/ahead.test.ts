import { setTimeout as sleep } from "node:timers/promises";
import { ahead } from "../../src/store/ahead.js";

test("gives every item in order, and has so many ready while one is worked on", async () => {
  const made: number[] = [];
  const seen: (readonly [item: number, made: number])[] = [];
  for await (const item of ahead(numbers(5, made), 2)) {
    await sleep(5);
    seen.push([item, made.length]);
  }
  expect(seen).toEqual([
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 5],
    [5, 5],
  ]);
});

test("a failure comes in its turn, after the items before it", async () => {
  const seen: number[] = [];
  const failing = async function* () {
    yield 1;
    yield 2;
    throw new Error("no third");
  };
  const all = async () => {
    for await (const item of ahead(failing(), 4)) seen.push(item);
  };
  await expect(all()).rejects.toThrow("no third");
  expect(seen).toEqual([1, 2]);
});

test("whoever stops early stops the making too", async () => {
  const made: number[] = [];
  let cleared = false;
  const clearing = async function* () {
    try {
      yield* numbers(100, made);
    } finally {
      cleared = true;
    }
  };
  for await (const _ of ahead(clearing(), 3)) break;
  expect([made.length, cleared]).toEqual([4, true]);
});

async function* numbers(count: number, made: number[]): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) {
    made.push(number);
    yield number;
  }
}
