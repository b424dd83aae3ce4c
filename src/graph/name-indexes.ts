import { LRUCache } from "lru-cache";
import { Level } from "../../schema/area.js";
import type { SearchMapping } from "../../schema/mapping.js";
import type { Model, ThingModel } from "../../schema/model.js";
import { searchedThings } from "../../schema/search-hit.js";
import { type Named, type NameIndex, startNameIndex } from "../names/index/name-index.js";
import { withinDeadline } from "../store/deadline.js";
import { StoreError } from "../store/errors.js";
import type { Value } from "../store/store.js";
import { MERGED_INTO } from "./former-ids.js";
import type { Read, Reading } from "./one-release.js";

/** The names of releases, each read once from its graph and kept in memory while it is among the last that were asked of. */
export interface NameIndexes {
  /** The names of the release that `reading` reads. `steady` reads of the same release, for however long it takes. */
  of(reading: Reading, steady: Read): Promise<NameIndex>;
}

/** The newest release and one of the past: a million names are some 110 MB. */
const KEPT = 2;

/** Things read by one statement: about 50 ms of the engine's time, and few enough to read a value of each in one turn. */
const AT_ONCE = 10_000;

/** For reading as many; whoever searches waits no longer than for any answer, and finds the names read next time. */
const READ_MS = 60_000;

/** Reforms one after another through which the names of what something came of are its former names. */
const MAX_REFORMS = 6;

const HELD = "CALL () { MATCH (held:Release) WITH held ORDER BY held.number DESC LIMIT $one RETURN collect(held.hash) AS hashes }";

export function createNameIndexes(model: Model): NameIndexes {
  const known = new LRUCache<string, Promise<NameIndex>>({ max: KEPT });

  function indexOf(hash: string, steady: Read): Promise<NameIndex> {
    const index = known.get(hash) ?? readIndex(model, hash, steady);
    known.set(hash, index);
    index.catch(() => known.delete(hash));
    return index;
  }

  return {
    of: async (reading, steady) => {
      const hash = await heldBy(reading);
      if (hash === undefined) return startNameIndex().build();
      const timeoutMs = Math.max(1, reading.left());
      try {
        return await withinDeadline({ timeoutMs }, () => indexOf(hash, steady));
      } catch (error) {
        // When that is because another release is held by now, looking again says so, and the operation begins anew.
        if (error instanceof StoreError && error.code === "UNAVAILABLE") await heldBy(reading);
        throw error;
      }
    },
  };
}

/** The hash of the release that is read; undefined when there is none. */
async function heldBy(reading: Reading): Promise<string | undefined> {
  const [hashes] = await reading.row({ text: HELD, columns: ["hashes"], parameters: { one: 1 } });
  const [hash] = listOf(hashes);
  return hash === undefined ? undefined : String(hash);
}

/** Reads all names of a release. Throws UNAVAILABLE when the store has come to hold another meanwhile. */
async function readIndex(model: Model, hash: string, steady: Read): Promise<NameIndex> {
  const builder = startNameIndex();
  const rowsOf = async (lines: readonly string[], parameters: Record<string, number>) => {
    const text = [HELD, "CALL () {", ...lines.map((line) => `  ${line}`), "}"].join("\n");
    const [row] = await steady({ text, columns: ["hashes", "rows"], parameters: { one: 1, ...parameters } }, READ_MS);
    if (listOf(row?.[0])[0] !== hash)
      throw new StoreError("UNAVAILABLE", "a release was published while the names of the one before were read");
    return listOf(row?.[1]).map(listOf);
  };
  for (const [kind, name] of [...searchedThings.values()].entries()) {
    const thing = model.thing(name);
    const former = thing.search?.former === undefined ? new Map() : formerOf(await rowsOf(formerLines(thing, thing.search.former), {}));
    const lines = thingLines(thing);
    for (let skip = 0, read = AT_ONCE; read === AT_ONCE; skip += AT_ONCE) {
      const rows = await rowsOf(lines, { skip, limit: AT_ONCE });
      for (const row of rows) builder.add(namedOf(thing, kind, row, former));
      read = rows.length;
    }
  }
  return builder.build();
}

/** Of one release, in whatever order the engine has them; the index refuses a thing that came twice. */
function thingLines({ name, search, span, identity }: ThingModel): readonly string[] {
  const { order, within, prominence } = searchOf(name, search);
  // A former id leads to a thing, but says nothing of it.
  const references = `COUNT { (n)<--() }${identity ? ` - COUNT { (n)<-[:${MERGED_INTO}]-() }` : ""}`;
  const values = [
    "n.id",
    "n.searchExact",
    within === undefined ? "null" : "n.withinExact",
    `n.${order.replace("-", "")}`,
    span.from === undefined ? "null" : `n.${span.from}`,
    span.until === undefined ? "null" : `n.${span.until}`,
    prominence?.level === undefined ? "null" : `n.${prominence.level}`,
    "references",
  ];
  return [
    `MATCH (n:${name})`,
    "WITH n SKIP $skip LIMIT $limit",
    `WITH n, ${prominence?.unreferred ? "null" : references} AS references`,
    `RETURN collect([${values.join(", ")}]) AS rows`,
  ];
}

function formerLines({ name }: ThingModel, edge: string): readonly string[] {
  return [
    `MATCH (n:${name})<-[:${edge}*1..${MAX_REFORMS}]-(before:${name})`,
    "WITH DISTINCT n, before",
    "RETURN collect([n.id, before.id, before.searchExact]) AS rows",
  ];
}

type Former = Named["former"];

function formerOf(rows: readonly (readonly Value[])[]): ReadonlyMap<string, Former> {
  const former = new Map<string, Former>();
  // What was split and joined again did not come of itself.
  for (const [id, before, own] of rows.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)))
    if (id !== before) former.set(String(id), [...(former.get(String(id)) ?? []), { id: String(before), own: String(own ?? "") }]);
  return former;
}

function namedOf({ name, search }: ThingModel, kind: number, row: readonly Value[], former: ReadonlyMap<string, Former>): Named {
  const [id, own, within, key, from, until, level, references] = row;
  return {
    id: String(id),
    kind,
    own: String(own ?? ""),
    within: String(within ?? ""),
    former: former.get(String(id)) ?? [],
    prominence: prominenceOf(Number(references ?? 0), typeof level === "string" ? level : undefined),
    key: String(key ?? ""),
    descending: searchOf(name, search).order.startsWith("-"),
    from: from === null || from === undefined ? 0 : dayNumber(String(from)),
    until: until === null || until === undefined ? FOR_EVER : dayNumber(String(until)),
  };
}

const LEVELS = Object.keys(Level).reverse();

/** A tier of government counts as much as eight times as many references. */
const STEPS_PER_LEVEL = 3;

/**
 * How prominent a thing is: how many relationships lead to it, roughly, so that a few more or less do not count: 0, 1, 2
 * to 3, 4 to 7, each a step. The tier of government of an area or body comes on top, from the commune up.
 */
export function prominenceOf(references: number, level: string | undefined): number {
  return Math.floor(Math.log2(1 + references)) + STEPS_PER_LEVEL * Math.max(0, LEVELS.indexOf(level ?? ""));
}

const FOR_EVER = 99_999_999;

/** 2021-07-01 as 20210701. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}

function searchOf(name: string, search: SearchMapping | undefined): SearchMapping {
  if (search === undefined) throw new Error(`schema: ${name} is not searched`);
  return search;
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
