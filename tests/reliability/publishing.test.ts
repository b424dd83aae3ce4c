import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { diceOf } from "../../bench/random.js";
import { readModel } from "../../schema/model.js";
import { projectRoot } from "../../scripts/project-root.js";
import { bringUpToDate } from "../../src/graph/project/bring-up-to-date.js";
import { storeSchemaOf } from "../../src/graph/project/store-schema.js";
import { readReleases } from "../../src/records/releases.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/store.js";
import { runCommand } from "../cli/run-command.js";
import { holds, openAnother } from "../store/contract.js";
import { ask, dump, type PeopleOptions, people, publication, schema, versions } from "../store/people.js";
import type { OpenTestStore } from "../store/stores.js";
import { requireNeo4j } from "./database.js";
import { digest } from "./digest.js";
import { newFolder, openEnv, openFrom, openPlace } from "./places.js";
import { type Command, done, ended, run, type Served, serve, start } from "./processes.js";
import { openProxy } from "./proxy.js";
import { row, sized } from "./row.js";
import { versionOf, versionsQuery, writeVersion } from "./versions.js";

const SEED = 1;
const model = readModel();
const BOTH = ["embedded", "Neo4j"] as const;

row(
  "F1 no partial load",
  {
    did: "A publisher in a process of its own is killed (SIGKILL) at seeded moments, half of them when the n-th statement has run, half at a time; then the store is read.",
    proves: "Whenever a publisher dies, readers have the whole old release or the whole new one, and the next publisher goes on.",
    stores: BOTH,
    seconds: 300,
  },
  async (name) => {
    const moments = name === "embedded" ? 50 : sized({ short: 20, medium: 50, long: 50 });
    const count = 2_000;
    const place = await openPlace(name, schema);
    const { store } = place;
    await store.publish(people(1, { count }));
    const takesMs = await publishInChild(place, 2, { base: 1, count });
    let held = 2;
    const seen = { old: 0, new: 0 };
    for (let moment = 0; moment < moments; moment += 1) {
      const dice = diceOf(SEED, "F1", moment);
      const kill = moment % 2 === 0 ? { atWrite: 1 + dice.below(8) } : { afterMs: takesMs * dice.roll() };
      await publishInChild(place, held + 1, { base: held, count }, kill);
      const status = await store.status();
      if (status.kind !== "holds") throw new Error(`killed at moment ${moment}: ${JSON.stringify(status)}`);
      expect([held, held + 1]).toContain(status.mark.number);
      seen[status.mark.number === held ? "old" : "new"] += 1;
      held = status.mark.number;
      expect(await versions(store)).toEqual([held, held, held, held, count]);
    }
    await store.publish(people(held + 1, { base: held, count }));
    expect(await versions(store)).toEqual([held + 1, held + 1, held + 1, held + 1, count]);
    await expectNoLeftovers(place);
    const steps = name === "Neo4j" ? await killInSteps(place, sized({ short: 6, medium: 10, long: 20 })) : "";
    await place.close();
    return `${moments} of ${moments} kills: ${seen.old} times the old release, ${seen.new} times the new one, no mixture${steps}`;
  },
);

/** A release too big for one transaction: in between the store says that it is unfinished, and gives nothing out. */
async function killInSteps(place: OpenTestStore, moments: number): Promise<string> {
  const { store } = place;
  const count = 2_000;
  const big = { count, size: 1_000_000 };
  let unfinished = 0;
  const takesMs = await publishInChild(place, 1, big);
  let held = 1;
  for (let moment = 0; moment < moments; moment += 1) {
    await publishInChild(place, held + 1, big, { afterMs: (takesMs * (moment + 0.5)) / moments });
    const status = await store.status();
    if (status.kind === "unfinished") {
      unfinished += 1;
      await expect(versions(store)).rejects.toMatchObject({ code: "UNAVAILABLE", message: "no release is published yet" });
      await expect(store.publish(people(held + 1, { base: held }))).rejects.toMatchObject({ code: "CONFLICT" });
      await store.publish(people(held, big));
    } else if (status.kind === "holds") {
      expect([held, held + 1]).toContain(status.mark.number);
      held = status.mark.number;
    }
    expect(await store.status()).toEqual(holds(held));
    expect(await versions(store)).toEqual([held, held, held, held, count]);
  }
  return `; in steps, ${moments} kills: ${unfinished} times "unfinished", never half a release`;
}

type Kill = { readonly atWrite: number } | { readonly afterMs: number };

/** Publishes in a process of its own, killed if it is not done by then; gives how long it took. */
async function publishInChild({ settings }: OpenTestStore, number: number, options: PeopleOptions, kill?: Kill): Promise<number> {
  const killAtWrite = kill !== undefined && "atWrite" in kill ? kill.atWrite : undefined;
  const task = JSON.stringify({ store: settings?.store, neo4j: settings?.neo4j, number, killAtWrite, ...options });
  const child = spawn(process.execPath, [fileURLToPath(new URL("./publish-once.js", import.meta.url)), task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  const begun = performance.now();
  if (kill !== undefined && "afterMs" in kill) {
    await sleep(kill.afterMs);
    child.kill("SIGKILL");
  }
  const [exitCode] = await exited;
  // Null when it was killed in time.
  expect(exitCode ?? 0).toBe(0);
  return performance.now() - begun;
}

/** The release, the one before, and nothing of those who were killed. */
async function expectNoLeftovers({ settings }: OpenTestStore): Promise<void> {
  if (settings === undefined || settings.neo4j !== undefined) return;
  const names = (await readdir(settings.store)).map((name) => name.replace(/-.*/, "")).sort();
  expect(names).toEqual(["current", "graph", "graph"]);
}

row(
  "F2 resume",
  {
    did: "`govgraph publish` is stopped at seeded moments by SIGKILL or SIGTERM while a server answers without a pause; every fourth time the server is killed too and started again. Then `publish` is run again.",
    proves:
      "Running the command again is all there is to do: the graph is that of an uninterrupted run, and who asked meanwhile had one whole release in each answer.",
    stores: BOTH,
    seconds: 400,
  },
  async (name) => {
    const kills = sized({ short: 10, medium: 50, long: 50 });
    const env = await openEnv(name);
    const records = await newFolder();
    const command: Command = { args: ["--records", records], env };
    const publish = { ...command, args: ["publish", ...command.args] };
    await writeVersion(records, 1);
    const begun = performance.now();
    await done(publish);
    const takesMs = performance.now() - begun;
    let asking = askOnAndOn(await serve(command));
    const outcomes: string[] = [];
    let answers = 0;
    for (let number = 2; number <= kills + 1; number += 1) {
      const dice = diceOf(SEED, "F2", number);
      await writeVersion(records, number);
      const child = start(publish);
      const outcome = ended(child);
      await sleep(takesMs * (0.3 + 0.8 * dice.roll()));
      child.kill(dice.chance(0.5) ? "SIGKILL" : "SIGTERM");
      outcomes.push(String((await outcome).ended));
      if (number % 4 === 0) {
        asking.served.child.kill("SIGKILL");
        answers += (await asking.stop({ mayFail: true })).answers;
        asking = askOnAndOn(await serve(command));
      }
      await done(publish);
      const store = await openFrom(env);
      expect([number, await digest(store)]).toEqual([number, await digestOfReleases(records)]);
      await store.close();
    }
    const last = await asking.stop({ mayFail: false });
    expect(await asking.served.stop()).toBe(0);
    const inTime = outcomes.filter((ended) => ended !== "0").length;
    return `${kills} of ${kills} digests equal, ${inTime} stopped before they were done; ${answers + last.answers} answers meanwhile, each of one release`;
  },
);

/** Asks a server all the time. An answer that is not of one whole release, or of an older one than the one before it, fails the stop. */
function askOnAndOn(served: Served): {
  readonly served: Served;
  stop(options: { readonly mayFail: boolean }): Promise<{ readonly answers: number }>;
} {
  let stopped = false;
  let answers = 0;
  let failed = "";
  let newest = 0;
  const asking = (async () => {
    while (!stopped) {
      const { status, text } = await served.ask(versionsQuery);
      if (status !== 200) {
        failed ||= `${status} ${text.slice(0, 200)}`;
        if (status === 0) return;
        continue;
      }
      const version = versionOf(text);
      if (version < newest) throw new Error(`release ${version} after release ${newest}`);
      newest = version;
      answers += 1;
      await sleep(5);
    }
  })();
  asking.catch(() => {});
  return {
    served,
    stop: async ({ mayFail }) => {
      stopped = true;
      await asking;
      if (!mayFail) expect(failed).toBe("");
      return { answers };
    },
  };
}

/** The digest of a graph that was made of these releases at once, in memory. */
async function digestOfReleases(records: string): Promise<string> {
  const store = await openStore({ store: "memory:", schema: storeSchemaOf(model) });
  try {
    await bringUpToDate(store, await readReleases(records), model);
    return await digest(store);
  } finally {
    await store.close();
  }
}

row(
  "F3 idempotent",
  {
    did: "The seed is loaded, loaded again, and then loaded from nothing once more over itself.",
    proves: "Loading twice is loading once: the second time nothing is done, and doing it all the same gives an equal graph.",
    stores: BOTH,
  },
  async (name) => {
    const place = await openPlace(name);
    const releases = await readReleases(join(projectRoot, "seed/dien-bien"));
    const load = async (store: Store) => (await bringUpToDate(store, releases, model)).did;
    expect(await load(place.store)).toBe("loaded");
    const before = await digest(place.store);
    expect(await load(place.store)).toBe("nothing");
    expect(await digest(place.store)).toBe(before);
    expect(await load(forgetful(place.store))).toBe("loaded");
    expect(await digest(place.store)).toBe(before);
    await place.close();
    return `second run: nothing done; third, forced: digest ${before} as before`;
  },
);

/** The same store, saying that it holds nothing. */
function forgetful(store: Store): Store {
  return {
    dialect: store.dialect,
    description: store.description,
    status: async () => ({ kind: "empty" }),
    held: () => store.held(),
    read: (statement, options) => store.read(statement, options),
    publish: (publication) => store.publish(publication),
    inspect: () => store.inspect(),
    close: () => store.close(),
  };
}

row(
  "F4 no duplicates",
  {
    did: "8 publishers start the same release on the same base together, again and again; then two `govgraph publish` run at once on one set of records.",
    proves: "Of any number of publishers at once exactly one succeeds, the others are told CONFLICT, and nothing is there twice.",
    stores: BOTH,
  },
  async (name) => {
    const rounds = sized({ short: 3, medium: 20, long: 20 });
    const count = 500;
    const place = await openPlace(name, schema);
    await place.store.publish(people(1, { count }));
    const publishers = await Promise.all(Array.from({ length: 8 }, () => openAnother(place)));
    for (let round = 1; round <= rounds; round += 1) {
      const results = await Promise.allSettled(publishers.map((store) => store.publish(people(round + 1, { base: round, count }))));
      const codes = results.map((result) => (result.status === "fulfilled" ? "done" : String(result.reason.code))).sort();
      expect(codes).toEqual([...Array(7).fill("CONFLICT"), "done"]);
      expect(await versions(place.store)).toEqual([...Array(4).fill(round + 1), count]);
    }
    for (const store of publishers) await store.close();
    await place.close();
    const commands = sized({ short: 2, medium: 10, long: 20 });
    await publishTwiceAtOnce(name, commands);
    return `${rounds} rounds of 8: one done and 7 CONFLICT in each, 0 duplicates; ${commands} pairs of commands: one release each, chain whole`;
  },
);

async function publishTwiceAtOnce(name: (typeof BOTH)[number], rounds: number): Promise<void> {
  const env = await openEnv(name);
  const records = await newFolder();
  const publish = { args: ["publish", "--records", records], env };
  for (let number = 1; number <= rounds; number += 1) {
    await writeVersion(records, number);
    const outcomes = await Promise.all([run(publish), run(publish)]);
    for (const { ended, err } of outcomes) {
      // Whoever was too late says so; nothing else may go wrong.
      if (ended !== 0) expect(err).toMatch(/was published by someone else meanwhile|holds release/);
    }
    expect(outcomes.map(({ ended }) => ended)).toContain(0);
    expect((await readReleases(records)).length).toBe(number);
    const store = await openFrom(env);
    expect(await digest(store)).toBe(await digestOfReleases(records));
    await store.close();
  }
}

row(
  "F5 a lost commit answer is harmless",
  {
    did: "A proxy before the database forwards COMMIT and cuts the connection instead of the answer, or cuts it before COMMIT arrives, or answers that the transaction was chosen to end a deadlock.",
    proves:
      "A publication that cannot know whether its commit arrived looks before it writes again: a counter it adds one to is one, whichever it was.",
    stores: ["Neo4j"],
  },
  async () => {
    const times = sized({ short: 5, medium: 33, long: 33 });
    const place = await openPlace("Neo4j", schema);
    const access = requireNeo4j();
    const proxy = await openProxy(access.uri);
    const store = await openStore({ store: "", neo4j: { ...access, uri: proxy.uri }, schema });
    await store.publish(people(1));
    const faults = [
      () => proxy.loseNextCommitAnswer(),
      () => proxy.cutBeforeNextCommit(),
      () => proxy.failNextCommit("Neo.TransientError.Transaction.DeadlockDetected"),
    ];
    let number = 1;
    let attempts = 0;
    const publishDisturbed = async (base: number | undefined, disturb: (() => void) | undefined) => {
      number += 1;
      let made = 0;
      const begin = base === undefined ? "CREATE (:Node:Person {id: 'p0', count: 0})" : "MATCH (n:Person {id: 'p0'}) SET n.version = 0";
      const writes = [begin, "MATCH (n:Person {id: 'p0'}) SET n.count = coalesce(n.count, 0) + 1"];
      await store.publish({
        ...publication(number, base, [], base === undefined ? 1_000_000 : 1),
        async *writes() {
          made += 1;
          for (const [index, text] of writes.entries()) {
            if (made === 1 && index === number % 2) disturb?.();
            yield { text, parameters: {} };
          }
        },
      });
      attempts += made;
      expect(await store.status()).toEqual(holds(number));
    };
    const counted = () => ask(store, "MATCH (n:Person {id: 'p0'}) WITH collect(n.count) AS counts", ["counts"]);
    for (let time = 1; time <= times * faults.length; time += 1) {
      await publishDisturbed(number, faults[time % faults.length]);
      expect(await counted()).toEqual([[[time]]]);
    }
    for (const disturb of faults) {
      await publishDisturbed(undefined, disturb);
      expect(await counted()).toEqual([[[1]]]);
    }
    await store.close();
    await proxy.close();
    await place.close();
    return `${number - 1} commits disturbed (${proxy.cuts} connections cut): each counted once; ${attempts - number + 1} were written again, as they had not arrived`;
  },
);

row(
  "F9 transient errors are absorbed, others are not",
  {
    did: "A proxy answers every fifth statement of 200 with DeadlockDetected; then every statement with a syntax error, and with too little memory.",
    proves: "Who asks does not notice what passes by itself, and what does not pass is asked once, not again and again.",
    stores: ["Neo4j"],
  },
  async () => {
    const place = await openPlace("Neo4j", schema);
    const access = requireNeo4j();
    const proxy = await openProxy(access.uri);
    const store = await openStore({ store: "", neo4j: { ...access, uri: proxy.uri }, schema, timeouts: { readRetryMs: 25_000 } });
    await store.publish(people(1));
    await dump(store);
    proxy.failRuns("Neo.TransientError.Transaction.DeadlockDetected", (run) => run % 5 === 0);
    const count = () => ask(store, "MATCH (n:Person) WITH count(n) AS n", ["n"]);
    const reads = await Promise.all(Array.from({ length: 200 }, count));
    expect(reads).toEqual(Array(200).fill([[3]]));
    const { runs } = proxy;
    expect(runs).toBeGreaterThanOrEqual(240);
    for (const [error, code] of [
      ["Neo.ClientError.Statement.SyntaxError", "BAD_STATEMENT"],
      ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "OUT_OF_MEMORY"],
    ] as const) {
      proxy.failRuns(error, () => true);
      await expect(count()).rejects.toMatchObject({ code });
      expect(proxy.runs).toBe(1);
    }
    proxy.failRuns("", () => false);
    expect(await count()).toEqual([[3]]);
    await store.close();
    await proxy.close();
    await place.close();
    return `200 of 200 answered, by ${runs} statements; a syntax error and too little memory: 1 attempt each`;
  },
);

row(
  "F12 all or nothing per release",
  {
    did: "Record 777 of 1,000 has a kind that does not exist; `govgraph publish`.",
    proves: "One bad record keeps the whole release back, and is named by file, line and field.",
  },
  async () => {
    const records = await newFolder();
    const store = join(await newFolder(), "store");
    await writeVersion(records, 1, 1_000);
    const file = join(records, "areas.yaml");
    const lines = (await readFile(file, "utf8")).split("\n");
    lines[777] = (lines[777] ?? "").replace("kind: PROVINCE", "kind: PLANET");
    await writeFile(file, lines.join("\n"));
    const { code, out, err } = await runCommand(["publish", "--records", records], { GOVGRAPH_STORE: store });
    expect([code, `${out}${err}`]).toEqual([1, expect.stringMatching(/areas\.yaml:778:\d+.*kind.*PLANET/su)]);
    expect(await readdir(records)).toEqual(["areas.yaml"]);
    return "0 of 1,000 published, exit code 1, areas.yaml:778 and `kind` named";
  },
);
