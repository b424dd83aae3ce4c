import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { StoreError } from "../store/errors.js";
import type { Store, StoreStatus } from "../store/store.js";
import { describeFailure } from "./problems.js";

interface KeepUpSettings {
  readonly store: Store;
  /** Makes it hold the newest release; gives a sentence about it. */
  readonly bringUp: (signal: AbortSignal) => Promise<string>;
  readonly log: Logger;
  /** Told, at most once, that the store turned out to be one that people have to see to before it was ever of use. */
  readonly onUseless: (error: unknown) => void;
  /** Aborted when it is to stop before the first attempt is over. */
  readonly signal: AbortSignal;
}

export interface Keeper {
  /** What became of the store at the start, for people; undefined where nobody answered. */
  readonly sentence: string | undefined;
  /** Why the store cannot be asked; undefined when it can, as far as is known. */
  away(): StoreError | undefined;
  /** The release it held when it was looked at last. */
  release(): number | undefined;
  stop(): Promise<void>;
}

const LOOK_MS = 2_000;
const FIRST_DELAY_MS = 250;
/** Whatever people have to see to does not pass in a moment; a database may lock a user out who tries too often. */
const REFUSED_DELAY_MS = 10_000;
/** One look that fails may be a crowd's fault. */
const MISSES = 2;

/**
 * Keeps a store at the newest release for as long as it is served: brings it up now, and again when it comes back after
 * nobody answered or has lost what it held. Each change is logged once. Throws what is wrong with a store that answers.
 */
export async function keepUp({ store, bringUp, log, onUseless, signal }: KeepUpSettings): Promise<Keeper> {
  const stopping = new AbortController();
  let away: StoreError | undefined;
  let release: number | undefined;
  let wasOfUse = false;
  let lacks = true;

  const sentence = await step(signal).catch((error: unknown) => {
    if (!isAway(error)) throw error;
    goAway(error);
    return undefined;
  });
  const watching = watch(stopping.signal).catch(() => {});
  return {
    sentence,
    away: () => away,
    release: () => release,
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };

  /** Looks at the store and does what it lacks; gives a sentence when something was to be done. */
  async function step(until: AbortSignal): Promise<string | undefined> {
    const status = await store.status();
    release = numberOf(status);
    away = undefined;
    if (!lacks && status.kind !== "empty") return undefined;
    lacks = true;
    const done = await bringUp(until);
    lacks = false;
    wasOfUse = true;
    release = numberOf(await store.status());
    return done;
  }

  async function watch(until: AbortSignal): Promise<void> {
    let misses = away ? 1 : 0;
    let told: string | undefined;
    for (;;) {
      await sleep(delayOf(misses), undefined, { signal: until, ref: false });
      try {
        const done = await step(until);
        if (done !== undefined) log.warn({ store: done }, "store.back");
        misses = 0;
        told = undefined;
      } catch (error) {
        until.throwIfAborted();
        misses++;
        if (isAway(error)) {
          if (away || misses >= MISSES) goAway(error);
          continue;
        }
        lacks = true;
        if (!wasOfUse && isForPeople(error)) return onUseless(error);
        const reason = describeFailure(error, false);
        if (reason !== told) log.error({ reason }, "store.not_kept_up");
        told = reason;
        await sleep(REFUSED_DELAY_MS, undefined, { signal: until, ref: false });
      }
    }
  }

  function goAway(error: StoreError): void {
    if (!away) log.warn({ reason: error.message }, "store.away");
    away = error;
    lacks = true;
  }
}

function isAway(error: unknown): error is StoreError {
  return error instanceof StoreError && error.code === "UNREACHABLE";
}

function isForPeople(error: unknown): boolean {
  return !(error instanceof StoreError) || error.code === "UNAVAILABLE" || error.code === "FOREIGN";
}

function delayOf(misses: number): number {
  return misses === 0 ? LOOK_MS : Math.min(FIRST_DELAY_MS * 2 ** (misses - 1), LOOK_MS);
}

function numberOf(status: StoreStatus): number | undefined {
  return status.kind === "holds" ? status.mark.number : undefined;
}
