import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { type Keeper, keepUp } from "../../src/cli/keep-up.js";
import { StoreError } from "../../src/store/errors.js";
import type { Store, StoreStatus } from "../../src/store/store.js";

const holds: StoreStatus = { kind: "holds", mark: { number: 2, hash: "h", format: 1 } };
const away = new StoreError("UNREACHABLE", "nobody answers");
const wrongPassword = new StoreError("UNAVAILABLE", "this password is not accepted");

let keepers: Keeper[] = [];
afterEach(async () => {
  for (const keeper of keepers) await keeper.stop();
  keepers = [];
});

/** A database that says what it is told to, and how often it was brought up to the newest release. */
async function kept(first: StoreStatus | StoreError) {
  const database = { says: first as StoreStatus | StoreError, broughtUp: 0, useless: undefined as unknown, logged: [] as string[] };
  const status = async () => {
    if (database.says instanceof StoreError) throw database.says;
    return database.says;
  };
  const log = pino({ level: "warn" }, { write: (line) => void database.logged.push(JSON.parse(line).msg) });
  const keeper = await keepUp({
    store: { status } as Store,
    bringUp: async () => {
      database.broughtUp++;
      database.says = holds;
      return "brought up";
    },
    log,
    onUseless: (error) => {
      database.useless = error;
    },
    signal: new AbortController().signal,
  });
  keepers.push(keeper);
  return { database, keeper };
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error("it did not come about within 5 seconds");
    await sleep(20);
  }
}

test("a store that is there is brought up once, and nothing is logged", async () => {
  const { database, keeper } = await kept({ kind: "empty" });
  expect([keeper.sentence, keeper.away(), keeper.release(), database.broughtUp]).toEqual(["brought up", undefined, 2, 1]);
  await sleep(2_200);
  expect([database.broughtUp, database.logged]).toEqual([1, []]);
});

test("one that comes later is brought up when it comes; both changes are logged once", async () => {
  const { database, keeper } = await kept(away);
  expect([keeper.sentence, keeper.away()]).toEqual([undefined, away]);
  await sleep(1_000);
  database.says = { kind: "empty" };
  await until(() => keeper.away() === undefined);
  await until(() => keeper.release() === 2);
  expect([database.broughtUp, database.logged]).toEqual([1, ["store.away", "store.back"]]);
});

test("one that goes is asked again until it is back; a single look that fails is nothing", async () => {
  const { database, keeper } = await kept(holds);
  database.says = away;
  await until(() => keeper.away() !== undefined);
  database.says = holds;
  await until(() => keeper.away() === undefined);
  await until(() => database.broughtUp === 2);
  expect(database.logged).toEqual(["store.away", "store.back"]);
});

test("one that lost what it held is loaded again", async () => {
  const { database } = await kept(holds);
  database.says = { kind: "empty" };
  await until(() => database.broughtUp === 2);
  expect(database.logged).toEqual(["store.back"]);
});

test("one that answers but does not fit the settings is told at once, or when it comes", async () => {
  await expect(kept(wrongPassword)).rejects.toBe(wrongPassword);
  const { database } = await kept(away);
  database.says = wrongPassword;
  await until(() => database.useless === wrongPassword);
});

test("one that was of use and is refused later is not given up", async () => {
  const { database } = await kept(holds);
  database.says = wrongPassword;
  await until(() => database.logged.length > 0);
  expect([database.logged, database.useless]).toEqual([["store.not_kept_up"], undefined]);
});
