import type { Release } from "../../schema/fact.js";
import { type Model, readModel } from "../../schema/model.js";
import { defaultLimits } from "../api/settings.js";
import { countThings } from "../graph/counts.js";
import { storeStanding } from "../graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../graph/project/store-schema.js";
import { summarize } from "../records/describe-changes.js";
import { readDifference } from "../records/difference.js";
import { readReleases } from "../records/releases.js";
import { openStore } from "../store/open.js";
import type { Store } from "../store/store.js";
import { examinePast } from "./examine-past.js";
import { examine, type Finding, fail, findingLines, ok, warn } from "./findings.js";
import { requirePort } from "./listen-problem.js";
import type { CommonOptions } from "./options.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords, type Project } from "./project-folder.js";
import { readSettings, type Settings, withEnvFile } from "./settings.js";
import type { World } from "./world.js";

/** Looks at everything govgraph stands on and says what to do about what is not right. Changes nothing. */
export async function doctor(options: CommonOptions, world: World): Promise<number> {
  const project = await findProject();
  const model = readModel();
  const findings: Finding[] = [];
  const say = (...found: readonly Finding[]) => {
    findings.push(...found);
    for (const line of found.flatMap(findingLines)) world.out(line);
  };
  say(ok("govgraph", `${project.version} on Node.js ${process.versions.node}, ${process.platform}-${process.arch}`));

  const settings = await examine("settings", async () => readSettings(await withEnvFile(world.env, options.settings), project.home));
  say(settings.finding ?? ok("settings", describeSettings(settings.value)));
  say(await examineEngine(settings.value));
  if (settings.value !== undefined) say(await examinePort(settings.value));

  const records = await examineRecords(project, options, model, world);
  say(...records.findings);
  if (settings.value === undefined) say(fail("store", "not looked at", "Put the settings right first."));
  else {
    say(...(await examineStore(settings.value, model, records.releases, world)));
    say(...(await examinePast(settings.value, model, records.releases)));
  }

  const count = (level: Finding["level"]) => findings.filter((finding) => finding.level === level).length;
  world.out(`\n${count("ok")} ok, ${count("warn")} to look at, ${count("fail")} to put right.`);
  return count("fail") === 0 ? 0 : 1;
}

function describeSettings({ host, port, store, neo4j, logLevel, tokens, clients, production }: Settings): string {
  const place = neo4j === undefined ? `store ${store}` : `Neo4j database "${neo4j.database}" as ${neo4j.user}`;
  const readers = tokens === undefined ? [] : [`tokens of ${tokens.issuer}`];
  const limits = clients === undefined ? [] : [`${clients.points || "any"} points a minute for a client`];
  return [`${host}:${port}`, place, `log ${logLevel ?? "by default"}`, ...readers, ...limits, ...(production ? ["production"] : [])].join(
    ", ",
  );
}

/** The embedded engine is a native binding; with Neo4j nothing needs it. */
async function examineEngine(settings: Settings | undefined): Promise<Finding> {
  const { finding } = await examine("engine", async () => (await openStore({ store: "memory:", schema: NO_SCHEMA })).close());
  if (finding === undefined) return ok("engine", "the embedded store's native binding is there");
  return settings?.neo4j === undefined ? finding : warn("engine", finding.said, "Not needed as long as NEO4J_URI is set.");
}

const NO_SCHEMA = { unique: [], ordered: [] };

/** A server that is running already is no illness. */
async function examinePort({ host, port }: Settings): Promise<Finding> {
  const { finding } = await examine("port", () => requirePort(host, port));
  if (finding === undefined) return ok("port", port === 0 ? "any free one" : `${port} is free`);
  const address = host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host === "::" ? "::1" : host}]` : host;
  const ready = await fetch(`http://${address}:${port}/ready`, { signal: AbortSignal.timeout(LOOK_MS) }).then(
    async (response) => (await response.text()).includes('"checks"'),
    () => false,
  );
  return ready ? ok("port", `${port} is in use by a govgraph that is running`) : finding;
}

/** A look, not a wait. */
const LOOK_MS = 1_000;

interface RecordFindings {
  readonly findings: readonly Finding[];
  /** Undefined when they cannot be trusted. */
  readonly releases: readonly Release[] | undefined;
}

async function examineRecords(project: Project, options: CommonOptions, model: Model, { err }: World): Promise<RecordFindings> {
  const found = await examine("records", () => findRecords(project.folder, options));
  const folder = found.value;
  if (folder === undefined) return { findings: [found.finding ?? fail("records", "not found")], releases: undefined };
  const set = ok("records", folder);

  const chain = await examine("releases", () => whileSaying("Reading the releases", err, () => readReleases(folder)));
  const releases = chain.value;
  if (releases === undefined) return { findings: [set, chain.finding ?? fail("releases", "not read")], releases };
  const newest = releases.at(-1)?.header;
  const whole =
    newest === undefined
      ? fail("releases", "there is none", "Run govgraph publish.")
      : ok("releases", `the chain is whole up to release ${newest.number} of ${newest.publishedAt.slice(0, 10)}`);

  const difference = await examine("records", () => whileSaying("Reading the records", err, () => readDifference(folder, model)));
  if (difference.value === undefined) return { findings: [set, whole, difference.finding ?? fail("records", "not read")], releases };
  if (difference.value.kind === "problems") {
    const problems = `${difference.value.problems.length} of them cannot be published as they are`;
    return { findings: [set, whole, fail("records", problems, "Run govgraph check to see where.")], releases };
  }
  const { changes } = difference.value;
  const compared =
    changes.length === 0
      ? ok("records", "the last release has all of them")
      : warn("records", `not all in a release yet: ${summarize(changes)}`, "Run govgraph publish.");
  return { findings: [set, whole, compared], releases };
}

async function examineStore(
  settings: Settings,
  model: Model,
  releases: readonly Release[] | undefined,
  { err }: World,
): Promise<readonly Finding[]> {
  if (settings.neo4j === undefined && settings.store === "memory:") return [ok("store", "in memory, made at each start")];
  const opened = await examine("store", () => openStore({ ...settings, schema: storeSchemaOf(model) }));
  const store = opened.value;
  if (store === undefined) return [opened.finding ?? fail("store", "cannot be opened")];
  try {
    return await whileSaying("Asking the store", err, () => examineOpenStore(store, model, releases));
  } finally {
    await store.close();
  }
}

async function examineOpenStore(store: Store, model: Model, releases: readonly Release[] | undefined): Promise<readonly Finding[]> {
  const asked = await examine("store", () => store.status());
  const status = asked.value;
  if (status === undefined) return [asked.finding ?? fail("store", "does not answer")];
  const standing = storeStanding(status, releases ?? []);
  const held = status.kind === "holds" ? `release ${status.mark.number}, format ${status.mark.format}` : "nothing that can be read";
  const said = `${store.description} holds ${held}`;
  const advice = "govgraph serve sees to it when it starts.";
  const compared =
    releases === undefined || releases.length === 0
      ? warn("store", `${said}; there are no releases to compare it with`, "See to the releases first.")
      : standing === undefined
        ? ok("store", `${said}, the newest`)
        : warn("store", `${said}: ${standing}`, advice);
  if (status.kind !== "holds") return [compared];

  const inspected = await examine("indexes", () => store.inspect());
  const indexes =
    inspected.finding ??
    (inspected.value.missing.length === 0
      ? ok("indexes", `all there, in ${inspected.value.engine}`)
      : fail("indexes", `missing in ${inspected.value.engine}: ${inspected.value.missing.join(", ")}`, HOW_TO_REBUILD));
  const counted = await examine("counts", () => countThings(store, model, { timeoutMs: defaultLimits.operation.statementMs }));
  const counts = Object.entries(counted.value ?? {}).filter(([, count]) => count > 0);
  return [compared, indexes, counted.finding ?? ok("counts", counts.map(([name, count]) => `${count} ${name}`).join(", "))];
}

const HOW_TO_REBUILD = "Empty the store (remove its folder, or the database's nodes) and run govgraph serve, which builds it again.";
