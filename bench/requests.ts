import { madeUpSizes } from "./facts.js";
import { personName } from "./names.js";
import { type Measured, MIX, type OperationName, operationNames, type Request } from "./operations.js";
import { type Dice, diceOf } from "./random.js";

/** Each operation with so many different variables, asked in turns. */
const VARIATIONS = 97;

/** Requests about a made-up country of so many facts, the same for every contender. */
export function requestsOf(facts: number): (measured: Measured) => readonly Request[] {
  const { person: people, area: areas } = madeUpSizes(facts);
  const variables: Readonly<Record<OperationName, (dice: Dice) => Request["variables"]>> = {
    lookup: (dice) => ({ id: numbered("person", dice.below(people)) }),
    list: () => ({}),
    nested: (dice) => ({ to: day(dice) }),
    // Of those who are at most meetings.
    hub: (dice) => ({ id: numbered("person", dice.below(3)) }),
    events: (dice) => ({ to: day(dice) }),
    coAttendance: (dice) => {
      const year = 2006 + dice.below(18);
      return { id: numbered("person", 3 + dice.below(20)), from: `${year}-01-01`, to: `${year}-12-31` };
    },
    lineUp: (dice) => ({ area: numbered("area", dice.below(areas)), asOf: day(dice) }),
    paths: (dice) => ({ from: numbered("person", dice.below(people)), to: numbered("person", dice.below(people)) }),
    search: (dice) => ({ text: personName(dice) }),
  };
  const made = (operation: OperationName) =>
    Array.from({ length: VARIATIONS }, (_, index) => ({
      operation,
      variables: variables[operation](diceOf(1, `ask ${operation}`, index)),
    }));
  return (measured) => (measured === "mix" ? mixed(made) : made(measured));
}

function mixed(made: (operation: OperationName) => readonly Request[]): readonly Request[] {
  const inTurn = operationNames.flatMap((name) => {
    const [requests, share] = [made(name), MIX[name] ?? 0];
    return Array.from({ length: share }, (_, index) => ({ at: (index + 0.5) / share, request: requests[index % VARIATIONS] }));
  });
  return inTurn.sort((a, b) => a.at - b.at).flatMap(({ request }) => request ?? []);
}

const OPTIONAL_FIELDS = ["title", "kind", "start", "partOfDay", "position", "purpose", "basis", "note"];

/** The nested page with a selection nobody has asked for yet: each number is another one. */
export function newShape(number: number, to: string): Request {
  const chosen = OPTIONAL_FIELDS.filter((_, bit) => (((number + 9) * 37) % 256) & (1 << bit));
  return { operation: "nested", variables: { to }, eventFields: chosen.length > 0 ? chosen : ["note"] };
}

function day(dice: Dice): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${2006 + dice.below(19)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
}

function numbered(kind: string, index: number): string {
  return `${kind}/${String(index).padStart(8, "0")}`;
}
