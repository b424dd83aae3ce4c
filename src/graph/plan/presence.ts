/**
 * What of the variables decides a statement's text: which are there, which flags are set, which lists are empty; never
 * another value. Two requests with equal presence share one plan, and so one text in the database's plan cache.
 */
export function presenceOf(variables: Readonly<Record<string, unknown>>): string {
  return Object.keys(variables)
    .sort()
    .map((name) => `${name}:${mask(variables[name])}`)
    .join(",");
}

function mask(value: unknown): string {
  if (value === undefined) return "-";
  if (value === null) return "0";
  if (Array.isArray(value) && value.length === 0) return "e";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "object" && !Array.isArray(value)) return `{${presenceOf({ ...value })}}`;
  return "1";
}
