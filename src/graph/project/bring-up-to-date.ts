import type { Release } from "../../../schema/fact.js";
import type { Model } from "../../../schema/model.js";
import { StoreError } from "../../store/errors.js";
import type { Publication, ReleaseMark, Store, StoreStatus, WriteStatement } from "../../store/store.js";
import { FORMAT } from "./format.js";
import { sizeOf, workOf } from "./writes.js";

/** What was done to a store so that it holds the newest release, and why it was built again where it was. */
export interface BroughtUp {
  readonly did: "nothing" | "loaded" | "updated" | "rebuilt";
  readonly reason?: string;
  readonly mark: ReleaseMark;
}

/** Told as the work goes on: how much is done, and how much there is in all. What it throws ends the work, and the store is as it was. */
export type Progress = (done: number, total: number) => void;

/** Makes the store hold the last of the releases, with the least work: nothing, the releases it lacks, or all of them. */
export async function bringUpToDate(
  store: Store,
  releases: readonly Release[],
  model: Model,
  progress: Progress = () => {},
): Promise<BroughtUp> {
  try {
    return await step(store, releases, model, progress);
  } catch (error) {
    // Someone else published meanwhile: look again, once.
    if (error instanceof StoreError && error.code === "CONFLICT") return step(store, releases, model, progress);
    throw error;
  }
}

/** What bringing the store up to date would have to see to; undefined when it holds the last of the releases. */
export function storeStanding(status: StoreStatus, releases: readonly Release[]): string | undefined {
  const newest = releases.at(-1);
  if (!newest) return undefined;
  const { did, reason } = decide(status, releases, markOf(newest));
  switch (did) {
    case "nothing":
      return undefined;
    case "loaded":
      return `release ${newest.header.number} is still to be loaded`;
    case "updated":
      return `the newest is release ${newest.header.number}`;
    case "rebuilt":
      return `it has to be built again, because ${reason}`;
    default:
      return did satisfies never;
  }
}

async function step(store: Store, releases: readonly Release[], model: Model, progress: Progress): Promise<BroughtUp> {
  const newest = releases.at(-1);
  if (!newest) throw new Error("There is no release to load.");
  const mark = markOf(newest);
  const { base, did, reason } = decide(await store.status(), releases, mark);
  if (did === "nothing") return { did, mark };
  const lacking = releases.slice(base ?? 0);
  const total = lacking.reduce((sum, release) => sum + sizeOf(model, release), 0) / (1 - FINISH);
  await store.publish(publication(model, lacking, base, mark, (done) => progress(done, total)));
  progress(total, total);
  return reason === undefined ? { did, mark } : { did, reason, mark };
}

/** The share of the time in which the store closes what is written, and opens it. */
const FINISH = 0.1;

/** What a store says of itself that holds the release in this version's form. */
export function markOf({ header, hash }: Release): ReleaseMark {
  return { number: header.number, hash, format: FORMAT };
}

interface Decision {
  readonly did: BroughtUp["did"];
  readonly base: number | undefined;
  readonly reason?: string;
}

function decide(status: StoreStatus, releases: readonly Release[], newest: ReleaseMark): Decision {
  const rebuild = (reason: string): Decision => ({ did: "rebuilt", base: undefined, reason });
  switch (status.kind) {
    case "empty":
      return { did: "loaded", base: undefined };
    case "unfinished":
      return rebuild("an earlier load was cut short");
    case "damaged":
      return rebuild(status.reason);
    case "holds": {
      const { number, hash, format } = status.mark;
      if (format !== FORMAT) return rebuild(`it was written in format ${format}; this version writes format ${FORMAT}`);
      if (number > newest.number) return rebuild(`it holds release ${number}, the files end with release ${newest.number}`);
      if (releases[number - 1]?.hash !== hash) return rebuild(`its release ${number} is not the one in the files`);
      return number === newest.number ? { did: "nothing", base: number } : { did: "updated", base: number };
    }
  }
}

function publication(
  model: Model,
  releases: readonly Release[],
  base: number | undefined,
  mark: ReleaseMark,
  progress: (done: number) => void,
): Publication {
  const changes = releases.reduce((sum, { header }) => sum + header.added + header.changed + header.removed, 0);
  // A statement is made ready some time before it runs: only then is the work before it done.
  const doneBefore = new WeakMap<WriteStatement, number>();
  return {
    base,
    mark,
    // Each fact is written as a node, by its references and for what is derived from it: about four rows.
    size: changes * 4,
    writes: async function* () {
      let done = 0;
      for (const release of releases) {
        for await (const { statements, size } of workOf(model, release)) {
          for (const statement of statements) {
            doneBefore.set(statement, done);
            yield statement;
          }
          done += size;
        }
      }
    },
    wrote: (statement) => progress(doneBefore.get(statement) ?? 0),
  };
}
