import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { recordsJsonSchema } from "../../src/records/json-schema.js";
import { model, problemsIn, TINY } from "./record-sets.js";

/** npm runs everything in the project's folder. */
const root = process.cwd();
// Editors know keywords that the standard does not.
const validate = new Ajv({ strict: false, allErrors: true }).compile(recordsJsonSchema(model));

/** Where the schema finds fault, read as an editor reads YAML: values by their look. */
function faultsIn(text: string): readonly string[] {
  validate(parse(text));
  const faults = (validate.errors ?? []).map(({ instancePath, params }) => [
    instancePath,
    params.missingProperty ?? params.additionalProperty,
  ]);
  return [...new Set(faults.map((parts) => parts.filter((part) => part !== undefined).join("/")))].sort();
}

const recordFiles = readdirSync(join(root, "seed"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

test.each(recordFiles)("the schema accepts %s", (file) => {
  expect(faultsIn(readFileSync(join(root, "seed", file), "utf8"))).toEqual([]);
});

test("VS Code finds the schema for every record file of the seed", () => {
  const settings = JSON.parse(readFileSync(join(root, ".vscode/settings.json"), "utf8"));
  expect(settings).toEqual({ "yaml.schemas": { "./schema/records.schema.json": "seed/**/*.yaml" } });
  expect(JSON.parse(readFileSync(join(root, "schema/records.schema.json"), "utf8"))).toEqual(recordsJsonSchema(model));
});

test("the schema accepts whatever the check does: all kinds, lists to be written, values that look like others", async () => {
  const example = [...readFileSync(join(root, "docs/records.md"), "utf8").matchAll(/```yaml\n([\s\S]*?)```/gu)].at(-1)?.[1] ?? "";
  const odd = `
people:
events: []
areas:
  - { id: area/a, name: 2023, otherNames: [1.5, true, no], kind: DISTRICT, level: DISTRICT, code: 098, validFrom: 2023, validUntil: "2025-07" }
posts:
  - { id: post/a, title: Bí thư, organization: organization/ubnd, role: HEAD, rank: "2", seats: 1 }
documents:
  - { id: document/a, kind: LAW, number: 5, collective: "true", cite: [[source/bao], [source/bao, "0", 2, "14"]] }
figures:
  - { id: figure/a, indicator: Hộ, printed: 40, value: -0.5, unit: "%", measure: LEVEL, cite: [source/bao, 3, 5, 40] }
`;
  expect(await problemsIn({ ...TINY, "odd.yaml": odd })).toEqual([]);
  for (const text of [example, odd, ...Object.values(TINY)]) expect(faultsIn(text)).toEqual([]);
});

test.each([
  ["an unknown list", "peple: []", ["/peple"]],
  ["a list that is none", "people: { id: person/an }", ["/people"]],
  ["an unknown field", "people: [{ id: person/an, name: An, birth: 1970 }]", ["/people/0/birth"]],
  ["a field that is made, not recorded", "people: [{ id: person/an, name: An, sortKey: an }]", ["/people/0/sortKey"]],
  ["a missing id", "people: [{ name: An }]", ["/people/0/id"]],
  ["a value still to be given", "people: [{ id: person/an, name: }]", ["/people/0/name"]],
  ["spaces around a text", 'people: [{ id: person/an, name: "An " }]', ["/people/0/name"]],
  ["two lines", 'people: [{ id: person/an, name: "An\\nBình" }]', ["/people/0/name"]],
  ["an id of another kind", "people: [{ id: post/an, name: An }]", ["/people/0/id"]],
  ["an id with accents", "people: [{ id: person/Ân, name: An }]", ["/people/0/id"]],
  ["a citation of what cites nothing", "people: [{ id: person/an, name: An, cite: [source/a] }]", ["/people/0/cite"]],
  ["a repeated value", "people: [{ id: person/an, name: An, otherNames: [Ân, Ân] }]", ["/people/0/otherNames"]],
])("the schema refuses %s", (_what, text, faults) => {
  expect(faultsIn(text)).toEqual(faults);
});

test.each([
  ["a missing title and a missing citation", "kind: VISIT", ["/cite", "/title"]],
  ["a value that the enum does not have", "title: A, kind: Visit, cite: [source/a]", ["/kind"]],
  ["a day that is not one", "title: A, kind: VISIT, start: 2023-02-32, cite: [source/a]", ["/start"]],
  ["a date of another form", "title: A, kind: VISIT, start: 27/02/2023, cite: [source/a]", ["/start"]],
  ["a year of two digits", "title: A, kind: VISIT, start: 23, cite: [source/a]", ["/start"]],
  ["an area that is a person", "title: A, kind: VISIT, area: person/an, cite: [source/a]", ["/area"]],
  ["a position that is a word", "title: A, kind: VISIT, position: first, cite: [source/a]", ["/position"]],
  ["a citation of three values", "title: A, kind: VISIT, cite: [source/a, 1, 3]", ["/cite"]],
  ["one of several of three values", "title: A, kind: VISIT, cite: [[source/a], [source/a, 1, 3]]", ["/cite/1"]],
  ["a citation of five values", "title: A, kind: VISIT, cite: [source/a, 1, 3, ab, c]", ["/cite"]],
  ["a citation of no source", "title: A, kind: VISIT, cite: [person/a, 1, 3, ab]", ["/cite/0"]],
  ["a citation from before the beginning", "title: A, kind: VISIT, cite: [source/a, -1, 1, ab]", ["/cite/1"]],
  ["no citation at all", "title: A, kind: VISIT, cite: []", ["/cite"]],
])("the schema refuses an event with %s", (_what, fields, faults) => {
  const found = faultsIn(`events: [{ id: event/a, ${fields} }]`);
  expect(found).toEqual(expect.arrayContaining(faults.map((fault) => `/events/0${fault}`)));
  expect(found.filter((fault) => !fault.startsWith("/events/0/"))).toEqual([]);
});
