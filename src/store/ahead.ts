/** The same items, up to so many of them made ready while whoever takes them still works on the one before. */
export async function* ahead<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const waiting: Promise<IteratorResult<T>>[] = [];
  const ask = () => {
    const next = iterator.next();
    // A failure is told when its turn comes.
    next.catch(() => {});
    waiting.push(next);
  };
  try {
    while (waiting.length < most) ask();
    for (let next = await waiting.shift(); next && !next.done; next = await waiting.shift()) {
      ask();
      yield next.value;
    }
  } finally {
    await Promise.allSettled(waiting);
    await iterator.return?.();
  }
}
