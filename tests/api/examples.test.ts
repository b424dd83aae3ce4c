import { join } from "node:path";
import { Kind, parse, validate } from "graphql";
import pino from "pino";
import { readModel } from "../../schema/model.js";
import { projectRoot } from "../../scripts/project-root.js";
import { limitRules } from "../../src/api/limits.js";
import { defaultLimits } from "../../src/api/settings.js";
import { variableChecker } from "../../src/api/variables.js";
import { openPast, type Past } from "../../src/cli/open-past.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readReleases } from "../../src/records/releases.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { type Asker, createAsker } from "../support/ask.js";
import { readExamples } from "../support/examples.js";

const examples = readExamples();
const limits = defaultLimits.operation;

let store: Store;
let past: Past;
let asker: Asker;

beforeAll(async () => {
  const model = readModel();
  store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  const folder = join(projectRoot, "seed/dien-bien");
  const releases = await readReleases(folder);
  await bringUpToDate(store, releases, model);
  past = await openPast({ folder, releases, store: "memory:", model, log: pino({ level: "silent" }) });
  asker = await createAsker(store, model, limits.nodes, past);
});

afterAll(async () => {
  await past.close();
  await store.close();
});

describe.each(examples)("the example $name", ({ query, variables }) => {
  test("passes every limit and the cost guard, and the seed answers it", async () => {
    expect(validate(asker.schema, parse(query), limitRules(limits)).map(({ message }) => message)).toEqual([]);
    variableChecker(limits)(parse(query), variables);
    expect(emptyParts(await asker.ask(query, variables))).toEqual([]);
    // By both walks, and alike, but for what no walk finds in the graph.
    expect(asker.walked.includes(query)).toBe(!/\bchanges\b/.test(query));
  });

  test("asks its question in Vietnamese and in English, under a name of its own", () => {
    const [operation] = parse(query).definitions;
    expect(operation?.kind === Kind.OPERATION_DEFINITION && operation.name?.value).toMatch(/^[A-Z]\w+$/);
    const [title = ""] = query.split(/^(?!#)/m);
    expect(title).toMatch(/[ạ-ỹđ]/i);
    expect(title).toMatch(/\b(who|what|the|a)\b/i);
  });

  test("uses each of its variables", () => {
    const [operation] = parse(query).definitions;
    const declared = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
    expect(declared.map(({ variable }) => variable.name.value).sort()).toEqual(Object.keys(variables).sort());
    expect(declared).not.toEqual([]);
  });
});

test("the examples answer what the seed is there for", async () => {
  const answers = await Promise.all(examples.map(async ({ query, variables }) => JSON.stringify(await asker.ask(query, variables))));
  const all = answers.join("\n");
  for (const words of [
    "Trần Quốc Cường",
    "Bí thư",
    "Chủ tịch",
    "lãnh đạo chủ chốt huyện Tủa Chùa",
    "Sáng 27/2",
    "14 nghị quyết",
    "addressedTo",
  ])
    expect(all).toContain(words);
});

/** Which root fields have nothing to show: nothing at all, or a page without rows. */
function emptyParts(data: Record<string, unknown>): readonly string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (isPage(value) && value.nodes.length === 0))
    .map(([name]) => name);
}

function isPage(value: unknown): value is { readonly nodes: readonly unknown[] } {
  return typeof value === "object" && value !== null && "nodes" in value && Array.isArray(value.nodes);
}
