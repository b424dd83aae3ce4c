import type { Fact, Release } from "../../schema/fact.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { factsOf } from "../records/record-sets.js";
import type { testStores } from "../store/stores.js";
import { type Asker, createAsker } from "../support/ask.js";
import { releaseOf } from "../support/tiny-province.js";

/** A store with these releases, and a way to ask it. */
export async function openReleases(
  testStore: (typeof testStores)[number],
  releases: readonly Release[],
): Promise<{ asker: Asker; close: () => Promise<void> }> {
  const model = readModel();
  const { store, close } = await testStore.open(storeSchemaOf(model));
  await bringUpToDate(store, releases, model);
  return { asker: await createAsker(store, model), close };
}

/** A store with one release of these records, read as they would be published, and a way to ask it. */
export async function openRecords(testStore: (typeof testStores)[number], records: string): ReturnType<typeof openReleases> {
  const facts = (await factsOf({ "records.yaml": records })).map((line): Fact => JSON.parse(line));
  return openReleases(testStore, [releaseOf(1, [], facts)]);
}
