import { basename, join } from "node:path";
import type { Logger } from "pino";
import { type Model, readModel } from "../../schema/model.js";
import { createApollo } from "../api/apollo.js";
import { type RequestContext, remainingMs } from "../api/context.js";
import { buildApiSchema } from "../api/schema.js";
import { defaultLimits, type Limits } from "../api/settings.js";
import { countThings } from "../graph/counts.js";
import { createOperations, type Operations, operationOf } from "../graph/operations.js";
import { type RunningServer, startServer } from "../server/start-server.js";
import type { Store } from "../store/store.js";
import { listenProblem, requirePort } from "./listen-problem.js";
import { type LoadedStore, loadStore } from "./load-store.js";
import { createLog } from "./log.js";
import type { CommonOptions } from "./options.js";
import { findProject, findRecords } from "./project-folder.js";
import { readSettings, type Settings, withEnvFile } from "./settings.js";
import { stopOnSignals } from "./stop.js";
import type { World } from "./world.js";

/** Brings the store up to the newest release, serves it, says where, and stops on a signal. */
export async function serve(options: CommonOptions, world: World): Promise<void> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.envFile), project.folder);
  const folder = await findRecords(project.folder, options);
  await requirePort(settings.host, settings.port);

  const log = createLog({ level: settings.logLevel, stream: world.err, secrets: settings.neo4j ? [settings.neo4j.password] : [] });
  const model = readModel();
  const loaded = await loadStore({ folder, model, settings, log, err: world.err });
  try {
    const webFolder = join(project.folder, "dist", "web");
    const server = await startApi({ store: loaded.store, model, limits: defaultLimits, settings, webFolder, log });
    stopOnSignals(world, async () => {
      world.err.write("Stopping: what is under way is finished first. Ctrl-C again does not wait.\n");
      await server.close();
      await loaded.store.close();
    });
    await sayServing({ server, loaded, model, set: basename(folder) }, world);
  } catch (error) {
    await loaded.store.close();
    throw listenProblem(error, settings.host, settings.port);
  }
}

interface Api {
  readonly store: Store;
  readonly model: Model;
  readonly limits: Limits;
  readonly settings: Pick<Settings, "host" | "port" | "production">;
  readonly webFolder: string;
  readonly log: Logger;
}

/** The store behind GraphQL behind HTTP: the one place where the parts meet. */
async function startApi({ store, model, limits, settings, webFolder, log }: Api): Promise<RunningServer> {
  const schema = await buildApiSchema<RequestContext>((context, { operation, fragments, variableValues }) =>
    operations.answer(
      store,
      { definition: operation, fragments, variables: variableValues },
      { signal: context.signal, timeoutMs: Math.min(remainingMs(context), limits.operation.statementMs) },
    ),
  );
  const operations: Operations = createOperations(schema, model, limits.operation.nodes);
  const apollo = await createApollo({
    schema,
    limits: limits.operation,
    log,
    suggestions: !settings.production,
    guard: ({ document, operationName, variables }) => {
      const operation = operationOf(schema, document, operationName ?? undefined, variables);
      if (operation) operations.check(operation);
    },
  });
  const storeStatus = () => store.status();
  return startServer({ host: settings.host, port: settings.port, limits: limits.http, apollo, storeStatus, webFolder, log });
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
  out(`  GraphQL  ${server.url}/graphql (in a browser: an editor with examples)`);
  out(`  Health   ${server.url}/health, ${server.url}/ready`);
  out(`  Store    ${sentence}`);
  out(`  Holds    ${holds.map(([name, count]) => `${count} ${name}`).join(", ")}`);
  out("");
  out("Stop it with Ctrl-C.");
}
