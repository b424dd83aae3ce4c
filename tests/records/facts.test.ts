import { factsOf, TINY } from "./record-sets.js";

test("a record becomes a fact: values as written, keys and facts in order, what is empty left out", async () => {
  expect(
    await factsOf({
      "a.yaml": `
areas:
  - otherNames: []
    id: area/tua-chua
    code: 098
    name: Huyện Tủa Chùa
    kind: DISTRICT
    level: DISTRICT
people:
  - { id: person/an, name: "2023" }
`,
    }),
  ).toEqual([
    '{"type":"Area","id":"area/tua-chua","code":"098","kind":"DISTRICT","level":"DISTRICT","name":"Huyện Tủa Chùa"}',
    '{"type":"Person","id":"person/an","name":"2023"}',
  ]);
});

test("the same records give the same bytes in whatever files, order, layout and Unicode form they are written", async () => {
  const [bodies, bao] = [TINY["bodies.yaml"], TINY["bao.yaml"]];
  const facts = await factsOf(TINY);
  expect(await factsOf({ "all.yaml": `${bao}${bodies}`.normalize("NFD") })).toEqual(facts);
  expect(await factsOf({ "z/one.yaml": bodies, "a/two.yaml": bao.replaceAll("\n", "\r\n") })).toEqual(facts);
  const blocks = bodies.replace(
    "{ id: person/an, name: Lê An }",
    `# the only one
    "name": 'Lê An'
    id: person/an`,
  );
  expect(await factsOf({ "a.yaml": blocks, "b.yaml": bao })).toEqual(facts);
});

test("a figure's number is read as a number, whole or not", async () => {
  const figure = "indicator: Hộ nghèo, printed: x, unit: hộ, measure: COUNT, cite: [source/bao]";
  const facts = await factsOf({
    ...TINY,
    "b.yaml": `figures:\n${["14", "5.5", "40.0", "-0.0"].map((value, n) => `  - { id: figure/n${n}, ${figure}, value: ${value} }\n`).join("")}`,
  });
  expect(facts.flatMap((fact) => /"value":([^,}]*)/u.exec(fact)?.[1] ?? [])).toEqual(["14", "5.5", "40", "0"]);
});

test("a citation becomes a thing of its own, shared by all that cite the place", async () => {
  const facts = await factsOf({
    ...TINY,
    "b.yaml": `
events:
  - { id: event/b, title: B, kind: OTHER, cite: [[source/bao, 0, 5, Lê An], [source/bao]] }
sightings:
  - { id: sighting/an, membership: membership/an, on: 2023-02-27, cite: [source/bao, 0, 5, Lê An] }
`,
  });
  expect(facts.filter((fact) => fact.includes("citation/"))).toEqual([
    '{"type":"Citation","id":"citation/bao","source":"source/bao"}',
    '{"type":"Citation","id":"citation/bao/0-5","end":5,"quote":"Lê An","source":"source/bao","start":0}',
    '{"type":"Event","id":"event/b","basis":"STATED","citations":["citation/bao/0-5","citation/bao"],"kind":"OTHER","title":"B"}',
    '{"type":"Event","id":"event/hop","basis":"STATED","citations":["citation/bao"],"kind":"SESSION","start":"2023-02-27","title":"Họp"}',
    expect.stringContaining('"id":"membership/an"'),
    '{"type":"Sighting","id":"sighting/an","citation":"citation/bao/0-5","membership":"membership/an","on":"2023-02-27"}',
  ]);
});

test("quotes are counted in code points of the NFC text", async () => {
  const facts = await factsOf({
    ...TINY,
    "b.yaml": `events:\n  - { id: event/b, title: B, kind: OTHER, cite: [source/bao, 7, 11, ${"Họ𝄞p".normalize("NFD")}] }\n`,
  });
  expect(facts).toContain('{"type":"Citation","id":"citation/bao/7-11","end":11,"quote":"Họ𝄞p","source":"source/bao","start":7}');
});

test("a membership gets its body from its post, and its first and last sighting by the bounds of their days", async () => {
  const on = (days: readonly string[]) =>
    factsOf({
      ...TINY,
      "b.yaml": `sightings:\n${days.map((day, index) => `  - { id: sighting/n${index}, membership: membership/an, on: ${day}, cite: [source/bao] }\n`).join("")}`,
    }).then((facts) => facts.find((fact) => fact.includes('"id":"membership/an"')));
  const fact = (seen: string, seenOn = "") =>
    `{"type":"Membership","id":"membership/an","basis":"STATED","citations":["citation/bao/0-5"],${seen}"organization":"organization/ubnd","person":"person/an","post":"post/chu-tich",${seenOn}"tenure":"HOLDER"}`;
  expect(await on(["2023-02-27", "2022", "2023-02"])).toBe(
    fact('"firstSeen":"2022","lastSeen":"2023-02",', '"seenOn":["2022","2023-02","2023-02-27"],'),
  );
  expect(await on(["2023", "2023-01-01", "2023-12-31"])).toBe(
    fact('"firstSeen":"2023-01-01","lastSeen":"2023-12-31",', '"seenOn":["2023-01-01","2023","2023-12-31"],'),
  );
  expect(await on([])).toBe(fact(""));
});

test("a record may be as long a line as it likes", async () => {
  const people = Array.from({ length: 50 }, (_, n) => `{ id: person/n${n}, name: "a: b" }`);
  expect(await factsOf({ "a.yaml": `people: [${people.join(", ")}]\n` })).toHaveLength(50);
});
