import { type DocumentNode, Kind, type ValueNode, visit } from "graphql";
import { BadInput } from "./errors.js";
import { listProblem, stringLimit, textProblem } from "./limits.js";
import type { OperationLimits } from "./settings.js";

export type CheckVariables = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => void;

/**
 * Holds the variables to the limits, before anything walks them: how deep, how many items, how long a string. Depth
 * comes first and without recursion, because the client decides how deep it goes. Throws BadInput.
 */
export function variableChecker(limits: OperationLimits): CheckVariables {
  const cursors = new WeakMap<DocumentNode, ReadonlySet<string>>();
  return (document, variables) => {
    const names = Object.keys(variables);
    if (names.length === 0) return;
    const onlyCursors = cursors.get(document) ?? cursorVariables(document, limits);
    cursors.set(document, onlyCursors);
    for (const name of names)
      checkValue(variables[name], onlyCursors.has(name) ? limits.stringCharacters : limits.textCharacters, name, limits);
  };
}

function checkValue(root: unknown, characters: number, name: string, limits: OperationLimits): void {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.variableDepth)
      throw new BadInput(`$${name}: at most ${limits.variableDepth} levels of lists and objects are allowed.`);
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") refuse(textProblem(value, characters), name);
      else if (Array.isArray(value)) {
        if (value.length > limits.listItems) refuse(listProblem(value.length, limits), name);
        for (const item of value) below.push(item);
      } else if (typeof value === "object" && value !== null) {
        for (const item of Object.values(value)) below.push(item);
      }
    }
    level = below;
  }
}

function refuse(problem: string | undefined, name: string): void {
  if (problem) throw new BadInput(`$${name}: ${problem}`);
}

/** Variables that stand in cursor arguments and nowhere else. */
function cursorVariables(document: DocumentNode, limits: OperationLimits): ReadonlySet<string> {
  const cursors = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    Argument(node) {
      const long = stringLimit(limits, node.name.value) > limits.textCharacters;
      for (const name of variablesIn(node.value)) (long ? cursors : others).add(name);
    },
  });
  for (const name of others) cursors.delete(name);
  return cursors;
}

function variablesIn(value: ValueNode): readonly string[] {
  switch (value.kind) {
    case Kind.VARIABLE:
      return [value.name.value];
    case Kind.LIST:
      return value.values.flatMap(variablesIn);
    case Kind.OBJECT:
      return value.fields.flatMap((field) => variablesIn(field.value));
    default:
      return [];
  }
}
