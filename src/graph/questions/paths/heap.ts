/** What waits in an order, of which only the first is ever taken. */
export interface Heap<T> {
  add(item: T): void;
  take(): T | undefined;
}

/** A binary heap by an order that is never undecided. */
export function createHeap<T>(comesBefore: (one: T, other: T) => boolean): Heap<T> {
  const items: T[] = [];
  return { add, take };

  function add(item: T): void {
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !comesBefore(item, above)) break;
      items[place] = above;
      place = parent;
    }
    items[place] = item;
  }

  function take(): T | undefined {
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let place = 0;
    for (;;) {
      const child = firstChild(place);
      const below = items[child];
      if (below === undefined || !comesBefore(below, last)) break;
      items[place] = below;
      place = child;
    }
    items[place] = last;
    return first;
  }

  function firstChild(place: number): number {
    const [left, right] = [items[2 * place + 1], items[2 * place + 2]];
    return left !== undefined && right !== undefined && comesBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
  }
}
