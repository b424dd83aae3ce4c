/** The numbers of the plan: load and faults. A run without one of them has failed. */
export const planned: readonly string[] = [...numbers("L", 9), ...numbers("F", 17)];

function numbers(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
