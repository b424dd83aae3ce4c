import { join, relative } from "node:path";
import type { Change, Fact } from "../../schema/fact.js";
import { describeChanges, summarize } from "../records/describe-changes.js";
import { type Problem, problemLine } from "../records/problem.js";
import type { World } from "./world.js";

/** More lines than anyone reads. */
const MOST_LINES = 100;

/** A line per change, the first hundred unless all are asked for, and how many there are. */
export function sayChanges(changes: readonly Change[], before: ReadonlyMap<string, Fact>, all: boolean, { out }: World): void {
  const shown = all ? changes : changes.slice(0, MOST_LINES);
  for (const line of describeChanges(shown, before)) out(line);
  if (shown.length < changes.length) out(`… and ${changes.length - shown.length} more; --all shows them`);
  out(summarize(changes));
}

/** The problems, how many there are, and what was not done because of them. */
export function sayProblems(problems: readonly Problem[], folder: string, world: World, undone = "nothing was published"): number {
  sayProblemLines(problems, folder, world);
  const count = problems.length === 1 ? "There is one problem" : `There are ${problems.length} problems`;
  world.err.write(`${count} in the records; ${undone}.\n`);
  return 1;
}

/** The warnings and how many there are; nothing where there are none. */
export function sayWarnings(warnings: readonly Problem[], folder: string, world: World): void {
  if (warnings.length === 0) return;
  sayProblemLines(
    warnings.map((warning) => ({ ...warning, message: `warning: ${warning.message}` })),
    folder,
    world,
  );
  world.out(
    warnings.length === 1
      ? "There is one warning; it keeps nothing from being published."
      : `There are ${warnings.length} warnings; they keep nothing from being published.`,
  );
}

/** A line per problem with its place, as seen from the current folder, so that terminals and editors can open it. */
export function sayProblemLines(problems: readonly Problem[], folder: string, { out }: World): void {
  for (const problem of problems) out(problemLine({ ...problem, file: relative("", join(folder, problem.file)) }));
}
