import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { readModel } from "../schema/model.js";
import { buildApiSchema, sdlOf } from "../src/api/schema.js";
import { storeSchemaOf } from "../src/graph/project/store-schema.js";
import { recordsJsonSchema } from "../src/records/json-schema.js";
import { grafeoDialect, neo4jDialect } from "../src/store/dialect.js";
import { dashboardQueries } from "./dashboard-queries.js";
import { projectRoot } from "./project-root.js";
import { withReliabilityTable } from "./reliability-table.js";

/**
 * Writes what is made and checked in: from the classes the SDL, the schema of record files, each store's constraints and
 * indexes, and the typed queries of the dashboard; from what the reliability rows measured, their table.
 * With --check nothing is written; what is stale is named and the exit code is 1.
 */
const check = process.argv.includes("--check");
const stale: string[] = [];

for (const [path, text] of await generated()) {
  const current = await readFile(path, "utf8").catch(() => undefined);
  if (current === text) continue;
  stale.push(relative(projectRoot, path));
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

if (stale.length > 0) console.log(`${check ? "Stale, run `npm run generate`" : "Written"}: ${stale.join(", ")}`);
if (check && stale.length > 0) process.exitCode = 1;

async function generated(): Promise<readonly (readonly [string, string])[]> {
  const model = readModel();
  const schema = await buildApiSchema(() => Promise.resolve({}));
  const storeSchema = storeSchemaOf(model);
  const statements = [grafeoDialect, neo4jDialect].map((dialect) => {
    const text = dialect.schemaStatements(storeSchema).map((statement) => `${statement};\n`);
    return [
      join(projectRoot, "schema", "stores", `${dialect.name}.cypher`),
      `// Made from the classes by \`npm run generate\`.\n${text.join("")}`,
    ] as const;
  });
  const reliability = join(projectRoot, "docs", "reliability.md");
  const results = await readFile(join(projectRoot, "tests", "reliability", "results.json"), "utf8");
  return [
    [reliability, withReliabilityTable(await readFile(reliability, "utf8"), results)],
    [join(projectRoot, "schema", "schema.graphql"), `# Made from the classes by \`npm run generate\`.\n\n${sdlOf(schema)}`],
    [join(projectRoot, "schema", "records.schema.json"), `${JSON.stringify(recordsJsonSchema(model), null, 2)}\n`],
    ...statements,
    ...dashboardQueries(schema),
  ];
}
