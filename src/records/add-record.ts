import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { canonicalJson } from "./canonical.js";
import { RecordError, systemCode } from "./errors.js";
import { parseYaml } from "./parse-yaml.js";
import { placeText } from "./problem.js";
import { type Plain, plain } from "./tree.js";

/** A record in lines, its dash in the first column. */
interface NewRecord {
  /** The key of its list. */
  readonly list: string;
  /** Undefined when it is still to be given. */
  readonly id: string | undefined;
  readonly lines: readonly string[];
}

/**
 * Puts a record into a file: at the end of its list, or with a list of its own at the end of the file, or into a new
 * file. Everything that is there stays as it is, to the byte; where that cannot be done nothing is written, and a
 * RecordError with NOT_ADDED says why.
 */
export async function addRecord(path: string, record: NewRecord): Promise<void> {
  if (!path.endsWith(".yaml")) throw refused(path, "expected a name that ends in .yaml, so that no record file is overlooked");
  const before = await readIfThere(path);
  if (before === undefined) return create(path, withRecord(path, "", record));
  if (!isUtf8(before)) throw refused(path, "expected UTF-8 text, got bytes that are not");
  await replace(await realpath(path), before, withRecord(path, before.toString(), record));
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function create(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw systemCode(error) === "ENOENT" ? refused(path, `expected a folder that is there, got ${dirname(path)}`) : error;
  }
}

/** The file is there whole at any moment, the old one or the new one. */
async function replace(path: string, before: Buffer, text: string): Promise<void> {
  await access(path, constants.W_OK);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flag: "wx", mode: (await stat(path)).mode });
    if (!before.equals(await readFile(path))) throw refused(path, "someone else changed the file meanwhile");
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function withRecord(path: string, text: string, record: NewRecord): string {
  const was = readable(path, text);
  const { at, lines } = placeFor(path, text, record);
  const feed = text.includes("\r\n") ? "\r\n" : "\n";
  const head = text.slice(0, at);
  const ended = head === "" || head.endsWith("\n") ? head : head + feed;
  const result = ended + lines.map((line) => line + feed).join("") + text.slice(at);
  if (!isOneMore(was, readable(path, result), record.list)) {
    throw refused(path, "a record cannot be added without touching others; without --file it is printed, to be put in by hand");
  }
  return result;
}

type Lists = Readonly<Record<string, Plain>>;

/** What the file says now, as far as there is a way to add to it. */
function readable(path: string, text: string): Lists {
  const { tree, problems } = parseYaml(path, text);
  const [problem] = problems;
  if (problem !== undefined) throw new RecordError("NOT_ADDED", `${placeText(problem)}: ${problem.message}; nothing was written`);
  if (tree === undefined) return {};
  if (tree.kind !== "map") throw refused(path, `expected lists of records, such as people:, got a ${tree.kind}`);
  return plain(tree) as Lists;
}

/** Where the new lines go, and what they are there. */
function placeFor(path: string, text: string, record: NewRecord): { readonly at: number; readonly lines: readonly string[] } {
  const contents = parseDocument(text, { schema: "failsafe" }).contents;
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === record.list);
  const gap = text.trim() === "" || /\n\r?\n$/u.test(text) ? [] : [""];
  if (pair === undefined) return { at: text.length, lines: [...gap, `${record.list}:`, ...indented(record.lines, 2)] };
  const list = pair.value;
  if (isScalar(list) && list.value === "" && list.source === "")
    return { at: lineAfter(text, endOf(pair.key)), lines: indented(record.lines, 2) };
  if (!isSeq(list) || list.flow || !list.range) {
    throw refused(path, `expected ${record.list}: to be a list with each record on lines of its own`);
  }
  if (record.id !== undefined && list.items.some((item) => isMap(item) && item.get("id") === record.id)) {
    throw refused(path, `${record.id} is recorded in it already`);
  }
  const column = columnOf(text, list.range[0]);
  return { at: remarksAfter(text, lineAfter(text, endOf(list)), column), lines: ["", ...indented(record.lines, column)] };
}

/** Comments that stand deeper than the dashes belong to the last record: fields of a template that are still commented out. */
function remarksAfter(text: string, at: number, column: number): number {
  const remark = new RegExp(` {${column + 1},}#.*(?:\\n|$)`, "uy");
  remark.lastIndex = at;
  return remark.test(text) ? remarksAfter(text, remark.lastIndex, column) : at;
}

/** Where the last value ends; the range of a list itself also takes in the comments after it. */
function endOf(node: unknown): number {
  if (isPair(node)) return endOf(node.value ?? node.key);
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  return last === undefined ? ((node as Node).range?.[1] ?? 0) : endOf(last);
}

function lineAfter(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const feed = text.indexOf("\n", end);
  return feed < 0 ? text.length : feed + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function indented(lines: readonly string[], spaces: number): readonly string[] {
  return lines.map((line) => `${" ".repeat(spaces)}${line}`);
}

function isOneMore(was: Lists, is: Lists, list: string): boolean {
  const records = is[list];
  const rest = Array.isArray(records) ? records.slice(0, -1) : [];
  // A list that was not there, or still to be written, was one of none.
  const before = Array.isArray(was[list]) ? was[list] : [];
  return Array.isArray(records) && canonicalJson({ ...is, [list]: rest }) === canonicalJson({ ...was, [list]: before });
}

function refused(path: string, message: string): RecordError {
  return new RecordError("NOT_ADDED", `${path}: ${message}; nothing was written`);
}
