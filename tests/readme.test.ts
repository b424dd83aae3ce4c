import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../schema/model.js";
import { projectRoot } from "../scripts/project-root.js";
import { bringUpToDate } from "../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../src/graph/project/store-schema.js";
import { readReleases } from "../src/records/releases.js";
import { openStore } from "../src/store/open.js";
import { createAsker } from "./support/ask.js";

const readme = readFileSync(join(projectRoot, "README.md"), "utf8");

test("the README's query gives the README's answer", async () => {
  const model = readModel();
  const store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  try {
    await bringUpToDate(store, await readReleases(join(projectRoot, "seed/dien-bien")), model);
    const { ask } = await createAsker(store, model);
    expect({ data: await ask(block("graphql")) }).toEqual(JSON.parse(block("json")));
    expect(/"query": "(.*?)"\}'/.exec(readme)?.[1]?.replaceAll('\\"', '"').replace(/\s+/g, " ")).toBe(
      block("graphql").replace(/\s+/g, " ").trim(),
    );
  } finally {
    await store.close();
  }
});

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
}
