import { constants, setPriority } from "node:os";
import { readModel } from "../../schema/model.js";
import { bringUpToDate } from "../graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { readReleases } from "../records/releases.js";
import { openStore } from "../store/open.js";

/*
 * A process of its own that makes the embedded store in a folder hold one release of a set, for `buildApart`: reading
 * and writing a large release would hold up whatever else its process does. Stopped, it leaves nothing half done.
 */

const [set = "", number = "", folder = ""] = process.argv.slice(2);

// Those who are served come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const stopping = new AbortController();
const stop = () => stopping.abort();
process.once("SIGTERM", stop).once("SIGINT", stop).once("disconnect", stop);

const model = readModel();
const releases = (await readReleases(set)).slice(0, Number(number));
const store = await openStore({ store: folder, schema: storeSchemaOf(model) });
await bringUpToDate(store, releases, model, (done, total) => {
  stopping.signal.throwIfAborted();
  process.send?.([done, total]);
});
await store.close();
process.disconnect();
