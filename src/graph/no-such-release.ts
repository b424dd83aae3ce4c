/** What to say to whoever asks for a release that is not there. */
export function noSuchRelease(number: number, newest: number): string {
  const there = newest === 0 ? "there is none yet" : newest === 1 ? "there is only release 1" : `there are releases 1 to ${newest}`;
  return `There is no release ${number}; ${there}.`;
}
