import { readRecords } from "../../src/records/read-records.js";
import { model, problemsIn, TINY, writeSet } from "./record-sets.js";

describe("a file", () => {
  test("may be empty, hold only a comment, or a list that is still to be written", async () => {
    expect(await problemsIn({ "a.yaml": "", "b.yaml": "# later\n", "c.yaml": "people:\nevents: []\n" })).toEqual([]);
  });

  test("that is not UTF-8 is named with its line", async () => {
    const bytes = Buffer.concat([Buffer.from("people:\n  - id: person/an\n    name: "), Buffer.from([0xff, 0xfe]), Buffer.from("\n")]);
    expect(await problemsIn({ "a.yaml": bytes })).toEqual(["a.yaml:3:1: expected UTF-8 text, got bytes that are not"]);
  });

  test("over a mebibyte is refused unread", async () => {
    expect(await problemsIn({ "a.yaml": `# ${"x".repeat(1024 * 1024)}` })).toEqual([
      "a.yaml:1:1: expected at most 1048576 bytes, got 1048578; split the file",
    ]);
  });

  test("with another ending would be overlooked, so it is refused", async () => {
    expect(await problemsIn({ "a.yml": "" })).toEqual([
      "a.yml:1:1: expected a name that ends in .yaml, so that no record file is overlooked",
    ]);
  });

  test("that is not YAML does not make its records unknown to others", async () => {
    const broken = { ...TINY, "bao.yaml": `${TINY["bao.yaml"]}  - { id: event/hai\n` };
    expect(await problemsIn(broken)).toEqual([expect.stringMatching(/^bao\.yaml:\d+:\d+: not YAML: Flow map/u)]);
  });

  test("must hold lists of records under known keys", async () => {
    expect(await problemsIn({ "a.yaml": "- id: person/an\n", "b.yaml": "peple:\n  - x\npeople: x\nevents:\n  - x\n" })).toEqual([
      "a.yaml:1:1: expected lists of records, such as people:, got a list",
      'b.yaml:1:1: expected one of people, organizations, posts, terms, memberships, sightings, personnelActs, events, groups, attendances, statements, figures, documents, eventDocuments, areas, successions, sources, claims, contradictions, judgements, got "peple"; did you mean "people"?',
      'b.yaml:3:9: people: expected a list of records, got "x"',
      'b.yaml:5:5: events, record 1: expected a record with an id, got "x"',
    ]);
  });

  test("in folders below is read too, hidden ones and releases are not", async () => {
    const wrong = "people: x\n";
    expect(await problemsIn({ "a/b/c.yaml": wrong, ".hidden.yaml": wrong, "releases/d.yaml": wrong })).toEqual([
      'a/b/c.yaml:1:9: people: expected a list of records, got "x"',
    ]);
  });

  test("of a set that is not there is a RecordError", async () => {
    await expect(readRecords(`${await writeSet({})}/none`, model)).rejects.toMatchObject({ name: "RecordError", code: "SET_NOT_FOUND" });
  });
});

describe("YAML's surprises", () => {
  test("are refused: aliases, anchors, tags, repeated and odd keys, several documents", async () => {
    expect(
      await problemsIn({
        "a.yaml": "people:\n  - &one\n    id: person/an\n    name: !!str An\n  - *one\n",
        "b.yaml": "people:\n  - id: person/an\n    name: An\n    name: Bo\npeople: []\n",
        "c.yaml": "? [people]\n: []\n",
        "d.yaml": "people: []\n---\npeople: []\n",
      }),
    ).toEqual([
      "a.yaml:3:5: expected a plain value, got the anchor &one",
      "a.yaml:4:17: expected a plain value, got the tag tag:yaml.org,2002:str",
      "a.yaml:5:5: expected the value itself, got the alias *one",
      'b.yaml:4:5: "name" is given twice, first in line 3',
      'b.yaml:5:1: "people" is given twice, first in line 1',
      "c.yaml:1:3: expected a plain word as key",
      "d.yaml:2:1: expected one YAML document, got a second one",
    ]);
  });

  test("nesting beyond any use is refused before it can exhaust the parser", async () => {
    const deep = "expected plain lists of records, got deep nesting";
    expect(
      await problemsIn({
        "a.yaml": `people:\n  - ${"[".repeat(500_000)}`,
        "b.yaml": "- ".repeat(200_000),
        "c.yaml": Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""),
        "d.yaml": "people: [[[[[[[[]]]]]]]]\n",
      }),
    ).toEqual([
      `a.yaml:2:1: ${deep}`,
      `b.yaml:1:1: ${deep}`,
      `c.yaml:202:1: ${deep}`,
      "d.yaml:1:16: expected at most 8 levels, got deeper nesting",
    ]);
  });

  test("a syntax error is told with its place", async () => {
    expect(await problemsIn({ "a.yaml": 'people:\n  - id: "person/an\n' })).toEqual(['a.yaml:3:1: not YAML: Missing closing "quote']);
  });
});

describe("a record", () => {
  test("has the fields of its kind and no others", async () => {
    expect(
      await problemsIn({
        "a.yaml": `
people:
  - id: person/an
    nmae: Lê An
    birthDate: 1970
    __proto__: x
    cite: [source/bao]
  - name: Bo
`,
      }),
    ).toEqual([
      "a.yaml:3:5: person/an: name: is missing: expected text",
      'a.yaml:4:5: person/an: unknown field "nmae"; did you mean "name"?',
      'a.yaml:5:5: person/an: unknown field "birthDate"; a Person has id, name, otherNames, disambiguation',
      'a.yaml:6:5: person/an: unknown field "__proto__"; a Person has id, name, otherNames, disambiguation',
      'a.yaml:7:5: person/an: unknown field "cite"; a Person has id, name, otherNames, disambiguation',
      "a.yaml:8:5: people, record 2: id: is missing: expected an id such as person/some-name",
    ]);
  });

  test("does not say what is made from others", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": "memberships:\n  - { id: membership/b, person: person/an, post: post/pho, firstSeen: 2020, cite: [source/bao] }\n",
      }),
    ).toEqual([expect.stringMatching(/^b\.yaml:2:60: membership\/b: unknown field "firstSeen"/u)]);
  });

  test("has numbers that every store and the API can hold, and text of one readable line", async () => {
    const figure = (id: string, value: string) =>
      `  - { id: figure/${id}, indicator: X, printed: "1", value: ${value}, unit: "%", measure: LEVEL, cite: [source/bao] }`;
    const problems = await problemsIn({
      ...TINY,
      "b.yaml": `
figures:
${figure("a", "9".repeat(400))}
${figure("b", "12345678901234567890")}
${figure("c", "0.1234567890123456")}
${figure("d", "123456789012.345")}
groups:
  - { id: group/a, label: X, headcountMin: 3000000000 }
people:
  - { id: person/a, name: "Lê V\u2028 A" }
  - { id: person/b, name: "Lê \u202E A" }
  - { id: person/c, name: "${"x".repeat(1_001)}" }
`,
    });
    expect(problems.map((problem) => problem.replace(/"(\d{20})\d*"/, '"$1…"'))).toEqual([
      expect.stringMatching(/^b.yaml:3:.* expected a number of at most 15 digits, got /),
      expect.stringMatching(/^b.yaml:4:.* expected a number of at most 15 digits, got /),
      expect.stringMatching(/^b.yaml:5:.* expected a number of at most 15 digits, got /),
      expect.stringMatching(/^b.yaml:8:.* expected a whole number up to 2147483647, got "3000000000"$/),
      expect.stringMatching(/^b.yaml:10:.* got the control character U\+2028 in it$/),
      expect.stringMatching(/^b.yaml:11:.* got the control character U\+202E in it$/),
      expect.stringMatching(/^b.yaml:12:.* expected at most 1000 characters, got 1001$/),
    ]);
  });

  test("has values of the right form", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
events:
  - id: event/b
    title: ""
    kind: SESION
    start: 27/2/2023
    end: 2023-02-30
    position: 1.5
    area: [area/a]
    cite: [source/bao]
sources:
  - { id: source/c, publisher: " C", title: "C\\tD", kind: NEWS, machineTranslated: yes, publishedAt: 2023-02-27 }
people:
  - { id: person/Bo, name: { full: Bo }, otherNames: Bo }
  - { id: people/bo, name: Bo, otherNames: [B, B] }
  - { id: person/bo--b, name: "\\uD800" }
`,
      }),
    ).toEqual([
      "b.yaml:4:12: event/b: title: expected text, got nothing; leave the field out",
      'b.yaml:5:11: event/b: kind: expected one of WORKING_TRIP, WORKING_SESSION, VISIT, INSPECTION, SESSION, CONGRESS, CONFERENCE, CEREMONY, HANDOVER, RECEPTION, VOTER_MEETING, TALKS, OTHER, got "SESION"; did you mean "SESSION"?',
      'b.yaml:6:12: event/b: start: expected a date such as 2023-02-27, 2023-02 or 2023, got "27/2/2023"',
      'b.yaml:7:10: event/b: end: expected a date such as 2023-02-27, 2023-02 or 2023, got "2023-02-30"',
      'b.yaml:8:15: event/b: position: expected a whole number up to 2147483647, got "1.5"',
      "b.yaml:9:11: event/b: area: expected an id such as person/some-name, got a list",
      "b.yaml:12:32: source/c: publisher: expected no spaces around the text",
      "b.yaml:12:45: source/c: title: expected one line of text, got the control character U+0009 in it",
      'b.yaml:12:84: source/c: machineTranslated: expected true or false, got "yes"',
      'b.yaml:12:102: source/c: publishedAt: expected a moment such as 2023-02-27T18:04:00+07:00, got "2023-02-27"',
      'b.yaml:14:11: people, record 1: id: expected an id such as person/some-name, got "person/Bo"',
      "b.yaml:14:28: people, record 1: name: expected text, got a map",
      'b.yaml:14:54: people, record 1: otherNames: expected a list ([a, b]), got "Bo"',
      'b.yaml:15:11: people, record 2: id: expected an id such as person/some-name, got "people/bo"',
      'b.yaml:15:48: people, record 2: otherNames[1]: "B" is in the list twice',
      'b.yaml:16:11: people, record 3: id: expected an id such as person/some-name, got "person/bo--b"',
      "b.yaml:16:31: people, record 3: name: expected one line of text, got the control character U+D800 in it",
    ]);
  });

  test("has an id that no other record has", async () => {
    expect(
      await problemsIn({ "a.yaml": "people:\n  - { id: person/an, name: An }\n", "b.yaml": "people:\n  - { id: person/an, name: An }\n" }),
    ).toEqual(["b.yaml:2:5: person/an is recorded twice, first at a.yaml:2:5"]);
  });
});

describe("a reference", () => {
  test("leads to a record of the right kind; the nearest id is suggested", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
attendances:
  - id: attendance/b
    event: event/hop-
    attendee: post/chu-tich
    capacity: [post/chu-tic, person/an]
    cite: [source/bao2]
  - { id: attendance/c, event: event/hopp, attendee: person/nobody-of-that-name, cite: [source/bao] }
`,
      }),
    ).toEqual([
      'b.yaml:4:12: attendance/b: event: expected an id such as person/some-name, got "event/hop-"',
      "b.yaml:5:15: attendance/b: attendee: expected Person or Group or Organization, got post/chu-tich, which is Post",
      'b.yaml:6:16: attendance/b: capacity: no record has the id post/chu-tic; did you mean "post/chu-tich"?',
      "b.yaml:6:16: attendance/b: capacity: only a person holds a post, not post/chu-tich",
      "b.yaml:6:30: attendance/b: capacity: expected Post, got person/an, which is Person",
      "b.yaml:6:30: attendance/b: capacity: only a person holds a post, not post/chu-tich",
      'b.yaml:7:12: attendance/b: cite: no record has the id source/bao2; did you mean "source/bao"?',
      'b.yaml:8:32: attendance/c: event: no record has the id event/hopp; did you mean "event/hop"?',
      "b.yaml:8:54: attendance/c: attendee: no record has the id person/nobody-of-that-name",
    ]);
  });

  test("never leads round in a ring", async () => {
    const body = "kind: OTHER, branch: STATE, level: PROVINCE";
    const area = "kind: OTHER, level: PROVINCE";
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
organizations:
  - { id: organization/a, name: A, ${body}, parent: organization/b }
  - { id: organization/b, name: B, ${body}, parent: organization/c }
  - { id: organization/c, name: C, ${body}, parent: organization/b }
areas:
  - { id: area/a, name: A, ${area}, parent: area/a }
events:
  - { id: event/a, title: A, kind: OTHER, partOf: event/b, cite: [source/bao] }
  - { id: event/b, title: B, kind: OTHER, partOf: event/a, cite: [source/bao] }
`,
      }),
    ).toEqual([
      "b.yaml:4:89: organization/b: parent: expected no ring, got organization/b → organization/c → organization/b",
      "b.yaml:7:66: area/a: parent: expected no ring, got area/a → area/a",
      "b.yaml:9:51: event/a: partOf: expected no ring, got event/a → event/b → event/a",
    ]);
  });
});

describe("a citation", () => {
  test("has a source, a place and as many characters as the place", async () => {
    const long = "x".repeat(201);
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
events:
  - { id: event/a, title: A, kind: OTHER }
  - { id: event/b, title: A, kind: OTHER, cite: [] }
  - { id: event/c, title: A, kind: OTHER, cite: [source/bao, 3] }
  - { id: event/d, title: A, kind: OTHER, cite: source/bao }
  - { id: event/e, title: A, kind: OTHER, cite: [source/bao, 7, 12, Họp] }
  - { id: event/f, title: A, kind: OTHER, cite: [[source/bao, 7, 10, Họp], [source/bao, 12, 12, x]] }
  - { id: event/g, title: A, kind: OTHER, cite: [source/bao, -1, 2, Họp] }
  - { id: event/h, title: A, kind: OTHER, cite: [source/bao, 0, 201, ${long}] }
  - { id: event/i, title: A, kind: OTHER, cite: [[source/bao, one, 2, x], source/bao, [person/an]] }
`,
      }),
    ).toEqual([
      'b.yaml:3:5: event/a: cite: is missing: expected [source, start, end, "quote"] or [source]',
      'b.yaml:4:49: event/b: cite: expected [source, start, end, "quote"] or [source], got 0 values',
      'b.yaml:5:49: event/c: cite: expected [source, start, end, "quote"] or [source], got 2 values',
      'b.yaml:6:49: event/d: cite: expected [source, start, end, "quote"] or [source], got "source/bao"',
      "b.yaml:7:69: event/e: cite[3]: expected 5 characters, as from 7 to 12, got 3",
      "b.yaml:8:93: event/f: cite[1][2]: expected an end after 12, got 12",
      "b.yaml:9:62: event/g: cite[1]: expected a place in the text, got -1",
      "b.yaml:10:70: event/h: cite[3]: expected a fragment of at most 200 characters, got 201",
      'b.yaml:11:63: event/i: cite[0][1]: expected a whole number up to 2147483647, got "one"',
      'b.yaml:11:75: event/i: cite[1]: expected [source, start, end, "quote"] or [source], got "source/bao"',
      'b.yaml:11:88: event/i: cite[2][0]: expected an id such as source/some-name, got "person/an"',
    ]);
  });

  test("quotes one place in one wording, and an assertion cites it once", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
events:
  - { id: event/b, title: B, kind: OTHER, cite: [source/bao, 7, 10, Họp] }
  - { id: event/c, title: C, kind: OTHER, cite: [[source/bao, 7, 10, Hop], [source/bao], [source/bao]] }
`,
      }),
    ).toEqual([
      'b.yaml:4:50: event/c: citation/bao/7-10 is quoted as "Hop", but as "Họp" at b.yaml:3:49',
      "b.yaml:4:90: event/c: citation/bao is cited twice",
    ]);
  });

  test("of a sighting is exactly one", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
sightings:
  - { id: sighting/a, membership: membership/an, on: 2023, cite: [[source/bao], [source/bao, 0, 5, Lê An]] }
  - { id: sighting/b, membership: membership/an, on: 2023 }
`,
      }),
    ).toEqual([
      "b.yaml:3:66: sighting/a: cite: expected exactly one, got 2",
      'b.yaml:4:5: sighting/b: cite: is missing: expected [source, start, end, "quote"] or [source]',
    ]);
  });

  test("gives a place only in a text whose hash is known", async () => {
    expect(
      await problemsIn({
        "a.yaml": `
sources:
  - { id: source/a, publisher: A, title: A, kind: NEWS }
  - { id: source/b, publisher: B, title: B, kind: NEWS, textHash: abc }
events:
  - { id: event/a, title: A, kind: OTHER, cite: [source/a, 0, 1, x] }
`,
      }),
    ).toEqual([
      'a.yaml:4:67: source/b: textHash: expected a SHA-256 as 64 digits 0-9a-f, got "abc"',
      "a.yaml:6:60: event/a: cite: source/a has no textHash, so no place in its text can be cited; cite [source/a]",
    ]);
  });
});

describe("what records say together", () => {
  test("a membership is of a post, or a charge of a body, and the two agree", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
memberships:
  - { id: membership/a, person: person/an, cite: [source/bao] }
  - { id: membership/b, person: person/an, post: post/pho, organization: organization/hdnd, cite: [source/bao] }
  - { id: membership/c, person: person/an, organization: organization/hdnd, tenure: IN_CHARGE, cite: [source/bao] }
  - { id: membership/d, person: person/an, post: post/pho, organization: organization/ubnd, cite: [source/bao] }
`,
      }),
    ).toEqual([
      "b.yaml:3:5: membership/a: expected a post, or an organization the person is in charge of, got neither",
      "b.yaml:4:74: membership/b: organization: expected organization/ubnd, the body of post/pho, got organization/hdnd; leave it out",
    ]);
  });

  test("no span surely ends before it starts", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
memberships:
  - { id: membership/a, person: person/an, post: post/pho, start: 2021-05, end: 2021-04, cite: [source/bao] }
  - { id: membership/b, person: person/an, post: post/pho, start: 2021-05, end: 2021, cite: [source/bao] }
  - { id: membership/c, person: person/an, post: post/pho, startEarliest: 2021-05-02, endLatest: 2021-05-01, cite: [source/bao] }
events:
  - { id: event/a, title: A, kind: OTHER, start: 2023-02-27, end: 2023-02-26, cite: [source/bao] }
areas:
  - { id: area/a, name: A, kind: OTHER, level: PROVINCE, validFrom: 2020, validUntil: 2019 }
organizations:
  - { id: organization/a, name: A, kind: OTHER, branch: STATE, level: PROVINCE, founded: 2020, dissolved: 2019-12 }
`,
      }),
    ).toEqual([
      "b.yaml:3:81: membership/a: end: expected no day before start 2021-05, got 2021-04",
      "b.yaml:5:98: membership/c: endLatest: expected no day before startEarliest 2021-05-02, got 2021-05-01",
      "b.yaml:7:67: event/a: end: expected no day before start 2023-02-27, got 2023-02-26",
      "b.yaml:9:87: area/a: validUntil: expected no day before validFrom 2020, got 2019",
      "b.yaml:11:107: organization/a: dissolved: expected no day before founded 2020, got 2019-12",
    ]);
  });

  test("numbers that count begin at 1, and the most is not below the least", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
groups:
  - { id: group/a, label: a, headcountMin: 3, headcountMax: 2 }
attendances:
  - { id: attendance/a, event: event/hop, attendee: group/a, position: 0, cite: [source/bao] }
`,
      }),
    ).toEqual([
      "b.yaml:3:61: group/a: headcountMax: expected at least headcountMin 3, got 2",
      "b.yaml:5:72: attendance/a: position: expected 1 or more, got 0",
    ]);
  });

  test("someone is at an event once, and in a post that is recorded as theirs", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
attendances:
  - { id: attendance/a, event: event/hop, attendee: person/an, capacity: [post/chu-tich, post/pho], cite: [source/bao] }
  - { id: attendance/b, event: event/hop, attendee: person/an, cite: [source/bao] }
`,
      }),
    ).toEqual([
      "b.yaml:3:90: attendance/a: capacity: expected a membership of person/an in post/pho, found none",
      "b.yaml:4:5: attendance/b: person/an is already at event/hop: attendance/a at b.yaml:3:5; give that one a second citation",
    ]);
  });

  test("a figure has its unit, a base only when it is a change, and more or less only of a number", async () => {
    const figure = "indicator: Hộ nghèo, printed: x, cite: [source/bao]";
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
figures:
  - { id: figure/a, ${figure}, unit: "%", measure: LEVEL, value: 40, baseStart: 2021 }
  - { id: figure/b, ${figure}, measure: COUNT, value: 5 }
  - { id: figure/c, ${figure}, unit: "%", measure: CHANGE, value: "5,5", baseStart: 2022, baseEnd: 2021 }
  - { id: figure/d, ${figure}, unit: hộ, measure: COUNT }
  - { id: figure/e, ${figure}, unit: hộ, measure: COUNT, comparator: MORE_THAN }
  - { id: figure/f, ${figure}, unit: hộ, measure: COUNT, position: 0, subject: citation/bao }
`,
      }),
    ).toEqual([
      "b.yaml:3:123: figure/a: baseStart: only a CHANGE has a base, not a LEVEL",
      "b.yaml:4:5: figure/b: unit: is missing: expected text",
      'b.yaml:5:109: figure/c: value: expected a number of at most 15 digits, got "5,5"',
      "b.yaml:5:142: figure/c: baseEnd: expected no day before baseStart 2022, got 2021",
      "b.yaml:7:112: figure/e: comparator: MORE_THAN of what? expected a value, got none",
      "b.yaml:8:110: figure/f: position: expected 1 or more, got 0",
      "b.yaml:8:122: figure/f: subject: no record has the id citation/bao",
    ]);
  });

  test("a document is called something, and an event's part in it is told once", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
documents:
  - { id: document/a, kind: PLAN, number: 1/KH, coversFrom: 2021, coversUntil: 2020, cite: [source/bao] }
  - { id: document/b, kind: PLAN, cite: [source/bao] }
eventDocuments:
  - { id: eventdocument/a, event: event/hop, document: document/a, relation: ADOPTED, cite: [source/bao] }
  - { id: eventdocument/b, event: event/hop, document: document/a, relation: MENTIONED, cite: [source/bao] }
  - { id: eventdocument/c, event: event/hop, document: document/a, relation: ADOPTED, cite: [source/bao] }
`,
      }),
    ).toEqual([
      "b.yaml:3:80: document/a: coversUntil: expected no day before coversFrom 2021, got 2020",
      "b.yaml:4:5: document/b: expected a title or a number, got neither",
      "b.yaml:8:5: eventdocument/c: document/a is already ADOPTED at event/hop: eventdocument/a at b.yaml:6:5; give that one a second citation",
    ]);
  });

  test("what is said is addressed to a body, an area, a group or a person, and speaks of documents", async () => {
    const statement = "event: event/hop, act: INSTRUCT, content: TASK, summary: Làm, cite: [source/bao]";
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": `
statements:
  - { id: statement/a, ${statement}, addressedTo: [organization/ubnd, person/an, post/pho] }
  - { id: statement/b, ${statement}, speaker: source/bao, refersTo: [event/hop] }
`,
      }),
    ).toEqual([
      "b.yaml:3:150: statement/a: addressedTo: expected Organization or Area or Group or Person, got post/pho, which is Post",
      "b.yaml:4:115: statement/b: speaker: expected Person or Group or Organization, got source/bao, which is Source",
      "b.yaml:4:138: statement/b: refersTo: expected Document, got event/hop, which is Event",
    ]);
  });

  test("what is inferred says how", async () => {
    expect(
      await problemsIn({
        ...TINY,
        "b.yaml": "events:\n  - { id: event/a, title: A, kind: OTHER, basis: INFERRED, cite: [source/bao] }\n",
      }),
    ).toEqual(["b.yaml:2:50: event/a: basis: INFERRED expects a note that says how"]);
  });

  test("all problems of all files come in one run, in order", async () => {
    const lines = await problemsIn({
      ...TINY,
      "z.yaml": "people: x\n",
      "c.yaml": "people:\n  - { id: person/c }\n  - { id: person/an, name: C, odd: x }\n",
    });
    expect(lines.map((line) => line.split(": ")[0])).toEqual(["c.yaml:2:5", "c.yaml:3:5", "c.yaml:3:31", "z.yaml:1:9"]);
  });
});
