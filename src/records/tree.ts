import type { Place } from "./problem.js";

/** YAML as records use it: texts, lists and maps with text keys, each knowing where it stands. */
export type Tree = TextTree | ListTree | MapTree;

interface TextTree {
  readonly kind: "text";
  readonly place: Place;
  readonly text: string;
}

interface ListTree {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface MapTree {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, { readonly key: Place; readonly value: Tree }>;
}

export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** The values alone, as schemas read them. */
export function plain(tree: Tree): Plain {
  switch (tree.kind) {
    case "text":
      return tree.text;
    case "list":
      return tree.items.map(plain);
    case "map":
      return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
    default:
      return tree satisfies never;
  }
}

/** Where the value of that path stands; where the path leads nowhere, the nearest thing that contains it. */
export function placeAt(tree: Tree, path: readonly PropertyKey[]): Place {
  const [step, ...rest] = path;
  if (step === undefined) return tree.place;
  if (tree.kind === "map") {
    const entry = tree.entries.get(String(step));
    return entry === undefined ? tree.place : placeAt(entry.value, rest);
  }
  const item = tree.kind === "list" ? tree.items[Number(step)] : undefined;
  return item === undefined ? tree.place : placeAt(item, rest);
}

/** In words, for "expected a list, got …". */
export function describePlain(value: unknown): string {
  if (value === "") return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : JSON.stringify(value);
}
