/** A Dockerfile's instruction, its continued lines joined: `RUN`, `npm ci`. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** What we use of Dockerfiles: a line per instruction, whole-line comments, continuations. */
export function readDockerfile(text: string): readonly Instruction[] {
  return text
    .replace(/^\s*#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, name = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (name === "") throw new Error(`Dockerfile: not an instruction: ${line}`);
      return { name, rest: rest.trim() };
    });
}

/** Whether the build's context leaves a top-level name out; patterns are names, with `*` for any part. */
export function ignoring(dockerignore: string): (name: string) => boolean {
  const patterns = dockerignore.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const expressions = patterns.map((pattern) => {
    if (/[/!?[\]]/.test(pattern)) throw new Error(`.dockerignore: only top-level names are understood here, not ${pattern}`);
    return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  });
  return (name) => expressions.some((expression) => expression.test(name));
}
