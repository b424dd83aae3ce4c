import { join } from "node:path";
import type { Release } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { storeStanding } from "../graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { openStore } from "../store/open.js";
import { openShelf, type Shelf } from "../store/shelf.js";
import { examine, type Finding, fail, ok, warn } from "./findings.js";
import type { Settings } from "./settings.js";

/** Looks at the graphs of past releases that are kept beside the store; says nothing where there are none. */
export async function examinePast(
  { store }: Pick<Settings, "store">,
  model: Model,
  releases: readonly Release[] = [],
): Promise<readonly Finding[]> {
  if (store === "memory:") return [];
  const folder = join(store, "history");
  const shelf = openShelf(folder);
  const listed = await examine("past", () => shelf.list());
  if (listed.value === undefined) return [listed.finding ?? fail("past", `${folder} cannot be looked through`)];
  const kept = listed.value;
  if (kept.length === 0) return [];
  const wrong: string[] = [];
  for (const { number } of kept) {
    const problem = await problemOf(shelf, number, model, releases);
    if (problem !== undefined) wrong.push(`release ${number}: ${problem}`);
  }
  const megabytes = (kept.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
  const said = `${folder} keeps ${kept.length} past ${kept.length === 1 ? "release" : "releases"}, ${megabytes} MB`;
  if (wrong.length === 0) return [ok("past", `${said}, each whole`)];
  return [warn("past", `${said}\n${wrong.join("\n")}`, "Nothing has to be done: each is built again when somebody asks for it.")];
}

async function problemOf(shelf: Shelf, number: number, model: Model, releases: readonly Release[]): Promise<string | undefined> {
  const { value, finding } = await examine("past", async () => {
    const store = await openStore({ store: shelf.place(number), schema: storeSchemaOf(model) });
    try {
      return { standing: storeStanding(await store.status(), releases.slice(0, number)) };
    } finally {
      await store.close();
    }
  });
  return finding ? finding.said : value.standing;
}
