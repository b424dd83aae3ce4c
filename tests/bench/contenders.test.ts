import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeUpFacts } from "../../bench/facts.js";
import { documentOf, inShape, type OperationName, operationNames, operations, type Request, shapeOf } from "../../bench/operations.js";
import { openRaw } from "../../bench/raw.js";
import { newShape, requestsOf } from "../../bench/requests.js";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { openStore } from "../../src/store/open.js";
import { createAsker } from "../support/ask.js";
import { releaseOf } from "../support/tiny-province.js";

const FACTS = 1_500;

test("the hand-written statements answer what the product answers", async () => {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-contenders-"));
  const model = readModel();
  const store = await openStore({ store: folder, schema: storeSchemaOf(model) });
  try {
    await bringUpToDate(store, [releaseOf(1, [], [...madeUpFacts(FACTS)])], model);
    const product = await createAsker(store, model);
    const requests = operationNames.flatMap(both).flatMap((name) => requestsOf(FACTS)(name).slice(0, 3));
    const asked = [...requests, newShape(3, "2020-01-01")];
    const expected = await Promise.all(asked.map((request) => product.ask(documentOf(request), request.variables)));
    for (const style of ["maps", "lists"] as const) {
      const raw = await openRaw(style)({ folder }, () => {});
      const answers = [];
      for (const request of asked) answers.push(inShape(shapeOf(request), await raw.ask({ ...request, document: "" })));
      await raw.close();
      expect(answers).toEqual(expected);
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

test("the mix has each operation as often as it should", () => {
  const mix = requestsOf(FACTS)("mix");
  const count = (name: OperationName) => mix.filter(({ operation }) => operation === name).length;
  expect(operationNames.map(count)).toEqual([40, 20, 10, 15, 15, 0, 0, 0, 0]);
  expect(mix[0]?.operation).toBe("lookup");
});

test("no new shape is asked twice, nor is it the page that is measured", () => {
  const documents = Array.from({ length: 150 }, (_, number) => documentOf(newShape(number, "2020-01-01")));
  expect(new Set(documents).size).toBe(documents.length);
  expect(documents).not.toContain(operations.nested.document);
});

test("an answer of another form is brought into the product's", () => {
  const request: Request = { operation: "hub", variables: {} };
  const lists = [["person/p", "Lò", [["attendance/a", ["HOST"], ["event/e", "Họp", null, null]]]]];
  const maps = {
    person: {
      id: "person/p",
      name: "Lò",
      attendances: [{ id: "attendance/a", roles: ["HOST"], event: [{ id: "event/e", title: "Họp", area: [] }] }],
    },
  };
  const event = { id: "event/e", title: "Họp", start: null, area: null };
  const expected = { person: { id: "person/p", name: "Lò", attendances: { nodes: [{ id: "attendance/a", roles: ["HOST"], event }] } } };
  expect([inShape(shapeOf(request), lists), inShape(shapeOf(request), maps)]).toEqual([expected, expected]);
});

function both(name: OperationName): readonly OperationName[] {
  return operations[name].shape ? [name] : [];
}
