import type { Model } from "../../schema/model.js";
import type { ReadOptions, Store } from "../store/store.js";

/** How many of each kind of thing a store holds, in the model's order. */
export async function countThings(store: Store, model: Model, options: ReadOptions): Promise<Readonly<Record<string, number>>> {
  const names = model.things.map(({ name }) => name);
  const columns = names.map((_, index) => `c${index}`);
  const text = names.map((name, index) => `CALL () { MATCH (n:${name}) RETURN count(n) AS c${index} }`).join("\n");
  const [row] = await store.read({ text, columns, parameters: {} }, options);
  return Object.fromEntries(names.map((name, index) => [name, Number(row?.[index] ?? 0)]));
}
