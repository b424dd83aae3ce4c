import { isThing, lookUp } from "../former-ids.js";
import type { Reading } from "../one-release.js";
import { neverOne } from "../plan/clauses.js";

/** A thing that was asked about. */
export interface Asked {
  /** Its own id, also where a former one was given. */
  readonly id: string;
  readonly kind: string;
}

/** The things with those ids, or that those ids lead to, in the order given; undefined where there is none. */
export async function askedThings(reading: Reading, ids: readonly string[]): Promise<readonly (Asked | undefined)[]> {
  const [found] = await reading.row({
    text: [
      "CALL () {",
      ...lookUp("asked", "asked.id IN $ids", "n", "Node").map((line) => `  ${line}`),
      `  WHERE ${isThing("n")}`,
      "  RETURN collect([asked.id, n.id, head([l IN labels(n) WHERE l <> 'Node'])]) AS found",
      "}",
    ].join("\n"),
    columns: ["found"],
    parameters: { ids: neverOne(ids) },
  });
  const things = new Map<string, Asked>();
  for (const row of Array.isArray(found) ? found : []) {
    if (Array.isArray(row)) things.set(String(row[0]), { id: String(row[1]), kind: String(row[2]) });
  }
  return ids.map((id) => things.get(id));
}
