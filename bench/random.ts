/** Random numbers that are a function of what they are for: the same on every machine, in any order. */
export interface Dice {
  /** From 0 up to 1. */
  roll(): number;
  /** A whole number from 0 up to the bound. */
  below(bound: number): number;
  chance(share: number): boolean;
  of<T>(list: readonly T[]): T;
  /** A whole number below the bound, the small ones far more often: few people attend most events. */
  skewed(bound: number): number;
}

/** The dice of one thing: its kind, its number and the seed of the whole set decide every roll. */
export function diceOf(seed: number, kind: string, index: number): Dice {
  let state = mixed(mixed(seed ^ hashed(kind)) ^ index);
  const roll = () => {
    state = (state + 0x9e3779b9) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(roll() * bound);
  return {
    roll,
    below,
    chance: (share) => roll() < share,
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error("expected a list with something in it");
      return chosen;
    },
    skewed: (bound) => Math.floor(roll() ** 3 * bound),
  };
}

/** Spreads every bit of a 32-bit number over all others (the finalizer of MurmurHash3). */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function hashed(text: string): number {
  let bits = 0;
  for (const character of text) bits = mixed(bits ^ (character.codePointAt(0) ?? 0));
  return bits;
}
