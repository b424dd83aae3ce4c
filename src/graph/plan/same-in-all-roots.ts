import { badInput } from "./bad-input.js";
import type { Filling, Use } from "./writing.js";

/**
 * What all roots that take the argument say. One operation is one statement about one state of the world, so that two
 * days in one answer are refused rather than mixed.
 */
export function sameInAllRoots(argument: string, uses: readonly Use[]): (filling: Filling) => unknown {
  const taking = uses.filter(({ field }) => field.args.some(({ name }) => name === argument));
  return (filling) => {
    const given = taking.map((use) => ({ use, value: filling.arguments(use)[argument] ?? undefined }));
    const [first, ...others] = given;
    const other = others.find(({ value }) => value !== first?.value);
    if (other) {
      const [one, two] = [first?.value ?? "none", other.value ?? "none"];
      throw badInput(`${argument}: every field of the operation takes the same, not ${one} here and ${two} there`, other.use.node);
    }
    return first?.value;
  };
}
