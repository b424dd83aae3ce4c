/** A value of a record; what is undefined or an empty list is left out. */
type Value = string | readonly Value[] | undefined;

/** A record file: a comment, then lists of records, each record a line. */
export function recordFile(comment: string, lists: Readonly<Record<string, readonly object[]>>): string {
  const parts = Object.entries(lists)
    .filter(([, records]) => records.length > 0)
    .map(([list, records]) => `${list}:\n${records.map((record) => `  - ${line(record)}\n`).join("")}`);
  return `${comment
    .split("\n")
    .map((text) => `# ${text}\n`)
    .join("")}${parts.join("\n")}`;
}

function line(record: object): string {
  const fields = Object.entries(record).map(([name, value]: [string, Value]) => [name, written(value)] as const);
  return `{ ${fields.flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}`])).join(", ")} }`;
}

function written(value: Value): string {
  if (value === undefined || value.length === 0) return "";
  return typeof value === "string" ? text(value) : `[${value.map(written).join(", ")}]`;
}

/** Plain where no reader of YAML can take it for anything but this text or a day. */
function text(value: string): string {
  const plain =
    /^(?:\d{4}-\d{2}-\d{2}|\p{L}[\p{L}\p{N} _/'().-]*)$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(value);
  return plain ? value : JSON.stringify(value);
}
