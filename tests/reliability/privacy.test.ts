import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readModel } from "../../schema/model.js";
import { projectRoot } from "../../scripts/project-root.js";
import { privateIn } from "../../src/records/private-words.js";
import { latestFacts, readReleases } from "../../src/records/releases.js";
import { runCommand } from "../cli/run-command.js";
import { problemsIn, TINY, writeSet } from "../records/record-sets.js";
import { goldenQueries } from "../support/golden.js";
import { printedQuestions } from "../support/questions-page.js";
import { newFolder, openEnv } from "./places.js";
import { ask, run, serve } from "./processes.js";
import { row } from "./row.js";

const model = readModel();
const seed = join(projectRoot, "seed/dien-bien");
const BOTH = ["embedded", "Neo4j"] as const;

/** What a field of a person's own would be called. */
const OWN =
  /birth|born|gender|sex$|ethnic|religio|faith|hometown|address$|phone|mobile|email|spouse|child$|family|marital|health|passport|identityNumber|photo|image|income|property$/i;
/** Names that only look like it: where somebody's words were addressed, and what a claim is about. */
const OFFICE = new Set(["Claim.property"]);

/** Texts of an answer or a fact; not ids, hashes and addresses of pages, whose digits are a machine's. */
function* textsOf(value: unknown, key = ""): Generator<string> {
  if (typeof value === "string") {
    if (!/^(id|url|textHash|sha256|hash|previous|previousHash|cursor|endCursor|startCursor)$/i.test(key)) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, key);
  else if (typeof value === "object" && value !== null) for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, name);
}

row(
  "A10 only public office data",
  {
    did: "The fields of the model are held against what a person has to themselves; all releases of the seed and all answers of the documentation and the golden tests are searched; 14 cases are planted one by one in a set that is right.",
    proves:
      "There is no field for a person's own data, there is none in what is published, and what reads like it is caught by `check` before it is.",
  },
  async () => {
    const fields = model.things.flatMap((thing) => [...thing.properties, ...thing.references].map(({ name }) => `${thing.name}.${name}`));
    expect(fields.filter((field) => OWN.test(field) && !OFFICE.has(field))).toEqual([]);

    let texts = 0;
    const hits: string[] = [];
    const search = (where: string, value: unknown) => {
      for (const text of textsOf(value)) {
        texts += 1;
        const found = privateIn(text);
        if (found !== undefined) hits.push(`${where}: ${found}`);
      }
    };
    for (const release of await readReleases(seed))
      for await (const change of release.changes()) if (change.kind !== "remove") search(change.fact.id, change.fact);
    for (const folder of ["api/golden/seed", "api/golden/tiny"])
      for (const { name, expected } of goldenQueries(folder)) search(name, expected);
    for (const { section, answer } of printedQuestions()) search(section, answer);
    expect(hits).toEqual([]);

    const planted = [
      "CCCD 011085001234",
      "034 085 001 234",
      "hộ chiếu số C1234567",
      "ĐT 0912 345 678",
      "+84 912 345 678",
      "an.le@example.vn",
      "số nhà 12, tổ 3",
      "quê quán xã Thanh Xương",
      "ông Lê An, dân tộc Thái",
      "tôn giáo: Phật giáo",
      "sinh ngày 12/3/1970",
      "SN 12.3.1970",
      "vợ ông Lê An",
      "đã kết hôn, có hai con",
    ];
    const places = [
      (text: string) => `people:\n  - { id: person/b, name: B, disambiguation: "${text}" }\n`,
      (text: string) => `events:\n  - { id: event/b, title: "${text}", kind: OTHER, cite: [source/bao] }\n`,
      (text: string) =>
        `events:\n  - { id: event/b, title: B, kind: OTHER, cite: [source/bao, 10, ${10 + [...text].length}, "${text}"] }\n`,
    ];
    for (const text of planted)
      for (const place of places) {
        const problems = await problemsIn({ ...TINY, "b.yaml": place(text) });
        expect([text, problems]).toEqual([text, [expect.stringMatching(/^b\.yaml:2:\d+: .*expected nothing of a person's own/)]]);
        expect(problems.join()).not.toContain(text);
      }
    return `0 of ${fields.length} fields, 0 hits in ${texts} texts of the seed and of answers; ${planted.length} of ${planted.length} caught in each of ${places.length} places`;
  },
);

row(
  "A11 correction and removal",
  {
    did: "A person with a membership and a quote is published in two releases, served and asked for; then their records are taken out and the chain is begun again, as docs/operations.md says.",
    proves:
      "They are gone from queries of every release, search, export, backup, release files and the store; the next publication does not bring them back; a correction is a new release.",
    stores: BOTH,
    seconds: 240,
  },
  async (name) => {
    const env = await openEnv(name);
    const person = `people:\n  - { id: person/quynh, name: Zươnq Quỳnh }\nmemberships:\n  - { id: membership/quynh, person: person/quynh, post: post/pho, cite: [source/bao, 20, 31, "Zươnq Quỳnh"] }\n`;
    const records = await writeSet({ ...TINY, "quynh.yaml": person });
    const publish = async () => {
      const { ended, err } = await run({ args: ["publish", "--records", records], env });
      expect([ended, err.replaceAll(/^.*(contradiction|warn).*$/gim, "").trim()]).toEqual([0, expect.anything()]);
    };
    await publish();
    await writeFile(join(records, "quynh.yaml"), person.replace("name: Zươnq Quỳnh }", "name: Zươnq Quỳnh, otherNames: [Zươnq Quyên] }"));
    await publish();
    const before = await serve({ args: ["--records", records], env });
    const query =
      '{ release { number } person(id: "person/quynh") { name otherNames } search(text: "zuonq") { __typename } memberships: node(id: "membership/quynh") { id } }';
    const told = JSON.parse((await before.ask(query)).text).data;
    if (name === "embedded") expect((await before.ask('{ person(release: 1, id: "person/quynh") { name } }')).text).toContain("Quỳnh");
    expect([told.release.number, told.person.otherNames, told.search.length > 0]).toEqual([2, ["Zươnq Quyên"], true]);

    expect(await before.stop()).toBe(0);
    await rm(join(records, "quynh.yaml"));
    // It keeps the graph before for readers who have not noticed, and those of past releases.
    if (env.GOVGRAPH_STORE) await rm(env.GOVGRAPH_STORE, { recursive: true });
    for (const file of await readdir(join(records, "releases"))) if (file.endsWith(".jsonl")) await rm(join(records, "releases", file));
    await publish();
    const served = await serve({ args: ["--records", records], env });
    const gone = { release: { number: 1 }, person: null, search: [], memberships: null };
    expect(JSON.parse((await served.ask(query)).text)).toEqual({ data: gone });
    for (const release of [1, 2]) {
      const { text } = await ask(
        served.url,
        `{ person(release: ${release}, id: "person/quynh") { name } search(release: ${release}, text: "quynh") { __typename } }`,
      );
      expect(text).not.toMatch(/Qu[ỳy]nh|Zươnq/);
    }
    expect(await served.stop()).toBe(0);
    await publish();

    const folder = await newFolder();
    const backup = join(folder, "b.tar.gz");
    expect((await runCommand(["backup", backup, "--records", records], env)).code).toBe(0);
    const exported = (await runCommand(["export", "--format", "jsonl", "--records", records], env)).out;
    const held = new Map([
      ["the backup", gunzipSync(await readFile(backup))],
      ["the export", Buffer.from(exported)],
      ...(await bytesIn(records)),
      ...(env.GOVGRAPH_STORE ? await bytesIn(env.GOVGRAPH_STORE) : []),
    ]);
    const left = [...held].filter(([, bytes]) => ["Quỳnh", "quynh", "Zươnq", "zuonq"].some((word) => bytes.includes(word)));
    expect(left.map(([file]) => file)).toEqual([]);
    return `gone from answers of every release, search, export, backup and ${held.size} files, and not brought back by the next publication`;
  },
);

async function bytesIn(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => [file, await readFile(file)] as const));
}

row(
  "A12 every statement has a source",
  {
    did: "Each fact of the seed that says something of a person is followed to its citations and sources; a record of each such kind is planted without one.",
    proves: "Everything said of a person rests on a source with its publisher and title; what rests on none is refused.",
  },
  async () => {
    const facts = await latestFacts(await readReleases(seed));
    const kinds = new Map<string, number>();
    const without: string[] = [];
    const people = new Set([...facts.values()].filter(({ type }) => type === "Person").map(({ id }) => id));
    for (const fact of facts.values()) {
      const about = Object.entries(fact).some(
        ([key, value]) => key !== "id" && [value].flat().some((id) => typeof id === "string" && people.has(id)),
      );
      // What is found by rules or judged says of which claims and records it speaks, which have sources of their own.
      if (!about || ["Person", "Contradiction", "Judgement"].includes(fact.type)) continue;
      kinds.set(fact.type, (kinds.get(fact.type) ?? 0) + 1);
      const cited = [fact.citations ?? fact.citation ?? []].flat().map((id) => facts.get(facts.get(String(id))?.source?.toString() ?? ""));
      if (cited.length === 0 || !cited.every((source) => source?.type === "Source" && source.publisher && source.title))
        without.push(fact.id);
    }
    expect(without).toEqual([]);
    const bare = [
      "memberships:\n  - { id: membership/b, person: person/an, post: post/pho }\n",
      "attendances:\n  - { id: attendance/b, event: event/hop, attendee: person/an }\n",
      "statements:\n  - { id: statement/b, event: event/hop, speaker: person/an, act: INSTRUCT, content: TASK, summary: x }\n",
      "sightings:\n  - { id: sighting/b, membership: membership/an, on: 2023 }\n",
      "personnelActs:\n  - { id: personnelact/b, person: person/an, post: post/pho, kind: ELECTION }\n",
      "claims:\n  - { id: claim/b, about: membership/an, property: start, value: 2021 }\n",
    ];
    for (const records of bare)
      expect((await problemsIn({ ...TINY, "b.yaml": records })).join("\n")).toMatch(/b\.yaml:2:5: .*cite: is missing/);
    const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    return `${total} of ${total} facts about people (${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ")}) with a source; ${bare.length} of ${bare.length} without one refused`;
  },
);

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Licences under which others may use the package as they use ours. */
const FREE = /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|CC0-1\.0|Unlicense)$/;

row(
  "A13 supply chain",
  {
    did: "package.json and the lock file are held against each other and against what is installed: exact versions of what is not yet stable, every dependency of every package locked, licences of all that is delivered, what runs when it is installed. Known vulnerabilities are not looked up: this machine has no service to ask; `npm audit` and `npm run sbom` do it where there is one.",
    proves:
      "`npm ci` installs the same everywhere, under licences that allow it, and nothing of ours depends on a version that may change.",
  },
  async () => {
    const json = async (path: string) => JSON.parse(await readFile(join(projectRoot, path), "utf8"));
    const own = await json("package.json");
    const locked: Record<string, Package> = (await json("package-lock.json")).packages;
    const wanted: [string, string][] = Object.entries({ ...own.dependencies, ...own.devDependencies });
    const unstable = wanted.filter(([, range]) => /\d-[a-z]/i.test(range));
    expect(unstable.filter(([, range]) => /^[~^*]/.test(range))).toEqual([]);
    expect(wanted.filter(([, range]) => !/^[~^]?\d+\.\d+\.\d+/.test(range))).toEqual([]);
    expect([locked[""]?.dependencies, wanted.filter(([name]) => !locked[`node_modules/${name}`])]).toEqual([own.dependencies, []]);

    const missing: string[] = [];
    for (const [path, { dependencies = {}, version }] of Object.entries(locked)) {
      if (path !== "" && !/^\d+\.\d+\.\d+/.test(version ?? "")) missing.push(`${path} ${version}`);
      for (const name of Object.keys(dependencies)) if (!isLocked(locked, path, name)) missing.push(`${path} > ${name}`);
    }
    expect(missing).toEqual([]);

    const delivered = Object.entries(locked).filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional);
    const licences = new Map<string, number>();
    const scripts: string[] = [];
    for (const [path, { optional }] of delivered) {
      const found = await json(`${path}/package.json`).catch(() => undefined);
      // Binaries for other machines are not installed on this one.
      if (found === undefined && optional) continue;
      const licence = String(found?.license?.type ?? found?.license ?? found?.licenses?.[0]?.type ?? "none");
      licences.set(licence, (licences.get(licence) ?? 0) + 1);
      if (["preinstall", "install", "postinstall"].some((script) => found?.scripts?.[script])) scripts.push(found.name);
    }
    const odd = [...licences.keys()].filter(
      (licence) =>
        !licence
          .replaceAll(/[()]/g, "")
          .split(/ OR /)
          .some((one) => one.split(" AND ").every((each) => FREE.test(each))),
    );
    expect(odd).toEqual([]);
    // Its script only compares versions and warns.
    expect(scripts).toEqual(["@apollo/protobufjs"]);
    return `${unstable.length} unstable pinned exactly; ${Object.keys(locked).length - 1} packages locked, 0 missing; ${delivered.length} delivered under ${[...licences].map(([licence, count]) => `${licence} (${count})`).join(", ")}; 1 install script`;
  },
);

/** Whether npm would find the package from its owner's folder or from one above. */
function isLocked(locked: Readonly<Record<string, unknown>>, owner: string, name: string): boolean {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder}${folder === "" ? "" : "/"}node_modules/${name}` in locked) return true;
    if (!folder.includes("/node_modules/")) return `node_modules/${name}` in locked;
  }
}
