import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/** A query of docs/questions.md with its variables and the answer printed under it. */
export interface PrintedQuestion {
  readonly section: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Undefined where none is printed yet. */
  readonly answer: unknown;
}

const path = join(projectRoot, "docs/questions.md");
const QUESTION =
  /```graphql\n(?<query>[\s\S]*?)```\n(?:\n```json variables\n(?<variables>[\s\S]*?)```\n)?(?:\n```json\n(?<answer>[\s\S]*?)```\n)?/gu;

export function printedQuestions(): readonly PrintedQuestion[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(QUESTION)].map(({ groups = {}, index }) => ({
    section: [...text.slice(0, index).matchAll(/^## (.*)$/gmu)].at(-1)?.[1] ?? "",
    query: groups.query ?? "",
    variables: groups.variables === undefined ? {} : JSON.parse(groups.variables),
    answer: groups.answer === undefined ? undefined : JSON.parse(groups.answer),
  }));
}

/** Prints the answers under their queries; for UPDATE_GOLDEN=1, to be read in review. */
export function printAnswers(answers: readonly unknown[]): void {
  let place = 0;
  const text = readFileSync(path, "utf8").replace(QUESTION, (_whole, query: string, variables: string | undefined) => {
    const given = variables === undefined ? "" : `\n\`\`\`json variables\n${variables}\`\`\`\n`;
    return `\`\`\`graphql\n${query}\`\`\`\n${given}\n\`\`\`json\n${printed(answers[place++])}\n\`\`\`\n`;
  });
  writeFileSync(path, text);
}

/** JSON with what fits on a line on one. */
function printed(value: unknown, indent = ""): string {
  const line = JSON.stringify(value)?.replace(/(?<=[,:])(?=[^ ])(?=(?:[^"]|"(?:[^"\\]|\\.)*")*$)/gu, " ") ?? "null";
  if (line.length + indent.length <= 140 || typeof value !== "object" || value === null) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + printed(item, deeper)).join(",\n")}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${printed(item, deeper)}`);
  return `{\n${entries.join(",\n")}\n${indent}}`;
}
