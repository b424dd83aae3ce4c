import type { Fact, FactValue } from "../../schema/fact.js";
import { evidenceOf } from "./draft.js";
import { type RecordedField, type RecordedThing, recordedFields } from "./recorded.js";
import { yamlList, yamlNumber, yamlText } from "./yaml-text.js";

/** Facts by id, to look up citations and what a fact could leave to the reader. */
export type Facts = ReadonlyMap<string, Fact>;

/** The lines of a record that makes the fact: the way back from what reading makes of records. */
export function recordOf(fact: Fact, thing: RecordedThing, facts: Facts): readonly string[] {
  const fields = recordedFields(thing).flatMap((field) => {
    const value = fact[field.name];
    return value === undefined || isMadeAgain(fact, field, facts) ? [] : [`${field.name}: ${valueText(value, field)}`];
  });
  const lines = [`id: ${fact.id}`, ...fields, ...citeLines(citationsOf(fact, thing, facts))];
  return lines.map((line, index) => `${index === 0 ? "-" : " "} ${line}`);
}

/** The citations of a fact, in the curator's order. */
export function citationsOf(fact: Fact, thing: RecordedThing, facts: Facts): readonly Fact[] {
  const evidence = evidenceOf(thing);
  const ids = evidence === undefined ? [] : [fact[evidence.name] ?? []].flat();
  return ids.flatMap((id) => facts.get(String(id)) ?? []);
}

/** What a record leaves out, the reader fills in: the default, and of a membership the body of its post. */
function isMadeAgain(fact: Fact, field: RecordedField, facts: Facts): boolean {
  if (field.kind === "property" && field.default !== undefined) return fact[field.name] === field.default;
  const body = fact.type === "Membership" && field.name === "organization" ? facts.get(String(fact.post))?.organization : undefined;
  return body !== undefined && body === fact.organization;
}

function valueText(value: FactValue, field: RecordedField): string {
  if (typeof value === "number") return yamlNumber(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return field.kind === "reference" ? `[${value.join(", ")}]` : yamlList(value);
  return isPlain(field) ? value : yamlText(value);
}

/** Ids, dates and the names of enums have a form that YAML leaves alone. */
function isPlain(field: RecordedField): boolean {
  return field.kind === "reference" || field.type !== "string";
}

function citeLines(citations: readonly Fact[]): readonly string[] {
  const cites = citations.map(citeText);
  const [only, ...others] = cites;
  if (only === undefined) return [];
  return others.length === 0 ? [`cite: ${only}`] : ["cite:", ...cites.map((cite) => `  - ${cite}`)];
}

function citeText({ source, start, end, quote }: Fact): string {
  return start === undefined ? `[${source}]` : `[${source}, ${start}, ${end}, ${JSON.stringify(quote)}]`;
}
