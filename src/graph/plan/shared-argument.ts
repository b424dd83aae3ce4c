import { badInput } from "./bad-input.js";
import type { Filling, Use } from "./writing.js";

/**
 * The value of an argument that all root fields of an operation share, where they take it; undefined when none gives it,
 * null counting as nothing. Throws BAD_USER_INPUT when they differ: an answer is about one state of the graph.
 */
export function sharedArgument(uses: readonly Use[], name: string, filling: Filling): unknown {
  const taking = uses.filter(({ field }) => field.args.some((argument) => argument.name === name));
  const given = taking.map((use) => ({ use, value: filling.arguments(use)[name] ?? undefined }));
  const [first] = given;
  const other = given.find(({ value }) => value !== first?.value);
  if (first === undefined || other === undefined) return first?.value;
  const said = [first, other].map(({ use, value }) => `${use.node.alias?.value ?? use.node.name.value} has ${value ?? "none"}`).join(", ");
  throw badInput(`${name}: all root fields of an operation carry the same one, but ${said}`, other.use.node);
}
