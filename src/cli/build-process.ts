import { constants, setPriority } from "node:os";
import { readModel } from "../../schema/model.js";
import { readReleases } from "../records/releases.js";
import { buildHere } from "./build-release.js";

/*
 * A process of its own that makes the embedded store in a folder hold one release of a set, for `buildApart`: reading
 * and writing a large release would hold up whatever else its process does.
 */

const [set = "", number = "", folder = ""] = process.argv.slice(2);

// Those who are served come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const stopping = new AbortController();
const stop = () => stopping.abort();
process.once("SIGTERM", stop).once("SIGINT", stop).once("disconnect", stop);

const releases = (await readReleases(set)).slice(0, Number(number));
const progress = (done: number, total: number) => process.send?.([done, total]);
await buildHere(releases, readModel(), { folder, progress, signal: stopping.signal });
process.disconnect();
