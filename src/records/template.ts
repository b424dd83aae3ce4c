import type { Model } from "../../schema/model.js";
import { CITE_FORM } from "./cite-schema.js";
import { evidenceOf } from "./draft.js";
import { idPrefix, mustBeGiven, type RecordedField, type RecordedThing, recordedFields } from "./recorded.js";
import { expectedId, expectedValue } from "./values.js";
import { yamlText } from "./yaml-text.js";

export interface TemplateValues {
  /** A whole id of the kind. */
  readonly id: string | undefined;
  /** For the field it is called by. */
  readonly name: string | undefined;
}

/**
 * The lines of a record to be filled in: what must be given as it is, what may be given commented out, above each what it
 * expects. As long as something is to be filled in, the check says so.
 */
export function recordTemplate(thing: RecordedThing, { id, name }: TemplateValues, model: Model): readonly string[] {
  const fields = recordedFields(thing);
  const naming = namingField(thing);
  const evidence = evidenceOf(thing);
  const about = [...comment(thing.description), ...comment(ABOUT_TEMPLATES)];
  const lines = [
    ...[...fields.filter(mustBeGiven), ...fields.filter((field) => !mustBeGiven(field))].flatMap((field) =>
      field.name === naming && name !== undefined ? [`${field.name}: ${yamlText(name)}`] : fieldLines(field, model),
    ),
    ...(evidence === undefined
      ? []
      : [...comment(`${evidence.description} Expected ${CITE_FORM}${several(evidence)}.`), evidence.required ? "cite:" : "# cite:"]),
  ];
  return [...about, `- id: ${id ?? `${idPrefix(thing)}/`}`, ...lines.map((line) => `  ${line}`)];
}

/** The field by which a thing of the kind is called and found; undefined for what has no name. */
export function namingField(thing: RecordedThing): string | undefined {
  return thing.search?.by[0];
}

function fieldLines(field: RecordedField, model: Model): readonly string[] {
  const line = `${field.name}:${field.many ? " []" : ""}`;
  return [...comment(`${field.description} ${expected(field, model)}`.trim()), mustBeGiven(field) ? line : `# ${line}`];
}

function expected(field: RecordedField, model: Model): string {
  const one = field.kind === "property" ? expectedValue(field.type) : expectedId(model.kindsOf(field.targets()).map(idPrefix));
  if (one === "text" && !field.many) return "";
  const left = field.kind === "property" && field.default !== undefined ? `; ${field.default} when left out` : "";
  return `Expected ${field.many ? `a list, each ${one}` : one}${left}.`;
}

function several({ cap }: { readonly cap: number }): string {
  return cap === 1 ? "" : `, or a list of at most ${cap} of them`;
}

/** Broken into lines that fit beside other windows. */
function comment(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= MOST_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}

const ABOUT_TEMPLATES =
  "What is commented out may be given. The id is the kind, a slash, a readable name in ASCII, and never used again for something else.";

const MOST_CHARACTERS = 110;
