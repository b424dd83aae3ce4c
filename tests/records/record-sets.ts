import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readModel } from "../../schema/model.js";
import { problemLine } from "../../src/records/problem.js";
import { readRecords } from "../../src/records/read-records.js";

export const model = readModel();

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A record set in a folder of its own, removed when the tests of the file are over. */
export async function writeSet(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-records-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Everything wrong with these files, as people see it. */
export async function problemsIn(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const reading = await readRecords(await writeSet(files), model);
  return reading.kind === "problems" ? reading.problems.map(problemLine) : [];
}

/** What to look at in files that must be right, as people see it. */
export async function warningsIn(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const reading = await readRecords(await writeSet(files), model);
  if (reading.kind === "facts") return reading.warnings.map(problemLine);
  throw new Error(reading.problems.map(problemLine).join("\n"));
}

/** Facts of files that must be right, as JSON lines. */
export async function factsOf(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const reading = await readRecords(await writeSet(files), model);
  if (reading.kind === "facts") return reading.facts.map((fact) => JSON.stringify(fact));
  throw new Error(reading.problems.map(problemLine).join("\n"));
}

/** A source, a body with two posts, a person in one of them, and an event: right as it stands. */
export const TINY = {
  "bodies.yaml": `
organizations:
  - { id: organization/ubnd, name: UBND, kind: PEOPLES_COMMITTEE, branch: STATE, level: PROVINCE }
  - { id: organization/hdnd, name: HĐND, kind: PEOPLES_COUNCIL, branch: STATE, level: PROVINCE }
posts:
  - { id: post/chu-tich, title: Chủ tịch, organization: organization/ubnd, role: HEAD }
  - { id: post/pho, title: Phó Chủ tịch, organization: organization/ubnd, role: DEPUTY }
people:
  - { id: person/an, name: Lê An }
memberships:
  - { id: membership/an, person: person/an, post: post/chu-tich, cite: [source/bao, 0, 5, Lê An] }
`,
  "bao.yaml": `
sources:
  - { id: source/bao, publisher: Báo, title: Tin, kind: NEWS, textHash: ${"0".repeat(64)} }
events:
  - { id: event/hop, title: Họp, kind: SESSION, start: 2023-02-27, cite: [source/bao] }
`,
} as const;
