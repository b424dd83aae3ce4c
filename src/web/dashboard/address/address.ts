/** What every view takes along in the address: language, look, the day and the release that are asked about. */
const KEPT = ["lang", "theme", "asOf", "release", "embed"] as const;

/** Choices of a view by their names in the address; undefined takes one away, a list is written as one name several times. */
export type Choices = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where the reader is: the path, and every choice made. */
export interface Address {
  readonly path: string;
  readonly choices: URLSearchParams;
}

export function readAddress({ pathname, search }: Pick<Location, "pathname" | "search">): Address {
  return { path: pathname.length > 1 ? pathname.replace(/\/+$/, "") : pathname, choices: new URLSearchParams(search) };
}

/** The address of another view, with what every view takes along. */
export function hrefOf(from: Address, path: string, choices: Choices = {}): string {
  const kept = new URLSearchParams();
  for (const name of KEPT) for (const value of from.choices.getAll(name)) kept.append(name, value);
  return written(path, kept, choices);
}

/** The address of the same view with other choices; the page of a list is left, as it was one of another list. */
export function changed({ path, choices }: Address, changes: Choices): string {
  const kept = new URLSearchParams(choices);
  kept.delete("after");
  return written(path, kept, changes);
}

function written(path: string, kept: URLSearchParams, changes: Choices): string {
  for (const [name, value] of Object.entries(changes)) {
    kept.delete(name);
    for (const each of value === undefined ? [] : [value].flat()) if (each !== "" || name === "embed") kept.append(name, each);
  }
  const search = kept
    .toString()
    .replaceAll("%2F", "/")
    .replace(/\bembed=(?=&|$)/, "embed");
  return search === "" ? path : `${path}?${search}`;
}
