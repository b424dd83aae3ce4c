import { basename, join } from "node:path";
import type { Logger } from "pino";
import { type Model, readModel } from "../../schema/model.js";
import { defaultLimits, type Limits } from "../api/settings.js";
import { countThings } from "../graph/counts.js";
import { type RunningServer, startServer } from "../server/start-server.js";
import type { Store } from "../store/store.js";
import { createApi } from "./api.js";
import { interruptible } from "./interruptible.js";
import { listenProblem, requirePort } from "./listen-problem.js";
import { type LoadedStore, loadStore } from "./load-store.js";
import { createLog } from "./log.js";
import { openPast, type Past } from "./open-past.js";
import type { CommonOptions } from "./options.js";
import { findProject, findRecords } from "./project-folder.js";
import { readSettings, type Settings, withEnvFile } from "./settings.js";
import { stopOnSignals } from "./stop.js";
import type { World } from "./world.js";

/** Brings the store up to the newest release, serves it, says where, and stops on a signal. */
export async function serve(options: CommonOptions, world: World): Promise<void> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.settings), project.home);
  const folder = await findRecords(project.folder, options);
  await requirePort(settings.host, settings.port);

  const log = createLog({ level: settings.logLevel, stream: world.err, secrets: settings.neo4j ? [settings.neo4j.password] : [] });
  const model = readModel();
  const serving = await interruptible(world, async (signal) => {
    const loaded = await loadStore({ folder, model, settings, log, err: world.err, signal });
    const { store, releases } = loaded;
    let past: Past | undefined;
    try {
      past = await openPast({ folder, releases, store: settings.store, model, log });
      const webFolder = join(project.folder, "dist", "web");
      const server = await startApi({ store, past, model, limits: defaultLimits, settings, webFolder, log });
      if (signal.aborted) await server.close();
      signal.throwIfAborted();
      return { server, loaded, past, model, set: basename(folder) };
    } catch (error) {
      await past?.close();
      await store.close();
      throw listenProblem(error, settings.host, settings.port);
    }
  });
  const close = async () => {
    await serving.server.close();
    await serving.past.close();
    await serving.loaded.store.close();
  };
  stopOnSignals(world, () => {
    world.err.write("Stopping: what is under way is finished first. Ctrl-C again does not wait.\n");
    return close();
  });
  try {
    await sayServing(serving, world);
  } catch (error) {
    await close();
    throw error;
  }
}

interface Api {
  readonly store: Store;
  readonly past: Past;
  readonly model: Model;
  readonly limits: Limits;
  readonly settings: Pick<Settings, "host" | "port" | "production">;
  readonly webFolder: string;
  readonly log: Logger;
}

/** The API behind HTTP. */
async function startApi({ store, past, model, limits, settings: { host, port, production }, webFolder, log }: Api): Promise<RunningServer> {
  const apollo = await createApi({ store, ...past, model, limits: limits.operation, production, log });
  return startServer({ host, port, limits: limits.http, apollo, storeStatus: () => store.status(), webFolder, log });
}

interface Serving {
  readonly server: RunningServer;
  readonly loaded: LoadedStore;
  readonly model: Model;
  readonly set: string;
}

async function sayServing({ server, loaded: { store, newest, sentence }, model, set }: Serving, { out }: World): Promise<void> {
  const counts = await countThings(store, model, { timeoutMs: defaultLimits.operation.statementMs });
  const holds = Object.entries(counts).filter(([, count]) => count > 0);
  const { number, publishedAt } = newest.header;
  out(`govgraph serves ${set}, release ${number} of ${publishedAt.slice(0, 10)}`);
  out("");
  out(`  Pages    ${server.url}/ (for people, in Vietnamese and English)`);
  out(`  GraphQL  ${server.url}/graphql (in a browser: an editor with examples)`);
  out(`  Health   ${server.url}/health, ${server.url}/ready`);
  out(`  Store    ${sentence}`);
  out(`  Holds    ${holds.map(([name, count]) => `${count} ${name}`).join(", ")}`);
  out("");
  out("Stop it with Ctrl-C.");
}
