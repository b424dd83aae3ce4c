/** From so many letters on a word may have been mistyped: a shorter one is near too many others, as lo is to ly, la and do. */
export const LONG_WORD = 5;

/** Whether a letter too many, too few or wrong, or two that changed places, are all that tells the words apart. */
export function isOneErrorApart(one: string, other: string): boolean {
  if (one.length > other.length) return isOneErrorApart(other, one);
  if (other.length - one.length > 1 || one === other) return false;
  let place = 0;
  while (place < one.length && one[place] === other[place]) place++;
  if (one.length < other.length) return one.slice(place) === other.slice(place + 1);
  if (one.slice(place + 1) === other.slice(place + 1)) return true;
  const isSwapped = one[place] === other[place + 1] && one[place + 1] === other[place];
  return isSwapped && one.slice(place + 2) === other.slice(place + 2);
}
