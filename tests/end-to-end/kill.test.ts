import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectRoot } from "../../scripts/project-root.js";
import { output, run, serve } from "./command.js";
import { places } from "./places.js";

const MOMENTS = 20;
const QUERY = '{ event(id: "event/2023-02-27-tua-chua") { title } area(by: {id: "area/tinh-dien-bien"}) { name } }';

/** It takes its time, so each run does it on one place: on Neo4j when one is named, as the embedded store has had its turn before. */
const underTest = places.filter(({ available }) => available).slice(-1);

for (const { name, open } of underTest) {
  test(`${name}: a publication killed at ${MOMENTS} moments leaves the old release or the new one, never an error, never a mixture`, async () => {
    const place = await open();
    const records = await mkdtemp(join(tmpdir(), "govgraph-records-"));
    try {
      await cp(join(projectRoot, "seed/dien-bien"), records, { recursive: true });
      const command = (...args: string[]) => ({ args: [...args, "--records", records], env: place.env });
      let held = await versionServed(command());
      let next = 1;
      await setVersion(records, next);
      const started = performance.now();
      expect(await output(run(command("publish")))).toContain("is written");
      const takes = performance.now() - started;
      held = await versionServed(command());
      expect(held).toBe(next);

      const seen = { old: 0, new: 0 };
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        next += 1;
        await setVersion(records, next);
        const child = run(command("publish"));
        // The last third of the run is where something is written; that is where most of the moments go.
        await pause(takes * (moment % 4 === 0 ? Math.random() : 0.6 + Math.random() * 0.5));
        child.kill("SIGKILL");
        const version = await versionServed(command());
        expect([held, next]).toContain(version);
        seen[version === held ? "old" : "new"] += 1;
        held = version;
      }
      console.log(`${name}: ${seen.old} times the old release, ${seen.new} times the new one`);
    } finally {
      await rm(records, { recursive: true, force: true });
      await place.close();
    }
  }, 600_000);
}

/** Two things carry the version, so that a half-written release would show. */
async function setVersion(records: string, version: number): Promise<void> {
  for (const [file, mark] of [
    ["sources/dien-bien-tv-2023-02-27.yaml", / title: Chuyến công tác.*/],
    ["areas.yaml", / name: Tỉnh Điện Biên.*/],
  ] as const) {
    const path = join(records, file);
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text.replace(mark, (line) => `${line.replace(/ v\d+$/, "")} v${version}`),
    );
  }
}

/** The version that a server started now answers with; 0 before any was set. */
async function versionServed(command: Parameters<typeof serve>[0]): Promise<number> {
  const server = await serve(command);
  const { data, errors } = JSON.parse(await server.ask(QUERY));
  expect(errors).toBeUndefined();
  expect(await server.stop()).toBe(0);
  const versions = [data.event.title, data.area.name].map((text: string) => Number(/ v(\d+)$/.exec(text)?.[1] ?? 0));
  expect(versions[0]).toBe(versions[1]);
  return versions[0] ?? 0;
}
