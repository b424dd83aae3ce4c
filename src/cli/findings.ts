import { describeFailure } from "./problems.js";

/** One thing that was looked at. */
export interface Finding {
  /** "warn": it works, but not as it should for long. */
  readonly level: "ok" | "warn" | "fail";
  readonly what: string;
  readonly said: string;
  /** What to do about it. */
  readonly advice?: string;
}

export function ok(what: string, said: string): Finding {
  return { level: "ok", what, said };
}

export function warn(what: string, said: string, advice: string): Finding {
  return { level: "warn", what, said, advice };
}

export function fail(what: string, said: string, advice?: string): Finding {
  return { level: "fail", what, said, ...(advice === undefined ? {} : { advice }) };
}

/** Looks at something that may throw: then the sentence it throws is the finding. */
export async function examine<T>(what: string, look: () => Promise<T>): Promise<Examined<T>> {
  try {
    return { value: await look(), finding: undefined };
  } catch (error) {
    return { value: undefined, finding: fail(what, describeFailure(error, false)) };
  }
}

export type Examined<T> = { readonly value: T; readonly finding: undefined } | { readonly value: undefined; readonly finding: Finding };

/** `warn  store      holds release 1` and, below it, what to do. */
export function findingLines({ level, what, said, advice }: Finding): readonly string[] {
  const [first = "", ...more] = said.split("\n");
  const indent = " ".repeat(LEVEL_WIDTH + WHAT_WIDTH);
  return [
    `${level.padEnd(LEVEL_WIDTH)}${what.padEnd(WHAT_WIDTH)}${first}`,
    ...more.map((line) => indent + line),
    ...(advice === undefined ? [] : [`${indent}→ ${advice}`]),
  ];
}

const LEVEL_WIDTH = 6;
const WHAT_WIDTH = 10;
