import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { readModel } from "../../schema/model.js";
import { projectRoot } from "../../scripts/project-root.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { RecordError } from "../../src/records/errors.js";
import { publish } from "../../src/records/publish.js";
import { readRecords } from "../../src/records/read-records.js";
import { latestFacts, readReleases } from "../../src/records/releases.js";
import { TINY, writeSet } from "../records/record-sets.js";
import { askedProvince } from "../support/asked-province.js";
import { type Asked, openAsked } from "./asked.js";
import type { Sent } from "./attacked.js";
import { type Choices, choicesOf, damage, makeQuery } from "./made-up-queries.js";
import { form, row, sized } from "./row.js";

/** The same cases each time; a failure says it with the numbers that make the smallest case that fails. */
const SEED = 20_230_227;

const ids = [...askedProvince.map(({ id }) => id), "person/none", "x"];
const names = askedProvince.flatMap(({ name, title }) => [name, title].filter((text) => typeof text === "string"));

/** How many cases ran, none of which failed. In the short form as many as there is time for. */
async function tried(cases: number, numbers: number, work: (choices: Choices) => Promise<void>, shortMs = 4_000): Promise<number> {
  let ran = 0;
  const property = fc.asyncProperty(fc.array(fc.nat({ max: 9_999 }), { minLength: numbers, maxLength: numbers }), async (made) => {
    ran += 1;
    await work(choicesOf(made));
  });
  await fc.assert(property, { seed: SEED, numRuns: cases, ...(form === "short" ? { interruptAfterTimeLimit: shortMs } : {}) });
  expect(ran).toBeGreaterThan(10);
  return ran;
}

function acceptable(what: string, { status, text }: Sent): void {
  if (![200, 400].includes(status) || /INTERNAL_SERVER_ERROR|call stack|\bat \S+ \(/.test(text))
    throw new Error(`${status} for ${what}: ${text.slice(0, 400)}`);
}

row(
  "B15 fuzz",
  {
    did: "With a fixed seed: queries made of the schema's words with arguments and variables, documents and cursors damaged at some characters, record files and release files damaged likewise; on the real server and reader.",
    proves:
      "Whatever comes is answered or refused as the client's fault; nothing crashes, nothing unmasked is told; a damaged record has its file and line; a damaged release is never read as another.",
    stores: ["embedded"],
    seconds: 20_000,
  },
  async () => {
    const schema = await buildApiSchema(() => Promise.resolve({}));
    const asked = await openAsked("embedded");
    let answered = 0;
    const slow: number[] = [];
    const send = async (query: string, variables?: unknown) => {
      const sent = await asked.ask(query, variables);
      acceptable(JSON.stringify({ query, variables }), sent);
      slow.push(sent.ms);
      if (sent.status === 200) answered += 1;
    };
    const queries = await tried(sized({ short: 10_000, medium: 10_000, long: 100_000 }), 80, async (choices) => {
      const { query, variables } = makeQuery(schema, choices, ids, names);
      await send(query, variables);
    });
    const [right] = [answered];
    const documents = await tried(sized({ short: 2_000, medium: 10_000, long: 100_000 }), 100, async (choices) => {
      const { query, variables } = makeQuery(schema, choices, ids, names);
      await send(damage(query, choices), variables);
    });
    const cursors = await cursorsTried(asked, send);
    await asked.close();
    const records = await recordsTried();
    const releases = await releasesTried();
    const p99 = slow.sort((a, b) => a - b)[Math.floor(slow.length * 0.99)] ?? 0;
    expect(right).toBeGreaterThan(queries / 10);
    return `${queries} queries (${right} answered), ${documents} damaged documents, ${cursors} damaged cursors, ${records} record sets, ${releases} release files: 0 crashes, 0 other than 200 and 400, p99 ${Math.round(p99)} ms; seed ${SEED}`;
  },
);

row(
  "B15 fuzz",
  {
    did: "With a fixed seed: queries made of the schema's words with arguments and variables, each asked of both stores with the same release.",
    proves: "The two stores answer each with the same bytes, refusals included.",
    stores: ["Neo4j"],
    seconds: 20_000,
  },
  async () => {
    const schema = await buildApiSchema(() => Promise.resolve({}));
    const [embedded, neo4j] = [await openAsked("embedded"), await openAsked("Neo4j")];
    let answered = 0;
    const cases = await tried(
      sized({ short: 1_000, medium: 5_000, long: 100_000 }),
      80,
      async (choices) => {
        const { query, variables } = makeQuery(schema, choices, ids, names);
        const [one, other] = await Promise.all([embedded.ask(query, variables), neo4j.ask(query, variables)]);
        acceptable(JSON.stringify({ query, variables }), one);
        expect({ query, variables, answer: other.text }).toEqual({ query, variables, answer: one.text });
        if (one.status === 200) answered += 1;
      },
      20_000,
    );
    await embedded.close();
    await neo4j.close();
    return `${cases} queries, ${answered} of them answered and the others refused, all byte for byte the same on both; seed ${SEED}`;
  },
);

async function cursorsTried({ ask }: Asked, send: (query: string, variables: unknown) => Promise<void>): Promise<number> {
  const lists = ["people", "areas", "events", "organizations", "attendances", "statements", "sources"];
  const cursors: string[] = [];
  for (const list of lists) {
    const { text } = await ask(`{ l: ${list}(first: 1) { pageInfo { endCursor } } }`);
    cursors.push(JSON.parse(text).data.l.pageInfo.endCursor ?? "x");
  }
  return tried(sized({ short: 1_000, medium: 10_000, long: 100_000 }), 30, async (choices) => {
    const decoded = Buffer.from(choices.of(cursors), "base64url").toString("utf8");
    const inside = choices.below(2) === 0;
    const after = inside ? Buffer.from(damage(decoded, choices)).toString("base64url") : damage(choices.of(cursors), choices);
    await send(
      `query Q($c: String) { ${choices.of(lists)}(first: 2, after: $c) { totalCount nodes { __typename } pageInfo { endCursor } } }`,
      { c: after },
    );
  });
}

async function recordsTried(): Promise<number> {
  const model = readModel();
  const set = await writeSet(TINY);
  const files = Object.entries(TINY);
  const real = join(projectRoot, "seed/dien-bien");
  const pages = (await readdir(join(real, "sources"))).filter((file) => file.endsWith(".yaml"));
  const more = (await readFile(join(real, "sources", pages[0] ?? ""), "utf8")).slice(0, 1_500);
  return tried(sized({ short: 1_000, medium: 10_000, long: 100_000 }), 30, async (choices) => {
    const [file, text] = choices.of([...files, ["more.yaml", more] as const]);
    await writeFile(join(set, file), damage(text, choices));
    const reading = await readRecords(set, model);
    if (reading.kind === "problems")
      for (const { file: where, line, column, message } of reading.problems) {
        const right =
          where.endsWith(".yaml") && line >= 1 && column >= 1 && message.length > 0 && !/undefined|\[object|TypeError/.test(message);
        if (!right) throw new Error(`a problem that says nothing: ${where}:${line}:${column}: ${message}`);
      }
    await writeFile(join(set, file), file === "more.yaml" ? "" : text);
  });
}

async function releasesTried(): Promise<number> {
  const model = readModel();
  const set = await writeSet(TINY);
  const clock = () => new Date("2026-01-01T00:00:00Z");
  await publish({ folder: set, model, note: undefined, clock });
  await writeFile(join(set, "b.yaml"), "people:\n  - { id: person/binh, name: Vũ Bình }\n");
  await publish({ folder: set, model, note: "Hai", clock });
  const files = (await readdir(join(set, "releases"))).filter((file) => file.endsWith(".jsonl"));
  const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(set, "releases", file), "utf8")] as const)));
  return tried(sized({ short: 1_000, medium: 10_000, long: 100_000 }), 30, async (choices) => {
    const file = choices.of(files);
    const text = texts.get(file) ?? "";
    const damaged = damage(text, choices);
    await writeFile(join(set, "releases", file), damaged);
    const outcome = await readReleases(set)
      .then(latestFacts)
      .catch((error: unknown) => error);
    const read = outcome instanceof Map;
    if (read !== (damaged === text) || !(read || (outcome instanceof RecordError && outcome.message.includes(file))))
      throw new Error(`${file} was ${read ? "read" : `refused with ${String(outcome)}`}: ${damaged.slice(0, 300)}`);
    await writeFile(join(set, "releases", file), text);
  });
}
