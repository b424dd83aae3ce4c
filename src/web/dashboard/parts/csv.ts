/** Lines of fields as RFC 4180 has them. It begins with a byte order mark, without which Excel misreads Vietnamese. */
export function csvOf(lines: readonly (readonly string[])[]): Blob {
  const text = lines.map((fields) => `${fields.map(fieldOf).join(",")}\r\n`).join("");
  return new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" });
}

function fieldOf(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
