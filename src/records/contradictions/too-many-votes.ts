import { type Finding, withoutKind } from "./found.js";
import { type Known, numberIn } from "./known.js";

/** A vote has more votes for than were cast, or more votes than seats. It is between nothing but what one source says. */
export function tooManyVotes(known: Known): readonly Finding[] {
  return known.ofType("PersonnelAct").flatMap((act) => {
    const numbers = ["votesFor", "votesCast", "seats"].flatMap((field) => numberIn(act, field) ?? []);
    if (numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))) return [];
    const question = `How many voted in ${act.id}: ${numbers.join(" of ")}?`;
    return [{ name: withoutKind(act.id), question, between: [act.id] }];
  });
}
