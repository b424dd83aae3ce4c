import { readModel } from "../../schema/model.js";
import { fold } from "../names/fold.js";
import { addRecord } from "../records/add-record.js";
import { suggestion } from "../records/nearest.js";
import { idPrefix, type RecordedThing, recordedThings } from "../records/recorded.js";
import { namingField, recordTemplate } from "../records/template.js";
import { idSchema } from "../records/values.js";
import type { CommonOptions } from "./options.js";
import { CliError } from "./problems.js";
import type { World } from "./world.js";

export interface NewOptions extends CommonOptions {
  /** Whole, or without the kind. */
  readonly id?: string;
  /** What it is called: two words for the same, because some things have a name and others a title. */
  readonly name?: string;
  readonly title?: string;
  /** A record file to put it into. */
  readonly file?: string;
}

/** Writes a record of that kind to be filled in. */
export async function newRecord(kind: string, options: NewOptions, { out }: World): Promise<number> {
  const model = readModel();
  const kinds = recordedThings(model);
  const thing = kindOf(kind, kinds);
  const name = nameOf(thing, options);
  const id = idOf(thing, options.id, kinds.map(idPrefix)) ?? idFromName(thing, name);
  const lines = recordTemplate(thing, { id, name }, model);
  if (options.file === undefined) {
    for (const line of [`${thing.records}:`, ...lines.map((line) => `  ${line}`)]) out(line);
    return 0;
  }
  await addRecord(options.file, { list: thing.records, id, lines });
  out(`${id ?? `A ${thing.name}`} is in ${options.file}, to be filled in; govgraph check says what is missing.`);
  return 0;
}

function kindOf(kind: string, things: readonly RecordedThing[]): RecordedThing {
  const found = things.find((thing) => idPrefix(thing) === kind.toLowerCase());
  if (found !== undefined) return found;
  const names = things.map(idPrefix);
  throw new CliError(`expected one of ${names.join(", ")}, got "${kind}"${suggestion(kind, names)}`);
}

function nameOf(thing: RecordedThing, { name, title }: NewOptions): string | undefined {
  const given = (name ?? title)?.normalize("NFC").trim();
  if (given === undefined || namingField(thing) !== undefined) return given;
  throw new CliError(`A ${thing.name} has no name or title; leave ${name === undefined ? "--title" : "--name"} out.`);
}

function idOf(thing: RecordedThing, given: string | undefined, prefixes: readonly string[]): string | undefined {
  if (given === undefined) return undefined;
  const whole = prefixes.includes(given.split("/")[0] ?? "");
  const read = idSchema(idPrefix(thing)).safeParse(whole ? given : `${idPrefix(thing)}/${given}`);
  if (read.success) return read.data;
  throw new CliError(`--id: ${read.error.issues[0]?.message}`);
}

/** A person's name makes the first proposal for the id; what tells namesakes apart is the curator's to add. */
function idFromName(thing: RecordedThing, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const id = idSchema(idPrefix(thing)).safeParse(`${idPrefix(thing)}/${fold(name).replaceAll(" ", "-")}`);
  return id.success ? id.data : undefined;
}
