import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Fact } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { RecordError, systemCode } from "./errors.js";
import { groupBy } from "./group-by.js";
import { MAX_BYTES } from "./read-files.js";
import { citationsOf, type Facts, recordOf } from "./record-of.js";
import { isRecorded, type RecordedThing, recordedThings } from "./recorded.js";

/**
 * Writes records that make these facts into a folder that is new or empty, and gives the names of the files: what lasts
 * by kind, what a source reports by source. Throws a RecordError when there is something in the folder.
 */
export async function exportRecords(folder: string, facts: Facts, model: Model): Promise<readonly string[]> {
  if (await hasFiles(folder)) throw new RecordError("NOT_EXPORTED", `expected an empty or new folder, got ${folder} with files in it`);
  const files = recordFiles(facts, model);
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: "wx" });
  }
  return [...files.keys()];
}

async function hasFiles(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** The record files by name, with their texts. */
function recordFiles(facts: Facts, model: Model): ReadonlyMap<string, string> {
  const things = new Map(recordedThings(model).map((thing) => [thing.name, thing]));
  // A source before what it reports.
  const order = ["Source", ...things.keys()];
  const written = [...facts.values()].flatMap((fact) => {
    const thing = isRecorded(fact, model) ? things.get(fact.type) : undefined;
    return thing === undefined ? [] : [{ fact, thing, file: fileOf(fact, thing, facts) }];
  });
  return new Map(
    [...groupBy(written, ({ file }) => file)].flatMap(([file, some]) => {
      const sorted = [...some].sort((a, b) => order.indexOf(a.thing.name) - order.indexOf(b.thing.name));
      return split(sorted.map(({ fact, thing }) => ({ list: thing.records, text: recordOf(fact, thing, facts).map(indent).join("") }))).map(
        (text, part) => [`${file}${part === 0 ? "" : `.${part + 1}`}.yaml`, text] as const,
      );
    }),
  );
}

/** A kind that cites and yet lasts beyond the source that tells of it. */
const LASTING: ReadonlySet<string> = new Set(["Membership", "Document"]);

/** Without its ending. No id has a dot in it, so a second part of a file is never taken for another source's. */
function fileOf(fact: Fact, thing: RecordedThing, facts: Facts): string {
  const source = fact.type === "Source" ? fact.id : LASTING.has(fact.type) ? undefined : citationsOf(fact, thing, facts)[0]?.source;
  return source === undefined ? thing.records : `sources/${String(source).slice("source/".length)}`;
}

function indent(line: string): string {
  return `  ${line}\n`;
}

/** The texts of as many files as are needed: a longer one would not be read. */
function split(records: readonly { readonly list: string; readonly text: string }[]): readonly string[] {
  const files: { text: string; list: string }[] = [];
  for (const { list, text } of records) {
    const last = files.at(-1);
    // No character takes more than three bytes for each of its code units.
    if (last === undefined || (last.text.length + list.length + text.length) * 3 > MAX_BYTES)
      files.push({ list, text: `${list}:\n${text}` });
    else {
      last.text += last.list === list ? `\n${text}` : `\n${list}:\n${text}`;
      last.list = list;
    }
  }
  return files.map(({ text }) => text);
}
