import { createHash } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { addFiles, runCommand, writeFolder } from "./run-command.js";

/** Made up for these tests. The emoji counts as one character, as people count. */
const TEXT = "🇻 Sáng 1/3, ông Lê An họp tại xã P. Chiều, bà Lò Ba thăm xã P.";

const sha256 = (text: string) => createHash("sha256").update(text.normalize("NFC")).digest("hex");

/** Where words stand in the text, as `cite` has it. */
function cite(quote: string, text = TEXT): string {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return `[source/bao, ${start}, ${start + [...quote].length}, "${quote}"]`;
}

const RECORDS = {
  "bao.yaml": `sources:
  - { id: source/bao, publisher: Báo, title: Tin, kind: NEWS, textHash: ${sha256(TEXT)}, publishedAt: 2023-03-01T00:00:00Z }
  - { id: source/khac, publisher: Báo, title: Tin, kind: NEWS }
events:
  - id: event/hop
    title: Họp
    kind: SESSION
    start: 2023-03-01
    cite: ${cite("ông Lê An họp tại xã P.")}
  - id: event/tham
    title: Thăm
    kind: VISIT
    start: 2023-03-01
    cite:
      - ${cite("bà Lò Ba thăm xã P.")}
      - ${cite("Chiều")}
`,
};

async function verify(records: string, texts: string) {
  const { code, out, err } = await runCommand(["verify", "--records", records, "--texts", texts]);
  return { code, err, lines: out.replaceAll(relative("", records), "RECORDS").replaceAll(texts, "TEXTS").split("\n") };
}

test("an unchanged text is found by its hash, whatever it is called and however it is composed", async () => {
  const texts = await writeFolder({ "deep/anything.TXT": TEXT.normalize("NFD"), "bao.txt": "another" });
  expect(await verify(await writeFolder(RECORDS), texts)).toEqual({
    code: 0,
    err: "",
    lines: [
      "3 citations: 3 stand, 0 moved, 0 gone, 0 not checked. 1 text: 1 unchanged, 0 changed, 0 missing.",
      "1 source without a textHash: nothing in them is cited by place.",
    ],
  });
});

test("a changed text is named, and of its citations those that moved, with their new place, and those that are gone", async () => {
  const changed = `Mới. ${TEXT.replace("Chiều", "Trưa")}`;
  const { code, lines } = await verify(await writeFolder(RECORDS), await writeFolder({ "a/bao.txt": changed }));
  expect(code).toBe(1);
  expect(lines.map((line) => line.replace(/ [0-9a-f]{12}…/gu, " HASH…"))).toEqual([
    "RECORDS/bao.yaml:2:73: source/bao: its text has changed: a/bao.txt has the SHA-256 HASH…, not HASH…",
    'RECORDS/bao.yaml:9:24: event/hop: cite: "ông Lê An họp tại xã P." is not at 12-35 of a/bao.txt, but at 17-40',
    'RECORDS/bao.yaml:15:22: event/tham: cite: "bà Lò Ba thăm xã P." is not at 43-62 of a/bao.txt, but at 47-66',
    'RECORDS/bao.yaml:16:22: event/tham: cite: "Chiều" is not at 36-41 of a/bao.txt or anywhere else in it',
    "3 citations: 0 stand, 2 moved, 1 gone, 0 not checked. 1 text: 0 unchanged, 1 changed, 0 missing.",
    "1 source without a textHash: nothing in them is cited by place.",
  ]);
});

test("a text changed after its last citation is a drift, though every quote stands", async () => {
  const { code, lines } = await verify(await writeFolder(RECORDS), await writeFolder({ "bao.txt": `${TEXT} Hết.` }));
  expect([code, lines.length, lines[1]]).toEqual([
    1,
    3,
    "3 citations: 3 stand, 0 moved, 0 gone, 0 not checked. 1 text: 0 unchanged, 1 changed, 0 missing.",
  ]);
});

test("a place that was counted wrong is found in an unchanged text, and the nearest of several is told", async () => {
  const wrong = { "bao.yaml": RECORDS["bao.yaml"].replace(cite("Chiều"), '[source/bao, 28, 32, "xã P"]') };
  const { code, lines } = await verify(await writeFolder(wrong), await writeFolder({ "x.txt": TEXT }));
  expect([code, lines[0]]).toEqual([
    1,
    'RECORDS/bao.yaml:16:22: event/tham: cite: "xã P" is not at 28-32 of x.txt, but at 30-34 and 1 more',
  ]);
});

test("a missing text is a line for its source, and none for its citations", async () => {
  const { code, lines } = await verify(await writeFolder(RECORDS), await writeFolder({ "note.md": TEXT }));
  expect([code, lines.map((line) => line.replace(/ [0-9a-f]{12}…/u, " HASH…"))]).toEqual([
    1,
    [
      "RECORDS/bao.yaml:2:73: source/bao: its text is missing: nothing in TEXTS has the SHA-256 HASH… or is called bao.txt",
      "3 citations: 0 stand, 0 moved, 0 gone, 3 not checked. 1 text: 0 unchanged, 0 changed, 1 missing.",
      "1 source without a textHash: nothing in them is cited by place.",
    ],
  ]);
});

test("records with mistakes, a folder that is not there and a folder that is not named are told apart", async () => {
  const records = await writeFolder(RECORDS);
  const texts = await writeFolder({ "bao.txt": TEXT });
  expect(await runCommand(["verify", "--records", records])).toMatchObject({ code: 2, err: expect.stringContaining("--texts") });
  const nowhere = join(texts, "none");
  expect(await runCommand(["verify", "--records", records, "--texts", nowhere])).toEqual({
    code: 1,
    out: "",
    err: `expected a folder of texts that can be read, found none: ${nowhere}\n`,
  });
  await addFiles(records, { "more.yaml": "areas:\n  - { id: area/a }\n" });
  expect(await runCommand(["verify", "--records", records, "--texts", texts])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/in the records; nothing was verified\.\n$/),
  });
  await rm(join(records, "more.yaml"));
  await rename(join(texts, "bao.txt"), join(texts, "other.txt"));
  expect(await runCommand(["verify", "--records", records, "--texts", texts])).toMatchObject({ code: 0 });
});
