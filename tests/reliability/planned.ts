/** The numbers of the plan: load, faults, bad input, access and privacy. A run without one of them has failed. */
export const planned: readonly string[] = [...numbers("L", 9), ...numbers("F", 17), ...numbers("B", 19), ...numbers("A", 13)];

function numbers(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
