import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { runCommand, writeFolder } from "./run-command.js";

/** Made up for this test. */
const TEXT = "Sáng 1/3, ông Lê An họp tại xã P.";
const RECORDS = `sources:
  - { id: source/bao, publisher: Báo, title: Tin, kind: NEWS, textHash: ${createHash("sha256").update(TEXT).digest("hex")} }
events:
  - { id: event/hop, title: Họp, kind: SESSION, start: 2023-03-01, cite: [[source/bao, 10, 33, "ông Lê An họp tại xã P."]] }
`;

/** A set that is published and a store that holds it, apart for each test. */
async function published() {
  const records = await writeFolder({ "bao.yaml": RECORDS });
  const texts = await writeFolder({ "bao.txt": TEXT });
  const env = { GOVGRAPH_STORE: join(await writeFolder(), "store") };
  expect(await runCommand(["publish", "--records", records], env)).toMatchObject({ code: 0 });
  const run = async (...args: readonly string[]) => {
    const { code, out, err } = await runCommand([...args, "--records", records], env);
    return { code, said: `${out}\n${err}`.replaceAll(relative("", records), "RECORDS").replaceAll(records, "RECORDS") };
  };
  return { records, texts, store: env.GOVGRAPH_STORE, run };
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "latin1");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to), "latin1");
}

test("nothing is said where nothing was changed", async () => {
  const { run, texts } = await published();
  expect([await run("check"), await run("releases"), await run("verify", "--texts", texts)].map(({ code }) => code)).toEqual([0, 0, 0]);
});

test("a changed record is named with the field that differs from its release", async () => {
  const { records, run } = await published();
  await change(join(records, "bao.yaml"), "2023-03-01", "2023-03-02");
  expect((await run("check")).said).toContain("~ event/hop  Họp  (fields: start)");
});

test("a changed release file is named, and nothing is built from it", async () => {
  const { records, run } = await published();
  await change(join(records, "releases/0001.jsonl"), "2023-03-01", "2023-03-02");
  const outcomes = [await run("releases"), await run("check"), await run("ask", "{ events { totalCount } }")];
  expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1]);
  for (const { said } of outcomes) expect(said).toContain("0001.jsonl");
});

test("a changed text is named, with the citations that point into it", async () => {
  const { texts, run } = await published();
  await writeFile(join(texts, "bao.txt"), TEXT.replace("họp", "đi"));
  const { code, said } = await run("verify", "--texts", texts);
  expect([code, said]).toEqual([1, expect.stringMatching(/source\/bao: its text has changed: bao\.txt[\s\S]*event\/hop: cite/u)]);
});

test("a changed store file is named, and the store is built again from the releases", async () => {
  const { store, run } = await published();
  const [graph = ""] = (await readdir(store)).filter((name) => name.endsWith(".grafeo"));
  const bytes = await readFile(join(store, graph));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
  await writeFile(join(store, graph), bytes);
  expect((await run("doctor")).said).toContain(`${graph} is not what was published: its SHA-256 differs`);
  const { code, said } = await run("ask", "{ events { totalCount } }");
  expect([code, said]).toEqual([0, expect.stringContaining('"totalCount": 1')]);
});
