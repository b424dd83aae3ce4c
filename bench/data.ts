/**
 * `npm run bench:data -- --relationships 1e6 --seed 7`: a made-up country as a record set of one release. It is written
 * as it is made, so its size costs no memory.
 */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { onExit } from "../tests/neo4j/start-neo4j.js";
import { factsFor } from "./facts.js";
import { makeSet } from "./made-up-set.js";

const HELP = `Makes a country that does not exist, always the same for the same number and seed: provinces, districts and communes of
two eras, bodies and posts, people (some of one name), memberships with partial dates and sightings, meetings of all
sizes, and the passages all of it rests on. Some people are at tens of thousands of meetings.

  npm run bench:data -- [options]

  --relationships <number>  how many, about, from 1e4 to 1e7, derived ones included (default 1e5)
  --seed <number>           another country of the same size (default 1)
  --out <folder>            a new record set (default: bench-data/<relationships>-<seed>)
  --help                    this

  npm run govgraph -- serve --records bench-data/100000-1
  npm run govgraph -- export --format neo4j --records bench-data/100000-1 --out bench-data/import`;

const { values } = parseArgs({
  options: {
    relationships: { type: "string", default: "1e5" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(HELP);
else await make(wholeNumber("relationships", values.relationships), wholeNumber("seed", values.seed), values.out);

async function make(relationships: number, seed: number, out = `bench-data/${relationships}-${seed}`): Promise<void> {
  if (relationships < 1e4 || relationships > 1e7) throw new Error(`--relationships: expected 1e4 to 1e7, got ${relationships}`);
  const facts = factsFor(relationships);
  const folder = resolve(out);
  const format = "{bar} {percentage}% {value} of {total} facts, {eta_formatted} left";
  const bar = new cliProgress.SingleBar({ stream: process.stderr, format, clearOnComplete: true, hideCursor: true });
  bar.start(facts, 0);
  const releases = `${folder}/releases`;
  // Begun and not ended, it is of no use.
  const forget = onExit(() => rmSync(releases, { recursive: true, force: true }));
  let made = 0;
  await makeSet(folder, facts, seed, () => {
    made += 1;
    if (made % 5_000 === 0) bar.update(made);
  });
  forget();
  bar.stop();
  console.log(`${facts} facts, about ${relationships} relationships: ${folder}`);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name}: expected a whole number such as 1e6, got ${text}`);
  return number;
}
