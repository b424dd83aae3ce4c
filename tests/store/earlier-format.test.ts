import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { FORMAT } from "../../src/graph/project/format.js";
import { runCommand } from "../cli/run-command.js";

/** A store and its record set as the version of that format left them. They are kept as they are, for ever. */
const kept = { format: 5, folder: join(projectRoot, "tests/store/fixtures/format-5") };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-kept-"));
  await cp(kept.folder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function ask() {
  const query = "{ people { edges { node { name } } } areas { totalCount } }";
  const { out, err } = await runCommand(["ask", query, "--records", join(folder, "records")], { GOVGRAPH_STORE: join(folder, "store") });
  return { answer: JSON.parse(out), err };
}

const expected = { data: { people: { edges: [{ node: { name: "Lê Văn An" } }] }, areas: { totalCount: 1 } } };
const rebuilt = (format: number) =>
  expect.stringContaining(`(built again from the releases: it was written in format ${format}; this version writes format ${FORMAT})`);

test(`a store of format ${kept.format} is served, built again and said so where the format is another now`, async () => {
  expect(await ask()).toEqual({ answer: expected, err: FORMAT === kept.format ? "" : rebuilt(kept.format) });
  expect(await ask()).toEqual({ answer: expected, err: "" });
});

test("a store of another format than this version's is built again from its releases, once", async () => {
  const current = join(folder, "store", "current");
  const text = await readFile(current, "utf8");
  await writeFile(current, text.replace(`"format": ${kept.format}`, '"format": 4'));
  expect(await ask()).toEqual({ answer: expected, err: rebuilt(4) });
  expect(await ask()).toEqual({ answer: expected, err: "" });
});
