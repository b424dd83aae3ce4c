/** What to say to whoever runs this on a Node too old for it. Parsed by that Node: nothing modern in here. */
export function nodeProblem(version: string): string | undefined {
  const parts = version.split(".");
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `govgraph needs Node.js 20.19 or newer; this is ${version}.`;
}
