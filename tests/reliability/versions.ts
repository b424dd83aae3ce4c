import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/*
 * Records in which everything carries the version they were published with, so that a mixture of two releases shows:
 * release n has the version n throughout.
 */

/** Asks for all areas with their versions, and for the release's number in the same statement. */
export const versionsQuery = "{ release { number } areas(first: 100) { totalCount edges { node { id name } } } }";

/** Writes made-up records of one version. */
export async function writeVersion(records: string, version: number, areas = 60): Promise<void> {
  const lines = Array.from(
    { length: areas },
    (_, n) => `  - { id: area/a${n}, name: Tỉnh ${n} v${version}, kind: PROVINCE, level: PROVINCE }\n`,
  );
  await mkdir(records, { recursive: true });
  await writeFile(join(records, "areas.yaml"), `areas:\n${lines.join("")}`);
}

/** The number of the release an answer is of. Throws unless all of it is of that release. */
export function versionOf(text: string): number {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined || !data?.release) throw new Error(`not an answer: ${text.slice(0, 200)}`);
  const number: number = data.release.number;
  const names: string[] = data.areas.edges.map(({ node }: { node: { name: string } }) => node.name);
  const wrong = names.filter((name) => !name.endsWith(` v${number}`));
  if (wrong.length > 0 || names.length === 0) throw new Error(`release ${number} with ${wrong.length} names of another: ${wrong[0]}`);
  return number;
}

/** A copy of the seed to which `markSeed` gives versions. */
export async function copySeed(records: string): Promise<void> {
  await cp(join(projectRoot, "seed/dien-bien"), records, { recursive: true });
}

/** Two things of the seed carry the version, each in another file. */
export async function markSeed(records: string, version: number): Promise<void> {
  for (const [file, mark] of [
    ["sources/dien-bien-tv-2023-02-27.yaml", / title: Chuyến công tác.*/],
    ["areas.yaml", / name: Tỉnh Điện Biên.*/],
  ] as const) {
    const path = join(records, file);
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text.replace(mark, (line) => `${line.replace(/ v\d+$/, "")} v${version}`),
    );
  }
}
