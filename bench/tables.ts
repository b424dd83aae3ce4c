import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../scripts/project-root.js";
import { IN_PROCESS, OVER_HTTP } from "./contender-names.js";
import { aloneOf, count, type Goal, goalsOf, growthOf, mainOf } from "./goals.js";
import type { Figure } from "./measure.js";
import { type Measured, MIX, measuredNames, titleOf } from "./operations.js";
import type { DatabaseResults, Results } from "./results.js";

/** For the end of a run: what was wanted, and what came. */
export function goalLines(results: Results): readonly string[] {
  return goalsOf(results).map(
    ({ what, wanted, measured, isMet }) => `${sign({ measured, isMet })} ${shown(measured)} (${wanted})  ${what}`,
  );
}

/** Puts the tables into the pages that have a place for them, and gives the pages. */
export async function writeTables(results: Results): Promise<readonly string[]> {
  const pages = [
    { file: "bench/RESULTS.md", text: resultsText(results) },
    { file: "docs/scale.md", text: costText(results) },
  ];
  for (const { file, text } of pages) {
    const path = join(projectRoot, file);
    const page = await readFile(path, "utf8");
    const between = /(<!-- made by `npm run bench` -->\n)[\s\S]*(<!-- to here -->)/;
    if (!between.test(page)) throw new Error(`${file}: expected a place for the tables`);
    await writeFile(
      path,
      page.replace(between, (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`),
    );
  }
  return pages.map(({ file }) => file);
}

/** The chapter of bench/RESULTS.md. */
export function resultsText(results: Results): string {
  const { at, command, seconds, machine, versions, databases, quick } = results;
  const mix = Object.entries(MIX).map(([name, share]) => `${share} % ${titleOf(name as Measured)}`);
  return [
    `\`${command}\`, ${at.slice(0, 10)}, ${Math.round(seconds / 60)} minutes. ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.platform}; the load of others before it began was ${machine.loadBefore.toFixed(1)}${machine.loadBefore > 0.5 ? ", so only the ratios say anything" : ""}.`,
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.${quick ? " A quick run: fewer rounds, smaller graphs." : ""}`,
    `A mix is ${mix.join(", ")}. Contenders are asked in turns, round by round, each from a process of its own; clients over HTTP are two more processes. All share the machine's cores. Answers were compared before anything was timed: ${databases.map(({ compared }) => compared).reduce((sum, one) => sum + one, 0)} of them.`,
    "### What was wanted",
    table(
      ["", "what", "wanted", "measured"],
      goalsOf(results).map((goal) => [sign(goal), goal.what, goal.wanted, shown(goal.measured)]),
    ),
    ...databases.filter((one) => one === mainOf(databases, one.store)).flatMap(comparison),
    "### Growth",
    ...(["Neo4j", "embedded"] as const).flatMap((store) => growth(databases, store)),
    "### Loading",
    table(
      ["store", "nodes", "relationships", "seconds, until it can be asked"],
      databases.map(({ store, nodes, relationships, loadSeconds }) => [store, count(nodes), count(relationships), loadSeconds.toFixed(0)]),
    ),
    "Neo4j by its bulk import, from facts to an indexed database that has started; the embedded store as `serve` does it.",
  ].join("\n\n");
}

function comparison(database: DatabaseResults): readonly string[] {
  const { store, relationships, figures, firstRuns, memory } = database;
  const contenders = [...new Set(figures.map(({ contender }) => contender))];
  const busy = [...new Set(figures.filter(({ clients }) => clients > 1).map(({ measured }) => measured))];
  const counts = [...new Set(figures.map(({ clients }) => clients))].sort((a, b) => a - b);
  const found = (contender: string, measured: Measured, clients: number) =>
    figures.find((one) => one.contender === contender && one.measured === measured && one.clients === clients);
  const cells = (measured: Measured, show: (figure: Figure) => string) =>
    contenders.map((contender) => {
      const figure = found(contender, measured, 1);
      return figure === undefined ? "" : figure.operations > 0 ? show(figure) : "no answer";
    });
  const costs = contenders.flatMap((contender) => {
    const [alone, many] = [found(contender, "nested", 1), found(contender, "nested", 16)];
    if (!alone || !many) return [];
    const node = [alone.nodeCpuMs, many.nodeCpuMs].map(ms);
    const base = [
      ...node,
      ms(many.databaseCpuMs),
      ms(alone.databaseSaidMs),
      alone.bytes === undefined ? "" : count(Math.round(alone.bytes)),
    ];
    const first = firstRuns.find((one) => one.contender === contender)?.p50;
    return [[contender, ...base, ms(first), count(memory.find((one) => one.contender === contender)?.rssMb ?? 0)]];
  });
  return [
    `### ${store}, ${count(relationships)} relationships`,
    "One client, p50 / p99 in milliseconds.",
    table(
      ["", ...contenders],
      measuredNames.map((measured) => [titleOf(measured), ...cells(measured, ({ p50, p99 }) => `${ms(p50)} / ${ms(p99)}`)]),
    ),
    `Answers a second with ${counts.join(", ")} clients.`,
    table(
      ["", ...busy.map(titleOf)],
      contenders.map((contender) => [
        contender,
        ...busy.map((measured) => counts.map((clients) => perSecond(found(contender, measured, clients))).join(" → ")),
      ]),
    ),
    "What a nested page costs: milliseconds of the contender's Node process with 1 and 16 clients, of the database's process, what the database said of its statements (whole milliseconds each), bytes of the answer over HTTP, the first answer to a page of a new shape, and the memory of the Node process at the end.",
    table(["", "Node, 1 client", "Node, 16", "database, 16", "database said, 1", "bytes", "first run", "RSS, MB"], costs),
  ];
}

function growth(databases: readonly DatabaseResults[], store: DatabaseResults["store"]): readonly string[] {
  const sizes = databases.filter((one) => one.store === store).sort((a, b) => a.size - b.size);
  if (sizes.length === 0) return [];
  const contenders = [...new Set(sizes[0]?.figures.map(({ contender }) => contender))];
  const rows = contenders.flatMap((contender) =>
    measuredNames.flatMap((measured) => {
      const figures = sizes.map((size) => aloneOf(size, contender, measured));
      if (!figures.some((figure) => figure)) return [];
      return [
        [
          contender,
          titleOf(measured),
          ...figures.map((figure) => (figure ? ms(figure.p50) : "no answer")),
          shown(growthOf(databases, store, contender, measured)),
        ],
      ];
    }),
  );
  return [
    `${store}, one client, p50 in milliseconds; the last column is the largest by the smallest.`,
    table(["", "relationships:", ...sizes.map(({ relationships }) => count(relationships)), "grows"], rows),
  ];
}

/** What one core answers, for who has to plan a machine. */
export function costText(results: Results): string {
  const database = mainOf(results.databases, "Neo4j");
  if (!database) return "No Neo4j was measured.";
  const rows = measuredNames.flatMap((measured) => {
    const figure = aloneOf(database, OVER_HTTP, measured);
    if (!figure) return [];
    const { nodeCpuMs, databaseCpuMs = 0 } = figure;
    const share = databaseCpuMs / (nodeCpuMs + databaseCpuMs);
    return [
      [
        titleOf(measured),
        ms(nodeCpuMs),
        count(Math.floor(1000 / nodeCpuMs)),
        ms(databaseCpuMs),
        databaseCpuMs === 0 ? "" : count(Math.floor(1000 / databaseCpuMs)),
        `${Math.round(share * 100)} %`,
      ],
    ];
  });
  const embedded = mainOf(results.databases, "embedded");
  const memory = embedded?.memory.find(({ contender }) => contender === IN_PROCESS)?.rssMb;
  return [
    `On ${count(database.relationships)} relationships, over HTTP, one client; ${results.at.slice(0, 10)}, \`${results.command}\`, ${results.machine.processor}.`,
    table(
      ["", "Node, ms of a core", "a core answers, a second", "Neo4j, ms of a core", "a core answers, a second", "the database's share"],
      rows,
    ),
    ...(embedded && memory !== undefined
      ? [
          `The embedded store with ${count(embedded.relationships)} relationships takes ${count(memory)} MB in the process that serves it; ${count(Math.round((memory * 1e6) / embedded.relationships))} MB for a million.`,
        ]
      : []),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function sign({ measured, isMet }: Pick<Goal, "measured" | "isMet">): string {
  return measured === undefined ? "–" : isMet ? "✓" : "✗";
}

function shown(value: number | undefined): string {
  return value === undefined ? "not measured" : value.toFixed(value < 1 ? 3 : 2);
}

function ms(value: number | undefined): string {
  if (value === undefined) return "";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function perSecond(figure: Figure | undefined): string {
  return figure === undefined || figure.operations === 0 ? "–" : count(Math.round(figure.perSecond));
}
