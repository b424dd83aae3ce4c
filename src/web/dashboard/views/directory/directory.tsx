import type { ComponentChildren } from "preact";
import { useAddress } from "../../address/use-address.js";
import { useTexts } from "../../language/language.js";
import { Empty } from "../../parts/answered.js";
import { ThingLink } from "../../parts/names.js";
import { Paged } from "../../parts/paged.js";
import "../../parts/office.css";
import { directoryTexts } from "./texts.js";

/** The name in the address under which a list of names keeps its place. */
export const AFTER = "after";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
  /** What tells it from others of its name. */
  readonly detail?: ComponentChildren;
}

interface DirectoryProps {
  readonly entries: readonly Entry[];
  readonly found: (total: number) => string;
  readonly page: {
    readonly totalCount: number | null;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** A list of names, each leading to its view. */
export function Directory({ entries, found, page }: DirectoryProps) {
  const t = useTexts(directoryTexts);
  if (!page || entries.length === 0) {
    return (
      <Empty>
        <p>{t.nothing}</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="muted">{found(page.totalCount ?? entries.length)}</p>
      <ul class="units directory">
        {entries.map(({ id, name, nameEn = null, detail }) => (
          <li key={id}>
            <ThingLink id={id} name={name} nameEn={nameEn} />
            {detail && <span class="muted detail">{detail}</span>}
          </li>
        ))}
      </ul>
      <Paged at={AFTER} shown={entries.length} total={page.totalCount} pageInfo={page.pageInfo} />
    </>
  );
}

interface NarrowProps<Value extends string> {
  readonly name: string;
  /** What the choice is called in the address. */
  readonly at: string;
  readonly words: Readonly<Record<Value, string>>;
}

/** One condition of a list, kept in the address. */
export function Narrow<Value extends string>({ name, at, words }: NarrowProps<Value>) {
  const t = useTexts(directoryTexts);
  const { choices, choose } = useAddress();
  return (
    <label class="narrow">
      <span class="muted">{name}</span>{" "}
      <select value={choices.get(at) ?? ""} onChange={(event) => choose({ [at]: event.currentTarget.value })}>
        <option value="">{t.all}</option>
        {Object.entries<string>(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The value of a condition, if it is one that can be asked for. */
export function useChoice<Value extends string>(at: string, values: readonly Value[]): Value | undefined {
  const chosen = useAddress().choices.get(at);
  return values.find((value) => value === chosen);
}
