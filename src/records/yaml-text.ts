/**
 * A text as a YAML value. Quoted wherever something else than our reader could take it for a number, a date, nothing or
 * a word of YAML's own; a text of ordinary words stays as people write it.
 */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !text.includes("  ") && !WORDS_OF_YAML.test(text) ? text : JSON.stringify(text);
}

/** `[a, b]`. */
export function yamlList(values: readonly string[]): string {
  return `[${values.map((value) => (value.includes(",") ? JSON.stringify(value) : yamlText(value))).join(", ")}]`;
}

/** A number without an exponent, as records have them. */
export function yamlNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(MOST_DECIMALS).replace(/0+$/u, "") : text;
}

/** A record's number has at most 15 digits, one of them before the point. */
const MOST_DECIMALS = 14;

/** From a letter to a letter, a digit or a bracket; nothing in it that means something to YAML. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} /().,;–'"%+-]*(?<![\s,])$/u;

const WORDS_OF_YAML = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
