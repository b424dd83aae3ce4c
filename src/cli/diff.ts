import type { Release } from "../../schema/fact.js";
import { noSuchRelease } from "../graph/no-such-release.js";
import { compare } from "../records/compare.js";
import { describeChange } from "../records/describe-changes.js";
import { idOf } from "../records/release-lines.js";
import { latestFacts, readReleases } from "../records/releases.js";
import type { CommonOptions } from "./options.js";
import { CliError } from "./problems.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayChanges } from "./say-changes.js";
import type { World } from "./world.js";

export interface DiffOptions extends CommonOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Shows what turns one release into another, whichever is older; release 0 has nothing in it. */
export async function diffReleases(from: number, to: number | undefined, options: DiffOptions, world: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  const { before, changes } = await whileSaying("Reading the releases", world.err, async () => {
    const releases = await readReleases(folder);
    const before = await factsOf(releases, from);
    const now = await factsOf(releases, to ?? releases.length);
    return { before, changes: compare(before, [...now.values()]) };
  });
  if (options.json) {
    const described = changes.map((change) => describeChange(change, before.get(idOf(change))));
    world.out(JSON.stringify(described, null, 2));
  } else {
    sayChanges(changes, before, options.all === true, world);
  }
  return 0;
}

function factsOf(releases: readonly Release[], number: number): ReturnType<typeof latestFacts> {
  if (number > releases.length) throw new CliError(noSuchRelease(number, releases.length));
  return latestFacts(releases.slice(0, number));
}
