import { basename, join } from "node:path";
import { isNativeError } from "node:util/types";
import type { Logger } from "pino";
import { type Model, readModel } from "../../schema/model.js";
import { defaultLimits } from "../api/settings.js";
import { countThings } from "../graph/counts.js";
import { readReleases } from "../records/releases.js";
import { createMetrics, type Metrics } from "../server/metrics.js";
import { type RunningServer, startServer } from "../server/start-server.js";
import type { TokenSettings } from "../server/token-settings.js";
import { openTokenCheck, type TokenCheck } from "../server/tokens.js";
import type { Store } from "../store/store.js";
import { watchReads, watchStore } from "../store/watched.js";
import { createApi } from "./api.js";
import { interruptible } from "./interruptible.js";
import { type Keeper, keepUp } from "./keep-up.js";
import { listenProblem, requirePort } from "./listen-problem.js";
import { bringUp, type OpenedStore, openReleased } from "./load-store.js";
import { createLog, secretsOf } from "./log.js";
import { openPast, type Past } from "./open-past.js";
import type { CommonOptions } from "./options.js";
import { CliError, describeFailure } from "./problems.js";
import { findProject, findRecords } from "./project-folder.js";
import { readSettings, type Settings, withEnvFile } from "./settings.js";
import { statementTeller } from "./statements.js";
import { stopOnSignals } from "./stop.js";
import type { World } from "./world.js";

/**
 * Brings the store up to the newest release, serves it, says where, and stops on a signal. Where the database does not
 * answer, it serves all the same and says that it is not ready, until the database comes.
 */
export async function serve(options: CommonOptions, world: World): Promise<void> {
  const project = await findProject();
  const settings = readSettings(await withEnvFile(world.env, options.settings), project.home);
  const folder = await findRecords(project.folder, options);
  await requirePort(settings.host, settings.port);

  const log = createLog({ level: settings.logLevel, stream: world.err, secrets: secretsOf(settings) });
  const model = readModel();
  const webFolder = join(project.folder, "dist", "web");
  let running: Running | undefined;
  const close = async () => {
    await running?.server.close();
    await running?.keeper.stop();
    await running?.past.close();
    await running?.store.close();
  };
  const onUseless = (error: unknown) => {
    world.err.write(`${describeFailure(error, options.debug === true)}\n`);
    void close().finally(() => world.exit(1));
  };
  running = await interruptible(world, (signal) =>
    start({ folder, model, settings, webFolder, log, err: world.err, signal, onUseless }).catch((error: unknown) => {
      throw listenProblem(error, settings.host, settings.port);
    }),
  );
  stopOnSignals(world, () => {
    world.err.write("Stopping: what is under way is finished first. Ctrl-C again does not wait.\n");
    return close();
  });
  try {
    await sayServing(running, basename(folder), model, world);
  } catch (error) {
    await close();
    throw error;
  }
}

interface StartSettings {
  /** The record set. */
  readonly folder: string;
  readonly model: Model;
  readonly settings: Settings;
  readonly webFolder: string;
  readonly log: Logger;
  readonly err: World["err"];
  readonly signal: AbortSignal;
  /** The database came, and turned out to be none that can be served. */
  readonly onUseless: (error: unknown) => void;
}

interface Running extends OpenedStore {
  readonly keeper: Keeper;
  readonly past: Past;
  readonly server: RunningServer;
}

/** All that serves, opened one after the other; what fails closes those before it. */
async function start({ folder, model, settings, webFolder, log, err, signal, onUseless }: StartSettings): Promise<Running> {
  const undo: (() => Promise<unknown>)[] = [];
  const opening = async <T>(work: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> => {
    const opened = await work;
    undo.unshift(() => close(opened));
    signal.throwIfAborted();
    return opened;
  };
  try {
    const tokens = settings.tokens && (await openTokens(settings.tokens));
    const opened = await opening(openReleased({ folder, model, settings, log, err, signal }), ({ store }) => store.close());
    const { store } = opened;
    let { releases } = opened;
    const toNewest = async (until: AbortSignal) => {
      // While nobody answered, some may have been published.
      releases = await readReleases(folder, until, releases);
      return (await bringUp({ store, releases, model, err, signal: until })).sentence;
    };
    const keeper = await opening(keepUp({ store, bringUp: toNewest, log, onUseless, signal }), ({ stop }) => stop());
    const past = await opening(openPast({ folder, releases, store: settings.store, model, log }), ({ close }) => close());
    const metrics = createMetrics({ release: () => keeper.release() });
    const server = await opening(startApi({ store, keeper, past, metrics, tokens, model, settings, webFolder, log }), ({ close }) =>
      close(),
    );
    return { ...opened, keeper, past, server };
  } catch (error) {
    for (const close of undo) await close();
    throw error;
  }
}

async function openTokens(settings: TokenSettings): Promise<TokenCheck> {
  return openTokenCheck(settings).catch((error: unknown) => {
    throw new CliError(`GOVGRAPH_JWT_JWKS: ${settings.keys} cannot be used: ${isNativeError(error) ? error.message : String(error)}.`);
  });
}

interface Api {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly past: Past;
  readonly metrics: Metrics;
  readonly tokens: TokenCheck | undefined;
  readonly model: Model;
  readonly settings: Settings;
  readonly webFolder: string;
  readonly log: Logger;
}

/** The API behind HTTP. */
async function startApi({ store, keeper, past, metrics, tokens, model, settings, webFolder, log }: Api): Promise<RunningServer> {
  const present = watchStore(store, { away: keeper.away, onRead: statementTeller(log, metrics, "present") });
  const apollo = await createApi({
    store: present,
    past: { ...past.past, read: watchReadsOfPast(past, statementTeller(log, metrics, "past")) },
    tellChanges: past.tellChanges,
    model,
    limits: defaultLimits.operation,
    production: settings.production,
    log,
  });
  const { host, port, clients, trustedProxies } = settings;
  const access = { tokens, clients, metrics, metricsFor: settings.metricsFor, trustedProxies };
  return startServer({ host, port, limits: defaultLimits.http, apollo, storeStatus: () => present.status(), access, webFolder, log });
}

function watchReadsOfPast({ past }: Past, onRead: Parameters<typeof watchReads>[1]): Past["past"]["read"] {
  return (number, statement, options) => watchReads(() => past.read(number, statement, options), onRead)(statement, options);
}

async function sayServing({ server, store, keeper, newest }: Running, set: string, model: Model, { out }: World): Promise<void> {
  const { number, publishedAt } = newest.header;
  out(`govgraph serves ${set}, release ${number} of ${publishedAt.slice(0, 10)}`);
  out("");
  out(`  GraphQL  ${server.url}/graphql (in a browser: an editor with examples)`);
  out(`  Health   ${server.url}/health, ${server.url}/ready`);
  const away = keeper.away();
  if (away) {
    out(`  Store    not there yet: ${away.message}`);
    out("           Queries are answered with 503 until it comes; it is looked for all the time.");
  } else {
    out(`  Store    ${keeper.sentence}`);
    const counts = await countThings(store, model, { timeoutMs: defaultLimits.operation.statementMs });
    const holds = Object.entries(counts).filter(([, count]) => count > 0);
    out(`  Holds    ${holds.map(([name, count]) => `${count} ${name}`).join(", ")}`);
  }
  out("");
  out("Stop it with Ctrl-C.");
}
